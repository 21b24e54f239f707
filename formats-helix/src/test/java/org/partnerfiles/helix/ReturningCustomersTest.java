package org.partnerfiles.helix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.helix.EarlierRegistrations.LastSeen;
import org.partnerfiles.validation.ValidationReport;

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
        return RegistrationFile.read(Helix.CUSTOMER_REGISTRATIONS.with(earlier), text, null)
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
    void a_customer_whose_registration_ended_does_not_come_again(String before, String now, boolean broken)
            throws IOException {
        EarlierRegistrations earlier = EarlierRegistrations.of(Map.of(7L, seen(CustomerStatus.of(before), 20)));
        assertThat(check(earlier, day(21, "7", now)).count(RULE)).isEqualTo(broken ? 1 : 0);

        List<ValidationReport> batch =
                Helix.CUSTOMER_REGISTRATIONS.validator().validate(List.of(file(20, "7", before), file(21, "7", now)));
        assertThat(batch.get(0).count(RULE)).isZero();
        assertThat(batch.get(1).count(RULE)).isEqualTo(broken ? 1 : 0);
    }

    @Test
    void a_store_may_hold_the_file_in_hand_already() {
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
    void a_file_that_is_not_later_is_not_judged_and_that_is_said() throws IOException {
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
    void without_a_look_up_a_file_by_itself_is_not_judged_and_that_is_said() {
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
}
