package org.partnerfiles.io;

/**
 * The limits of a reader, beyond which it reports {@code core.limit-exceeded}. No real file reaches them, and they keep a hostile
 * file from filling the memory. A row beyond {@link #rowBytes}, {@link #cellBytes} or {@link #cellsPerRow} is rejected;
 * after {@link #rows} the reader stops.
 *
 * <pre>{@code
 * Limits roomy = Limits.standard().withRowBytes(64 << 20);
 * }</pre>
 *
 * @param cellBytes the longest cell, in bytes
 * @param cellsPerRow the most cells in one row
 * @param rowBytes the longest row, in bytes, with all its lines
 * @param rows the most rows in one file
 * @param findingsKept the most findings that a report lists; its counts are exact anyway
 * @param gatheredBytes about how many bytes of rows are collected before look-ups are called, which happens at {@value
 *     org.partnerfiles.rule.Lookup#CHUNK} records or at this limit, whichever comes first; the row that exceeds it is the last one
 */
public record Limits(int cellBytes, int cellsPerRow, int rowBytes, long rows, int findingsKept, int gatheredBytes) {

    private static final Limits STANDARD = new Limits(1 << 20, 10_000, 8 << 20, 1L << 40, 1_000, 8 << 20);

    /** Checks that every limit is positive ({@code findingsKept} may be 0). */
    public Limits {
        if (cellBytes < 1 || cellsPerRow < 1 || rowBytes < 1 || rows < 1 || findingsKept < 0 || gatheredBytes < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    /** {@return 1 MiB a cell, 10,000 cells and 8 MiB a row, 2^40 rows, 1,000 findings, 8 MiB gathered} */
    public static Limits standard() {
        return STANDARD;
    }

    /**
     * {@return these limits with another longest cell}
     *
     * @param bytes its size
     */
    public Limits withCellBytes(int bytes) {
        return new Limits(bytes, cellsPerRow, rowBytes, rows, findingsKept, gatheredBytes);
    }

    /**
     * {@return these limits with another number of cells in a row}
     *
     * @param cells the most
     */
    public Limits withCellsPerRow(int cells) {
        return new Limits(cellBytes, cells, rowBytes, rows, findingsKept, gatheredBytes);
    }

    /**
     * {@return these limits with another longest row}
     *
     * @param bytes its size
     */
    public Limits withRowBytes(int bytes) {
        return new Limits(cellBytes, cellsPerRow, bytes, rows, findingsKept, gatheredBytes);
    }

    /**
     * {@return these limits with another number of rows}
     *
     * @param count the most
     */
    public Limits withRows(long count) {
        return new Limits(cellBytes, cellsPerRow, rowBytes, count, findingsKept, gatheredBytes);
    }

    /**
     * {@return these limits with another number of findings listed in full}
     *
     * @param count the most, 0 or more
     */
    public Limits withFindingsKept(int count) {
        return new Limits(cellBytes, cellsPerRow, rowBytes, rows, count, gatheredBytes);
    }

    /**
     * {@return these limits with another number of bytes of rows that wait for look-ups}
     *
     * @param bytes about how many
     */
    public Limits withGatheredBytes(int bytes) {
        return new Limits(cellBytes, cellsPerRow, rowBytes, rows, findingsKept, bytes);
    }
}
