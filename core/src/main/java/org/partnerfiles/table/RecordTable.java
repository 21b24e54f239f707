package org.partnerfiles.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Masked;
import org.partnerfiles.text.Printable;

/**
 * A vendor's table: its columns in order, the record of a row, and the layout of the text. Immutable.
 *
 * <pre>{@code
 * static final RecordTable<Customer> TABLE = RecordTable.of(Customer.class, COLUMNS, Layout.csv());
 * }</pre>
 *
 * @param <R> the record
 * @since 0.1.0
 */
public final class RecordTable<R> {

    /** The id of the check for headers that are aliases; it is made only if the table names a rule for it. */
    public static final String HEADER_ALIAS = "core.header-alias";

    /** The id of the check for headers with blanks; such a header is unknown if the table names no rule for it. */
    public static final String HEADER_BLANKS = "core.header-blanks";

    /**
     * The id of the check for line breaks that do not end a line ({@link Layout#documentsLineEnd}); {@code core.unreadable-row} unless the
     * table names a rule for it.
     */
    public static final String LINE_BREAK = "core.line-break";

    private final RecordAccess<R> access;
    private final Map<String, Column<R, ?>> byHeader;
    private final Layout layout;
    private final Map<String, String> ruleNames;
    private final Map<String, String> hints;
    private final @Nullable HeaderRecord<?> headerRecord;

    private RecordTable(
            RecordAccess<R> access,
            Map<String, Column<R, ?>> byHeader,
            Layout layout,
            Map<String, String> ruleNames,
            Map<String, String> hints,
            @Nullable HeaderRecord<?> headerRecord) {
        this.access = access;
        this.byHeader = byHeader;
        this.layout = Objects.requireNonNull(layout);
        this.ruleNames = ruleNames;
        this.hints = hints;
        this.headerRecord = headerRecord;
    }

    /**
     * {@return a table}
     *
     * <p>Each component of the record is filled by exactly one column, or is a nested record whose components are. A component of type
     * {@link UnmappedCells} needs no column: it has the cells of the row that belong to no column. A row with faults also becomes a record,
     * so any component may be null; a list is empty. If a constructor of the record throws, the row is rejected ({@code core.rule-failed}).
     *
     * @param recordType the record's class, a record that is public in an exported package or whose package is open to
     *     {@code org.partnerfiles.core}; nested records likewise
     * @param columns its columns in the vendor's order
     * @param layout the text form of its files
     * @param <R> the record
     * @throws IllegalArgumentException if two columns have one header; if a column's path is not that of a component, or the component is
     *     not of the type of the cells; if a component has no column, or two; if the record is not accessible
     */
    public static <R> RecordTable<R> of(Class<R> recordType, Columns<R> columns, Layout layout) {
        RecordAccess<R> access = columns.fix(recordType);
        return new RecordTable<>(access, byHeader(access.columns), layout, Map.of(), Map.of(), null);
    }

    private static <R> Map<String, Column<R, ?>> byHeader(List<Column<R, ?>> columns) {
        Map<String, Column<R, ?>> headers = new HashMap<>();
        for (Column<R, ?> column : columns) {
            if (headers.put(column.header(), column) != null) {
                throw new IllegalArgumentException("two columns have the header " + column.header());
            }
        }
        for (Column<R, ?> column : columns) {
            for (String alias : column.aliases()) {
                if (headers.putIfAbsent(alias, column) != null) {
                    throw new IllegalArgumentException("two columns have the header " + alias);
                }
            }
        }
        return Map.copyOf(headers);
    }

    /**
     * {@return this table, where a general check of the header reports under the vendor's rule id} Checks of cells are renamed by
     * {@link Column#reporting}; a format whose table renames one is refused by {@code build()}, unless the record has constraints on the whole.
     * So are names that no check asks for.
     *
     * @param general {@code core.byte-order-mark}, {@code core.line-ending} or {@link #LINE_BREAK}; {@code core.missing-column},
     *     {@link #HEADER_ALIAS} or {@link #HEADER_BLANKS} if columns have names; in the table of a {@link HeaderRecord}, what that lists
     * @param vendors the vendor rule's id
     */
    public RecordTable<R> reporting(String general, String vendors) {
        Map<String, String> names = new HashMap<>(ruleNames);
        names.put(general, vendors);
        return new RecordTable<>(access, byHeader, layout, Map.copyOf(names), hints, headerRecord);
    }

