package org.partnerfiles.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.partnerfiles.io.Progress;

/**
 * Shows the progress of work that takes over a second: how much is done, how fast, and how long the rest takes. Only on a terminal; a pipe
 * and a file get nothing.
 */
final class ProgressLine implements Progress, AutoCloseable {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long MEGABYTE = 1 << 20;

    private final boolean shown;
    private final PrintStream out;
    private final LongSupplier nanos;
    private final long begun;
    private final long total;
    private long before;
    private long lastOfFile;
    private long shownAt;
    private boolean written;

    /**
     * Progress over a number of bytes.
     *
     * @param total how many, or 0 if that is not known
     */
    ProgressLine(long total, boolean shown, PrintStream out, LongSupplier nanos) {
        this.total = total;
        this.shown = shown;
        this.out = out;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
        this.shownAt = begun;
    }

    static ProgressLine of(List<Path> files) throws IOException {
        long total = 0;
        for (Path file : files) {
            long size = Inputs.size(file);
            if (size == 0) {
                total = 0; // standard input or a pipe
                break;
            }
            total += size;
        }
        return new ProgressLine(total, Output.isTerminal(), System.err, System::nanoTime);
    }

    @Override
    public void advanced(long rows, long bytes) {
        if (bytes < lastOfFile) {
            before += lastOfFile; // the next file
        }
        lastOfFile = bytes;
        long now = nanos.getAsLong();
        if (!shown || now - shownAt < SECOND) {
            return;
        }
        shownAt = now;
        written = true;
        out.print("\r" + line(before + bytes, now - begun) + "\u001b[K");
    }

    private String line(long done, long elapsed) {
        double seconds = (double) elapsed / SECOND;
        double rate = done / seconds;
        String speed = String.format(Locale.ROOT, "%,d MB, %,.0f MB/s", done / MEGABYTE, rate / MEGABYTE);
        if (total == 0 || done > total) { // more bytes than the files have: they are compressed
            return speed;
        }
        return String.format(Locale.ROOT, "%d %%, %s, %,.0f s left", done * 100 / total, speed, (total - done) / rate);
    }

    /** Clears the line before the report is written. */
    void clear() {
        if (written) {
            out.print("\r\u001b[K");
            written = false;
        }
    }

    @Override
    public void close() {
        clear();
    }
}
