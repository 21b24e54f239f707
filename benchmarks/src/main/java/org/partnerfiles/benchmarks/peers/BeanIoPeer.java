package org.partnerfiles.benchmarks.peers;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.beanio.BeanReader;
import org.beanio.BeanWriter;
import org.beanio.StreamFactory;
import org.beanio.builder.CsvParserBuilder;
import org.beanio.builder.FieldBuilder;
import org.beanio.builder.RecordBuilder;
import org.beanio.builder.StreamBuilder;
import org.beanio.types.TypeHandler;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.benchmarks.Reading;
import org.partnerfiles.benchmarks.Reading.Work;
import org.partnerfiles.benchmarks.Writing;

/** BeanIO's streams. */
final class BeanIoPeer {

    private static final String NAME = "BeanIO";
    private static final String STREAM = "customers";

    private BeanIoPeer() {}

    static Reading reading() {
        return new BeanReading(NAME, Work.TYPED, BeanIoPeer::read);
    }

    static Writing writing() {
        return BeanWriting.ofBeans(NAME, BeanIoPeer::write);
    }

    private static StreamFactory factory() {
        RecordBuilder record = new RecordBuilder("customer").type(CustomerBean.class);
        for (String column : BeanPeers.COLUMNS) {
            record.addField(new FieldBuilder(column));
        }
        StreamFactory factory = StreamFactory.newInstance();
        factory.define(new StreamBuilder(STREAM)
                .format("csv")
                .parser(new CsvParserBuilder().recordTerminator("\r\n"))
                .addTypeHandler(LocalDate.class, new Days())
                .addRecord(record));
        return factory;
    }

    private static void read(InputStream in, Consumer<Object> rows) throws Exception {
        BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        text.readLine();
        BeanReader reader = factory().createReader(STREAM, text);
        for (Object bean = reader.read(); bean != null; bean = reader.read()) {
            rows.accept(bean);
        }
        reader.close();
    }

    private static void write(Iterable<CustomerBean> beans, OutputStream out) throws Exception {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(String.join(",", BeanPeers.COLUMNS) + "\r\n");
        BeanWriter writer = factory().createWriter(STREAM, text);
        for (CustomerBean bean : beans) {
            writer.write(bean);
        }
        writer.close();
    }

    private static final class Days implements TypeHandler {
        @Override
        public @Nullable Object parse(@Nullable String text) {
            return text == null || text.isEmpty() ? null : Dates.parse(text);
        }

        @Override
        public @Nullable String format(@Nullable Object value) {
            return value == null ? null : Dates.format((LocalDate) value);
        }

        @Override
        public Class<?> getType() {
            return LocalDate.class;
        }
    }
}
