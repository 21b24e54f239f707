package org.partnerfiles.internal.stream;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.file.Seekable;
import org.partnerfiles.io.FileSource;

/** The bytes of a file of which the first are known; it is opened when others are read, and again wherever reading goes back to. */
public final class SourceBytes extends InputStream implements Seekable {

    private final FileSource source;
    private final byte[] first;
    private @Nullable InputStream in;
    private long place;

    /**
     * The bytes of a file from its beginning.
     *
     * @param source opens it
     * @param first its first bytes, not to be changed
     */
    public SourceBytes(FileSource source, byte[] first) {
        this.source = source;
        this.first = first;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (in == null && place < first.length) {
            int count = (int) Math.min(length, first.length - place);
            System.arraycopy(first, (int) place, target, offset, count);
            place += count;
            return count;
        }
        InputStream opened = in;
        if (opened == null) {
            opened = source.open(place);
            in = opened;
        }
        return opened.read(target, offset, length);
    }

    @Override
    public boolean seek(long next) throws IOException {
        close();
        place = next;
        return true;
    }

    @Override
    public void close() throws IOException {
        InputStream opened = in;
        in = null;
        if (opened != null) {
            opened.close();
        }
    }
}
