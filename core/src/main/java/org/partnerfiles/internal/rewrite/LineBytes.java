package org.partnerfiles.internal.rewrite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.internal.csv.RowReader;
import org.partnerfiles.internal.csv.RowWriter;
import org.partnerfiles.table.Layout;

/** Compares the bytes of each line that was read with its cells: what differs is quotes, blanks around quotes, or text that would be lost. */
final class LineBytes {

    private final RowReader source;
    private final Layout layout;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final BitSet changed = new BitSet();
    private @Nullable RowWriter writer;

    /**
     * The lines of a file.
     *
     * @param source reads them
     * @param layout the text form of the file
     */
    LineBytes(RowReader source, Layout layout) {
        this.source = source;
        this.layout = layout;
    }

    /** Remembers that a cell of the line is written otherwise, so that quotes which only its earlier text needs do not count. */
    void change(int index) {
        changed.set(index);
    }

    /** {@return whether the line that was read last has the bytes that a writer writes for its cells, in the delimiter of the file} */
    boolean areThoseOf(RawRow line) throws IOException {
        boolean same = isWritten(line, false) || (!changed.isEmpty() && isWritten(line, true));
        changed.clear();
        return same;
    }

    private boolean isWritten(RawRow line, boolean changedWithoutQuotes) throws IOException {
        RowWriter out = writer;
        if (out == null) {
            // not earlier: the delimiter is known with the first line
            out = new RowWriter(written, layout.withDelimiter(source.delimiter()));
            writer = out;
        }
        written.reset();
        for (int index = 0; index < line.count; index++) {
            if (changedWithoutQuotes && changed.get(index)) {
                out.cellWithoutQuotes(line.text(index));
            } else {
                out.cell(line.text(index));
            }
        }
        out.endRow();
        out.flush();
        byte[] bytes = written.toByteArray();
        return source.hasBytes(
                line, bytes, bytes.length - layout.lineEnd().text().length());
    }
}
