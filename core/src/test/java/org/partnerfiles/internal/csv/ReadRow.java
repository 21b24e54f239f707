package org.partnerfiles.internal.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.Layout;

/** The content of a {@link RawRow} at one moment, without the cells of a row that could not be read. */
record ReadRow(long line, long lines, RawRow.Fault fault, RawRow.End end, List<String> cells) {

    static ReadRow good(long line, long lines, RawRow.End end, String... cells) {
        return new ReadRow(line, lines, RawRow.Fault.NONE, end, List.of(cells));
    }

    static ReadRow of(RawRow row) {
        boolean whole =
                row.fault == RawRow.Fault.NONE || row.fault == RawRow.Fault.BAD_BYTES || row.fault == RawRow.Fault.NUL;
        List<String> cells = whole ? row.cellList() : List.of();
        return new ReadRow(row.line, row.lines, row.fault, row.end, List.copyOf(cells));
    }

    /** Where the row is. */
    List<Object> place() {
        return List.of(line, lines, end);
    }

    static List<ReadRow> all(RowReader source) {
        try (source) {
            List<ReadRow> rows = new ArrayList<>();
            RawRow row = new RawRow();
            while (source.next(row)) {
                rows.add(of(row));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ReadRow> all(byte[] bytes, Layout layout, Limits limits) {
        return all(new RowReader(new ByteArrayInputStream(bytes), layout, limits));
    }

    static List<ReadRow> all(String text, Layout layout) {
        return all(text.getBytes(StandardCharsets.UTF_8), layout, Limits.standard());
    }

    static List<ReadRow> all(String text) {
        return all(text, Layout.csv());
    }

    static List<List<String>> cells(String text, Layout layout) {
        return all(text, layout).stream().map(ReadRow::cells).toList();
    }

    static List<List<String>> cells(String text) {
        return cells(text, Layout.csv());
    }

    /** The bytes, at most so many at a time. */
    static InputStream trickle(byte[] bytes, int atOnce) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, atOnce));
            }
        };
    }
}
