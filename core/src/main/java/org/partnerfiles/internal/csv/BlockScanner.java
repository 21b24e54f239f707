package org.partnerfiles.internal.csv;

import java.io.IOException;
import java.io.InputStream;
import org.partnerfiles.io.BlockRows;
import org.partnerfiles.io.Limits;

/**
 * Scans a block of a file without knowing what comes before it: whether it begins within quotes is not known, so both are followed. How
 * many quotes there are is not enough, as a quote within an unquoted cell is text.
 */
public final class BlockScanner {

    private final KnownFirstLine firstLine;
    private final int cells;
    private final Limits limits;

    /**
     * A scanner of the blocks of a file.
     *
     * @param firstLine the properties of the file by its first line
     * @param cells how many cells a row should have
     * @param limits the largest size of a row and of its parts
     */
    public BlockScanner(KnownFirstLine firstLine, int cells, Limits limits) {
        this.firstLine = firstLine;
        this.cells = cells;
        this.limits = limits;
    }

    /**
     * {@return the place from which bytes must be read to scan a block: those before it decide whether a line begins with it}
     *
     * @param from the number of bytes before the block
     * @param rows the number of bytes before the first row of the file
     */
    public static long readsFrom(long from, long rows) {
        return Math.max(from - RawRow.End.CRLF.bytes, rows);
    }

    /**
     * {@return what the lines of a block mean}
     *
     * @param in the bytes of the file {@linkplain #readsFrom from} before the block on; closed
     * @param place the number of bytes before them
     * @param from the number of bytes before the block
     * @param to the number of bytes before the next block
     * @throws IOException if the bytes cannot be read
     */
    public BlockRows scan(InputStream in, long place, long from, long to) throws IOException {
        try (LineScanner line = new LineScanner(in, place, firstLine, cells, limits)) {
            line.goToLineFrom(from);
            long first = -1;
            long lines = 0;
            long rowsOfOneLine = 0;
            long quotesEnd = 0;
            long quotesEndOffset = 0;
            boolean isFaulty = false;
            long rowsBeforeFault = 0;
            RowCount outside = new RowCount();
            RowCount afterQuotes = new RowCount();
            while (line.place() < to && line.next()) {
                first = first < 0 ? line.begin : first;
                outside.add(line.outcome, line.isBlank);
                if (quotesEnd > 0) {
                    afterQuotes.add(line.outcome, line.isBlank);
                } else if (!LineOutcome.staysInQuotes(line.outcome)) {
                    quotesEnd = lines + 1;
                    quotesEndOffset = line.end;
                    isFaulty = LineOutcome.isFaultyInQuotes(line.outcome);
                    if (isFaulty) {
                        rowsBeforeFault = rowsOfOneLine;
                        afterQuotes.add(line.outcome, line.isBlank);
                    }
                }
                lines += line.lines;
                rowsOfOneLine += line.isBlank ? 0 : 1;
            }
            return new BlockRows(
                    from,
                    to,
                    first,
                    lines,
                    rowsOfOneLine,
                    quotesEnd,
                    quotesEndOffset,
                    isFaulty,
                    rowsBeforeFault,
                    outside.counted(),
                    afterQuotes.counted());
        }
    }
}
