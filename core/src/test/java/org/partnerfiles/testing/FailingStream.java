package org.partnerfiles.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** A stream whose disk fails after its bytes, at each call. */
public final class FailingStream extends InputStream {

    private FailingStream() {}

    /** Some bytes, and then the failure {@code disk}. */
    public static InputStream after(byte[] bytes) {
        return new SequenceInputStream(new ByteArrayInputStream(bytes), new FailingStream());
    }

    @Override
    public int read() throws IOException {
        throw new IOException("disk");
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        return read();
    }
}
