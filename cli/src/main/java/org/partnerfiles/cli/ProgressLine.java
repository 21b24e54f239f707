package org.partnerfiles.cli;

import org.partnerfiles.io.Progress;

/** Says on a terminal how far long work has come; says nothing in a pipe. */
final class ProgressLine implements Progress, AutoCloseable {

    private final boolean shown = Output.isTerminal();
    private boolean said;

    @Override
    public void advanced(long rows, long bytes) {
        if (shown && rows >= EVERY) {
            System.err.printf("\r%,d rows, %,d MB ", rows, bytes >> 20);
            said = true;
        }
    }

    /** Takes back what was said, before the report is written. */
    void clear() {
        if (said) {
            System.err.print("\r\u001b[K");
            said = false;
        }
    }

    @Override
    public void close() {
        clear();
    }
}
