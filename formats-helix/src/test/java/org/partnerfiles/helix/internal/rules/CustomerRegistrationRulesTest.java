package org.partnerfiles.helix.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.helix.CustomerRegistration;
import org.partnerfiles.helix.Helix;
import org.partnerfiles.helix.RegistrationFile;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.table.Column;

class CustomerRegistrationRulesTest {

    private static final FileFormat<CustomerRegistration> FORMAT = Helix.CUSTOMER_REGISTRATIONS;

    private static ValidationReport check(Example example) {
        return RulesOfBothFilesTest.check(FORMAT, example);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Denied        | Denied Date          | true
            DENIED        | Denied Date          | true
            Expired       | Expired Date         | true
            Verified      | ID Verification Date | true
            Initiated     | Denied Date          | false
            Manual Review | ID Verification Date | false
            Archived      | Archived Date        | true
            Initiated     | Archived Date        | false
            """)
    void a_status_needs_its_own_date(String status, String column, boolean needed) {
        assertThat(check(Example.ofRow("Customer Status", status)).findings().stream()
                        .filter(finding -> finding.rule().equals("helix.status-date-missing"))
                        .anyMatch(finding -> column.equals(finding.location().column())))
                .isEqualTo(needed);
        Example with = Example.ofRow("Customer Status", status, column, "2026-01-30T10:30:31.456-06:00");
        assertThat(check(with).findings())
                .noneMatch(finding -> column.equals(finding.location().column()));
    }

    @Test
    void the_created_date_is_compared_as_a_moment() {
        // the header's effective date is 23:59:59.999 at -06:00, and means the whole day
        for (String within : List.of("2026-01-31T05:59:59.999Z", "2026-01-31T05:59:59.9999999Z")) {
            assertThat(check(Example.ofRow("Created Date", within)).findings()).isEmpty();
        }
        assertThat(check(Example.ofRow("Created Date", "2026-01-31T06:00:00.000Z"))
                        .countsByRule())
                .containsOnlyKeys("helix.created-after-effective");
    }

    @Test
    void an_effective_date_within_a_day_is_compared_to_the_millisecond() {
        String text = (RegistrationFile.header(1) + RegistrationFile.fullLine(1))
                .replace("2026-01-30T23:59:59.999-06:00", "2026-01-29T10:30:31.455-06:00");
        assertThat(RegistrationFile.read(text).found()).containsExactly("2 Created Date helix.created-after-effective");
        assertThat(RegistrationFile.read(text.replace("31.455", "31.456")).found())
                .isEmpty();
    }

    @Test
    void every_line_needs_a_created_date() {
        assertThat(check(Example.ofRow("Created Date", "")).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("helix.status-date-missing");
                    assertThat(finding.location().column()).isEqualTo("Created Date");
                });
        assertThat(check(Example.ofRow("Created Date", "yesterday")).countsByRule())
                .containsOnlyKeys(CoreRules.VALUE_MALFORMED);
    }

    @Test
    void rules_on_the_header_are_skipped_for_a_single_record() {
        ValidationReport report = FORMAT.validator().validateAll(List.of(FORMAT.sample()));
        assertThat(report.skipped())
                .extracting(ValidationReport.Skipped::rule)
                .containsExactlyInAnyOrder(
                        "helix.created-after-effective", "helix.returning-customer", "helix.verified-in-customer-file");
    }

    @Test
    void short_lines_are_rejected_if_the_option_is_on() {
        String text = RegistrationFile.header(1) + "1203\tC-1203\tRosa" + "\t".repeat(9)
                + "2026-01-29T10:30:31.456-06:00\r\n";
        RegistrationFile file = RegistrationFile.read(text);
        assertThat(file.found()).containsExactly("2 - helix.too-few-fields");
        assertThat(file.records().get(0).name().first()).isEqualTo("Rosa");

        RegistrationFile strict = RegistrationFile.read(FORMAT.withOption(Helix.STRICT_FIELDS, true), text, null);
        assertThat(strict.report().rejected()).isEqualTo(1);
        assertThat(strict.report().findings().get(0).effect()).isEqualTo(Effect.RECORD_REJECTED);
    }

    @Test
    void a_wrong_count_is_advice_if_the_option_is_on() {
        String text = RegistrationFile.header(7) + RegistrationFile.fullLine(1);
        assertThat(RegistrationFile.read(text).report().fileRejected()).isTrue();
        ValidationReport lenient = RegistrationFile.read(FORMAT.withOption(Helix.LENIENT_COUNT, true), text, null)
                .report();
        assertThat(lenient.fileRejected()).isFalse();
        assertThat(lenient.countsByRule()).containsOnlyKeys("helix.record-count-mismatch");
    }

    @Test
    void blank_lines_do_not_count_and_unreadable_lines_do() {
        String text = RegistrationFile.header(2)
                + RegistrationFile.fullLine(1)
                + "\r\n"
                + RegistrationFile.fullLine(2).replace("Ann", "A\0n");
        assertThat(RegistrationFile.read(text).found())
                .containsExactly("4 Middle Name core.unreadable-row", "0 - core.blank-row");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 81", "1, 8D", "2, 8F", "4, 90", "53, 9D",
    })
    void an_invalid_byte_is_an_error_with_line_and_column(int field, String hex) {
        String[] fields = RegistrationFile.fullLine(1).stripTrailing().split("\t", -1);
        fields[field] = "#";
        byte[] bytes =
                (RegistrationFile.header(1) + String.join("\t", fields) + "\r\n").getBytes(RegistrationFile.ANSI);
        int at = new String(bytes, RegistrationFile.ANSI).indexOf('#');
        bytes[at] = (byte) Integer.parseInt(hex, 16);
        RegistrationFile file = RegistrationFile.read(FORMAT, bytes, null);
        assertThat(file.found())
                .containsExactly("2 " + FORMAT.table().columns().get(field).header() + " core.unreadable-row");
        assertThat(file.report().rejected()).isEqualTo(1);
    }

    @Test
    void a_customer_on_two_lines_is_information() {
        String text = RegistrationFile.header(3)
                + RegistrationFile.fullLine(9_999_999_999L)
                + RegistrationFile.fullLine(1)
                + RegistrationFile.fullLine(9_999_999_999L);
        RegistrationFile file = RegistrationFile.read(text);
        assertThat(file.found()).containsExactly("4 Customer ID helix.duplicate-customer-id");
        assertThat(file.report().accepted()).isEqualTo(3);
    }

    @Test
    void a_customer_on_a_line_that_refuses_the_file_is_on_two_lines() {
        Profile refusing = Profile.standard().effect("core.value-malformed", Effect.FILE_REJECTED);
        String text = RegistrationFile.header(2)
                + RegistrationFile.fullLine(1204).replace("1986-07-12", "12 July")
                + RegistrationFile.fullLine(1204);
        assertThat(RegistrationFile.read(FORMAT.withProfile(refusing), text, null)
                        .found())
                .containsExactly("2 Birth Date core.value-malformed", "3 Customer ID helix.duplicate-customer-id");
    }

    @Test
    void a_customer_on_a_rejected_line_too_is_told_by_its_line() {
        String rejected = RegistrationFile.fullLine(1204).replace("1986-07-12", "12 July");
        String text = RegistrationFile.header(3)
                + rejected
                + RegistrationFile.fullLine(1204)
                + RegistrationFile.fullLine(1204);
        RegistrationFile file = RegistrationFile.read(text);
        assertThat(file.found())
                .containsExactly(
                        "2 Birth Date core.value-malformed",
                        "3 Customer ID core.key-of-rejected-row",
                        "4 Customer ID helix.duplicate-customer-id");
        assertThat(file.report().findings().get(1).message()).contains("line 2");
    }

    @Test
    void trailing_fields_are_one_finding_for_header_and_lines_each() {
        String text = (RegistrationFile.header(2) + RegistrationFile.fullLine(1) + RegistrationFile.fullLine(2))
                .replace("\r\n", "\tnew\t\r\n");
        RegistrationFile file = RegistrationFile.read(text);
        assertThat(file.found()).containsExactly("0 - helix.trailing-fields", "0 - helix.trailing-fields");
        assertThat(file.report().findings().get(0).message()).contains("header has 2");
        assertThat(file.report().findings().get(1).message()).contains("2 lines with up to 2 fields");
        assertThat(file.records().get(1).trailing().texts()).containsExactly("new", "");
        assertThat(file.header().trailing().texts()).containsExactly("new", "");
    }

    @Test
    void counts_of_one_are_singular_in_messages() {
        String text = RegistrationFile.header(1) + RegistrationFile.fullLine(1).replace("\r\n", "\tnew\n");
        assertThat(RegistrationFile.read(text).report().findings())
                .extracting(Finding::message)
                .satisfiesExactlyInAnyOrder(
                        message -> assertThat(message).startsWith("1 line with up to 1 field after"),
                        message -> assertThat(message).endsWith("on 1 line"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Customer ID     | integer | a whole number, digits only
            Customer Tag    | string  | text
            Customer Status | string  | a status such as Manual Review
            """)
    void a_column_has_its_form_in_words_and_its_type_in_the_schema(String header, String type, String form) {
        Column<CustomerRegistration, ?> column = FORMAT.table().columns().stream()
                .filter(each -> each.header().equals(header))
                .findFirst()
                .orElseThrow();
        assertThat(column.type().schema().type()).isEqualTo(type);
        assertThat(column.type().form()).isEqualTo(form);
    }

