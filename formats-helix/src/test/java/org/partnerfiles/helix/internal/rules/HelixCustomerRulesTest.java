package org.partnerfiles.helix.internal.rules;

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
import org.partnerfiles.FileFormat;
import org.partnerfiles.helix.CustomerFile;
import org.partnerfiles.helix.CustomerStatus;
import org.partnerfiles.helix.EarlierFiles;
import org.partnerfiles.helix.EarlierFiles.LastSeen;
import org.partnerfiles.helix.Helix;
import org.partnerfiles.helix.HelixCustomer;
import org.partnerfiles.helix.RegistrationFile;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.Example;

class HelixCustomerRulesTest {

    private static final FileFormat<HelixCustomer> FORMAT = Helix.CUSTOMERS;

    @TempDir
    Path directory;

    private static ValidationReport check(Example example) {
        return RulesOfBothFilesTest.check(FORMAT, example);
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
