package org.partnerfiles.internal.codec;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.check.RuleFindings;
import org.partnerfiles.internal.csv.Quoting;
import org.partnerfiles.option.Options;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.text.Blanks;

/**
 * Writes the text of a cell as its column's type writes the value. A cell stays as it is where that could lose something: an entry of a
 * list that cannot be read, or a value that would be read as another one. A cell without a value is refused. Belongs to one thread.
 */
public final class StandardCells<R> {

    private final List<Column<R, ?>> columns;
    private final CellType<?>[] types;
    private final Quoting quoting;
    private final RuleFindings findings;
    private final FirstProblem reading = new FirstProblem();
    private final FirstProblem writing = new FirstProblem();
    private int entriesLeftOut;

    /**
     * Cells of a table.
     *
     * @param table the table; its layout is that of the file
     * @param options the host's choices
     * @param findings receives what cannot be read, whatever the effect of the rule
     */
    public StandardCells(RecordTable<R> table, Options options, RuleFindings findings) {
        this.columns = table.columns();
        this.types = columns.stream().map(column -> column.typeUnder(options)).toArray(CellType<?>[]::new);
        this.quoting = Quoting.of(table.layout());
        this.findings = findings;
    }

    /**
     * {@return the text to write; the text itself where it is not changed or, after a finding, cannot be read}
     *
     * @param position the position of the column
     * @param text the cell
     */
    public String standard(int position, String text) {
        entriesLeftOut = 0;
        CellType<?> type = types[position];
        if (text.isEmpty()) {
            return text;
        }
        return !type.keepsBlanks() && !Blanks.given(text) ? "" : standard(type, columns.get(position), text);
    }

    private <T> String standard(CellType<T> type, Column<R, ?> column, String text) {
        reading.begin(column, text);
        T value = reading.read(type, text);
        if (value == null) {
            reading.refuse();
            return text;
        }
        if (reading.rule != null && value instanceof List) {
            return text; // an entry that cannot be read stays
        }
        writing.begin(column, "");
        String written = writing.write(type, value);
        if (written == null) {
            writing.refuse();
            return text;
        } else if (reading.isGeneral && !written.equals(text)) {
            reading.refuse(); // it is judged as meant, and not corrected
            return text;
        }
        boolean safe = writing.rule == null
                && quoting.firstUnwritable(written) < 0
                && (written.equals(text) || value.equals(read(type, written)));
        return safe && !losesEntry(type, text, written) ? written : text;
    }

    private static <T> @Nullable T read(CellType<T> type, String text) {
        boolean blank = text.isEmpty() || (!type.keepsBlanks() && !Blanks.given(text));
        if (blank) {
            return type.empty();
        }
        try {
            return type.read(text, CellType.Problems.IGNORED);
        } catch (RuntimeException e) {
            return null; // it is not the value
        }
    }

    /** Counts the blank entries that are left out. */
    private boolean losesEntry(CellType<?> type, String text, String written) {
        CellType.Schema schema = type.schema();
        String separator = schema.format();
        if (!schema.type().equals("list") || separator == null || separator.length() != 1) {
            return false;
        }
        char between = separator.charAt(0);
        entriesLeftOut = Math.max(0, entries(text, between, true) - entries(written, between, true));
        return entries(written, between, false) < entries(text, between, false);
    }

    /** How many texts there are between separators, either blank or not; a cell without a separator and without content has none. */
    private static int entries(String text, char separator, boolean blank) {
        int count = 0;
        int from = 0;
        while (from <= text.length()) {
            int to = text.indexOf(separator, from);
            to = to < 0 ? text.length() : to;
            count += text.substring(from, to).isBlank() == blank ? 1 : 0;
            from = to + 1;
        }
        return text.isEmpty() ? 0 : count;
    }

    /** {@return how many blank entries of the list in the last cell are not written} */
    public int entriesLeftOut() {
        return entriesLeftOut;
    }

    /** Keeps the first problem of a cell, whatever effect it has. */
    private final class FirstProblem extends ColumnProblems<R> {
        private @Nullable Column<R, ?> column;
        private @Nullable String rule;
        private String text = "";
        private String message = "";
        private boolean isGeneral;

        void begin(Column<R, ?> at, String cell) {
            begin(at);
            column = at;
            text = cell;
            rule = null;
            isGeneral = false;
        }

        @Override
        boolean report(Column<R, ?> at, String id, String what, boolean general) {
            if (rule == null) {
                rule = id;
                message = what + found(at, text);
                isGeneral = general;
            }
            return true;
        }

        void refuse() {
            Column<R, ?> at = column;
            if (rule != null && at != null) {
                findings.refuse(rule, at.header(), message);
            }
        }
    }
}
