package acme.partners;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream of which no more than a number of bytes can be read. It fails there: a file that was cut could look complete. */
final class LimitedInput extends FilterInputStream {

    /** More bytes than are allowed. */
    static final class TooLongException extends IOException {

        private static final long serialVersionUID = 1L;

        TooLongException(long limit) {
            super("must have at most " + limit + " bytes");
        }
    }

    private final long limit;
    private long left;

    LimitedInput(InputStream in, long limit) {
        super(in);
        this.limit = limit;
        this.left = limit;
    }

    private int counted(int read) throws TooLongException {
        left -= Math.max(0, read);
        if (left < 0) {
            throw new TooLongException(limit);
        }
        return read;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        counted(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return counted(super.read(bytes, offset, length));
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        counted(Math.toIntExact(skipped));
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
