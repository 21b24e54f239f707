package org.partnerfiles.internal.csv;

import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import org.partnerfiles.table.Layout;

/** Rows by Jackson's CSV generator, which is handed finished rows: what it quotes on its own differs from version to version. */
final class JacksonRowSink implements RowSink {

    private static final CsvFactory FACTORY = new CsvFactory();

    private final CsvGenerator generator;
    private final CellQuotes quotes;
    private final String lineEnd;
    private final char delimiter;
    private char[] row = new char[1024];
    private int length;
    private int cells;
    private boolean inFirstRow = true;

    JacksonRowSink(OutputStream out, Layout layout) {
        this.quotes = new CellQuotes(layout);
        this.delimiter = layout.delimiter();
        this.lineEnd = layout.lineEnd().text();
        OutputStreamWriter strict = new OutputStreamWriter(
                out,
                layout.charset()
                        .newEncoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        try {
            this.generator = FACTORY.createGenerator(strict);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written yet", e);
        }
        generator.setSchema(
                CsvSchema.emptySchema().withColumnSeparator(layout.delimiter()).withLineSeparator(lineEnd));
    }

    @Override
    public void cell(String text) {
        cell(text, quotes.areNeeded(text, inFirstRow));
    }

    @Override
    public void cell(String text, boolean quoted) {
        if (cells++ > 0) {
            append(delimiter);
        }
        // the characters of the first row may tell a reader the delimiter
        boolean quotesAround = quoted || (inFirstRow && quotes.areNeeded(text, true));
        append(quotesAround ? CellQuotes.around(text) : text);
    }

    @Override
    public void endRow() throws IOException {
        if (cells == 1 && length == 0 && quotes.quoting()) {
            append(CellQuotes.EMPTY);
        }
        append(lineEnd);
        // One call for the row: one for each cell costs more than all else here.
        generator.writeRaw(row, 0, length);
        inFirstRow &= cells == 0;
        length = 0;
        cells = 0;
    }

    private void append(char c) {
        reserve(1);
        row[length++] = c;
    }

    private void append(String text) {
        int more = text.length();
        if (more == 0) {
            return;
        }
        reserve(more);
        text.getChars(0, more, row, length);
        length += more;
    }

    private void reserve(int more) {
        if (row.length - length < more) {
            row = Arrays.copyOf(row, Math.max(2 * row.length, length + more));
        }
    }

    @Override
    public void flush() throws IOException {
        generator.flush();
    }

    @Override
    public void close() throws IOException {
        generator.close();
    }
}
