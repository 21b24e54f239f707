package org.partnerfiles.accountupload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.FileFormat;
import org.partnerfiles.accountupload.internal.fixtures.SampleAccounts;
import org.partnerfiles.report.ValidationReport;

@Tag("slow")
class MillionRowsTest {

    @Test
    void a_million_rows_with_duplicates_are_checked_in_96_megabytes(@TempDir Path directory) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-Djava.io.tmpdir=" + directory,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Check.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).contains("read 1000000, rejected 1000, {accountupload.duplicate-account-ref=1000}");
        assertThat(directory).isEmptyDirectory();
    }

    /** Runs in a JVM of its own. */
    static final class Check {

        private static final int ROWS = 1_000_000;
        private static final int BLOCK = 1_000;
        private static final int ACCOUNTS_A_CUSTOMER = 2;

        private Check() {}

        public static void main(String[] arguments) throws IOException {
            FileFormat<UploadAccount> format = AccountUpload.ACCOUNTS
                    .withOption(AccountUpload.INTENT, Intent.CREATE)
                    .withOption(
                            AccountUpload.REFERRAL, Referral.at(Instant.parse("2026-06-15T00:00:00Z"), ZoneOffset.UTC));
            long start = System.nanoTime();
            ValidationReport report = format.validator().validate(file(), "2026-06-15-12-00-00.csv");
            System.out.println("read " + report.read() + ", rejected " + report.rejected() + ", "
                    + report.countsByRule() + ", " + (System.nanoTime() - start) / 1_000_000 + " ms");
        }

        /** The last row of each block has the AccountRef of the first row of a block long before. */
        @SuppressWarnings("JdkObsolete") // required by SequenceInputStream
        private static InputStream file() {
            String[] lines = AccountFile.text(
                            AccountFile.written(AccountUpload.ACCOUNTS, List.of(SampleAccounts.john())))
                    .split("\n", -1);
            String row = lines[1] + "\n";
            return new SequenceInputStream(new Enumeration<>() {
                private int next = -1;

                @Override
                public boolean hasMoreElements() {
                    return next < ROWS;
                }

                @Override
                public InputStream nextElement() {
                    StringBuilder text = new StringBuilder();
                    if (next < 0) {
                        text.append(lines[0]).append('\n');
                        next = 0;
                    } else {
                        for (int end = next + BLOCK; next < end; next++) {
                            int customer = next / ACCOUNTS_A_CUSTOMER;
                            int account = next % BLOCK == BLOCK - 1 ? next / 2 / BLOCK * BLOCK : next;
                            text.append(row.replace("A-1001", "ACC-" + (1_000_000_000 + account))
                                    .replace("OC-3001", "OC-" + (1_000_000_000 + next))
                                    .replace("C-2001", "CUST-" + customer)
                                    .replace("Marlow", "Marlow" + customer));
                        }
                    }
                    return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
                }
            });
        }
    }
}
