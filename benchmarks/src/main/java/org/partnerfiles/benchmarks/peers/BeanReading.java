package org.partnerfiles.benchmarks.peers;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.benchmarks.Reading;

/** A peer that makes a bean or a record of each row. */
record BeanReading(String name, Work work, Reader reader) implements Reading {

    /** The peer's part. */
    interface Reader {
        void read(InputStream file, Consumer<Object> rows) throws Exception;
    }

    @Override
    public void read(InputStream file, Consumer<Object> rows) throws Exception {
        reader.read(file, rows);
    }

    @Override
    public List<String> texts(Object row) {
        List<String> texts = new ArrayList<>();
        for (Object value : row instanceof CustomerBean bean ? bean.values() : ((CustomerRecord) row).values()) {
            texts.add(text(value));
        }
        return texts;
    }

    private static String text(@Nullable Object value) {
        if (value instanceof LocalDate day) {
            return Dates.format(day);
        }
        return value instanceof BigDecimal amount ? amount.toPlainString() : value == null ? "" : value.toString();
    }
}
