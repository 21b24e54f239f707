package org.partnerfiles.benchmarks.peers;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.partnerfiles.benchmarks.Reading;
import org.partnerfiles.benchmarks.Reading.Work;
import org.partnerfiles.benchmarks.Writing;

/** A peer that writes beans, records or Strings. */
final class BeanWriting<T> implements Writing {

    private final String name;
    private final Work work;
    private final Reading source;
    private final Class<T> type;
    private final Writer<T> writer;
    private List<T> rows = List.of();

    /** The peer's part. */
    interface Writer<T> {
        void write(List<T> rows, OutputStream out) throws Exception;
    }

    /** {@code source} makes what is written. */
    BeanWriting(String name, Work work, Reading source, Class<T> type, Writer<T> writer) {
        this.name = name;
        this.work = work;
        this.source = source;
        this.type = type;
        this.writer = writer;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Work work() {
        return work;
    }

    @Override
    public void prepare(byte[] file) throws Exception {
        List<T> read = new ArrayList<>();
        source.read(new ByteArrayInputStream(file), row -> read.add(type.cast(row)));
        rows = read;
    }

    @Override
    public long write(OutputStream out) throws Exception {
        writer.write(rows, out);
        return rows.size();
    }
}
