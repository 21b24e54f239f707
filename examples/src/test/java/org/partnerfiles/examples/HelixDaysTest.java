package org.partnerfiles.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host's program over two days of both Helix files. */
class HelixDaysTest {

    @TempDir
    Path directory;

    private String output() throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            HelixDays.main(new String[] {directory.toString()});
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void two_days_of_both_files_are_compared_and_imported() throws Exception {
        String output = output();
        assertThat(output)
                .contains(
                        "202601300159_CUSTOMERREGISTRATION.TXT: 3 records, 3 accepted, 0 rejected; 0 errors, 0 warnings")
                .contains(
                        "202601310159_CUSTOMERREGISTRATION.TXT: 3 records, 3 accepted, 0 rejected; 0 errors, 2 warnings")
                .contains("202601300159_CUSTOMER.TXT: 1 records, 1 accepted, 0 rejected; 0 errors, 0 warnings")
                .contains("202601310159_CUSTOMER.TXT: 2 records, 2 accepted, 0 rejected; 0 errors, 0 warnings")
                .contains("imported {1=Verified, 2=Verified, 3=Verified}");
        assertThat(output.lines().filter(line -> line.contains("[helix.")))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains(":3 Customer ID")
                                .contains(
                                        "was verified on 2026-01-30 and must also be in the customer file of that day")
                                .contains("[helix.verified-in-customer-file, advice]"),
                        second -> assertThat(second)
                                .contains(":4 Customer ID")
                                .contains(
                                        "was Verified in 202601300159_CUSTOMERREGISTRATION.TXT and must not come again"
                                                + "; found the status Verified in 202601310159_CUSTOMERREGISTRATION.TXT")
                                .contains("[helix.returning-customer, advice]"));
    }
}
