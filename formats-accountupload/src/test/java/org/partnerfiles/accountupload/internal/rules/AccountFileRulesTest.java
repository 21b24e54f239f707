package org.partnerfiles.accountupload.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.accountupload.AccountFile;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Profile;

/** Rules on the rows of a file together. */
class AccountFileRulesTest {

    private static final String[] SECOND = {"AccountRef", "A-1002", "OriginatingCreditorAccountRef", "OC-3002"};

    /** The sample's row, and one of a second account that differs in the cells named. */
    private static Example twoAccounts(String... headersAndTexts) {
        return Example.ofRow().row(joined(SECOND, headersAndTexts));
    }

    private static String[] joined(String[] one, String... other) {
        String[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    // ---- names

    @ParameterizedTest
    @CsvSource({
        "2026-06-15-10-30-00.csv, false, false",
        "2026-06-15-10-30-00.CSV, true, false",
        "2026-06-15-10-30-00.csv.txt, true, true",
        "2026-06-15-10-30-00, true, false",
        "accounts.csv, false, true",
        ".csv, false, true"
    })
    void a_wrong_extension_is_reported_once(String name, boolean extension, boolean stem) {
        ValidationReport report = AccountFile.check(Example.ofRow().inFile(name));

        assertThat(report.count("accountupload.file-extension")).isEqualTo(extension ? 1 : 0);
        assertThat(report.count("accountupload.file-name")).isEqualTo(stem ? 1 : 0);
    }

    @Test
    void rules_on_the_name_are_skipped_for_a_file_without_a_name() {
        assertThat(AccountFile.check(Example.ofRow()).skipped())
                .extracting(ValidationReport.Skipped::rule)
                .contains("accountupload.file-extension", "accountupload.file-name");
    }

    // ---- references that are unique

    @Test
    void a_second_row_of_an_account_names_the_line_of_the_first() {
        Example example = twoAccounts().row("OriginatingCreditorAccountRef", "OC-3003");

        assertThat(AccountFile.messages("accountupload.duplicate-account-ref", example))
                .singleElement()
                .asString()
                .contains("line 2");
    }

    @Test
    void a_second_row_of_a_creditors_account_names_the_line_of_the_first() {
        Example example = twoAccounts().row("AccountRef", "A-1003", "OriginatingCreditorAccountRef", "OC-3002");

        assertThat(AccountFile.messages("accountupload.duplicate-creditor-account-ref", example))
                .singleElement()
                .asString()
                .contains("line 3");
    }

    @Test
    void two_creditors_may_have_the_same_reference() {
        assertThat(AccountFile.findings(
                        Example.ofRow().row("AccountRef", "A-1002", "OriginatingCreditorLegalName", "Other Bank")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void rows_without_a_reference_are_no_duplicates(String blank) {
        Example example = Example.ofNoRows()
                .row("AccountRef", blank, "OriginatingCreditorAccountRef", blank)
                .row("AccountRef", blank, "OriginatingCreditorAccountRef", blank);

        assertThat(AccountFile.findings(example)).noneMatch(finding -> finding.startsWith("accountupload.duplicate"));
    }

    @Test
    void each_further_row_names_the_line_of_the_first() {
        Example example =
                Example.ofRow("AccountRef", "A-1").row("AccountRef", "A-1").row("AccountRef", "A-1");

        assertThat(AccountFile.messages("accountupload.duplicate-account-ref", example))
                .hasSize(2)
                .allMatch(message -> message.contains("line 2"));
    }

    // ---- customers

    @ParameterizedTest
    @CsvSource({
        "Title, Dr, Title",
        "FirstName, Jon, FirstName",
        "MiddleName, Lee, MiddleName",
        "LastName, Marlowe, LastName",
        "DOB, 1985-04-13, DOB",
        "Emails, jm@example.com, Emails",
        "Phones, +12175550102, Phones",
        "AddressLine1, 13 Harbor Street, AddressLine1",
        "AddressLine2, Flat 2, AddressLine1",
        "City, Shelbyville, AddressLine1",
        "State, NY, AddressLine1",
        "Postcode, 62702, AddressLine1",
        "Country, US, AddressLine1",
        "ClientDisplayName, Other Lending, ClientDisplayName",
        "PreferredLanguage, es-US, PreferredLanguage"
    })
    void the_field_in_which_two_rows_of_a_customer_differ_is_named(String header, String text, String named) {
        assertThat(conflict(header, text))
                .isEqualTo(named + " should be as in an earlier row with this CustomerRef;" + " the rows differ in "
                        + named);
    }

    /** A few bits of each field are kept, the same each time: one difference in 64 goes without a name, and none unnoticed. */
    @Test
    void a_difference_in_an_unknown_field_is_reported_at_the_reference() {
        Map<String, Long> named = IntStream.range(0, 500)
                .mapToObj(i -> conflict("LastName", "Name" + i))
                .collect(Collectors.groupingBy(
                        finding -> finding.substring(0, finding.indexOf(' ')), Collectors.counting()));

        assertThat(named).containsOnlyKeys("LastName", "CustomerRef");
        assertThat(named.get("CustomerRef")).isLessThan(30);
    }

    private static String conflict(String header, String text) {
        List<Finding> findings = AccountFile.check(twoAccounts(header, text)).findings().stream()
                .filter(finding -> finding.rule().equals("accountupload.conflicting-customer"))
                .toList();
        assertThat(findings).hasSize(1);
        return findings.get(0).location().column() + " " + findings.get(0).message();
    }

    @ParameterizedTest
    @CsvSource({
        "Emails, b@example.com; a@example.com",
        "Emails, a@example.com; b@example.com; a@example.com",
        "MiddleName, ' '",
        "PreferredLanguage, ''"
    })
    void rows_with_the_same_customer_in_another_form_agree(String header, String text) {
        Example first = Example.ofRow("Emails", "a@example.com; b@example.com");

        assertThat(AccountFile.findings(
                        first.row(joined(SECOND, "Emails", "a@example.com; b@example.com", header, text))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 9, 100})
    void a_phone_in_another_form_is_the_same_phone_and_counts_once(int times) {
        String bare = "+12175550101; +12175550102";
        String others = "; +1 (217) 555-0102; +1.217.555.0101".repeat(times).substring(2);
        assertThat(AccountFile.check(Example.ofRow("Phones", bare).row(joined(SECOND, "Phones", others)))
                        .count("accountupload.conflicting-customer"))
                .isZero();
        assertThat(AccountFile.check(Example.ofRow("Phones", bare).row(joined(SECOND, "Phones", others + "; " + bare)))
                        .count("accountupload.conflicting-customer"))
                .isZero();
    }

    @Test
    void a_row_is_not_compared_with_a_rejected_one_which_is_told() {
        Example rejected = Example.ofRow("LastName", "Example", "DueDate", "")
                .row(joined(SECOND))
                .row(
                        "AccountRef", "A-1003",
                        "OriginatingCreditorAccountRef", "OC-3003");
        assertThat(AccountFile.findings(rejected))
                .containsExactly("core.value-missing DueDate", "core.key-of-rejected-row CustomerRef");
        assertThat(AccountFile.messages("core.key-of-rejected-row", rejected))
                .singleElement()
                .asString()
                .contains("line 2");
    }

    @Test
    void a_person_of_a_rejected_row_with_another_ref_is_told() {
        Example rejected = Example.ofRow("CustomerRef", "C-2002", "DueDate", "").row(joined(SECOND));
        assertThat(AccountFile.findings(rejected))
                .containsExactly("core.value-missing DueDate", "core.key-of-rejected-row CustomerRef");
    }

    /** No row of the file is processed, so that none is missing where the others are. */
    @Test
    void a_row_is_compared_with_one_that_refuses_the_whole_file() {
        Profile refusing = Profile.standard().effect("core.value-missing", Effect.FILE_REJECTED);
        Example conflicting = Example.ofRow("LastName", "Example", "DueDate", "")
                .row(joined(SECOND))
                .under(refusing);
        assertThat(AccountFile.findings(conflicting))
                .containsExactly("core.value-missing DueDate", "accountupload.conflicting-customer LastName");
        Example split = Example.ofRow("CustomerRef", "C-2002", "DueDate", "")
                .row(joined(SECOND))
                .under(refusing);
        assertThat(AccountFile.findings(split))
                .containsExactly("core.value-missing DueDate", "accountupload.customer-split-over-refs CustomerRef");
    }

    @Test
    void a_second_account_of_the_customer_of_a_rejected_row_is_no_mistake() {
        Example rejected = Example.ofRow("DueDate", "").row(joined(SECOND));
        assertThat(AccountFile.findings(rejected)).containsExactly("core.value-missing DueDate");
    }

    @Test
    void rows_without_a_customer_ref_are_no_customer() {
        assertThat(AccountFile.findings(
                        Example.ofRow("CustomerRef", "").row(joined(SECOND, "CustomerRef", "", "LastName", "Example"))))
                .containsExactly(
                        "accountupload.customer-ref-blank CustomerRef", "accountupload.customer-ref-blank CustomerRef");
    }

    @ParameterizedTest
    @CsvSource({
        // the person of the first row, in another case
        "FirstName, JOHN, true",
        "FirstName, ' John ', true",
        "FirstName, '\u00a0John\u200b', true",
        "MiddleName, '\u00a0', true",
        "LastName, marlow, true",
        // another person
        "FirstName, Jon, false",
        "MiddleName, Lee, false",
        "LastName, Marlowe, false",
        "DOB, 1985-04-13, false",
        // the customer is not known
        "DOB, '', false",
        "FirstName, '', false"
    })
    void a_person_with_two_references_is_reported(String header, String text, boolean same) {
        ValidationReport report = AccountFile.check(twoAccounts("CustomerRef", "C-2002", header, text));

        assertThat(report.count("accountupload.customer-split-over-refs")).isEqualTo(same ? 1 : 0);
    }

    @Test
    void rows_without_a_last_name_are_counted() {
        assertThat(AccountFile.messages("accountupload.last-name-blank", Example.ofRow("LastName", "")))
                .singleElement()
                .asString()
                .startsWith("is blank on 1 row;");
        assertThat(AccountFile.messages(
                        "accountupload.last-name-blank",
                        Example.ofRow("LastName", "").row(joined(SECOND, "LastName", " "))))
                .singleElement()
                .asString()
                .startsWith("is blank on 2 rows;");
    }
}
