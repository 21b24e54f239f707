package org.partnerfiles.benchmarks;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.Row;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.Column;

/** Partner Files, with more or less of its rules. */
record OurReading<R>(String name, Work work, FileFormat<R> format) implements Reading {

    static final String NAME = "Partner Files";

    /** All checks of a single row. */
    static final String RECORD_RULES = NAME + ", constraints and record rules";

    /** The default settings. */
    static final String ALL_RULES = NAME + ", all rules";

    static final String NO_RULES = NAME + ", no rules";

    /** The record rules with several threads. */
    static final String TWO_THREADS = NAME + ", two threads";

    static <R> List<Reading> of(FileFormat<R> format) {
        return List.of(
                new OurReading<>(RECORD_RULES, Work.CHECKED, recordRulesAlone(format)),
                new OurReading<>(ALL_RULES, Work.CHECKED, format),
                withoutRules(format));
    }

    static <R> Reading withoutRules(FileFormat<R> format) {
        return new OurReading<>(NO_RULES, Work.TYPED, format.withoutRules());
    }

    static <R> List<Reading> byThreads(FileFormat<R> format) {
        FileFormat<R> checked = recordRulesAlone(format);
        return List.of(
                new OurReading<>(RECORD_RULES, Work.CHECKED, checked),
                new OurReading<>(TWO_THREADS, Work.CHECKED, checked.withReadingThreads(2)));
    }

    /** The format without the rules that need other rows. */
    static <R> FileFormat<R> recordRulesAlone(FileFormat<R> format) {
        Profile profile = Profile.standard();
        for (RuleDescription rule : format.catalogue().all()) {
            boolean vendors = !rule.id().startsWith("core.");
            if (vendors && (rule.level() == Rule.Level.FILE || rule.level() == Rule.Level.BATCH)) {
                profile = profile.off(rule.id());
            }
        }
        return format.withProfile(profile);
    }

    @Override
    public void read(InputStream file, Consumer<Object> rows) throws Exception {
        try (RecordReader<R> reader = format.reader(file, null)) {
            for (Row<R> row = reader.read(); row != null; row = reader.read()) {
                if (row instanceof Row.Accepted<R> accepted) {
                    rows.accept(accepted.record());
                } else {
                    throw new IllegalStateException("generated rows are valid: " + row.findings());
                }
            }
        }
    }

    @Override
    @SuppressWarnings("unchecked") // read() returned it
    public List<String> texts(Object row) {
        List<String> texts = new ArrayList<>();
        for (Column<R, ?> column : format.table().columns()) {
            texts.add(text(column, (R) row));
        }
        return texts;
    }

    private static <R, T> String text(Column<R, T> column, R record) {
        @Nullable T value = column.valueIn(record);
        return value == null ? "" : column.type().write(value, CellType.Problems.IGNORED);
    }
}
