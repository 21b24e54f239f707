package org.partnerfiles.internal.csv;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.csv.RawRow.Fault;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.Layout;

/** Reads the rows that are not {@linkplain PlainRows ordinary}: finds the end of each, and has it split if it can be. */
final class OtherRows {

    private static final int EXCERPT_BYTES = 1 << 12;

    private final RetainedBytes source;
    private final Charset charset;
    private final int rowBytes;
    private final Quoting quoting;
    private final RowExtent extent;
    private final JacksonRows splitter;
    private final @Nullable EveryByte everyByte;

    OtherRows(RetainedBytes source, Layout layout, char delimiter, Limits limits) {
        this.source = source;
        this.charset = layout.charset();
        this.rowBytes = limits.rowBytes();
        this.quoting = Quoting.of(layout, delimiter);
        this.extent = new RowExtent(source, quoting, layout, limits);
        this.splitter = new JacksonRows(layout, quoting, delimiter, limits);
        this.everyByte = EveryByte.in(layout) ? new EveryByte(charset, delimiter) : null;
    }

    /**
     * Reads a row.
     *
     * @param row is filled, apart from its place
     * @param place where the row begins, before the end of the stream
     * @return where the next row begins
     */
    long read(RawRow row, long place) throws IOException {
        extent.find(place);
        row.lines = extent.lines;
        row.end = extent.lineEnd;
        row.ascii = (extent.seen & Quoting.BEYOND_ASCII) == 0;
        row.fault = extent.fault;
        row.faultCell = extent.faultCell;
        row.count = 0;
        byte[] bytes = source.bytes;
        int from = (int) (place - source.base);
        long content = extent.end - place - extent.lineEnd.bytes;
        int length = content > rowBytes ? rowBytes : (int) content + extent.lineEnd.bytes;
        if (extent.beginning.length > 0) {
            bytes = content > rowBytes ? extent.beginning : firstLine((int) content);
            from = 0;
        }
        row.placeBytes(bytes, from, length);
        row.hasEveryByte = false;
        if (row.fault == Fault.NONE && content > 0) {
            if (everyByte != null) {
                everyByte.split(row, bytes, from, from + (int) content);
            } else if (extent.brokenCell < 0) {
                splitter.split(row, bytes, from, from + length, extent);
            }
            if (extent.brokenCell >= 0) {
                row.fault = Fault.LINE_BREAK;
                row.faultCell = extent.brokenCell;
            }
        }
        if (row.fault == Fault.BAD_BYTES || row.fault == Fault.NUL) {
            row.encoding = encoding(row.fault, bytes, from, from + length);
        }
        if (row.fault != Fault.NONE) {
            row.aroundFault = excerpt(row, bytes, from, length);
        }
        return extent.end;
    }

    /** The first line of a row whose other bytes were not kept; of its line end, perhaps not all were. */
    private byte[] firstLine(int content) {
        String lineEnd = extent.lineEnd.text();
        byte[] line = Arrays.copyOf(extent.beginning, content + lineEnd.length());
        for (int i = 0; i < lineEnd.length(); i++) {
            line[content + i] = (byte) lineEnd.charAt(i);
        }
        return line;
    }

    private String encoding(Fault fault, byte[] bytes, int from, int to) {
        String looksLike = OtherContent.encoding(bytes, from, to, charset);
        return (fault == Fault.BAD_BYTES ? " " + charset.name() : "")
                + (looksLike == null
                        ? ""
                        : "; the bytes look like " + looksLike + ": save the file as " + charset.name());
    }

    private String excerpt(RawRow row, byte[] bytes, int from, int length) {
        if (row.fault == Fault.ROW_TOO_LONG || row.fault == Fault.TOO_MANY_CELLS) {
            return "";
        }
        byte[] flags = quoting.flagsOfBytes();
        int most = from + Math.min(length, EXCERPT_BYTES);
        int to = from;
        while (to < most && flags[bytes[to] & 0xFF] != Quoting.LINE_END) {
            to++;
        }
        return MaskedExcerpt.around(new String(bytes, from, to - from, charset), quoting, row.fault, row.faultCell);
    }
}
