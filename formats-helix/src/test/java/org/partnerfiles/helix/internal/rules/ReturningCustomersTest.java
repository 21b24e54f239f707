package org.partnerfiles.helix.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.helix.CustomerRegistration;
import org.partnerfiles.helix.CustomerStatus;
import org.partnerfiles.helix.EarlierRegistrations;
import org.partnerfiles.helix.EarlierRegistrations.LastSeen;
import org.partnerfiles.helix.Helix;
import org.partnerfiles.helix.RegistrationFile;
import org.partnerfiles.helix.RegistrationHistory;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.CoreRules;

class ReturningCustomersTest {

    private static final String RULE = "helix.returning-customer";

    @TempDir
    Path directory;

    private static String day(int day, String... idsAndStatuses) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < idsAndStatuses.length; i += 2) {
            lines.append(idsAndStatuses[i])
                    .append("\t".repeat(10))
                    .append(idsAndStatuses[i + 1])
                    .append("\t\t\tx\t\tx\tx".replace("x", "2026-01-01T00:00:00.000Z"))
                    .append("\t".repeat(37))
                    .append("\r\n");
        }
        return RegistrationFile.header(idsAndStatuses.length / 2).replace("2026-01-30T23", "2026-01-" + day + "T23")
                + lines;
    }

    private Path file(int day, String... idsAndStatuses) throws IOException {
        Path file = directory.resolve(day + "_" + System.nanoTime() + ".TXT");
        return Files.writeString(file, day(day, idsAndStatuses), RegistrationFile.ANSI);
    }

    private static ValidationReport check(EarlierRegistrations earlier, String text) {
        return RegistrationFile.read(Helix.CUSTOMER_REGISTRATIONS.withLookup(earlier), text, null)
                .report();
    }

    private static LastSeen seen(CustomerStatus status, int day) {
        return new LastSeen(status, OffsetDateTime.parse("2026-01-" + day + "T23:59:59.999-06:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "Verified, Manual Review, true",
        "Verified, Verified, true",
        "Expired, Initiated, true",
        "Denied, Verified, true",
        "Initiated, Initiated, true",
        "Initiated, Verified, false",
        "Initiated, Expired, false",
        "Manual Review, Manual Review, false",
        "Manual Review, Verified, false",
        "Escalated, Initiated, false",
        "verified, Initiated, true",
    })
    void a_customer_whose_registration_had_ended_must_not_return(String before, String now, boolean broken)
            throws IOException {
        EarlierRegistrations earlier = EarlierRegistrations.of(Map.of(7L, seen(CustomerStatus.of(before), 20)));
        assertThat(check(earlier, day(21, "7", now)).count(RULE)).isEqualTo(broken ? 1 : 0);

        List<ValidationReport> batch =
                Helix.CUSTOMER_REGISTRATIONS.validator().validate(List.of(file(20, "7", before), file(21, "7", now)));
        assertThat(batch.get(0).count(RULE)).isZero();
        assertThat(batch.get(1).count(RULE)).isEqualTo(broken ? 1 : 0);
    }

    @Test
    void an_answer_from_the_file_being_checked_is_ignored() {
        EarlierRegistrations same = EarlierRegistrations.of(Map.of(7L, seen(CustomerStatus.VERIFIED, 21)));
        assertThat(check(same, day(21, "7", "Verified")).count(RULE)).isZero();
    }

    @Test
    void two_lines_of_one_file_are_not_compared() throws IOException {
        List<ValidationReport> batch = Helix.CUSTOMER_REGISTRATIONS
                .validator()
                .validate(List.of(
                        file(20, "7", "Initiated", "7", "Verified"),
                        file(21, "8", "Verified", "8", "Verified"),
                        file(22, "7", "Verified", "7", "Denied")));
        assertThat(batch.stream().map(report -> report.count(RULE))).containsExactly(0L, 0L, 2L);
    }

    @Test
    void each_line_of_a_file_is_compared_with_the_file_before() throws IOException {
        List<ValidationReport> batch = validate(
                Helix.CUSTOMER_REGISTRATIONS,
                file(20, "7", "Verified", "7", "Verified", "7", "Verified"),
                file(21, "8", "Manual Review", "8", "Denied", "8", "Denied"),
                file(22, "7", "Manual Review", "7", "Expired", "7", "Verified", "7", "Verified"),
                file(23, "8", "Denied"));
        assertThat(batch.stream().map(report -> report.count(RULE))).containsExactly(0L, 0L, 4L, 1L);
    }

    @Test
    void the_file_before_takes_precedence_over_the_look_up() throws IOException {
        EarlierRegistrations earlier = EarlierRegistrations.of(Map.of(7L, seen(CustomerStatus.VERIFIED, 19)));
        List<ValidationReport> batch = validate(
                Helix.CUSTOMER_REGISTRATIONS.withLookup(earlier),
                file(20, "7", "Manual Review"),
                file(21, "7", "Manual Review"));
        assertThat(batch.stream().map(report -> report.count(RULE))).containsExactly(1L, 0L);
    }

    @ParameterizedTest
    @CsvSource({
        "Initiated, was Initiated in an earlier file and must not be Initiated again",
        "Verified, was Verified in an earlier file and must not return",
        "verified, was Verified in an earlier file and must not return",
        "Denied, was Denied in an earlier file and must not return",
        "Expired, was Expired in an earlier file and must not return"
    })
    void the_message_has_the_known_name_of_the_earlier_status(String before, String message) {
        EarlierRegistrations earlier = EarlierRegistrations.of(Map.of(7L, seen(CustomerStatus.of(before), 20)));
        assertThat(check(earlier, day(21, "7", "Initiated")).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).isEqualTo(message));
    }

    private static List<ValidationReport> validate(FileFormat<CustomerRegistration> format, Path... files)
            throws IOException {
        List<ValidationReport> reports = format.validator().validate(List.of(files));
        assertThat(reports).allMatch(report -> report.count(CoreRules.RULE_FAILED) == 0);
        return reports;
    }

    @Test
    void the_rule_is_skipped_on_a_file_that_is_not_later() throws IOException {
        List<ValidationReport> batch = Helix.CUSTOMER_REGISTRATIONS
                .validator()
                .validate(List.of(file(21, "7", "Verified"), file(20, "7", "Verified"), file(22, "7", "Verified")));
        assertThat(batch.get(1).count(RULE)).isZero();
        assertThat(batch.get(1).skipped())
                .extracting(ValidationReport.Skipped::reason)
                .anyMatch(s -> s.contains("order"));
        assertThat(batch.get(2).count(RULE)).isEqualTo(1);
    }

    @Test
    void the_rule_is_skipped_on_a_single_file_without_a_look_up() {
        ValidationReport report =
                RegistrationFile.read(day(21, "7", "Verified", "8", "Denied")).report();
        assertThat(report.skipped()).hasSize(1).allMatch(skip -> skip.rule().equals(RULE) && skip.records() == 2);
    }

    @Test
    void a_history_reads_earlier_files_in_any_order() throws IOException {
        RegistrationHistory history = new RegistrationHistory();
        history.read(file(22, "7", "Manual Review"));
        history.read(file(20, "7", "Initiated", "8", "Expired", "9", "Manual Review"));
        history.read(file(21, "9", "Denied"));
        assertThat(history).hasToString("RegistrationHistory[3 customers]");
        ValidationReport report = check(history, day(23, "7", "Verified", "8", "Initiated", "9", "Manual Review"));
        assertThat(report.findings().stream().map(RegistrationFile::line))
                .containsExactly("3 Customer ID " + RULE, "4 Customer ID " + RULE);
    }

    private static CustomerRegistration customer(CustomerStatus status) {
        return CustomerRegistration.builder().customerId(7L).status(status).build();
    }

    @ParameterizedTest
    @CsvSource({
        // the day of the file added first, the day of the file added second, and the one that is kept
        "20, 21, second",
        "21, 20, first",
        "21, 21, second",
        "0, 20, second",
        "20, 0, second",
        "0, 0, second"
    })
    void a_history_keeps_the_later_file_or_the_last_added_if_a_date_is_unknown(int first, int second, String counts) {
        RegistrationHistory history = new RegistrationHistory();
        LastSeen one = new LastSeen(
                CustomerStatus.DENIED,
                first == 0 ? null : seen(CustomerStatus.DENIED, first).fileEffectiveDate());
        LastSeen two = new LastSeen(
                CustomerStatus.VERIFIED,
                second == 0 ? null : seen(CustomerStatus.DENIED, second).fileEffectiveDate());
        history.add(customer(one.status()), one.fileEffectiveDate());
        history.add(customer(two.status()), two.fileEffectiveDate());
        assertThat(history.find(Set.of(7L, 8L))).isEqualTo(Map.of(7L, counts.equals("first") ? one : two));
    }

    @Test
    void a_history_takes_the_date_of_a_file_from_its_header() throws IOException {
        RegistrationHistory history = new RegistrationHistory();
        history.read(file(21, "7", "Denied"));
        assertThat(history.find(Set.of(7L))).isEqualTo(Map.of(7L, seen(CustomerStatus.DENIED, 21)));

        String headless = day(20, "8", "Verified");
        Path file = directory.resolve("headless.TXT");
        Files.writeString(file, headless.substring(headless.indexOf("\r\n") + 2), RegistrationFile.ANSI);
        history.read(file);
        assertThat(history.find(Set.of(8L))).isEqualTo(Map.of(8L, new LastSeen(CustomerStatus.VERIFIED, null)));
    }

    @Test
    void a_history_ignores_a_line_without_an_id_or_a_status() {
        RegistrationHistory history = new RegistrationHistory();
        history.add(CustomerRegistration.builder().customerId(7L).build(), null);
        history.add(CustomerRegistration.builder().status(CustomerStatus.DENIED).build(), null);
        assertThat(history).hasToString("RegistrationHistory[0 customers]");
    }
}
