package org.partnerfiles.internal.codec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.check.RuleFindings;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.io.FileColumns;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.text.Blanks;
import org.partnerfiles.text.NearestName;
import org.partnerfiles.text.Plural;
import org.partnerfiles.text.Printable;

/** Maps the columns of a header line, and reports what is wrong with it. */
public final class ColumnNames<R> {

    private final RecordTable<R> table;
    private final Set<String> additional;
    private final Options options;
    private final RuleFindings findings;
    private final List<String> known = new ArrayList<>();
    private final UnrecognisedHeader<R> unrecognised;

    private final List<String> headers = new ArrayList<>();
    private int unnamed;
    private final List<String> mapped = new ArrayList<>();

    /**
     * The column names of a file.
     *
     * @param format the format
     * @param findings receives what is wrong with them
     */
    public ColumnNames(Format<R> format, RuleFindings findings) {
        this.options = format.options();
        this.table = format.table();
        this.additional = new LinkedHashSet<>(format.settings().additional());
        this.findings = findings;
        for (Column<R, ?> column : table.columns()) {
            known.add(column.header());
            known.addAll(column.aliases());
        }
        known.addAll(additional);
        this.unrecognised = new UnrecognisedHeader<>(format, known);
    }

    /**
     * {@return the header by which a column is looked up: without blanks where the vendor has a rule about them} All that compares the
     * headers of files with a table's asks here.
     *
     * @param table the table
     * @param text the header as it is in a file
     */
    public static String spelling(RecordTable<?> table, String text) {
        return table.renames(RecordTable.HEADER_BLANKS) ? withoutBlanks(text) : text;
    }

    /**
     * {@return the map, or null if the line is not recognised: it has no column name of the format, or is a row of data}
     *
     * @param row the header line
     */
    @Nullable
    public ColumnMap read(RawRow row) {
        if (!namesAnyColumn(row) || unrecognised.isRowOfData(row.cellList())) {
            return null;
        }
        int named = lastNamed(row) + 1;
        reportUnnamed(row, named);
        int[] positions = new int[named];
        Map<String, Integer> seen = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (int index = 0; index < named; index++) {
            String text = row.text(index);
            if (!Blanks.given(text)) {
                positions[index] = ColumnMap.NONE;
                headers.add(text);
                continue;
            }
            String header = spelling(text, index);
            Column<R, ?> column = table.column(header);
            Integer first = column == null ? seen.putIfAbsent(header, index) : null;
            boolean isKnown = column != null || additional.contains(header);
            boolean again = column == null ? first != null : !taken.add(column.position());
            if (again && isKnown) {
                findings.report(
                        CoreRules.DUPLICATE_COLUMN,
                        column == null ? null : column.header(),
                        "occurs again as column " + (index + 1) + " of the file; the first one is read");
            } else if (first != null) {
                findings.report(
                        CoreRules.UNKNOWN_COLUMN,
                        null,
                        "column " + (index + 1) + " of the file is not known, nor is column " + (first + 1)
                                + " with the same header; both are kept");
            } else if (column == null) {
                reportUnknown(header, index);
            } else {
                reportAlias(column, header);
                mapped.add(column.header());
            }
            positions[index] = column == null || again ? ColumnMap.NONE : column.position();
            headers.add(text);
        }
        reportMissing(taken, seen.keySet());
        return new ColumnMap(positions, headers, table.columns().size());
    }

    /** {@return what explains why a first line is not recognised} */
    public UnrecognisedHeader<R> unrecognised() {
        return unrecognised;
    }

    private boolean namesAnyColumn(RawRow row) {
        return row.cellList().stream().anyMatch(text -> table.column(spelling(table, text)) != null);
    }

    private static int lastNamed(RawRow row) {
        int last = row.count - 1;
        while (row.isBlank(last)) {
            last--;
        }
        return last;
    }

