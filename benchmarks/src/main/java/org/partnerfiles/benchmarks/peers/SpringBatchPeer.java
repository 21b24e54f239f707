package org.partnerfiles.benchmarks.peers;

import java.beans.PropertyEditor;
import java.beans.PropertyEditorSupport;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.benchmarks.CopyJob;
import org.partnerfiles.benchmarks.Reading;
import org.partnerfiles.benchmarks.Reading.Work;
import org.partnerfiles.benchmarks.Writing;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.FlatFileItemWriter;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.mapping.BeanWrapperFieldSetMapper;
import org.springframework.batch.infrastructure.item.file.mapping.FieldSetMapper;
import org.springframework.batch.infrastructure.item.file.mapping.RecordFieldSetMapper;
import org.springframework.batch.infrastructure.item.file.transform.RecordFieldExtractor;
import org.springframework.beans.propertyeditors.CustomNumberEditor;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;

/** Spring Batch's FlatFileItemReader and FlatFileItemWriter with its mappers of beans and records. */
final class SpringBatchPeer {

    private static final String READER = "Spring Batch FlatFileItemReader";
    private static final int CHUNK = 100;

    private SpringBatchPeer() {}

    static Reading beanReading() {
        return new BeanReading(READER + ", bean", Work.TYPED, (in, rows) -> read(beans(), in, rows));
    }

    static Reading recordReading() {
        return new BeanReading(READER + ", record", Work.TYPED, (in, rows) -> read(records(), in, rows));
    }

    static Writing writing() {
        return new BeanWriting<>(
                "Spring Batch FlatFileItemWriter, record",
                Work.TYPED,
                JacksonPeer.record(),
                CustomerRecord.class,
                SpringBatchPeer::write);
    }

    private static FieldSetMapper<CustomerRecord> records() {
        DefaultConversionService conversion = new DefaultConversionService();
        conversion.addConverter(String.class, LocalDate.class, new Days());
        return new RecordFieldSetMapper<>(CustomerRecord.class, conversion);
    }

    private static FieldSetMapper<CustomerSetters> beans() {
        Map<Class<?>, PropertyEditor> editors = Map.of(
                LocalDate.class, new DateEditor(),
                Integer.class, new CustomNumberEditor(Integer.class, true),
                BigDecimal.class, new CustomNumberEditor(BigDecimal.class, true));
        BeanWrapperFieldSetMapper<CustomerSetters> mapper = new BeanWrapperFieldSetMapper<>();
        mapper.setTargetType(CustomerSetters.class);
        // A user with so many columns would set exact names, not the nearest ones.
        mapper.setDistanceLimit(0);
        mapper.setCustomEditors(editors);
        return mapper;
    }

    private static final class Days implements Converter<String, @Nullable LocalDate> {
        @Override
        @SuppressWarnings("NullAway") // Spring allows a nullable type argument, which NullAway does not recognise
        public @Nullable LocalDate convert(String text) {
            return text.isEmpty() ? null : Dates.parse(text);
        }
    }

    private static final class DateEditor extends PropertyEditorSupport {
        @Override
        public void setAsText(String text) {
            setValue(text.isEmpty() ? null : Dates.parse(text));
        }
    }

    /** A job that copies records, each with the same mapping on both sides. */
    static CopyJob<CustomerRecord> copying() {
        return new CopyJob<>(
                "Spring Batch FlatFileItemReader and FlatFileItemWriter, record",
                from -> reader(records(), new FileSystemResource(from), true),
                to -> writer(to, true));
    }

    private static <T> FlatFileItemReader<T> reader(FieldSetMapper<T> mapper, Resource from, boolean restarts) {
        return new FlatFileItemReaderBuilder<T>()
                .name("customers")
                .saveState(restarts)
                .encoding(StandardCharsets.UTF_8.name())
                .resource(from)
                .linesToSkip(1)
                .delimited()
                .names(BeanPeers.COLUMNS)
                .fieldSetMapper(mapper)
                .build();
    }

    private static FlatFileItemWriter<CustomerRecord> writer(Path file, boolean restarts) {
        RecordFieldExtractor<CustomerRecord> extractor = new RecordFieldExtractor<>(CustomerRecord.class);
        return new FlatFileItemWriterBuilder<CustomerRecord>()
                .name("customers")
                .saveState(restarts)
                .transactional(restarts)
                .encoding(StandardCharsets.UTF_8.name())
                .resource(new FileSystemResource(file))
                .lineSeparator("\r\n")
                .headerCallback(header -> header.write(String.join(",", BeanPeers.COLUMNS)))
                .delimited()
                // It quotes all cells or none.
                .quoteCharacter("\"")
                .fieldExtractor(row -> daysAsText(extractor.extract(row)))
                .build();
    }

    private static <T> void read(FieldSetMapper<T> mapper, InputStream in, Consumer<Object> rows) throws Exception {
        FlatFileItemReader<T> reader = reader(mapper, new InputStreamResource(in), false);
        reader.open(new ExecutionContext());
        for (T row = reader.read(); row != null; row = reader.read()) {
            rows.accept(row);
        }
        reader.close();
    }

    /** Writes to a file, because it cannot write to a stream. */
    private static void write(Iterable<CustomerRecord> rows, OutputStream out) throws Exception {
        Path file = Files.createTempFile("partnerfiles-benchmarks", ".csv");
        FlatFileItemWriter<CustomerRecord> writer = writer(file, false);
        writer.open(new ExecutionContext());
        Iterator<CustomerRecord> left = rows.iterator();
        while (left.hasNext()) {
            Chunk<CustomerRecord> chunk = new Chunk<>();
            while (chunk.size() < CHUNK && left.hasNext()) {
                chunk.add(left.next());
            }
            writer.write(chunk);
        }
        writer.close();
        Files.copy(file, out);
        Files.delete(file);
    }

    private static Object[] daysAsText(Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof LocalDate day) {
                values[i] = Dates.format(day);
            }
        }
        return values;
    }
}
