package org.partnerfiles.benchmarks;

import java.io.OutputStream;
import java.util.List;
import org.partnerfiles.FileFormat;
import org.partnerfiles.io.RecordWriter;

/** Partner Files, with more or less of its rules. */
record OurWriting<R>(String name, Reading.Work work, FileFormat<R> format) implements Writing {

    static <R> List<Writing> of(FileFormat<R> format) {
        return List.of(
                new OurWriting<>(OurReading.RECORD_RULES, Reading.Work.CHECKED, OurReading.recordRulesAlone(format)),
                new OurWriting<>(OurReading.ALL_RULES, Reading.Work.CHECKED, format),
                new OurWriting<>(OurReading.NO_RULES, Reading.Work.TYPED, format.withoutRules()));
    }

    @Override
    public void write(RowsToWrite rows, OutputStream out) throws Exception {
        try (RecordWriter<R> writer = format.writer(out)) {
            for (R record :
                    rows.madeBy(OurReading.withoutRules(format), format.table().recordType())) {
                writer.write(record);
            }
            writer.publish();
        }
    }
}
