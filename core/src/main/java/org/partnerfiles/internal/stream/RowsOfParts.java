package org.partnerfiles.internal.stream;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.csv.RowPosition;
import org.partnerfiles.internal.csv.RowReader;
import org.partnerfiles.io.FilePart;

/** The rows of parts of a file, one part after the other. */
final class RowsOfParts<R> implements ReadRows<R> {

    private final RowReader source;
    private final LineCounts counts;
    private final BiFunction<Boolean, Long, RowsInTurn<R>> rowsFrom;
    private final Iterator<FilePart> parts;
    private @Nullable RowsInTurn<R> current;

    /**
     * The rows of some parts.
     *
     * @param source the file, whose first line was read
     * @param parts the parts, in order
     * @param counts counts the rows, from those before each part on
     * @param rowsFrom makes the rows from where the source is, by whether the first line may be one, and by the number of rows before
     */
    RowsOfParts(
            RowReader source,
            List<FilePart> parts,
            LineCounts counts,
            BiFunction<Boolean, Long, RowsInTurn<R>> rowsFrom) {
        this.source = source;
        this.counts = counts;
        this.rowsFrom = rowsFrom;
        this.parts = parts.iterator();
    }

    @Override
    public @Nullable ReadRow<R> next() throws IOException {
        while (current != null || parts.hasNext()) {
            RowsInTurn<R> rows = current == null ? begin(parts.next()) : current;
            ReadRow<R> row = rows.next();
            current = row == null ? null : rows;
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    private RowsInTurn<R> begin(FilePart part) throws IOException {
        source.stopAt(part.end());
        if (!part.isFirst()) {
            if (!source.goTo(new RowPosition(part.offset(), part.line(), part.rows() + 1))) {
                throw new IllegalStateException("the file cannot be read from " + part.offset());
            }
            counts.set(LineCounts.afterRows(part.rows()));
        }
        return rowsFrom.apply(part.isFirst(), part.rows());
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
