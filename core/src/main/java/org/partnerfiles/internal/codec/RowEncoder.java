package org.partnerfiles.internal.codec;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.check.RuleFindings;
import org.partnerfiles.internal.csv.Quoting;
import org.partnerfiles.option.Options;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;

/** Makes texts of the values of a record, by the columns' positions in the table. */
public final class RowEncoder<R> {

    private final List<Column<R, ?>> columns;
    private final Layout layout;
    private final Quoting quoting;
    private final CellType<?>[] types;
    private final Problems<R> problems;

    public RowEncoder(RecordTable<R> table, Options options, RuleFindings findings) {
        this.columns = table.columns();
        this.layout = table.layout();
        this.quoting = Quoting.of(layout);
        this.types = new CellType<?>[columns.size()];
        for (Column<R, ?> column : columns) {
            types[column.position()] = column.type().under(options);
        }
        this.problems = new Problems<>(findings);
    }

    /** The cells of a record, by position in the table. */
    public static final class Encoded {
        /** What they hold. */
        public final String[] texts;
        /** The flags of each, by {@link Quoting}. */
        final byte[] flags;
        /** Which are not to be judged, as their value cannot be written. */
        public final boolean[] unjudged;

        private Encoded(int count) {
            this.texts = new String[count];
            this.flags = new byte[count];
            this.unjudged = new boolean[count];
        }
    }

    /**
     * Encodes a record; what keeps a value from being written goes to the findings in hand.
     *
     * @param values its values
     */
    public Encoded encode(@Nullable Object[] values) {
        Encoded cells = new Encoded(values.length);
        for (int position = 0; position < values.length; position++) {
            Object value = values[position];
            if (value == null) {
                cells.texts[position] = "";
                continue;
            }
            problems.begin(columns.get(position));
            String text = write(types[position], value);
            byte flags = quoting.flags(text);
            if ((flags & Quoting.UNWRITABLE) != 0) {
                problems.malformed(
                        "text that the file can carry: no line break or delimiter where cells are not quoted, no NUL,"
                                + " and characters of " + layout.charset());
            }
            cells.unjudged[position] = problems.isWorthless();
            cells.flags[position] = flags;
            cells.texts[position] = text;
        }
        return cells;
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
