package org.partnerfiles.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesRunTest {

    @TempDir
    Path directory;

    /** A program's main method. */
    private interface Program {
        void run() throws Exception;
    }

    private static String output(Program program) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void generate_loan_pro_import() throws Exception {
        String output = output(() -> GenerateLoanProImport.main(new String[] {directory.toString()}));
        assertThat(output)
                .contains("wrote    1,000 customers")
                .contains("the same records again: yes")
                .contains("1,000 records, 994 accepted, 6 rejected");
    }

    @Test
    void check_with_your_database() throws Exception {
        String output = output(() -> CheckWithYourDatabase.main(new String[0]));
        assertThat(output)
                .contains("3 records, 0 accepted, 3 rejected")
                .contains("customers.csv:3 importId")
                .contains("[loanpro.import-id-in-use, record rejected]")
                .contains("[acme.scored, record rejected]");
    }

    @Test
    void read_customer_registrations() throws Exception {
        String output = output(() -> ReadCustomerRegistrations.main(new String[] {directory.toString()}));
        assertThat(output)
                .contains("202601310159_CUSTOMERREGISTRATION.TXT: {Initiated=667, Manual Review=333}")
                .contains("1,000 records, 67 customers come again")
                .contains("[helix.record-count-mismatch, file rejected]")
                .contains("[helix.truncated-last-line, file rejected]");
    }

    @Test
    void upload_accounts() throws Exception {
        String output = output(() -> UploadAccounts.main(new String[] {directory.toString()}));
        assertThat(output)
                .contains(".csv: 3 records, 3 accepted, 0 rejected; 0 errors, 0 warnings\n")
                .contains("refused   line 3: Amount must be positive")
                .contains("corrected " + directory);
    }

    @Test
    void add_a_format() throws Exception {
        String output = output(() -> AddAFormat.main(new String[] {directory.toString()}));
        assertThat(output)
                .contains("payments.csv:3 Amount: must be more than zero")
                .contains("[acme.settled-before-paid, record rejected]")
                .doesNotContain("Sam");
    }

    @Test
    void add_a_file_with_a_header() throws Exception {
        String output = output(() -> AddAFileWithAHeader.main(new String[] {directory.toString()}));
        assertThat(output)
                .contains("STMT|2026-01-30|2\r\nE-1|1250|Zoë Example\r\nE-2|300|\r\n")
                .contains("statement.txt:4 Entry ID: must be unique in the file; line 2 has the same Entry ID")
                .contains("[acme.entry-count, file rejected]")
                .contains("breaks acme.entry-count\n")
                .contains("breaks acme.duplicate-id\n");
        assertThat(Files.readString(directory.resolve("invented.txt"), StandardCharsets.ISO_8859_1))
                .startsWith("STMT|2026-01-30|1000\r\nE-1|");
    }
}
