package org.partnerfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.FileFormats;
import org.partnerfiles.report.JsonReport;
import org.partnerfiles.report.ValidationReport;

/** The two files that Helix delivers on a day, compared with each other. */
class OtherFilesOfDayTest {

    private static final String RULE = "helix.verified-in-customer-file";
    private static final String REGISTRATION = "helix.customer-registration";
    private static final Charset CHARSET = StandardCharsets.ISO_8859_1;

    @TempDir
    Path folder;

    private String registrations;
    private String customers;

    /** A registration file in which every customer was verified on its day, and a customer file of that day without them. */
    @BeforeEach
    void writeFiles() throws IOException {
        registrations = file(REGISTRATION, "202601310215_CUSTOMERREGISTRATION.TXT", 5);
        customers = file("helix.customer", "202601310215_CUSTOMER.TXT", 0);
        List<String> headers = FileFormats.find(REGISTRATION).orElseThrow().table().columns().stream()
                .map(column -> column.header())
                .toList();
        Path file = Path.of(registrations);
        StringBuilder text = new StringBuilder();
        for (String line : Files.readAllLines(file, CHARSET)) {
            String[] cells = line.split("\t", -1);
            if (cells.length == headers.size()) {
                cells[headers.indexOf("Customer Status")] = "Verified";
                cells[headers.indexOf("ID Verification Date")] = "2026-01-30T12:00:00.000-06:00";
            }
            text.append(String.join("\t", cells)).append("\r\n");
        }
        Files.writeString(file, text, CHARSET);
    }

    private String file(String format, String name, int count) {
        String file = folder.resolve(name).toString();
        Ran made = Ran.of("fixtures", format, "--count", "" + count, "-o", file);
        assertThat(made.exitCode()).as(made.err()).isZero();
        return file;
    }

    private static List<ValidationReport> check(String... arguments) {
        String[] command = new String[arguments.length + 3];
        command[0] = "check";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        command[arguments.length + 1] = "--report";
        command[arguments.length + 2] = "json";
        return JsonReport.parseAll(Ran.of(command).out());
    }

    @Test
    void without_the_other_file_the_rule_is_skipped() {
        ValidationReport report = check(REGISTRATION, registrations).get(0);
        assertThat(report.count(RULE)).isZero();
        assertThat(report.skipped()).anyMatch(skipped -> skipped.rule().equals(RULE));
    }

    @Test
    void both_files_of_a_day_in_one_call_are_compared() {
        ValidationReport report = check("auto", customers, registrations).get(1);
        assertThat(report.count(RULE)).isPositive();
        assertThat(report.skipped()).noneMatch(skipped -> skipped.rule().equals(RULE));
    }

    @Test
    void a_file_that_is_only_read_is_compared_as_well() {
        List<ValidationReport> reports = check(REGISTRATION, registrations, "--delivered", folder + "/*_CUSTOMER.TXT");
        assertThat(reports).hasSize(1);
        assertThat(reports.get(0).count(RULE)).isPositive();
    }

    @Test
    void a_file_that_nothing_can_be_compared_with_is_refused() {
        Ran same = Ran.of("check", REGISTRATION, registrations, "--delivered", registrations);
        assertThat(same.exitCode()).isEqualTo(2);
        assertThat(same.err())
                .isEqualTo("--delivered " + registrations + ": expected a file of helix.customer; found " + REGISTRATION
                        + System.lineSeparator());
        String loanpro = file("loanpro.customer", "customers.csv", 1);
        assertThat(Ran.of("check", "loanpro.customer", loanpro, "--delivered", customers)
                        .err())
                .contains("expected files of Helix to be checked; found helix.customer");
    }
}
