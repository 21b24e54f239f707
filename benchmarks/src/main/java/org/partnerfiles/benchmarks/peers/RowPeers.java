package org.partnerfiles.benchmarks.peers;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import org.partnerfiles.benchmarks.Reading;
import org.partnerfiles.benchmarks.Reading.Work;
import org.partnerfiles.benchmarks.RowsToWrite;
import org.partnerfiles.benchmarks.Writing;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.VendorConstant;

/** The peer that binds the rows of any layout to flat records, by position: Jackson's CsvMapper. */
public final class RowPeers {

    private static final String NAME = "Jackson CsvMapper, record";

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .addModule(new JavaTimeModule())
            .addMixIn(VendorConstant.class, Spelt.class)
            .enable(CsvParser.Feature.EMPTY_STRING_AS_NULL)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private RowPeers() {}

    /** Constants as spelt by the vendor. */
    private interface Spelt {
        @JsonValue
        String spelling();
    }

    /**
     * {@return the candidate that reads}
     *
     * @param type the record of a row, its components in the order of the columns
     * @param layout the layout of the rows
     */
    public static Reading reading(Class<? extends Record> type, Layout layout) {
        return new BeanReading(
                NAME,
                Work.TYPED,
                BeanReading.components(type),
                DateTimeFormatter.ISO_LOCAL_DATE,
                (in, rows) -> read(type, layout, in, rows));
    }

    /**
     * {@return the candidate that writes}
     *
     * @param type the record of a row, its components in the order of the columns
     * @param layout the layout of the rows
     */
    public static Writing writing(Class<? extends Record> type, Layout layout) {
        return new RowWriting<>(type, layout);
    }

    private record RowWriting<T extends Record>(Class<T> type, Layout layout) implements Writing {

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Work work() {
            return Work.TYPED;
        }

        @Override
        public void write(RowsToWrite rows, OutputStream out) throws Exception {
            // Unchanged: in some layouts the first line is a header record.
            out.write(rows.firstLine());
            writeRows(type, layout, rows.madeBy(reading(type, layout), type), out);
        }
    }

    private static CsvSchema schema(Class<? extends Record> type, Layout layout) {
        CsvSchema.Builder schema = CsvSchema.builder()
                .setColumnSeparator(layout.delimiter())
                .setLineSeparator(layout.lineEnd().text());
        BeanReading.components(type).forEach(schema::addColumn);
        if (layout.quoting() == Layout.Quoting.NONE) {
            schema.disableQuoteChar();
        }
        return schema.build();
    }

    private static <T extends Record> void read(Class<T> type, Layout layout, InputStream in, Consumer<Object> rows)
            throws Exception {
        var reader = MAPPER.readerFor(type).with(schema(type, layout).withSkipFirstDataRow(true));
        boolean bytes = layout.charset().equals(StandardCharsets.UTF_8);
        try (MappingIterator<T> iterator =
                bytes ? reader.readValues(in) : reader.readValues(new InputStreamReader(in, layout.charset()))) {
            while (iterator.hasNextValue()) {
                rows.accept(iterator.nextValue());
            }
        }
    }

    private static <T extends Record> void writeRows(Class<T> type, Layout layout, Iterable<T> rows, OutputStream out)
            throws Exception {
        var writer = MAPPER.writer(schema(type, layout));
        boolean bytes = layout.charset().equals(StandardCharsets.UTF_8);
        try (SequenceWriter sequence =
                bytes ? writer.writeValues(out) : writer.writeValues(new OutputStreamWriter(out, layout.charset()))) {
            for (T row : rows) {
                sequence.write(row);
            }
        }
    }
}
