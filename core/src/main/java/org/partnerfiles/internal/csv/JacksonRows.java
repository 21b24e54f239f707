package org.partnerfiles.internal.csv;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import org.partnerfiles.internal.csv.RawRow.Fault;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.Layout;

/**
 * Splits rows with Jackson's CSV parser, one parser for each row: rows that span lines, and rows with unusual characters. Their quotes are
 * in order and they are within the limits, as {@link RowExtent} has found. Jackson's rules on quotes are those of {@link Quoting}.
 */
final class JacksonRows {

    private final RowCharacters characters;
    private final CsvFactory factory;

    private final CsvSchema schema;
    private final Quoting quoting;

    JacksonRows(Layout layout, Quoting quoting, char delimiter, Limits limits) {
        this.characters = new RowCharacters(layout.charset());
        this.quoting = quoting;
        CsvSchema separated = CsvSchema.emptySchema().withColumnSeparator(delimiter);
        this.schema =
                quoting.hasQuotes() ? separated.withQuoteChar(Quoting.QUOTE_CHARACTER) : separated.withoutQuoteChar();
        this.factory = CsvFactory.builder()
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                // A cell of more characters also has more bytes.
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(limits.cellBytes())
                        .build())
                .build();
    }

    /**
     * Splits a row, and finds characters that it must not have.
     *
     * @param row receives its cells and its fault; it has none yet
     * @param bytes an array with its bytes
     * @param from the index of the first byte; no blank line, which is an ordinary row
     * @param to the index after its line end
     * @param extent what is known of it
     */
    void split(RawRow row, byte[] bytes, int from, int to, RowExtent extent) throws IOException {
        if (extent.loose) {
            characters.begin(bytes, from, to - extent.lineEnd.bytes);
            quoting.looseCells(characters.rest()).forEach(row::add);
        } else {
            characters.begin(bytes, from, to);
            parse(row);
        }
        int replaced = characters.replaced;
        if (replaced > 0) {
            row.fault = Fault.BAD_BYTES;
            row.faultCell = cellWith(Characters.REPLACEMENT, row, replaced);
        } else if ((extent.seen & Quoting.NUL) != 0) {
            row.fault = Fault.NUL;
            row.faultCell = cellWith('\0', row, 0);
        }
    }

    private void parse(RawRow row) throws IOException {
        try (CsvParser parser = factory.createParser(characters)) {
            parser.setSchema(schema);
            parser.nextToken();
            for (String text = parser.nextTextValue(); text != null; text = parser.nextTextValue()) {
                row.add(text);
            }
        }
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
            String text = row.text(i);
            for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
                met++;
                first = first < 0 ? i : first;
            }
        }
        return times > 0 && met > times ? -1 : first;
    }
}
