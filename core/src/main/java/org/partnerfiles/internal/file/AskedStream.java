package org.partnerfiles.internal.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/** A print stream that is asked after each write whether it failed, since it does not throw by itself. */
final class AskedStream extends FilterOutputStream {

    private final PrintStream asked;

    private AskedStream(PrintStream asked) {
        super(asked);
        this.asked = asked;
    }

    /** {@return a stream that throws if it fails} */
    static OutputStream of(OutputStream out) {
        return out instanceof PrintStream print ? new AskedStream(print) : out;
    }

    @Override
    public void write(int next) throws IOException {
        write(new byte[] {(byte) next}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        asked.write(bytes, offset, length);
        flush();
    }

    /** Also flushes the print stream, as {@code checkError} does. */
    @Override
    public void flush() throws IOException {
        if (asked.checkError()) {
            throw new IOException("the output cannot be written: it is full or closed");
        }
    }

    @Override
    public void close() throws IOException {
        asked.close();
        flush();
    }
}
