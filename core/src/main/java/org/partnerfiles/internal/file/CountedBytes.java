package org.partnerfiles.internal.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes of a stream before its place. */
public final class CountedBytes extends FilterInputStream implements Seekable {

    private long count;

    public CountedBytes(InputStream in) {
        super(in);
    }

    public long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        if (next >= 0) {
            count++;
        }
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int taken = in.read(target, offset, length);
        if (taken > 0) {
            count += taken;
        }
        return taken;
    }

    @Override
    public boolean seek(long place) throws IOException {
        boolean moved = in instanceof Seekable source && source.seek(place);
        count = moved ? place : count;
        return moved;
    }
}
