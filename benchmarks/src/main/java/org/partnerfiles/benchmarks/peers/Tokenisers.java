package org.partnerfiles.benchmarks.peers;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.univocity.parsers.csv.CsvParserSettings;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.InputStream;
import java.io.InputStreamReader;
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
import org.partnerfiles.benchmarks.Writing;

/** The peers that make Strings of cells and Strings into cells, and the floor under them all. */
public final class Tokenisers {

    private Tokenisers() {}

    /** The peer's part; the header comes as a row. */
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

    /**
     * {@return the ways to read any text of rows and cells}
     *
     * @param delimiter the delimiter
     */
    public static List<Reading> readings(char delimiter) {
        return List.of(
                text("FastCSV", (in, rows) -> fastCsv(delimiter, in, rows)),
                text("Jackson, arrays", (in, rows) -> jackson(delimiter, in, rows)),
                text("univocity", (in, rows) -> univocity(delimiter, in, rows)),
                text("Commons CSV", (in, rows) -> commons(delimiter, in, rows)),
                new Tokenising("counting line ends", Reading.Work.FLOOR, Tokenisers::countLineEnds));
    }

    private static Reading text(String name, Reader reader) {
        return new Tokenising(name, Reading.Work.TEXT, reader);
    }

    /**
     * {@return the ways to write rows of Strings}
     *
     * @param delimiter the delimiter
     */
    public static List<Writing> writings(char delimiter) {
        return List.of(
                writing("FastCSV", delimiter, (rows, out) -> {
                    try (CsvWriter writer =
                            CsvWriter.builder().fieldSeparator(delimiter).build(out)) {
                        rows.forEach(writer::writeRecord);
                    }
                }),
                writing("Jackson, arrays", delimiter, (rows, out) -> {
                    CsvSchema schema = CsvSchema.emptySchema()
                            .withColumnSeparator(delimiter)
                            .withLineSeparator("\r\n");
                    try (SequenceWriter writer = new CsvMapper().writer(schema).writeValues(out)) {
                        for (String[] row : rows) {
                            writer.write(row);
                        }
                    }
                }),
                writing("Commons CSV", delimiter, (rows, out) -> {
                    CSVFormat format =
                            CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
                    try (CSVPrinter printer =
                            new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), format)) {
                        for (String[] row : rows) {
                            printer.printRecord((Object[]) row);
                        }
                    }
                }));
    }

    private static Writing writing(String name, char delimiter, BeanWriting.Writer<String[]> writer) {
        Reading source = text("", (in, rows) -> fastCsv(delimiter, in, rows));
        return new BeanWriting<>(name, Reading.Work.TEXT, source, String[].class, writer);
    }

    private static void fastCsv(char delimiter, InputStream in, Consumer<Object> rows) throws Exception {
        try (CsvReader<String[]> reader =
                CsvReader.builder().fieldSeparator(delimiter).build(StringArrayHandler.of(), in)) {
            for (String[] row : reader) {
                rows.accept(row);
            }
        }
    }

    private static void jackson(char delimiter, InputStream in, Consumer<Object> rows) throws Exception {
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(delimiter);
        try (MappingIterator<String[]> iterator = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .with(schema)
                .readValues(in)) {
            while (iterator.hasNextValue()) {
                rows.accept(iterator.nextValue());
            }
        }
    }

    private static void univocity(char delimiter, InputStream in, Consumer<Object> rows) {
        CsvParserSettings settings = new CsvParserSettings();
        settings.getFormat().setDelimiter(delimiter);
        settings.setReadInputOnSeparateThread(false);
        var parser = new com.univocity.parsers.csv.CsvParser(settings);
        parser.beginParsing(in, StandardCharsets.UTF_8);
        for (String[] row = parser.parseNext(); row != null; row = parser.parseNext()) {
            rows.accept(row);
        }
    }

    private static void commons(char delimiter, InputStream in, Consumer<Object> rows) throws Exception {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        for (CSVRecord row : format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            rows.accept(row);
        }
    }

    /** Hands on how many there were, once. */
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
