package org.partnerfiles.benchmarks;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.Row;
import org.partnerfiles.table.CellProblems;
import org.partnerfiles.table.Column;
import org.partnerfiles.validation.Profile;
import org.partnerfiles.validation.RuleDescription;
import org.partnerfiles.validation.RuleLevel;

/** Partner Files, with more or less of its rules. */
final class OurReading<R> implements Reading {

    /** Everything about one row by itself. */
    static final String RECORD_RULES = "Partner Files, constraints and record rules";

    /** What a user gets who says nothing. */
    static final String ALL_RULES = "Partner Files, all rules";

    static final String NO_RULES = "Partner Files, no rules";

    private final String name;
    private final Work work;
    private final FileFormat<R> format;

    private OurReading(String name, Work work, FileFormat<R> format) {
        this.name = name;
        this.work = work;
        this.format = format;
    }

    static <R> List<Reading> of(FileFormat<R> format) {
        return List.of(
                new OurReading<>(RECORD_RULES, Work.CHECKED, recordRulesAlone(format)),
                new OurReading<>(ALL_RULES, Work.CHECKED, format),
                new OurReading<>(NO_RULES, Work.TYPED, format.withoutRules()));
    }

    /** The format without the rules that need other rows. */
    static <R> FileFormat<R> recordRulesAlone(FileFormat<R> format) {
        Profile profile = Profile.standard();
        for (RuleDescription rule : format.catalogue().all()) {
            boolean vendors = !rule.id().startsWith("core.");
            if (vendors && (rule.level() == RuleLevel.FILE || rule.level() == RuleLevel.BATCH)) {
                profile = profile.off(rule.id());
            }
        }
        return format.with(profile);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Work work() {
        return work;
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
    @SuppressWarnings("unchecked") // read() made it
    public List<String> texts(Object row) {
        List<String> texts = new ArrayList<>();
        for (Column<R, ?> column : format.table().columns()) {
            texts.add(text(column, (R) row));
        }
        return texts;
    }

    private static <R, T> String text(Column<R, T> column, R record) {
        @Nullable T value = column.valueIn(record);
        return value == null ? "" : column.type().write(value, CellProblems.IGNORED);
    }
}
