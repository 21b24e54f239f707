package org.partnerfiles.internal.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.partnerfiles.internal.csv.RawRow.Fault;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.Layout;

/**
 * Reads rows with Jackson's CSV parser, one parser for each row: rows that span lines, and rows that are not well formed. If the parser
 * fails, reading continues at the line after the row's first. Jackson's rules on quotes are those of {@link Quoting}.
 */
final class JacksonRows {

    /** The most bytes of a UTF-16 unit in UTF-8. */
    private static final int MOST_BYTES_PER_CHAR = 3;

    private final PhysicalLines lines;
    private final Layout layout;
    private final Limits limits;
    private final CsvFactory factory;

    private final CsvSchema schema;
    private final Quoting quoting;

    JacksonRows(PhysicalLines lines, Layout layout, char delimiter, Limits limits) {
        this.lines = lines;
        this.layout = layout;
        this.quoting = Quoting.of(layout, delimiter);
        this.limits = limits;
        CsvSchema separated = CsvSchema.emptySchema().withColumnSeparator(delimiter);
        this.schema =
                quoting.hasQuotes() ? separated.withQuoteChar(Quoting.QUOTE_CHARACTER) : separated.withoutQuoteChar();
        this.factory = CsvFactory.builder()
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                // A cell of more characters also has more bytes. tooLong() finds the other cells over the limit.
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(limits.cellBytes())
                        .build())
                .build();
    }

    /**
     * Reads a row. Where the next one begins is then {@link PhysicalLines#nextPlace} and {@link PhysicalLines#nextLine}.
     *
     * @param row is filled
     * @param place where the row begins, before the end of the stream; no blank line, which is an ordinary row
     * @param line the number of its first line
     */
    void read(RawRow row, long place, long line) throws IOException {
        row.count = 0;
        lines.begin(place, line);
        try (CsvParser parser = factory.createParser(lines)) {
            parser.setSchema(schema);
            parser.nextToken();
            Fault fault = readCells(parser, row);
            if (fault == Fault.NONE) {
                finish(row);
            } else {
                if (!(fault == Fault.TEXT_AFTER_QUOTE && layout.looseQuotes() && readLoosely(row))) {
                    row.fault = fault;
                    row.faultCell = fault == Fault.ROW_TOO_LONG ? -1 : row.count;
                    excerpt(row);
                }
                if (lines.giveUp(row)) {
                    // Whatever else the parser found first: how far it reads into such a line depends on its buffers.
                    row.fault = Fault.ROW_TOO_LONG;
                    row.faultCell = -1;
                    row.count = 0;
                    row.aroundFault = "";
                }
            }
        }
    }

    /** {@return why the row cannot be read, or {@code NONE}} */
    private Fault readCells(CsvParser current, RawRow row) throws IOException {
        int most = limits.cellsPerRow();
        int surelyShort = limits.cellBytes() / MOST_BYTES_PER_CHAR;
        String[] cells = row.cells;
        int count = 0;
        try {
            for (String text = current.nextTextValue(); text != null; text = current.nextTextValue()) {
                if (count == most) {
                    return Fault.TOO_MANY_CELLS;
                }
                if (text.length() > surelyShort && tooLong(text)) {
                    return cellTooLong();
                }
                if (count == cells.length) {
                    cells = Arrays.copyOf(cells, 2 * count);
                    row.cells = cells;
                }
                cells[count++] = text;
            }
            return lines.cut ? Fault.ROW_TOO_LONG : Fault.NONE;
        } catch (StreamConstraintsException e) {
            return cellTooLong();
        } catch (JsonProcessingException e) {
            if (lines.cut) {
                return lines.firstLineTooLong() ? Fault.ROW_TOO_LONG : Fault.UNCLOSED_QUOTE;
            }
            return lines.ended ? Fault.UNCLOSED_QUOTE : Fault.TEXT_AFTER_QUOTE;
        } finally {
            row.count = count;
        }
    }

    private boolean readLoosely(RawRow row) throws IOException {
        String line = lines.firstLine(layout.charset());
        if (line == null) {
            return false;
        }
        List<String> cells = quoting.looseCells(line);
        if (cells == null
                || cells.size() > limits.cellsPerRow()
                || cells.stream().anyMatch(this::tooLong)) {
            return false;
        }
        row.cells = cells.toArray(row.cells);
        row.count = cells.size();
        row.ascii = line.chars().allMatch(c -> c < 0x80);
        return true;
    }

    /** A cell that reaches its limit over several lines most likely lacks its closing quote. */
    private Fault cellTooLong() {
        return lines.beyondFirstLine() ? Fault.UNCLOSED_QUOTE : Fault.CELL_TOO_LONG;
    }

    private boolean tooLong(String text) {
        // Encoding costs time, but a cell of this length is rare.
        return text.getBytes(layout.charset()).length > limits.cellBytes();
    }

    private void finish(RawRow row) {
        lines.describe(row);
        int replaced = lines.recordReplaced;
        if (replaced > 0) {
            row.fault = Fault.BAD_BYTES;
            row.faultCell = cellWith(Characters.REPLACEMENT, row, replaced);
            excerpt(row);
        } else if (lines.recordHasNul()) {
            row.fault = Fault.NUL;
            row.faultCell = cellWith('\0', row, 0);
            excerpt(row);
        }
    }

    private void excerpt(RawRow row) {
        boolean shows = row.fault != Fault.ROW_TOO_LONG && row.fault != Fault.TOO_MANY_CELLS;
        row.aroundFault = shows
                ? MaskedExcerpt.around(lines.beginningOfRecord(layout.charset()), quoting, row.fault, row.faultCell)
                : "";
    }

    /**
     * {@return the first cell that contains a character, or -1 if there is none}
     *
     * @param times how often the row contains it at most, or 0 if that does not matter: in a row that also has U+FFFD of its own, the
     *     cell with the bad bytes is not known
     */
    private static int cellWith(char wanted, RawRow row, int times) {
        int first = -1;
        int met = 0;
        for (int i = 0; i < row.count; i++) {
            String text = row.cells[i];
            for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
                met++;
                first = first < 0 ? i : first;
            }
        }
        return times > 0 && met > times ? -1 : first;
    }
}
