package org.partnerfiles.io;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.table.UnmappedCells;

/**
 * One row of a file: accepted, or rejected because a finding on it is an error.
 *
 * @param <R> the record
 * @since 0.1.0
 */
public sealed interface Row<R> {

    /** {@return the record; for a rejected row what could be read, or null if nothing could} */
    @Nullable
    R record();

    /** {@return where the row is in the file} */
    Place place();

    /** {@return the physical line the row begins on, from 1} */
    default long line() {
        return place().line();
    }

    /** {@return the number of the record, from 1; header and blank lines are not counted} */
    default long number() {
        return place().number();
    }

    /**
     * {@return the findings on the row, in the order of the columns, then of the rules; if there are more than {@link
     * Limits#findingsPerRow}, errors before others and some of every rule}
     */
    List<Finding> findings();

    /** {@return the cells that belong to no column of the format} */
    UnmappedCells unmapped();

    /**
     * Where a row is in its file.
     *
     * @param offset the number of bytes before it; for a stream, from where the reader began
     * @param length the number of its bytes, with its line end; those of its first line if its quotes are not in order
     * @param line the physical line it begins on, from 1
     * @param number the number of the record, from 1; header and blank lines are not counted
     */
    record Place(long offset, long length, long line, long number) {}

    /**
     * A row without an error; it may have warnings. Its file may be refused as a whole: see {@link RecordReader#requireReadable}.
     *
     * @param record the record; every component that its constraints require is present
     * @param place where it is
     * @param findings warnings and information
     * @param unmapped the cells that belong to no column
     * @param <R> the record
     */
    record Accepted<R>(R record, Place place, List<Finding> findings, UnmappedCells unmapped) implements Row<R> {
        /** Copies. */
        public Accepted {
            findings = List.copyOf(findings);
        }
    }

    /**
     * A row with an error.
     *
     * @param record what could be read of the record, with null for cells that could not; null if nothing could
     * @param place where it is
     * @param findings the findings on the row; none if the file's header could not be read
     * @param unmapped the cells that belong to no column
     * @param cells the unchanged cells, to be set aside and corrected; none if the row could not be split
     * @param raw the row as it stood, also if it could not be split
     * @param <R> the record
     */
    record Rejected<R>(
            @Nullable R record,
            Place place,
            List<Finding> findings,
            UnmappedCells unmapped,
            List<String> cells,
            RawText raw)
            implements Row<R> {
        /** Copies. */
        public Rejected {
            findings = List.copyOf(findings);
            cells = List.copyOf(cells);
        }

        /** {@return the place and the findings, without the cells} */
        @Override
        public String toString() {
            return "Rejected[line=" + line() + ", number=" + number() + ", findings=" + findings + ", " + cells.size()
                    + " cells]";
        }
    }
}