    /**
     * {@return this table, with an explanation in the finding on an unknown column of a certain header}
     *
     * @param header the header, which is no column of the table
     * @param hint what such a column is and what to do about it
     */
    public RecordTable<R> explaining(String header, String hint) {
        Map<String, String> further = new HashMap<>(hints);
        further.put(header, hint);
        return new RecordTable<>(access, byHeader, layout, ruleNames, Map.copyOf(further), headerRecord);
    }

    /**
     * {@return what to say about an unknown column, or null}
     *
     * @param header its header
     */
    public @Nullable String hintFor(String header) {
        return hints.get(header);
    }

    /**
     * {@return this table for files whose first line is a record about the file itself}
     *
     * @param header that record, or null for rows without it
     */
    public RecordTable<R> withHeaderRecord(@Nullable HeaderRecord<?> header) {
        return new RecordTable<>(access, byHeader, layout, ruleNames, hints, header);
    }

    /**
     * {@return this table with another layout}
     *
     * @param changed the layout
     */
    public RecordTable<R> withLayout(Layout changed) {
        return new RecordTable<>(access, byHeader, changed, ruleNames, hints, headerRecord);
    }

    /** {@return the record's class} */
    public Class<R> recordType() {
        return access.recordType;
    }

    /**
     * {@return the values of a record by the columns' positions, null if there is none}
     *
     * @param record a record
     */
    public @Nullable Object[] valuesIn(R record) {
        @Nullable Object[] values = new Object[columns().size()];
        access.takeValues(record, values);
        return values;
    }

    /**
     * Fills in the values of a record.
     *
     * @param record a record
     * @param values receives them by the columns' positions, null if there is none; as long as there are columns
     */
    public void takeValues(R record, @Nullable Object[] values) {
        access.takeValues(record, values);
    }

    /** {@return the columns in the vendor's order} */
    public List<Column<R, ?>> columns() {
        return access.columns;
    }

    /**
     * {@return the column under a header or alias, exact, or null}
     *
     * @param header the header
     */
    public @Nullable Column<R, ?> column(String header) {
        return byHeader.get(header);
    }

    /**
     * {@return the column that fills a component, or null}
     *
     * @param path the component, exact
     */
    public @Nullable Column<R, ?> columnOf(String path) {
        return access.byPath.get(path);
    }

    /** {@return the text form of its files} */
    public Layout layout() {
        return layout;
    }

    /** {@return the record about the file itself in its first line, or null} */
    public @Nullable HeaderRecord<?> headerRecord() {
        return headerRecord;
    }

    /**
     * {@return the rule id under which a general check of the header reports}
     *
     * @param general the general rule's id
     */
    public String ruleFor(String general) {
        return ruleNames.getOrDefault(general, general);
    }

    /** {@return the vendor's rule ids by the general ones in whose place checks of the first line report them} */
    public Map<String, String> ruleNames() {
        return ruleNames;
    }

    /**
     * {@return whether a general check reports under the vendor's rule id}
     *
     * @param general the general rule's id
     */
    public boolean renames(String general) {
        return ruleNames.containsKey(general);
    }

    /**
     * {@return the unmapped cells of a record}
     *
     * @param record a record
     */
    public UnmappedCells unmappedIn(R record) {
        return access.unmappedIn(record);
    }

    /**
     * {@return the record of a row}
     *
     * @param values the values by the columns' positions; null for cells that are empty or could not be read
     * @param further the cells that belong to no column
     */
    public R assemble(@Nullable Object[] values, UnmappedCells further) {
        return access.make(values, further);
    }

    /**
     * Describes a record for its {@code toString}: the columns with a value, the form of personal ones, secret ones hidden.
     *
     * @param record a record
     * @return one line
     */
    public String describe(R record) {
        StringBuilder text = new StringBuilder(recordType().getSimpleName()).append('[');
        String separator = "";
        for (Column<R, ?> column : columns()) {
            String shown = shown(column, record);
            if (!shown.isEmpty()) {
                text.append(separator).append(column.header()).append('=').append(shown);
                separator = ", ";
            }
        }
        UnmappedCells further = access.unmappedIn(record);
        if (!further.isEmpty()) {
            text.append(separator).append(further);
        }
        return text.append(']').toString();
    }

    private static <R, T> String shown(Column<R, T> column, R record) {
        T value = column.valueIn(record);
        if (value == null) {
            return "";
        }
        String text;
        try {
            text = column.type().write(value, CellType.Problems.IGNORED);
        } catch (RuntimeException e) {
            return Masked.SECRET; // toString does not throw
        }
        if (text.isEmpty()) {
            return "";
        }
        return switch (column.sensitivity()) {
            case PUBLIC -> Printable.of(text);
            case PERSONAL -> Masked.shape(text);
            case SECRET -> Masked.SECRET;
        };
    }
}
