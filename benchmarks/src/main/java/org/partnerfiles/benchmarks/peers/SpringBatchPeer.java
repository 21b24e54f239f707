package org.partnerfiles.benchmarks.peers;

import java.beans.PropertyEditor;
import java.beans.PropertyEditorSupport;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.partnerfiles.benchmarks.Reading;
import org.partnerfiles.benchmarks.Reading.Work;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.beans.propertyeditors.CustomNumberEditor;
import org.springframework.core.io.InputStreamResource;

/** Spring Batch's FlatFileItemReader with its bean mapper. */
final class SpringBatchPeer {

    private SpringBatchPeer() {}

    static Reading reading() {
        return new BeanReading("Spring Batch FlatFileItemReader", Work.TYPED, SpringBatchPeer::read);
    }

    private static void read(InputStream in, Consumer<Object> rows) throws Exception {
        Map<Class<?>, PropertyEditor> editors = Map.of(
                LocalDate.class, new DateEditor(),
                Integer.class, new CustomNumberEditor(Integer.class, true),
                BigDecimal.class, new CustomNumberEditor(BigDecimal.class, true));
        FlatFileItemReader<CustomerBean> reader = new FlatFileItemReaderBuilder<CustomerBean>()
                .name("customers")
                .saveState(false)
                .encoding(StandardCharsets.UTF_8.name())
                .resource(new InputStreamResource(in))
                .linesToSkip(1)
                .delimited()
                .names(BeanPeers.COLUMNS)
                .targetType(CustomerBean.class)
                // What a user of so many columns sets: exact names, not the nearest ones.
                .distanceLimit(0)
                .customEditors(editors)
                .build();
        reader.open(new ExecutionContext());
        for (CustomerBean bean = reader.read(); bean != null; bean = reader.read()) {
            rows.accept(bean);
        }
        reader.close();
    }

    private static final class DateEditor extends PropertyEditorSupport {
        @Override
        public void setAsText(String text) {
            setValue(text.isEmpty() ? null : Dates.parse(text));
        }
    }
}
