package org.partnerfiles.helix.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import org.partnerfiles.fixtures.FixtureFile;
import org.partnerfiles.helix.CustomerFile;
import org.partnerfiles.helix.CustomerStatus;
import org.partnerfiles.helix.EarlierFiles;
import org.partnerfiles.helix.EarlierFiles.LastSeen;
import org.partnerfiles.helix.Helix;
import org.partnerfiles.helix.HelixCustomer;
import org.partnerfiles.helix.RegistrationFile;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.RuleDescription;

class HelixCustomerRulesTest {

    private static final FileFormat<HelixCustomer> FORMAT = Helix.CUSTOMERS;

    @TempDir
    Path directory;

    private static ValidationReport check(Example example) {
        ValidationReport report = FixtureFile.of(FORMAT, example).check();
        assertThat(report.count(CoreRules.RULE_FAILED)).isZero();
        return report;
    }

    @Test
    void the_catalogue_has_every_rule_with_its_level_and_effect() {
        assertThat(FORMAT.catalogue().all().stream()
                        .filter(rule ->
                                rule.id().startsWith("helix.") || rule.id().equals("core.value-too-long"))
                        .map(rule -> rule.id() + ", " + rule.level() + ", "
                                + rule.effect().text()))
                .containsExactlyInAnyOrder(
                        "helix.header-missing, FILE, file rejected",
                        "helix.header-malformed, FILE, file rejected",
                        "helix.record-count-mismatch, FILE, file rejected",
                        "helix.truncated-last-line, FILE, file rejected",
                        "helix.file-name-pattern, FILE, advice",
                        "helix.file-name-mismatch, FILE, advice",
                        "helix.line-ending, FILE, advice",
                        "helix.line-break-in-value, RECORD, record rejected",
                        "helix.byte-order-mark, FILE, advice",
                        "helix.utf-8, FILE, advice",
                        "helix.too-few-fields, RECORD, advice",
                        "helix.trailing-fields, FILE, information",
                        "core.value-too-long, RECORD, advice",
                        "helix.duplicate-customer-id, FILE, information",
                        "helix.status-date-missing, RECORD, advice",
                        "helix.created-after-effective, RECORD, advice",
                        "helix.customer-file-status, RECORD, advice",
                        "helix.locked-date-missing, RECORD, advice",
                        "helix.documents-accepted-date-missing, RECORD, advice",
                        "helix.verified-in-customer-file, BATCH, advice",
                        "helix.departed-customer, BATCH, advice");
    }

    @Test
    void the_sample_has_no_findings_and_the_format_is_found_by_its_id() {
        assertThat(check(Example.ofRow().inFile(CustomerFile.NAME)).findings()).isEmpty();
        assertThat(FORMAT.validator().validate(FORMAT.sample())).isEmpty();
        assertThat(FileFormats.find("helix.customer")).contains(FORMAT);
    }

    static Stream<RuleDescription> rules() {
        return FORMAT.catalogue().all().stream().filter(rule -> rule.id().startsWith("helix."));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void examples_break_and_keep_their_rule_without_another_error(RuleDescription rule) {
        ValidationReport broken = check(rule.breaking());
        assertThat(broken.count(rule.id())).isPositive();
        assertThat(broken.findings())
                .filteredOn(finding -> finding.effect().isError())
                .allMatch(finding -> finding.rule().equals(rule.id()));
        ValidationReport kept = check(rule.keeping());
        assertThat(kept.count(rule.id())).isZero();
        assertThat(kept.hasErrors()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Archived  | Archived Date        | true
            archived  | Archived Date        | true
            Deceased  | Deceased Date        | true
            Verified  | ID Verification Date | false
            Verified  | Archived Date        | false
            Archived  | Deceased Date        | false
            """)
    void a_status_needs_its_own_date_but_verified_needs_none(String status, String column, boolean needed) {
        assertThat(check(Example.ofRow("Customer Status", status)).findings().stream()
                        .filter(finding -> finding.rule().equals("helix.status-date-missing"))
                        .anyMatch(finding -> column.equals(finding.location().column())))
                .isEqualTo(needed);
    }

    @ParameterizedTest
    @CsvSource({
        "Verified, false",
        "VERIFIED, false",
        "Archived, false",
        "Deceased, false",
        "'', false",
        "Initiated, true",
        "Manual Review, true",
        "Escalated, true"
    })
    void a_customer_is_verified_archived_or_deceased(String status, boolean broken) {
        assertThat(check(Example.ofRow("Customer Status", status)).count("helix.customer-file-status"))
                .isEqualTo(broken ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"Y, '', true", "Y, 2026-01-30T10:30:31.456-06:00, false", "N, '', false", "'', '', false"})
    void a_locked_customer_has_a_date(String locked, String date, boolean broken) {
        assertThat(check(Example.ofRow("Is Locked", locked, "Locked Date", date))
                        .count("helix.locked-date-missing"))
                .isEqualTo(broken ? 1 : 0);
    }

    @Test
    void a_line_has_57_fields() {
        String text = CustomerFile.header(1) + CustomerFile.line(1, "Verified", "", "", "");
        assertThat(CustomerFile.read(text).found()).isEmpty();
        String shorter = text.replace("\t\r\n", "\r\n");
        assertThat(CustomerFile.read(shorter).found()).containsExactly("2 - helix.too-few-fields");
        assertThat(CustomerFile.read(shorter.stripTrailing()).found())
                .contains("0 - helix.truncated-last-line", "0 - helix.line-ending");
    }

    private static String day(int day, long id, String status) {
        return CustomerFile.header(1).replace("2026-01-30T23", "2026-01-" + day + "T23")
                + CustomerFile.line(id, status, "2026-01-30T10:30:31.456Z", "2026-01-30T10:30:31.456Z", "")
                        .replace("2026-01-20", "2026-01-01");
    }

    @ParameterizedTest
    @CsvSource({
        "Archived, Archived, true",
        "Deceased, Verified, true",
        "deceased, Archived, true",
        "Verified, Verified, false",
        "Verified, Archived, false",
        "Escalated, Verified, false",
    })
    void a_customer_who_was_archived_or_deceased_does_not_come_again(String before, String now, boolean broken)
            throws IOException {
        String rule = "helix.departed-customer";
        EarlierFiles earlier = EarlierFiles.of(Map.of(
                7L,
                new LastSeen(
                        CustomerStatus.of(before), OffsetDateTime.parse("2026-01-20T23:59:59.999-06:00"), "a.TXT")));
        CustomerFile file = CustomerFile.read(FORMAT.withLookup(earlier), day(21, 7, now), null);
        assertThat(file.report().count(rule)).isEqualTo(broken ? 1 : 0);

        Path first = Files.writeString(directory.resolve("a.TXT"), day(20, 7, before), RegistrationFile.ANSI);
        Path second = Files.writeString(directory.resolve("b.TXT"), day(21, 7, now), RegistrationFile.ANSI);
        List<ValidationReport> batch = FORMAT.validator().validate(List.of(first, second));
        assertThat(batch.get(0).count(rule)).isZero();
        assertThat(batch.get(1).findings())
                .filteredOn(finding -> finding.rule().equals(rule))
                .hasSize(broken ? 1 : 0)
                .allSatisfy(finding -> assertThat(finding.message())
                        .startsWith("was ")
                        .contains(" in a.TXT and must not come again; found the status ")
                        .endsWith(" in b.TXT"));
    }
}
