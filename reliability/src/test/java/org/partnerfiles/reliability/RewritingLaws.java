package org.partnerfiles.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileNormalizer;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.Row;
import org.partnerfiles.table.UnmappedCells;

/** Properties of rewriting any bytes by any format. */
final class RewritingLaws {

    private RewritingLaws() {}

    /** What a file contains, apart from its form. */
    private record Content(@Nullable Object headerRecord, List<Object> records, List<UnmappedCells> further) {}

    private record Rewritten(FileNormalizer.Outcome outcome, ByteArrayOutputStream out) {
        byte[] bytes() {
            return out.toByteArray();
        }
    }

    /** Checks every property; {@return whether the file was rewritten} */
    static <R> boolean hold(FileFormat<R> format, byte[] bytes) throws IOException {
        Rewritten rewritten = rewrite(format, bytes);
        if (!rewritten.outcome.isWritten()) {
            assertThat(rewritten.bytes()).isEmpty();
            assertThat(rewritten.outcome.records()).isZero();
            assertThat(rewritten.outcome.refused())
                    .allMatch(finding -> finding.effect().isError());
            return false;
        }
        Content before = content(format, bytes);
        assertThat(content(format, rewritten.bytes())).isEqualTo(before);
        assertThat(rewritten.outcome.records()).isEqualTo(before.records.size());
        assertThat(rewritten.outcome.changes().isEmpty()).isEqualTo(Arrays.equals(bytes, rewritten.bytes()));
        Rewritten again = rewrite(format, rewritten.bytes());
        assertThat(again.outcome.changes()).isEmpty();
        assertThat(again.bytes()).isEqualTo(rewritten.bytes());
        return true;
    }

    private static Rewritten rewrite(FileFormat<?> format, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FileNormalizer.Outcome outcome = FileNormalizer.of(format).rewrite(new ByteArrayInputStream(bytes), null, out);
        return new Rewritten(outcome, out);
    }

    private static <R> Content content(FileFormat<R> format, byte[] bytes) throws IOException {
        List<Object> records = new ArrayList<>();
        List<UnmappedCells> further = new ArrayList<>();
        try (RecordReader<R> reader = format.withoutRules().reader(new ByteArrayInputStream(bytes), null)) {
            for (Row<R> row : reader) {
                R record = row.record();
                assertThat(record).isNotNull();
                records.add(record);
                further.add(row.unmapped());
            }
            return new Content(reader.headerRecord(), records, further);
        }
    }
}
