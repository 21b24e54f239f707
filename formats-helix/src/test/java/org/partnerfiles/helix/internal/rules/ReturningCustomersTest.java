package org.partnerfiles.helix.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.helix.CustomerRegistration;
import org.partnerfiles.helix.CustomerStatus;
import org.partnerfiles.helix.EarlierFiles;
import org.partnerfiles.helix.EarlierFiles.LastSeen;
import org.partnerfiles.helix.Helix;
import org.partnerfiles.helix.HelixHistory;
import org.partnerfiles.helix.RegistrationFile;
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
                    .append("\tx\tx\tx\t\tx\tx".replace("x", "2026-01-01T00:00:00.000Z"))
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

    private static ValidationReport check(EarlierFiles earlier, String text) {
        return RegistrationFile.read(Helix.CUSTOMER_REGISTRATIONS.withLookup(earlier), text, null)
                .report();
    }

    private static LastSeen seen(CustomerStatus status, int day) {
        return new LastSeen(status, OffsetDateTime.parse("2026-01-" + day + "T23:59:59.999-06:00"), null);
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
        EarlierFiles earlier = EarlierFiles.of(Map.of(7L, seen(CustomerStatus.of(before), 20)));
        assertThat(check(earlier, day(21, "7", now)).count(RULE)).isEqualTo(broken ? 1 : 0);

        List<ValidationReport> batch =
                Helix.CUSTOMER_REGISTRATIONS.validator().validate(List.of(file(20, "7", before), file(21, "7", now)));
        assertThat(batch.get(0).count(RULE)).isZero();
        assertThat(batch.get(1).count(RULE)).isEqualTo(broken ? 1 : 0);
    }

    @Test
    void an_answer_from_the_file_being_checked_is_ignored() {
        EarlierFiles same = EarlierFiles.of(Map.of(7L, seen(CustomerStatus.VERIFIED, 21)));
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
        EarlierFiles earlier = EarlierFiles.of(Map.of(7L, seen(CustomerStatus.VERIFIED, 19)));
        List<ValidationReport> batch = validate(
                Helix.CUSTOMER_REGISTRATIONS.withLookup(earlier),
                file(20, "7", "Manual Review"),
                file(21, "7", "Manual Review"));
        assertThat(batch.stream().map(report -> report.count(RULE))).containsExactly(1L, 0L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Initiated | Initiated | was Initiated in X and must not be Initiated again; found the status Initiated in Y
            Verified  | initiated | was Verified in X and must not come again; found the status Initiated in Y
            verified  | Archived  | was Verified in X and must not come again; found the status Archived in Y
            Denied    | Denied    | was Denied in X and must not come again; found the status Denied in Y
            Expired   | Escalated | was Expired in X and must not come again; found the status not known in Y
            """)
    void the_message_names_both_statuses_and_both_files(String before, String now, String message) throws IOException {
        Path earlier = file(20, "7", before);
        Path later = file(21, "7", now);
        assertThat(validate(Helix.CUSTOMER_REGISTRATIONS, earlier, later).get(1).findings().stream()
                        .filter(finding -> finding.rule().equals(RULE)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo(message.replace("X", "" + earlier.getFileName())
                                .replace("Y", "" + later.getFileName())));
    }

    @Test
    void a_file_without_a_known_name_is_named_by_its_day() {
        EarlierFiles earlier = EarlierFiles.of(Map.of(7L, seen(CustomerStatus.DENIED, 20)));
        assertThat(check(earlier, day(21, "7", "Initiated")).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("was Denied in the file of 2026-01-20 and must not come again; found the status"
                                + " Initiated in this file"));
    }

    private static List<ValidationReport> validate(FileFormat<CustomerRegistration> format, Path... files)
            throws IOException {
        List<ValidationReport> reports = format.validator().validate(List.of(files));
        assertThat(reports).allMatch(report -> report.count(CoreRules.RULE_FAILED) == 0);
        return reports;
    }

    @Test
    void files_are_compared_in_the_order_of_their_effective_dates() throws IOException {
        Path first = file(20, "7", "Verified");
        Path second = file(21, "7", "Verified");
        Path third = file(22, "8", "Verified");
        assertThat(validate(Helix.CUSTOMER_REGISTRATIONS, third, second, first).stream()
                        .map(report -> report.count(RULE)))
                .containsExactly(0L, 1L, 0L);
    }

    @Test
    void a_file_without_a_header_is_checked_last() throws IOException {
        Path headless = directory.resolve("headless.TXT");
        Files.writeString(headless, withoutHeader(day(19, "7", "Verified")), RegistrationFile.ANSI);
        assertThat(validate(Helix.CUSTOMER_REGISTRATIONS, headless, file(20, "7", "Verified")).stream()
                        .map(report -> report.count(RULE)))
                .containsExactly(1L, 0L);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void of_two_files_of_a_day_in_any_order_the_one_created_later_counts(boolean inOrder) throws IOException {
        Path early = directory.resolve("early.TXT");
        Path late = directory.resolve("late.TXT");
        Files.writeString(early, created("02:00:00.000", day(20, "7", "Denied", "8", "Denied")), RegistrationFile.ANSI);
        Files.writeString(late, created("03:00:00.000", day(20, "8", "Manual Review")), RegistrationFile.ANSI);
        Path next = file(21, "7", "Initiated", "8", "Verified");
        List<ValidationReport> reports = inOrder
                ? validate(Helix.CUSTOMER_REGISTRATIONS, early, late, next)
                : validate(Helix.CUSTOMER_REGISTRATIONS, next, late, early);
        assertThat(reports).allMatch(report -> report.count(RULE) == 0);
    }

    @Test
    void the_rule_is_skipped_on_a_single_file_without_a_look_up() {
        ValidationReport report =
                RegistrationFile.read(day(21, "7", "Verified", "8", "Denied")).report();
        assertThat(report.skipped())
                .filteredOn(skip -> skip.rule().equals(RULE))
                .extracting(ValidationReport.Skipped::records)
                .containsExactly(2L);
    }

    @Test
    void a_history_reads_earlier_files_in_any_order() throws IOException {
        HelixHistory<CustomerRegistration> history = new HelixHistory<>(Helix.CUSTOMER_REGISTRATIONS);
        history.read(file(22, "7", "Manual Review"));
        history.read(file(20, "7", "Initiated", "8", "Expired", "9", "Manual Review"));
        history.read(file(21, "9", "Denied"));
        assertThat(history).hasToString("HelixHistory[3 files]");
        ValidationReport report = check(history, day(23, "7", "Verified", "8", "Initiated", "9", "Manual Review"));
        assertThat(report.findings().stream().map(RegistrationFile::line))
                .containsExactly("3 Customer ID " + RULE, "4 Customer ID " + RULE);
    }

    private static HelixHistory<CustomerRegistration> history(String... files) throws IOException {
        HelixHistory<CustomerRegistration> history = new HelixHistory<>(Helix.CUSTOMER_REGISTRATIONS);
        for (String file : files) {
            history.read(new ByteArrayInputStream(file.getBytes(RegistrationFile.ANSI)), null);
        }
        return history;
    }

    private static String withoutHeader(String file) {
        return file.substring(file.indexOf("\r\n") + 2);
    }

    private static String created(String time, String file) {
        return file.replace("2026-01-31T02:15:07.120", "2026-01-31T" + time);
    }

    @ParameterizedTest
    @CsvSource({
        // the day of the file read first, the day of the file read second, and the one that counts
        "20, 21, second",
        "21, 20, first",
        "21, 21, second",
        "0, 20, second",
        "20, 0, second",
        "0, 0, second"
    })
    void in_a_history_the_later_day_counts_or_the_file_read_last(int first, int second, String counts)
            throws IOException {
        String one = first == 0 ? withoutHeader(day(20, "7", "Denied")) : day(first, "7", "Denied");
        String two = second == 0 ? withoutHeader(day(20, "7", "Verified")) : day(second, "7", "Verified");
        assertThat(history(one, two).find(Set.of(7L, 8L)))
                .hasSize(1)
                .hasEntrySatisfying(
                        7L,
                        seen -> assertThat(seen.status())
                                .isEqualTo(counts.equals("first") ? CustomerStatus.DENIED : CustomerStatus.VERIFIED));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void of_two_files_of_a_day_in_a_history_the_one_created_later_counts(boolean inOrder) throws IOException {
        String early = created("02:00:00.000", day(20, "7", "Denied", "8", "Denied"));
        String late = created("03:00:00.000", day(20, "8", "Manual Review"));
        HelixHistory<CustomerRegistration> history = inOrder ? history(early, late) : history(late, early);
        assertThat(history.find(Set.of(7L, 8L))).containsOnlyKeys(8L);
    }

    @Test
    void a_later_file_of_a_day_without_customers_counts_too() throws IOException {
        Path early = directory.resolve("early.TXT");
        Path late = directory.resolve("late.TXT");
        Files.writeString(early, created("02:00:00.000", day(20, "7", "Denied")), RegistrationFile.ANSI);
        Files.writeString(late, created("03:00:00.000", day(20)), RegistrationFile.ANSI);
        assertThat(validate(Helix.CUSTOMER_REGISTRATIONS, early, late, file(21, "7", "Denied")).stream()
                        .map(report -> report.count(RULE)))
                .containsExactly(0L, 0L, 0L);
    }

    @Test
    void a_history_has_the_name_and_the_date_of_a_file() throws IOException {
        HelixHistory<CustomerRegistration> history = new HelixHistory<>(Helix.CUSTOMER_REGISTRATIONS);
        Path file = file(21, "7", "Denied");
        history.read(file);
        assertThat(history.find(Set.of(7L)))
                .isEqualTo(Map.of(
                        7L,
                        new LastSeen(
                                CustomerStatus.DENIED,
                                seen(CustomerStatus.DENIED, 21).fileEffectiveDate(),
                                file.getFileName().toString())));
        assertThat(history(withoutHeader(day(20, "8", "Verified"))).find(Set.of(8L)))
                .isEqualTo(Map.of(8L, new LastSeen(CustomerStatus.VERIFIED, null, null)));
    }

    @Test
    void a_history_ignores_a_line_without_an_id_or_a_status() throws IOException {
        assertThat(history(day(20, "", "Denied", "7", "")).find(Set.of(7L))).isEmpty();
    }

    @Test
    void an_earlier_gzip_file_is_named_without_gz() throws IOException {
        Path earlier = directory.resolve("202601310215_CUSTOMERREGISTRATION.TXT.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(earlier))) {
            out.write(day(29, "17", "Denied").getBytes(RegistrationFile.ANSI));
        }
        HelixHistory<CustomerRegistration> history = new HelixHistory<>(Helix.CUSTOMER_REGISTRATIONS);
        history.read(earlier);
        assertThat(history.find(Set.of(17L)).get(17L).fileName()).isEqualTo("202601310215_CUSTOMERREGISTRATION.TXT");
    }
}
