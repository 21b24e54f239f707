package org.partnerfiles.internal.csv;

import java.io.ByteArrayInputStream;
import org.partnerfiles.internal.file.Seekable;

/** Bytes that can be read again, at most so many at a time. */
final class ReadAgain extends ByteArrayInputStream implements Seekable {

    private final int atOnce;

    ReadAgain(byte[] bytes, int atOnce) {
        super(bytes);
        this.atOnce = atOnce;
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(length, atOnce));
    }

    @Override
    public boolean seek(long place) {
        pos = (int) place;
        return true;
    }
}
