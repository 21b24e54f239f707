package org.partnerfiles.benchmarks.peers;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.partnerfiles.benchmarks.Reading;
import org.partnerfiles.benchmarks.Reading.Work;
import org.partnerfiles.benchmarks.Writing;

/** Jackson's CsvMapper, by itself and followed by Hibernate Validator. */
final class JacksonPeer {

    private static final String POJO = "Jackson CsvMapper, POJO";
    private static final String RECORD = "Jackson CsvMapper, record";
    private static final String THEN_CHECKED = " + Hibernate Validator, 30 constraints";

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(CsvParser.Feature.EMPTY_STRING_AS_NULL)
            .build();

    private JacksonPeer() {}

    static Reading pojo() {
        return new BeanReading(POJO, Work.TYPED, (in, rows) -> read(CustomerBean.class, in, rows));
    }

    static Reading record() {
        return new BeanReading(RECORD, Work.TYPED, (in, rows) -> read(CustomerRecord.class, in, rows));
    }

    static Reading pojoChecked() {
        return new BeanReading(POJO + THEN_CHECKED, Work.CHECKED, (in, rows) -> {
            Consumer<Object> check = checking();
            read(CustomerBean.class, in, check.andThen(rows));
        });
    }

    static Writing pojoWriting() {
        return BeanWriting.ofBeans(POJO, JacksonPeer::write);
    }

    static Writing recordWriting() {
        return new BeanWriting<>(RECORD, Work.TYPED, record(), CustomerRecord.class, JacksonPeer::writeRecords);
    }

    private static <T> void read(Class<T> type, InputStream in, Consumer<Object> rows) throws Exception {
        ObjectReader reader =
                MAPPER.readerFor(type).with(MAPPER.schemaFor(type).withHeader().withColumnReordering(true));
        try (MappingIterator<T> iterator = reader.readValues(in)) {
            while (iterator.hasNextValue()) {
                rows.accept(iterator.nextValue());
            }
        }
    }

    private static void write(Iterable<CustomerBean> beans, OutputStream out) throws Exception {
        writeAll(CustomerBean.class, beans, out);
    }

    private static void writeRecords(Iterable<CustomerRecord> records, OutputStream out) throws Exception {
        writeAll(CustomerRecord.class, records, out);
    }

    private static <T> void writeAll(Class<T> type, Iterable<T> rows, OutputStream out) throws Exception {
        try (SequenceWriter writer = MAPPER.writer(MAPPER.schemaFor(type)
                        .sortedBy(BeanPeers.COLUMNS)
                        .withHeader()
                        .withLineSeparator("\r\n"))
                .writeValues(out)) {
            for (T row : rows) {
                writer.write(row);
            }
        }
    }

    private static Consumer<Object> checking() {
        ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), Locale.ENGLISH, false))
                .buildValidatorFactory();
        Validator validator = factory.getValidator();
        return bean -> {
            if (!validator.validate(bean).isEmpty()) {
                throw new IllegalStateException("generated rows are valid: " + validator.validate(bean));
            }
        };
    }
}
