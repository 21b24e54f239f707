package org.partnerfiles.internal.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
        Set<Long> numbers = new TreeSet<>();
        if (record != null) {
            for (RowKeys<R> keys : ofRules) {
                try {
                    keys.of(record, options, key -> numbers.add(number(key)));
                } catch (RuntimeException e) {
                    // the rule fails on the row in the same way, which is reported
                }
            }
        }
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }

    private static long number(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_16LE);
        return HASH.of(bytes, bytes.length);
    }
}
