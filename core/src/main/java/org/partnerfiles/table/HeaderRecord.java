package org.partnerfiles.table;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The record about a file itself that stands in its first line, in formats that have one: its own table, what tells such a line
 * from a row, and which of its columns counts the rows. Immutable.
 *
 * <p>What is wrong with the line is reported under general rules, which its table may {@linkplain RecordTable#reporting name
 * otherwise}: {@code core.empty-file} where there is no such line, {@code core.row-shape} where it has too few cells, {@code
 * core.unreadable-row} where it cannot be read, and {@link #ROW_COUNT}. Cells behind its last column are kept as unmapped cells.
 *
 * <pre>{@code
 * RecordTable<Payment> TABLE = RecordTable.of(Payment.class, IN_ORDER, Layout.positionalTabs(charset), PaymentTable::record)
 *     .withHeaderRecord(HeaderRecord.of(HeaderTable.TABLE).counting(HeaderTable.RECORD_COUNT));
 * }</pre>
 *
 * @param <H> the record about the file
 */
public final class HeaderRecord<H> {

    /** What the check of the count of rows goes by; a reader makes no such check unless the header's table names a rule for it. */
    public static final String ROW_COUNT = "core.row-count";

    private final RecordTable<H> table;
    private final Predicate<List<String>> recognition;
    private final @Nullable Column<H, Long> rowCount;
    private final @Nullable H sample;
    private final @Nullable H given;

    private HeaderRecord(
            RecordTable<H> table,
            Predicate<List<String>> recognition,
            @Nullable Column<H, Long> rowCount,
            @Nullable H sample,
            @Nullable H given) {
        this.table = Objects.requireNonNull(table);
        this.recognition = Objects.requireNonNull(recognition);
        this.rowCount = rowCount;
        this.sample = sample;
        this.given = given;
    }

    /**
     * {@return a record in the first line, whatever that line holds}
     *
     * @param table its columns by position; the layout is that of the rows
     * @param <H> the record about the file
     */
    public static <H> HeaderRecord<H> of(RecordTable<H> table) {
        return new HeaderRecord<>(table, cells -> !cells.isEmpty(), null, null, null);
    }

    /**
     * {@return this record, where a first line of another kind is taken for a row}
     *
     * @param test whether the cells of a line are those of a record about the file
     */
    public HeaderRecord<H> recognisedBy(Predicate<List<String>> test) {
        return new HeaderRecord<>(table, test, rowCount, sample, given);
    }

    /**
     * {@return this record, which says how many rows follow; a writer fills the number in where it is null}
     *
     * @param column the column with the number
     */
    public HeaderRecord<H> counting(Column<H, Long> column) {
        return new HeaderRecord<>(table, recognition, column, sample, given);
    }

    /**
     * {@return this record with a valid one that examples and fixtures start from}
     *
     * @param record an invented record
     */
    public HeaderRecord<H> sample(H record) {
        return new HeaderRecord<>(table, recognition, rowCount, record, given);
    }

    /**
     * {@return this record with the one that writers begin a file with}
     *
     * @param record the record
     * @throws IllegalArgumentException if it is of another type
     */
    public HeaderRecord<H> writing(Object record) {
        if (!table.recordType().isInstance(record)) {
            throw new IllegalArgumentException("the record in the first line is a "
                    + table.recordType().getSimpleName() + ", not a "
                    + record.getClass().getSimpleName());
        }
        return new HeaderRecord<>(
                table, recognition, rowCount, sample, table.recordType().cast(record));
    }

    /** {@return its table} */
    public RecordTable<H> table() {
        return table;
    }

    /**
     * {@return whether the cells of a first line are those of a record about the file}
     *
     * @param cells the cells
     */
    public boolean recognises(List<String> cells) {
        return recognition.test(cells);
    }

    /** {@return the column that says how many rows follow, or null} */
    public @Nullable Column<H, Long> rowCount() {
        return rowCount;
    }

    /** {@return a valid record that examples and fixtures start from, or null} */
    public @Nullable H sample() {
        return sample;
    }

    /** {@return the record that writers begin a file with, or null where none is given} */
    public @Nullable H given() {
        return given;
    }

    /** {@return the type of the record} */
    @Override
    public String toString() {
        return table.recordType().getSimpleName();
    }
}
