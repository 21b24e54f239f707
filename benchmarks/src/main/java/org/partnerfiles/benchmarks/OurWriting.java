package org.partnerfiles.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.partnerfiles.FileFormat;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.io.Row;

/** Partner Files, with more or less of its rules. */
final class OurWriting<R> implements Writing {

    private final String name;
    private final Reading.Work work;
    private final FileFormat<R> format;
    private List<R> records = List.of();

    private OurWriting(String name, Reading.Work work, FileFormat<R> format) {
        this.name = name;
        this.work = work;
        this.format = format;
    }

    static <R> List<Writing> of(FileFormat<R> format) {
        return List.of(
                new OurWriting<>(OurReading.RECORD_RULES, Reading.Work.CHECKED, OurReading.recordRulesAlone(format)),
                new OurWriting<>(OurReading.ALL_RULES, Reading.Work.CHECKED, format),
                new OurWriting<>(OurReading.NO_RULES, Reading.Work.TYPED, format.withoutRules()));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Reading.Work work() {
        return work;
    }

    @Override
    public void prepare(byte[] file) throws Exception {
        List<R> read = new ArrayList<>();
        try (RecordReader<R> reader = format.withoutRules().reader(new ByteArrayInputStream(file), null)) {
            for (Row<R> row : reader) {
                read.add(((Row.Accepted<R>) row).record());
            }
        }
        records = read;
    }

    @Override
    public long write(OutputStream out) throws Exception {
        try (RecordWriter<R> writer = format.writer(out)) {
            for (R record : records) {
                writer.write(record);
            }
            writer.publish();
        }
        return records.size();
    }
}
