package org.partnerfiles.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.partnerfiles.accountupload.AccountUpload;
import org.partnerfiles.accountupload.ErrorFile;
import org.partnerfiles.finding.Finding;

/** Error files, the one kind of file that is not read by a format of {@link Formats}. */
class DamagedErrorFilesTest {

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void each_row_of_a_damaged_error_file_is_a_refused_record_or_a_finding(
            @ForAll @IntRange(min = 1, max = 5) int records, @ForAll @IntRange(max = 8) int faults, @ForAll long seed)
            throws IOException {
        String upload = new String(Formats.file(AccountUpload.ACCOUNTS, seed, records), StandardCharsets.UTF_8);
        String errors =
                upload.replace("\n", ",locale is not supported\n").replaceFirst(",locale is not supported", ",Errors");
        byte[] damaged = DamagedFiles.of(AccountUpload.ACCOUNTS, errors.getBytes(StandardCharsets.UTF_8), seed, faults);
        Path file = Files.createTempFile("errors", ".csv.err");
        try {
            ErrorFile read = ErrorFile.read(Files.write(file, damaged));
            long unread = read.findings().stream()
                    .filter(finding ->
                            finding.effect().isError() && finding.location().record() > 0)
                    .map(Finding::location)
                    .distinct()
                    .count();
            long rows = CountedRows.of(damaged, AccountUpload.ACCOUNTS.table().layout())
                    .all();
            // rows with the same cells and different messages are one record
            int refused = read.refused().stream()
                    .mapToInt(record -> record.messages().size())
                    .sum();
            assertThat(refused + unread).isEqualTo(Math.max(0, rows - 1));
        } finally {
            Files.delete(file);
        }
    }
}
