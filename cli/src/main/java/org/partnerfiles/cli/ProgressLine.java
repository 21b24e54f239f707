package org.partnerfiles.cli;

import org.partnerfiles.io.Progress;

/** Shows progress on a terminal; shows nothing in a pipe. */
final class ProgressLine implements Progress, AutoCloseable {

    private final boolean shown = Output.isTerminal();
    private boolean written;

    @Override
    public void advanced(long rows, long bytes) {
        if (shown && rows >= EVERY) {
            System.err.printf("\r%,d rows, %,d MB ", rows, bytes >> 20);
            written = true;
        }
    }

    /** Clears the line before the report is written. */
    void clear() {
        if (written) {
            System.err.print("\r\u001b[K");
            written = false;
        }
    }

    @Override
    public void close() {
        clear();
    }
}