    @Test
    void a_customer_id_must_be_digits_in_reading_and_in_writing() {
        assertThat(check(Example.ofRow("Customer ID", "12x")).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("a whole number, digits only"));
        CustomerRegistration negative =
                FORMAT.sample().toBuilder().customerId(-1L).build();
        assertThat(FORMAT.validator().validate(negative).stream().map(Finding::rule))
                .containsExactly("core.value-malformed");
        CustomerRegistration zero = FORMAT.sample().toBuilder().customerId(0L).build();
        assertThat(FORMAT.validator().validate(zero)).isEmpty();
    }

    @Test
    void line_ends_are_one_finding() {
        String text = RegistrationFile.header(2) + RegistrationFile.fullLine(1) + RegistrationFile.fullLine(2);
        RegistrationFile lone = RegistrationFile.read(text.replace("\r\n", "\n"));
        assertThat(lone.found()).containsExactly("0 - helix.line-ending");
        assertThat(lone.report().findings().get(0).message()).endsWith("on 3 lines");
        RegistrationFile open = RegistrationFile.read(text.stripTrailing());
        assertThat(open.found()).containsExactly("0 - helix.line-ending");
        assertThat(lone.records()).isEqualTo(open.records());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Is Documents Accepted | y                              | core.value-not-allowed
            Is Documents Accepted | T                              | core.value-not-allowed
            Birth Date            | 07/12/1986                     | core.value-malformed
            Created Date          | 2026-01-30 10:30:31            | core.value-malformed
            Created Date          | 2026-01-30T10:30:31.12345678Z  | core.value-malformed
            Created Date          | 2026-01-30T10:30:31.1234567Z   |
            Created Date          | 2026-01-30T10:30:31-06:00      |
            Customer ID           | 12x                            | core.value-malformed
            Customer ID           | -12                            | core.value-malformed
            Customer ID           | 1234567890123456789            | core.value-malformed
            Customer ID           | 12345678901                    | core.value-too-long
            Customer ID           | ''                             | core.value-missing
            Gender                | FF                             | core.value-too-long
            """)
    void a_cell_in_a_wrong_form_is_reported_under_its_rule(String column, String text, String rule) {
        assertThat(check(Example.ofRow(column, text)).countsByRule().keySet())
                .isEqualTo(rule == null ? Set.of() : Set.of(rule));
    }
}
