package org.partnerfiles.internal.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.csv.RawRow.Fault;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.Layout;

/** Rows of delimited text: ordinary ones are split where their bytes lie, all others go through Jackson's parser. */
public final class CsvRowSource implements RowSource {

    private final RetainedBytes bytes;
    private final Layout layout;
    private final Limits limits;
    private final PhysicalLines lines;

    private @Nullable PlainRows plain;
    private @Nullable JacksonRows parsed;
    private boolean byteOrderMark;
    private char delimiter;
    /** Where the next row begins. */
    private long place;

    private long line = 1;

    CsvRowSource(InputStream in, Layout layout, Limits limits, int bufferBytes) {
        this(new RetainedBytes(in, limits.rowBytes(), bufferBytes), layout, limits);
    }

    private CsvRowSource(RetainedBytes bytes, Layout layout, Limits limits) {
        this.bytes = bytes;
        this.layout = layout;
        this.limits = limits;
        this.lines = new PhysicalLines(bytes, layout.charset(), limits.rowBytes());
        this.delimiter = layout.delimiter();
    }

    /** The rows of some lines from the middle of a file, numbered from 1. */
    public static CsvRowSource ofLines(byte[] lines, Layout layout, char delimiter, Limits limits) {
        CsvRowSource source = new CsvRowSource(new RetainedBytes(lines), layout, limits);
        source.delimiter = delimiter;
        source.plain = new PlainRows(source.bytes, layout, delimiter, limits);
        return source;
    }

    @Override
    public boolean next(RawRow row) throws IOException {
        PlainRows splitting = plain;
        if (splitting == null) {
            splitting = open();
        }
        bytes.keep = place;
        if (bytes.at(place) < 0) {
            return false;
        }
        row.fault = Fault.NONE;
        row.faultCell = -1;
        row.aroundFault = "";
        int length = splitting.split(row, place);
        if (length > 0) {
            row.line = line;
            row.lines = 1;
            place += length;
            line++;
        } else {
            parse(row);
        }
        return true;
    }

    private void parse(RawRow row) throws IOException {
        JacksonRows parsing = parsed;
        if (parsing == null) {
            parsing = new JacksonRows(lines, layout, delimiter, limits);
            parsed = parsing;
        }
        parsing.read(row, place, line);
        place = lines.nextPlace();
        line = lines.nextLine();
    }

    private PlainRows open() throws IOException {
        byteOrderMark = layout.charset().equals(StandardCharsets.UTF_8)
                && bytes.at(0) == 0xEF
                && bytes.at(1) == 0xBB
                && bytes.at(2) == 0xBF;
        place = byteOrderMark ? 3 : 0;
        delimiter = DelimiterOfFirstLine.find(bytes, place, layout, limits.rowBytes());
        PlainRows opened = new PlainRows(bytes, layout, delimiter, limits);
        plain = opened;
        return opened;
    }

    @Override
    public LineBlocks rest(int blockBytes) {
        bytes.keep = place;
        return new LineBlocks(bytes.rest(), line, limits.rowBytes(), blockBytes);
    }

    @Override
    public boolean byteOrderMark() {
        return byteOrderMark;
    }

    @Override
    public char delimiter() {
        return delimiter;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
