package org.partnerfiles.benchmarks.peers;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.partnerfiles.benchmarks.Reading;
import org.partnerfiles.benchmarks.Reading.Work;
import org.partnerfiles.benchmarks.Writing;
import org.simpleflatmapper.csv.CsvMapper;
import org.simpleflatmapper.csv.CsvMapperFactory;
import org.simpleflatmapper.csv.CsvWriter;
import org.simpleflatmapper.csv.CsvWriter.CsvWriterDSL;
import org.simpleflatmapper.map.property.DateFormatProperty;

/** SimpleFlatMapper. */
final class SimpleFlatMapperPeer {

    private static final String NAME = "SimpleFlatMapper";

    /** A field, because it generates classes once for each header. */
    private static final CsvMapper<CustomerBean> MAPPER =
            CsvMapperFactory.newInstance().defaultDateFormat(Dates.PATTERN).newMapper(CustomerBean.class);

    private static final CsvWriterDSL<CustomerBean> WRITER = writer();

    private SimpleFlatMapperPeer() {}

    static Reading reading() {
        return new BeanReading(NAME, Work.TYPED, SimpleFlatMapperPeer::read);
    }

    static Writing writing() {
        return BeanWriting.ofBeans(NAME, SimpleFlatMapperPeer::write);
    }

    private static void read(InputStream in, Consumer<Object> rows) throws Exception {
        MAPPER.forEach(new InputStreamReader(in, StandardCharsets.UTF_8), rows::accept);
    }

    private static CsvWriterDSL<CustomerBean> writer() {
        CsvWriterDSL<CustomerBean> writer = CsvWriter.from(CustomerBean.class);
        for (String column : BeanPeers.COLUMNS) {
            writer = isDay(column)
                    ? writer.column(column, new DateFormatProperty(Dates.PATTERN))
                    : writer.columns(column);
        }
        return writer;
    }

    private static boolean isDay(String column) {
        try {
            return CustomerBean.class.getField(column).getType() == LocalDate.class;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Iterable<CustomerBean> rows, OutputStream out) throws Exception {
        try (Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            CsvWriter<CustomerBean> writer = WRITER.to(text);
            for (CustomerBean row : rows) {
                writer.append(row);
            }
        }
    }
}
