package org.partnerfiles.io;

/**
 * The limits of a reader. No real file reaches them, and they keep a hostile file from filling the memory. A row beyond {@link #rowBytes},
 * {@link #cellBytes} or {@link #cellsPerRow} is rejected ({@code core.row-limit}) and skipped to its end, without being kept; after {@link
 * #rows} the reader stops ({@code core.limit-exceeded}). If a quote is not closed within {@link #rowBytes}, reading continues after the
 * first line of the row in a file; a stream cannot be read again, so it is rejected from that row on.
 *
 * <pre>{@code
 * Limits roomy = Limits.standard().withRowBytes(64 << 20);
 * }</pre>
 *
 * @param cellBytes the longest cell, in bytes
 * @param cellsPerRow the most cells in one row
 * @param rowBytes the longest row, in bytes, with all its lines
 * @param rows the most rows in one file
 * @param findingsKept the most findings that a report lists; its counts are exact anyway. If there are more, errors are listed before
 *     advice, and each rule has a share and at least one, if there is room
 * @param findingsPerRow the most findings that are listed of one row, chosen in the same way; the others are counted
 * @param findingsPerCell the most findings of one rule that are listed of one cell, such as a list; the others are counted
 * @param gatheredBytes about how many bytes of rows are collected before look-ups are called, which happens at {@value
 *     org.partnerfiles.rule.Lookup#CHUNK} records or at this limit, whichever comes first; the row that exceeds it is the last one
 * @since 0.1.0
 */
public record Limits(
        int cellBytes,
        int cellsPerRow,
        int rowBytes,
        long rows,
        int findingsKept,
        int findingsPerRow,
        int findingsPerCell,
        int gatheredBytes) {

    private static final Limits STANDARD = new Limits(1 << 20, 10_000, 8 << 20, 1L << 40, 1_000, 100, 10, 8 << 20);

    /** Checks that every limit is positive ({@code findingsKept} may be 0). */
    public Limits {
        if (cellBytes < 1
                || cellsPerRow < 1
                || rowBytes < 1
                || rows < 1
                || findingsKept < 0
                || findingsPerRow < 1
                || findingsPerCell < 1
                || gatheredBytes < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    /** {@return 1 MiB a cell, 10,000 cells and 8 MiB a row, 2^40 rows, 1,000 findings, 100 a row, 10 of a rule a cell, 8 MiB gathered} */
    public static Limits standard() {
        return STANDARD;
    }

    /**
     * {@return these limits with another longest cell}
     *
     * @param bytes its size
     */
    public Limits withCellBytes(int bytes) {
        return new Limits(
                bytes, cellsPerRow, rowBytes, rows, findingsKept, findingsPerRow, findingsPerCell, gatheredBytes);
    }

    /**
     * {@return these limits with another number of cells in a row}
     *
     * @param cells the most
     */
    public Limits withCellsPerRow(int cells) {
        return new Limits(
                cellBytes, cells, rowBytes, rows, findingsKept, findingsPerRow, findingsPerCell, gatheredBytes);
    }

    /**
     * {@return these limits with another longest row}
     *
     * @param bytes its size
     */
    public Limits withRowBytes(int bytes) {
        return new Limits(
                cellBytes, cellsPerRow, bytes, rows, findingsKept, findingsPerRow, findingsPerCell, gatheredBytes);
    }

    /**
     * {@return these limits with another number of rows}
     *
     * @param count the most
     */
    public Limits withRows(long count) {
        return new Limits(
                cellBytes, cellsPerRow, rowBytes, count, findingsKept, findingsPerRow, findingsPerCell, gatheredBytes);
    }

    /**
     * {@return these limits with another number of findings listed in full}
     *
     * @param count the most, 0 or more
     */
    public Limits withFindingsKept(int count) {
        return new Limits(
                cellBytes, cellsPerRow, rowBytes, rows, count, findingsPerRow, findingsPerCell, gatheredBytes);
    }

    /**
     * {@return these limits with another number of findings listed of one row}
     *
     * @param count the most
     */
    public Limits withFindingsPerRow(int count) {
        return new Limits(cellBytes, cellsPerRow, rowBytes, rows, findingsKept, count, findingsPerCell, gatheredBytes);
    }

    /**
     * {@return these limits with another number of findings of one rule listed of one cell}
     *
     * @param count the most
     */
    public Limits withFindingsPerCell(int count) {
        return new Limits(cellBytes, cellsPerRow, rowBytes, rows, findingsKept, findingsPerRow, count, gatheredBytes);
    }

    /**
     * {@return these limits with another number of bytes of rows that wait for look-ups}
     *
     * @param bytes about how many
     */
    public Limits withGatheredBytes(int bytes) {
        return new Limits(cellBytes, cellsPerRow, rowBytes, rows, findingsKept, findingsPerRow, findingsPerCell, bytes);
    }
}
