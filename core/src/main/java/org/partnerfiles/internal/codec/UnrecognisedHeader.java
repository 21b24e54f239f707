package org.partnerfiles.internal.codec;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.csv.KnownFirstLine;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.internal.csv.RowPosition;
import org.partnerfiles.internal.csv.RowReader;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.HeaderRecord;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.text.Blanks;

/** Says why a first line is neither the names of the columns nor a record about the file: the first cause that can be seen. */
public final class UnrecognisedHeader<R> {

    private static final char[] DELIMITERS = {';', '\t', ',', '|'};
    private static final String SEPARATOR_LINE = "sep=";

    private final Format<R> format;
    private final RecordTable<R> table;
    private final Layout layout;
    private final @Nullable HeaderRecord<?> headerRecord;
    private final List<String> names;
    private final Set<String> folded;

    /**
     * The first lines of a format's files.
     *
     * @param format the format
     * @param names the names of columns that it knows
     */
    UnrecognisedHeader(Format<R> format, List<String> names) {
        this.format = format;
        this.table = format.table();
        this.layout = table.layout();
        this.headerRecord = table.headerRecord();
        this.names = names;
        this.folded = names.stream().map(UnrecognisedHeader::folded).collect(Collectors.toSet());
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** {@return whether more cells of a line are values of the columns at their places than are names of columns} */
    boolean isRowOfData(List<String> cells) {
        long values = values(cells);
        return values > 0 && values > matches(cells, text -> table.column(ColumnNames.spelling(table, text)) != null);
    }

    /**
     * {@return the cause, and what to do}
     *
     * @param row the first line
     * @throws IOException never, as its bytes are at hand
     */
    public String cause(RawRow row) throws IOException {
        boolean isReadable = row.fault == RawRow.Fault.NONE;
        List<String> cells = isReadable ? row.cellList() : List.of();
        if (differsInCase(cells)) {
            return "the names differ only in case: expected, for example, " + exampleFor(cells);
        }
        Character other = otherDelimiter(cells, row.text(layout.charset()).bytes());
        if (other != null) {
            return "expected cells separated by " + named(layout.delimiter()) + "; found " + named(other)
                    + ": export the file again";
        } else if (!isReadable) {
            return "it cannot be read: " + row.faultMessage();
        } else if (!cells.isEmpty() && folded(cells.get(0)).startsWith(SEPARATOR_LINE)) {
            return "found a line sep=, which only spreadsheets read: delete it";
        } else if (isAsWide(cells) && (values(cells) > 0 || (headerRecord == null && hasValue(cells)))) {
            return "found a row of data: write the header before it";
        }
        return headerRecord == null ? "none of its cells is a column of the format" : "found another line";
    }

    /** A name that the line has in another case. */
    private String exampleFor(List<String> cells) {
        Set<String> given = cells.stream()
                .map(text -> folded(ColumnNames.spelling(table, text)))
                .collect(Collectors.toSet());
        return names.stream()
                .filter(name -> given.contains(folded(name)))
                .findFirst()
                .orElseThrow();
    }

    /** Whether most cells are names in any case; a file of another format, too, may have some of the names. */
    private boolean differsInCase(List<String> cells) {
        long named = matches(cells, this::isNameInAnyCase);
        return headerRecord == null && named > values(cells) && 2 * named >= matches(cells, Blanks::given);
    }

    /** Whether a line has as many cells as a row of the format may have. */
    private boolean isAsWide(List<String> cells) {
        long least = table.columns().stream()
                .filter(column -> !column.isOptionalInFile(format.options()))
                .count();
        int most = table.columns().size() + format.settings().additional().size();
        return cells.size() >= least && cells.size() <= most;
    }

    private boolean isNameInAnyCase(String text) {
        return folded.contains(folded(ColumnNames.spelling(table, text)));
    }

    /** The delimiter by which more cells have a meaning than by the layout's. */
    private @Nullable Character otherDelimiter(List<String> cells, byte[] line) throws IOException {
        Character found = null;
        long most = meaningful(cells);
        for (char delimiter : DELIMITERS) {
            if (delimiter != layout.delimiter() && !layout.otherDelimiters().contains(delimiter)) {
                long meaningful = meaningful(split(line, delimiter));
                if (meaningful > most) {
                    found = delimiter;
                    most = meaningful;
                }
            }
        }
        return found;
    }

    private long meaningful(List<String> cells) {
        long asHeader = headerRecord == null
                ? matches(cells, this::isNameInAnyCase)
                : !cells.isEmpty() && isRecognised(headerRecord, cells) ? cells.size() : 0;
        return Math.max(asHeader, values(cells));
    }

    private static boolean isRecognised(HeaderRecord<?> record, List<String> cells) {
        try {
            return record.recognises(cells);
        } catch (RuntimeException e) {
            return false; // the file is refused in any case; this only guesses why
        }
    }

    private List<String> split(byte[] line, char delimiter) throws IOException {
        KnownFirstLine known = new KnownFirstLine(layout, delimiter, List.of(), true, false);
        RawRow row = new RawRow();
        try (RowReader reader = RowReader.ofRange(
                line, known, RowPosition.START, format.settings().limits())) {
            boolean readable = reader.next(row) && row.fault == RawRow.Fault.NONE;
            return readable ? row.cellList() : List.of();
        }
    }

    private static long matches(List<String> cells, Predicate<String> test) {
        return cells.stream().filter(test).count();
    }

    /** How many cells are a date, a number or a constant of the column at their place, which no name of a column is. */
    private long values(List<String> cells) {
        long values = 0;
        List<Column<R, ?>> columns = table.columns();
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            CellType.Schema schema = columns.get(i).typeUnder(format.options()).schema();
            boolean anyText = schema.constants().isEmpty()
                    && (schema.type().equals("string") || schema.type().equals("list"));
            if (!anyText
                    && Blanks.given(cells.get(i))
                    && RowMask.isReadable(columns.get(i), format.options(), cells.get(i))) {
                values++;
            }
        }
        return values;
    }

    /** Whether a cell begins as no name of a column does. */
    private static boolean hasValue(List<String> cells) {
        return cells.stream()
                .anyMatch(text -> text.indexOf('@') > 0 || (!text.isEmpty() && Character.isDigit(text.charAt(0))));
    }

    private static String named(char delimiter) {
        return switch (delimiter) {
            case ',' -> "commas";
            case ';' -> "semicolons";
            case '\t' -> "tabs";
            default -> "\"" + delimiter + "\"";
        };
    }
}
