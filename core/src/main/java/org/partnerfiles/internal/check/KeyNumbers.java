package org.partnerfiles.internal.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.format.Enforcer;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.internal.keys.KeyHash;
import org.partnerfiles.io.Row;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.RowKeys;
import org.partnerfiles.rule.Rule;

/** The keys by which the rules of a format compare rows, as numbers that are the same on every machine. */
public final class KeyNumbers<R> {

    private static final KeyHash HASH = new KeyHash(0x70617274, 0x66696c65);

    private static final long[] NONE = {};

    private final Options options;
    private final List<RowKeys<R>> ofRules = new ArrayList<>();

    /**
     * The keys of the rules that are on today.
     *
     * @param format the format
     */
    public KeyNumbers(Format<R> format) {
        this.options = format.options();
        Enforcer enforcer = format.enforcer();
        for (Rule<R> rule : format.rules()) {
            RowKeys<R> keys = keys(rule);
            if (keys != null && enforcer.isOn(rule.description().id()) && format.fileRulesOn()) {
                ofRules.add(keys);
            }
        }
    }

    private static <R> @Nullable RowKeys<R> keys(Rule<R> rule) {
        if (rule instanceof FileRule<R> ofFile) {
            return ofFile.keys();
        }
        return rule instanceof BatchRule<R> ofBatch ? ofBatch.keys() : null;
    }

    /**
     * {@return the keys of a row, each once}
     *
     * @param row the row
     */
    public long[] of(Row<R> row) {
        R record = row.record();
        if (record == null || ofRules.isEmpty()) {
            return NONE;
        }
        Numbers numbers = new Numbers();
        for (RowKeys<R> keys : ofRules) {
            try {
                keys.of(record, options, numbers);
            } catch (RuntimeException e) {
                // the rule fails on the row in the same way, which is reported
            }
        }
        return numbers.distinct();
    }

    /** The numbers of the keys of one row. */
    private static final class Numbers implements Consumer<String> {
        private long[] all = new long[8];
        private int count;

        @Override
        public void accept(String key) {
            byte[] bytes = key.getBytes(StandardCharsets.UTF_16LE);
            all = count == all.length ? Arrays.copyOf(all, 2 * count) : all;
            all[count++] = HASH.of(bytes, bytes.length);
        }

        long[] distinct() {
            Arrays.sort(all, 0, count);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (i == 0 || all[i] != all[i - 1]) {
                    all[kept++] = all[i];
                }
            }
            return Arrays.copyOf(all, kept);
        }
    }
}
