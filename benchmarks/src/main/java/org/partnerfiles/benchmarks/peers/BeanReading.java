package org.partnerfiles.benchmarks.peers;

import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.benchmarks.Reading;
import org.partnerfiles.table.VendorConstant;

/** A peer that makes a bean or a record of each row, with the fields or components {@code columns}. */
record BeanReading(String name, Work work, List<String> columns, DateTimeFormatter days, Reader reader)
        implements Reading {

    private static final DateTimeFormatter MOMENTS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx");

    /** Makes LoanPro's customers. */
    BeanReading(String name, Work work, Reader reader) {
        this(name, work, List.of(BeanPeers.COLUMNS), Dates.FORMATTER, reader);
    }

    /** The code of the peer. */
    interface Reader {
        void read(InputStream file, Consumer<Object> rows) throws Exception;
    }

    static List<String> components(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    @Override
    public void read(InputStream file, Consumer<Object> rows) throws Exception {
        reader.read(file, rows);
    }

    @Override
    public List<String> texts(Object row) {
        List<String> texts = new ArrayList<>();
        Class<?> type = row.getClass();
        try {
            for (String column : columns) {
                texts.add(text(
                        type.isRecord()
                                ? type.getMethod(column).invoke(row)
                                : type.getField(column).get(row)));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + " has no such columns", e);
        }
        return texts;
    }

    private String text(@Nullable Object value) {
        if (value instanceof LocalDate day) {
            return days.format(day);
        }
        if (value instanceof OffsetDateTime moment) {
            return MOMENTS.format(moment);
        }
        if (value instanceof VendorConstant constant) {
            return constant.spelling();
        }
        return value instanceof BigDecimal amount ? amount.toPlainString() : value == null ? "" : value.toString();
    }
}
