package org.partnerfiles.accountupload.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.accountupload.AccountFile;
import org.partnerfiles.accountupload.AccountUpload;
import org.partnerfiles.accountupload.Region;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.Example;

class CustomerRulesTest {

    private static final String[] NO_ADDRESS = {
        "AddressLine1", "", "City", "", "State", "", "Postcode", "", "Country", ""
    };

    private static Example identifiedBy(String birth, String emails, String phones, boolean address) {
        Example example = Example.ofRow("DOB", birth, "Emails", emails, "Phones", phones);
        return address
                ? example
                : example.edited(text -> text.replace("12 Harbor Street,,Springfield,IL,62701,United States", ",,,,,"));
    }

    @ParameterizedTest
    @CsvSource({
        "1985-04-12, a@example.com, '', false, ''",
        "1985-04-12, '', +12175550101, false, ''",
        "1985-04-12, '', '', true, ''",
        "'', a@example.com, +12175550101, false, ''",
        "'', a@example.com, '', true, ''",
        "'', '', +12175550101, true, ''",
        "1985-04-12, '', '', false, one",
        "'', a@example.com, '', false, one",
        "'', '', +12175550101, false, one",
        "'', '', '', true, one",
        "'', '', '', false, none",
        // two of one kind count as one
        "'', a@example.com; b@example.com, '', false, one"
    })
    void two_of_four_identifiers_of_a_customer_are_enough(
            String birth, String emails, String phones, boolean address, String has) {
        List<String> messages =
                AccountFile.messages("accountupload.too-few-identifiers", identifiedBy(birth, emails, phones, address));

        assertThat(messages).hasSize(has.isEmpty() ? 0 : 1).allMatch(message -> message.endsWith("found " + has));
    }

    @Test
    void a_customer_is_an_adult_on_the_18th_birthday_in_the_clocks_zone() {
        Example born = Example.ofRow("DOB", "2008-06-15");
        Instant evening = Instant.parse("2026-06-15T02:00:00Z");

        assertThat(AccountFile.messages(
                        "accountupload.underage", born.with(Options.CLOCK, Clock.fixed(evening, ZoneOffset.UTC))))
                .isEmpty();
        assertThat(AccountFile.messages(
                        "accountupload.underage",
                        born.with(Options.CLOCK, Clock.fixed(evening, ZoneId.of("America/New_York")))))
                .hasSize(1);
    }

    @Test
    void a_misspelt_title_is_reported_with_the_nearest_one() {
        assertThat(AccountFile.messages("accountupload.unknown-title", Example.ofRow("Title", "mrs")))
                .singleElement()
                .asString()
                .endsWith("nearest: Mrs");
        assertThat(AccountFile.messages("accountupload.unknown-title", Example.ofRow("Title", "Professor")))
                .singleElement()
                .asString()
                .doesNotContain("nearest");
    }

    @Test
    void the_missing_parts_of_an_address_are_named() {
        assertThat(AccountFile.messages("accountupload.incomplete-address", Example.ofRow("City", "", "Postcode", "")))
                .singleElement()
                .asString()
                .endsWith("lacks City, Postcode");
        assertThat(AccountFile.messages("accountupload.incomplete-address", Example.ofRow(NO_ADDRESS)))
                .isEmpty();
    }

    @Test
    void the_blank_column_of_an_itemization_is_named() {
        String[] headers = {
            "ItemizationDate",
            "ItemizationDateBalance",
            "ItemizationDateType",
            "ItemizationDateAccountNumber",
            "FeesSinceItemization",
            "InterestSinceItemization",
            "PaymentsAndCreditsSinceItemization"
        };
        for (String header : headers) {
            assertThat(AccountFile.findings(Example.ofRow(header, "").with(AccountUpload.REGION, Region.ELSEWHERE)))
                    .contains("accountupload.itemization-partial " + header);
        }
    }

    @ParameterizedTest
    @CsvSource({"' Example Store', ' ', 0", "' ', Example College, 0", "Example Store, Example College, 1"})
    void a_cell_of_blanks_is_neither_a_merchant_nor_an_affinity(String merchant, String affinity, int findings) {
        assertThat(AccountFile.messages(
                        "accountupload.merchant-and-affinity",
                        Example.ofRow("MerchantName", merchant, "Affinity", affinity)))
                .hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-15, 0", "2026-06-16, 1", "1906-06-15, 0", "1906-06-14, 1", "0001-01-01, 1", "9999-12-31, 1"})
    void a_birth_date_is_not_in_the_future_nor_more_than_120_years_ago(String birth, int advice) {
        Clock june = Clock.fixed(Instant.parse("2026-06-15T12:00:00Z"), ZoneOffset.UTC);
        Example born = Example.ofRow("DOB", birth).with(Options.CLOCK, june);
        assertThat(AccountFile.messages("accountupload.implausible-dob", born)).hasSize(advice);
        assertThat(AccountFile.messages("accountupload.underage", born)).hasSize(birth.equals("2026-06-15") ? 1 : 0);
    }

    @Test
    void an_implausible_birth_date_counts_as_an_identifier_unless_an_option_says_otherwise() {
        Example placeholder = Example.ofRow("DOB", "0001-01-01", "Emails", "", "Phones", "");
        assertThat(AccountFile.messages("accountupload.too-few-identifiers", placeholder))
                .isEmpty();
        assertThat(AccountFile.messages(
                        "accountupload.too-few-identifiers",
                        placeholder.with(AccountUpload.IMPLAUSIBLE_BIRTH_DATES_COUNT, false)))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"A-1, C-1, 0", "A 1, C 1, 0", "'A-1 ', C-1, 1", "A-1, ' C-1', 1", "'A-1\u00a0', '\u200bC-1', 2"})
    void a_reference_has_no_blanks_at_its_ends(String accountRef, String customerRef, int advice) {
        assertThat(AccountFile.messages(
                        "accountupload.blanks-around-ref",
                        Example.ofRow(
                                "AccountRef", accountRef,
                                "CustomerRef", customerRef)))
                .hasSize(advice);
    }

    @Test
    void references_that_differ_in_blanks_are_not_duplicates() {
        assertThat(AccountFile.findings(
                        Example.ofRow().row("AccountRef", "A-1001 ", "OriginatingCreditorAccountRef", "OC-3002")))
                .containsExactly("accountupload.blanks-around-ref AccountRef");
    }

    @Test
    void a_phone_number_with_separators_is_named_by_its_place_in_the_cell() {
        assertThat(AccountFile.messages(
                        "accountupload.phone-form",
                        Example.ofRow("Phones", "+12175550101;+1 217 555 0102;+1.217.555.0103")))
                .containsExactly(
                        "entry 2 should be only + and digits, without blanks, dots, hyphens and brackets",
                        "entry 3 should be only + and digits, without blanks, dots, hyphens and brackets");
    }
}
