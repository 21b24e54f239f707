package org.partnerfiles.io.internal;

import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import org.partnerfiles.table.Layout;

/** Rows by Jackson's CSV generator, which is handed finished cells: what it quotes on its own differs from version to version. */
final class JacksonRowSink implements RowSink {

    private static final CsvFactory FACTORY = new CsvFactory();

    private final CsvGenerator generator;
    private final CellQuotes quotes;
    private final String lineEnd;
    private boolean inFirstRow = true;
    private boolean inRow;
    /** Whether the row's first cell is empty and not written yet: it may be its only one. */
    private boolean emptyHeldBack;

    JacksonRowSink(OutputStream out, Layout layout) {
        this.quotes = new CellQuotes(layout);
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
    public void cell(String text) throws IOException {
        if (!inRow) {
            inRow = true;
            generator.writeStartArray();
            if (text.isEmpty()) {
                emptyHeldBack = true;
                return;
            }
        } else if (emptyHeldBack) {
            emptyHeldBack = false;
            generator.writeRawValue("");
        }
        generator.writeRawValue(quotes.quoteWhereNeeded(text, inFirstRow));
    }

    @Override
    public void endRow() throws IOException {
        if (!inRow) {
            generator.writeRaw(lineEnd);
            return;
        }
        if (emptyHeldBack) {
            generator.writeRawValue(quotes.quoting() ? CellQuotes.EMPTY : "");
        }
        generator.writeEndArray();
        emptyHeldBack = false;
        inRow = false;
        inFirstRow = false;
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
