package org.partnerfiles.io.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Options;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.validation.internal.RuleFindings;

/** Makes texts of the values of a record, by the columns' positions in the table. */
final class RowEncoder<R> {

    private final RecordTable<R> table;
    private final CellType<?>[] types;
    private final Problems<R> problems;

    RowEncoder(RecordTable<R> table, Options options, RuleFindings findings) {
        this.table = table;
        this.types = new CellType<?>[table.columns().size()];
        for (Column<R, ?> column : table.columns()) {
            types[column.position()] = column.type().under(options);
        }
        this.problems = new Problems<>(findings);
    }

    /**
     * {@return the values of a record}
     *
     * @param record the record
     */
    @Nullable
    Object[] values(R record) {
        List<Column<R, ?>> columns = table.columns();
        @Nullable Object[] values = new Object[columns.size()];
        for (int position = 0; position < values.length; position++) {
            values[position] = columns.get(position).valueIn(record);
        }
        return values;
    }

    /**
     * Encodes a record; what keeps a value from being written goes to the findings in hand.
     *
     * @param values its values
     * @param unjudged is set for the columns whose value cannot be written
     */
    String[] encode(@Nullable Object[] values, boolean[] unjudged) {
        String[] texts = new String[values.length];
        for (int position = 0; position < values.length; position++) {
            Object value = values[position];
            if (value == null) {
                texts[position] = "";
                continue;
            }
            problems.begin(table.columns().get(position));
            String text = write(types[position], value);
            if (RowSinks.firstUnwritable(text, table.layout()) >= 0) {
                problems.malformed(
                        "text that the file can carry: no line break or delimiter where cells are not quoted, no NUL,"
                                + " and characters of " + table.layout().charset());
            }
            unjudged[position] = problems.isWorthless();
            texts[position] = text;
        }
        return texts;
    }

    @SuppressWarnings("unchecked") // the column's getter gave the value
    private <T> String write(CellType<T> type, Object value) {
        return type.write((T) value, problems);
    }

    /** Findings on values that are to be written. */
    private static final class Problems<R> extends ColumnProblems<R> {
        private final RuleFindings findings;

        Problems(RuleFindings findings) {
            this.findings = findings;
        }

        @Override
        boolean reportGeneral(Column<R, ?> at, String rule, String message) {
            findings.refuse(rule, at.header(), message);
            return true;
        }

        /** A vendor's rule has its own effect: what breaks it may be written all the same. */
        @Override
        boolean reportVendors(Column<R, ?> at, String rule, String message) {
            return findings.report(rule, at.header(), message);
        }
    }
}
