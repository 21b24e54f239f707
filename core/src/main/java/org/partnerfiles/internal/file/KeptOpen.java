package org.partnerfiles.internal.file;

import java.io.FilterInputStream;
import java.io.InputStream;

/** A stream that its owner closes, not the reader. */
public final class KeptOpen extends FilterInputStream {

    public KeptOpen(InputStream in) {
        super(in);
    }

    @Override
    public void close() {}
}
