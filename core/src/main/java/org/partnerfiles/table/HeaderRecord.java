package org.partnerfiles.table;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The record about a file itself that formats with a header record have in the first line: its own table, a test that distinguishes
 * such a line from a row, and the column that counts the rows. Immutable.
 *
 * <p>Mistakes in the line are reported under general rules, which its table may {@linkplain RecordTable#reporting name otherwise}:
 * {@code core.empty-file} if the file has no line, {@code core.header-not-recognised} if the first one is another line,
 * {@code core.row-shape} if it has too few cells, {@code core.unreadable-row} if it cannot be read,
 * {@code core.limit-exceeded} if it is over a limit, and {@link #ROW_COUNT}. An error in it
 * or in one of its cells refuses the file, also under a rule that rejects a row elsewhere: without its header record the recipient cannot
 * process the file, and a writer does not begin one. Cells after its last column are kept as unmapped cells.
 *
 * <pre>{@code
 * RecordTable<Payment> TABLE = RecordTable.of(Payment.class, IN_ORDER, Layout.positionalTabs(charset))
 *     .withHeaderRecord(HeaderRecord.of(HeaderTable.TABLE).counting(HeaderTable.RECORD_COUNT));
 * }</pre>
 *
 * @param table the columns of the line, by position; the layout is that of the rows
 * @param recognition whether the cells of a first line are those of a header record
 * @param rowCount the column with the number of rows that follow, or null
 * @param sample a valid record for examples and fixtures, or null
 * @param given the record with which writers begin a file, or null
 * @param order the order of several files, or null if they have none
 * @param <H> the record about the file
 * @since 0.1.0
 */
public record HeaderRecord<H>(
        RecordTable<H> table,
        Predicate<List<String>> recognition,
        @Nullable Column<H, Long> rowCount,
        @Nullable H sample,
        @Nullable H given,
        @Nullable Comparator<? super H> order) {

    /** The id of the check of the number of rows; a reader checks it only if the header's table names a rule for it. */
    public static final String ROW_COUNT = "core.row-count";

    /** Checks. */
    public HeaderRecord {
        Objects.requireNonNull(table);
        Objects.requireNonNull(recognition);
    }

    /**
     * {@return a record in the first line, whatever the content of that line}
     *
     * @param table its columns by position; the layout is that of the rows
     * @param <H> the record about the file
     */
    public static <H> HeaderRecord<H> of(RecordTable<H> table) {
        return new HeaderRecord<>(table, cells -> !cells.isEmpty(), null, null, null, null);
    }

    /**
     * {@return this record, where a first line of another kind is a row}
     * If the test throws, the file is refused ({@code core.rule-failed}).
     *
     * @param test whether the cells of a line are those of a header record
     */
    public HeaderRecord<H> recognisedBy(Predicate<List<String>> test) {
        return new HeaderRecord<>(table, test, rowCount, sample, given, order);
    }

    /**
     * {@return this record with the number of rows that follow; a writer fills in the number if it is null, and a reader lists the rule on
     * it as skipped}
     *
     * @param column the column with the number
     */
    public HeaderRecord<H> counting(Column<H, Long> column) {
        return new HeaderRecord<>(table, recognition, column, sample, given, order);
    }

    /**
     * {@return this record with a valid one for examples and fixtures}
     *
     * @param record an invented record
     */
    public HeaderRecord<H> sample(H record) {
        return new HeaderRecord<>(table, recognition, rowCount, record, given, order);
    }

    /**
     * {@return this record with the order of several files, in which they are checked as one batch} A file with a record for which the
     * comparison throws, such as one without a value, comes last.
     *
     * @param comparison compares the records of two files
     */
    public HeaderRecord<H> inOrderOf(Comparator<? super H> comparison) {
        return new HeaderRecord<>(table, recognition, rowCount, sample, given, comparison);
    }

    /**
     * {@return this record with the one with which writers begin a file}
     *
     * @param record the record
     * @throws IllegalArgumentException if it is of another type
     */
    public HeaderRecord<H> writing(Object record) {
        if (!table.recordType().isInstance(record)) {
            throw new IllegalArgumentException("expected a header record of type "
                    + table.recordType().getSimpleName() + "; found "
                    + record.getClass().getSimpleName());
        }
        return new HeaderRecord<>(
                table, recognition, rowCount, sample, table.recordType().cast(record), order);
    }

    /**
     * {@return whether the cells of a first line are those of a header record}
     *
     * @param cells the cells
     */
    public boolean recognises(List<String> cells) {
        return recognition.test(cells);
    }

    /** {@return the type of the record} */
    @Override
    public String toString() {
        return table.recordType().getSimpleName();
    }
}
