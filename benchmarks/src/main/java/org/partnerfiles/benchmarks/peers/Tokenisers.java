package org.partnerfiles.benchmarks.peers;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.univocity.parsers.csv.CsvFormat;
import com.univocity.parsers.csv.CsvParserSettings;
import com.univocity.parsers.csv.CsvWriterSettings;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.partnerfiles.benchmarks.Reading;
import org.partnerfiles.benchmarks.Reading.Work;
import org.partnerfiles.benchmarks.RowsToWrite;
import org.partnerfiles.benchmarks.Writing;
import org.partnerfiles.table.Layout;

/** The peers that read cells as Strings and write Strings as cells, and the lower bound for all of them. */
public final class Tokenisers {

    /** For peers that require a quote character: one that occurs in no file. */
    private static final char NO_QUOTE = '\u0001';

    private final Layout layout;

    private Tokenisers(Layout layout) {
        this.layout = layout;
    }

    /** The code of the peer; the first line is a row, too. */
    private interface Reader {
        void read(InputStream file, Consumer<Object> rows) throws Exception;
    }

    private record Tokenising(String name, Work work, Reader reader) implements Reading {

        @Override
        public void read(InputStream file, Consumer<Object> rows) throws Exception {
            reader.read(file, rows);
        }

        @Override
        public List<String> texts(Object row) {
            if (row instanceof CSVRecord record) {
                return record.toList();
            }
            List<String> texts = new ArrayList<>(Arrays.asList((String[]) row));
            texts.replaceAll(text -> text == null ? "" : text);
            return texts;
        }
    }

    private record OfStrings(String name, Reading source, BeanWriting.Writer<String[]> writer) implements Writing {

        @Override
        public Work work() {
            return Work.TEXT;
        }

        @Override
        public void write(RowsToWrite rows, OutputStream out) throws Exception {
            out.write(rows.firstLine());
            writer.write(rows.madeBy(source, String[].class), out);
        }
    }

    /**
     * {@return the candidates that read any text of rows and cells}
     *
     * @param layout the layout of the text
     */
    public static List<Reading> readings(Layout layout) {
        Tokenisers of = new Tokenisers(layout);
        return List.of(
                new Tokenising("FastCSV", Work.TEXT, of::fastCsv),
                new Tokenising("Jackson, arrays", Work.TEXT, of::jackson),
                new Tokenising("univocity", Work.TEXT, of::univocity),
                new Tokenising("Commons CSV", Work.TEXT, of::commons),
                new Tokenising("counting line ends", Work.FLOOR, Tokenisers::countLineEnds));
    }

    /**
     * {@return the candidates that write rows of Strings}
     *
     * @param layout the layout of the text
     */
    public static List<Writing> writings(Layout layout) {
        Tokenisers of = new Tokenisers(layout);
        Reading source = new Tokenising("rows of Strings", Work.TEXT, of::rowsOfStrings);
        return List.of(
                new OfStrings("FastCSV", source, of::fastCsv),
                new OfStrings("Jackson, arrays", source, of::jackson),
                new OfStrings("univocity", source, of::univocity),
                new OfStrings("Commons CSV", source, of::commons));
    }

    private boolean quotes() {
        return layout.quoting() != Layout.Quoting.NONE;
    }

    private char quote() {
        return quotes() ? '"' : NO_QUOTE;
    }

    private InputStreamReader text(InputStream in) {
        return new InputStreamReader(in, layout.charset());
    }

    private OutputStreamWriter text(OutputStream out) {
        return new OutputStreamWriter(out, layout.charset());
    }

    private void rowsOfStrings(InputStream in, Consumer<Object> rows) throws Exception {
        boolean[] first = {true};
        fastCsv(in, row -> {
            if (!first[0]) {
                rows.accept(row);
            }
            first[0] = false;
        });
    }

    private void fastCsv(InputStream in, Consumer<Object> rows) throws Exception {
        try (CsvReader<String[]> reader = CsvReader.builder()
                .fieldSeparator(layout.delimiter())
                .quoteCharacter(quote())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(StringArrayHandler.of(), in, layout.charset())) {
            for (String[] row : reader) {
                rows.accept(row);
            }
        }
    }

    private void fastCsv(Iterable<String[]> rows, OutputStream out) throws Exception {
        try (CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(layout.delimiter())
                .quoteCharacter(quote())
                .build(out, layout.charset())) {
            rows.forEach(writer::writeRecord);
        }
    }

    private CsvSchema schema() {
        CsvSchema schema = CsvSchema.emptySchema()
                .withColumnSeparator(layout.delimiter())
                .withLineSeparator(layout.lineEnd().text());
        return quotes() ? schema : schema.withoutQuoteChar();
    }

    private void jackson(InputStream in, Consumer<Object> rows) throws Exception {
        var reader = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .with(schema());
        // Bytes if possible: it decodes UTF-8 faster than Java's readers do.
        boolean utf8 = layout.charset().equals(StandardCharsets.UTF_8);
        try (MappingIterator<String[]> iterator = utf8 ? reader.readValues(in) : reader.readValues(text(in))) {
            while (iterator.hasNextValue()) {
                rows.accept(iterator.nextValue());
            }
        }
    }

    private void jackson(Iterable<String[]> rows, OutputStream out) throws Exception {
        var writer = new CsvMapper().writer(schema());
        boolean utf8 = layout.charset().equals(StandardCharsets.UTF_8);
        try (SequenceWriter sequence = utf8 ? writer.writeValues(out) : writer.writeValues(text(out))) {
            for (String[] row : rows) {
                sequence.write(row);
            }
        }
    }

    private void configure(CsvFormat format) {
        format.setDelimiter(layout.delimiter());
        format.setLineSeparator(layout.lineEnd().text());
        format.setQuote(quote());
        format.setQuoteEscape(quote());
    }

    private void univocity(InputStream in, Consumer<Object> rows) {
        CsvParserSettings settings = new CsvParserSettings();
        configure(settings.getFormat());
        settings.setReadInputOnSeparateThread(false);
        var parser = new com.univocity.parsers.csv.CsvParser(settings);
        parser.beginParsing(in, layout.charset());
        for (String[] row = parser.parseNext(); row != null; row = parser.parseNext()) {
            rows.accept(row);
        }
    }

    private void univocity(Iterable<String[]> rows, OutputStream out) {
        CsvWriterSettings settings = new CsvWriterSettings();
        configure(settings.getFormat());
        var writer = new com.univocity.parsers.csv.CsvWriter(out, layout.charset(), settings);
        rows.forEach(writer::writeRow);
        writer.close();
    }

    private CSVFormat commons() {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(layout.delimiter())
                .setRecordSeparator(layout.lineEnd().text())
                .setQuote(quotes() ? Character.valueOf('"') : null)
                .get();
    }

    private void commons(InputStream in, Consumer<Object> rows) throws Exception {
        for (CSVRecord row : commons().parse(text(in))) {
            rows.accept(row);
        }
    }

    private void commons(Iterable<String[]> rows, OutputStream out) throws Exception {
        try (CSVPrinter printer = new CSVPrinter(text(out), commons())) {
            for (String[] row : rows) {
                printer.printRecord((Object[]) row);
            }
        }
    }

    /** Passes the number of rows on, once. */
    private static void countLineEnds(InputStream in, Consumer<Object> rows) throws Exception {
        byte[] bytes = new byte[1 << 16];
        long count = 0;
        for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
            for (int i = 0; i < length; i++) {
                if (bytes[i] == '\n') {
                    count++;
                }
            }
        }
        rows.accept(count);
    }
}
