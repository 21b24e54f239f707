package org.partnerfiles.internal.file;

import java.io.IOException;
import java.io.OutputStream;

/** A stream that gets all bytes at the end or none: for what cannot be renamed or taken back, such as a pipe. */
final class HeldBack implements Target {

    private final OutputStream out;
    private final boolean closes;
    private final SpooledBytes bytes = new SpooledBytes(null);

    /**
     * No bytes yet.
     *
     * @param out receives them
     * @param closes whether it is closed with this
     */
    HeldBack(OutputStream out, boolean closes) {
        this.out = out;
        this.closes = closes;
    }

    @Override
    public OutputStream bytes() {
        return bytes;
    }

    @Override
    public void publish() throws IOException {
        bytes.transferTo(out);
        out.flush();
        discard();
    }

    @Override
    public void discard() throws IOException {
        try (bytes) {
            if (closes) {
                out.close();
            }
        }
    }
}
