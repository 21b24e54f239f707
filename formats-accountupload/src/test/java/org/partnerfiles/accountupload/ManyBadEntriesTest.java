package org.partnerfiles.accountupload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.partnerfiles.fixtures.Fixtures;
import org.partnerfiles.report.ValidationReport;

class ManyBadEntriesTest {

    @Test
    void a_row_with_a_million_bad_entries_is_checked_in_a_heap_of_64_megabytes() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        InSmallHeap.class.getName())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(printed).contains("emails: 520000, phones: 520000, listed: 20, further: 1039980, accepted: 1");
    }

    /** The program that runs in the small heap. */
    static final class InSmallHeap {

        private static final int ENTRIES = 520_000;

        private InSmallHeap() {}

        public static void main(String[] args) throws IOException {
            ByteArrayOutputStream valid = new ByteArrayOutputStream();
            Fixtures.of(AccountUpload.ACCOUNTS).write(1, valid);
            String[] lines = valid.toString(StandardCharsets.UTF_8).split("\r?\n", -1);
            String header = "Emails,Phones,"
                    + lines[0].replace("Emails,", "UnusedEmails,").replace("Phones,", "UnusedPhones,");
            String entries = ";a".repeat(ENTRIES);
            byte[] file =
                    (header + "\n" + entries + "," + entries + "," + lines[1] + "\n").getBytes(StandardCharsets.UTF_8);
            ValidationReport report = AccountUpload.ACCOUNTS.validator().validate(new ByteArrayInputStream(file), null);
            System.out.println("emails: " + report.count("accountupload.invalid-email") + ", phones: "
                    + report.count("accountupload.invalid-phone") + ", listed: "
                    + report.findings().stream()
                            .filter(finding -> finding.location().record() == 1)
                            .count()
                    + ", further: " + report.further().get(0).count() + ", accepted: " + report.accepted());
        }
    }
}
