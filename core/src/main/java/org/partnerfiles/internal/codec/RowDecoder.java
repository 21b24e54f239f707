package org.partnerfiles.internal.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Masked;
import org.partnerfiles.internal.check.RuleFindings;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.option.Options;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.CellTypes;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.table.Sensitivity;
import org.partnerfiles.table.UnmappedCells;

/** Makes typed values of the cells of a row, by the columns' positions in the table. */
public final class RowDecoder<R> {

    private final ColumnMap map;
    private final Column<R, ?>[] columns;
    private final CellType<?>[] types;
    private final boolean[] isText;
    private final boolean[] keepsBlanks;
    private final @Nullable Object[] empties;
    private final boolean[] absent;
    private final Problems<R> problems;

    /** The values of one row. */
    public static final class Decoded {
        /** By position in the table. */
        public final @Nullable Object[] values;
        /** Which columns are not to be judged: absent from the file, or not readable. */
        public final boolean[] unjudged;
        /** What no column claims. */
        public final UnmappedCells unmapped;

        Decoded(@Nullable Object[] values, boolean[] unjudged, UnmappedCells unmapped) {
            this.values = values;
            this.unjudged = unjudged;
            this.unmapped = unmapped;
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
    public RowDecoder(RecordTable<R> table, ColumnMap map, Options options, RuleFindings findings) {
        this.map = map;
        int count = table.columns().size();
        this.columns = table.columns().toArray(new Column[count]);
        this.types = new CellType<?>[count];
        this.isText = new boolean[count];
        this.keepsBlanks = new boolean[count];
        this.empties = new Object[count];
        for (Column<R, ?> column : table.columns()) {
            CellType<?> type = column.type().under(options);
            types[column.position()] = type;
            isText[column.position()] = type == CellTypes.text();
            keepsBlanks[column.position()] = type.keepsBlanks();
            empties[column.position()] = type.empty();
        }
        this.absent = new boolean[count];
        for (Column<R, ?> column : table.columns()) {
            // said once of the file, not again of every row
            absent[column.position()] = !map.has(column.position()) && !column.isOptionalInFile(options);
        }
        this.problems = new Problems<>(findings);
    }

    /**
     * Decodes a row; what is wrong with its cells goes to the findings in hand.
     *
     * @param row the row
     */
    public Decoded decode(RawRow row) {
        @Nullable Object[] values = empties.clone();
        boolean[] unjudged = absent;
        int count = Math.min(row.count, map.size());
        for (int index = 0; index < count; index++) {
            int position = map.position(index);
            String text = row.cells[index];
            if (position < 0 || text.isEmpty()) {
                continue;
            }
            if (isText[position]) {
                values[position] = text; // nothing to read, and nothing to ask
            } else if (keepsBlanks[position] || !isBlank(text)) {
                problems.begin(columns[position], text);
                values[position] = types[position].read(text, problems);
                if (problems.isWorthless()) {
                    unjudged = unjudged == absent ? Arrays.copyOf(absent, absent.length) : unjudged;
                    unjudged[position] = true;
                }
            }
        }
        return new Decoded(values, unjudged, unmapped(row));
    }

    private static boolean isBlank(String text) {
        return text.charAt(0) <= ' ' && text.isBlank();
    }

    private UnmappedCells unmapped(RawRow row) {
        if (row.count > map.size()) {
            List<String> trailing = new ArrayList<>(row.count - map.size());
            for (int index = map.size(); index < row.count; index++) {
                trailing.add(row.cells[index]);
            }
            return UnmappedCells.trailing(trailing);
        }
        return map.unmapped(row);
    }

    /** Findings on cells that were read, with the shape of what is there. */
    private static final class Problems<R> extends ColumnProblems<R> {
        private final RuleFindings findings;
        private String text = "";

        Problems(RuleFindings findings) {
            this.findings = findings;
        }

        void begin(Column<R, ?> at, String cell) {
            begin(at);
            text = cell;
        }

        @Override
        boolean reportGeneral(Column<R, ?> at, String rule, String message) {
            return reportVendors(at, rule, message);
        }

        @Override
        boolean reportVendors(Column<R, ?> at, String rule, String message) {
            boolean secret = at.sensitivity() == Sensitivity.SECRET;
            String found = secret ? "" : ", is shaped " + Masked.shape(text);
            return findings.report(rule, at.header(), message + found);
        }
    }
}
