package org.partnerfiles.internal.csv;

import java.io.InputStream;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.Layout;

/** Opens row sources. */
public final class RowSources {

    /** Large enough that reading a file costs few system calls, small enough to open many. */
    static final int BUFFER_BYTES = 1 << 16;

    private RowSources() {}

    /**
     * Opens the rows of a stream, which the source owns from then on; nothing is read before the first
     * {@link RowSource#next}.
     *
     * @param in the bytes; needs no buffering
     * @param layout the text form
     * @param limits what a row may come to
     * @return the rows
     */
    public static RowSource open(InputStream in, Layout layout, Limits limits) {
        return open(in, layout, limits, BUFFER_BYTES);
    }

    static RowSource open(InputStream in, Layout layout, Limits limits, int bufferBytes) {
        return new CsvRowSource(in, layout, limits, bufferBytes);
    }
}
