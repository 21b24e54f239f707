package org.partnerfiles.internal.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Counts the bytes written to a stream. */
public final class CountedOutput extends FilterOutputStream {

    private long count;

    public CountedOutput(OutputStream out) {
        this(out, 0);
    }

    /**
     * Goes on counting.
     *
     * @param out receives the bytes
     * @param before how many were written before
     */
    public CountedOutput(OutputStream out, long before) {
        super(out);
        this.count = before;
    }

    public long count() {
        return count;
    }

    @Override
    public void write(int next) throws IOException {
        out.write(next);
        count++;
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        out.write(source, offset, length);
        count += length;
    }
}