    /** Columns after the last named one are left out, others are kept by their place in a record. */
    private void reportUnnamed(RawRow row, int named) {
        unnamed = row.count - named;
        if (unnamed > 0) {
            findings.report(
                    CoreRules.UNNAMED_COLUMN,
                    null,
                    Plural.of(unnamed, "column") + " after the last name, from column " + (named + 1)
                            + " on, must have a name, or be deleted; what is blank in them is not kept");
        }
        long between = row.cellList().subList(0, named).stream()
                .filter(text -> !Blanks.given(text))
                .count();
        if (between > 0) {
            findings.report(
                    CoreRules.UNNAMED_COLUMN,
                    null,
                    Plural.of(between, "column") + " between others must have a name, or be deleted");
        }
    }

    /** The header to look up; its blanks are reported. */
    private String spelling(String text, int index) {
        String header = spelling(table, text);
        if (header.equals(text)) {
            return text;
        }
        Column<R, ?> column = table.column(header);
        findings.report(
                table.ruleFor(RecordTable.HEADER_BLANKS),
                column == null ? null : column.header(),
                "the header of column " + (index + 1) + " must not contain blanks");
        return header;
    }

    private static String withoutBlanks(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private void reportUnknown(String header, int index) {
        if (additional.contains(header)) {
            return;
        }
        String explained = table.hintFor(header);
        String nearest = explained == null ? NearestName.of(header, known) : null;
        String hint = explained == null ? "" : "; " + explained;
        if (nearest != null) {
            boolean sameLetters = withoutBlanks(nearest).equalsIgnoreCase(withoutBlanks(header));
            hint = sameLetters
                    ? "; it differs from " + nearest + " only in case or blanks"
                    : "; the nearest known one is " + nearest;
        }
        findings.report(
                CoreRules.UNKNOWN_COLUMN,
                null,
                "column " + (index + 1) + " of the file is not known" + invisible(header) + hint);
    }

    /** The part of a message that names the invisible characters of a header. */
    private static String invisible(String header) {
        String characters = header.codePoints()
                .filter(c -> !Printable.of(Character.toString(c)).equals(Character.toString(c)))
                .distinct()
                .mapToObj("U+%04X"::formatted)
                .collect(Collectors.joining(", "));
        return characters.isEmpty() ? "" : "; its name contains invisible characters: " + characters;
    }

    private void reportAlias(Column<R, ?> column, String header) {
        if (!header.equals(column.header()) && table.renames(RecordTable.HEADER_ALIAS)) {
            findings.report(
                    table.ruleFor(RecordTable.HEADER_ALIAS),
                    column.header(),
                    "expected the header " + column.header() + "; found " + header);
        }
    }

    private void reportMissing(Set<Integer> taken, Set<String> unknown) {
        String rule = table.ruleFor(CoreRules.MISSING_COLUMN);
        // where the header is lost, the first line is a row, in which a city, for example, may resemble a column's name
        boolean isHeader = 2 * taken.size() >= headers.size();
        for (Column<R, ?> column : table.columns()) {
            if (!taken.contains(column.position()) && !column.isOptionalInFile(options)) {
                String near = isHeader ? NearestName.of(column.header(), unknown) : null;
                findings.report(
                        rule,
                        column.header(),
                        "the column is missing"
                                + (near == null ? "" : "; the file has a similar one: " + near + invisible(near)));
            }
        }
        for (String header : additional) {
            if (!unknown.contains(header)) {
                findings.report(rule, header, "the declared column is missing");
            }
        }
    }

    /** {@return the columns of a file without column names: all of the format's} */
    public FileColumns byPosition() {
        return new FileColumns(
                List.of(), table.columns().stream().map(Column::header).toList());
    }

    /** {@return how many columns without a name come after those of the file} */
    public int unnamed() {
        return unnamed;
    }

    /** {@return the columns of the file, without those after the last one that has a name} */
    public FileColumns columns() {
        return new FileColumns(headers, mapped);
    }
}
