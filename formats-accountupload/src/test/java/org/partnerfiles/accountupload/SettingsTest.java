package org.partnerfiles.accountupload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.accountupload.internal.fixtures.SampleAccounts;
import org.partnerfiles.accountupload.internal.table.Requirements;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.fixtures.FixtureFile;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Profile;

/** Jurisdiction and region are settings. */
class SettingsTest {

    private static final String[] NO_CREDITOR = {
        "OriginatingCreditorLegalName",
        "",
        "OriginatingCreditorAccountRef",
        "",
        "ItemizationDateCreditor",
        "",
        "PreferredLanguage",
        ""
    };

    private static final String[] NO_STATUTE_DATES = {
        "OutOfStatuteDate", "", "DateOfLastPaymentReceived", "", "ChargeOffDate", "", "DelinquencyDate", ""
    };

    @Test
    void clients_in_the_united_states_name_the_originating_creditor() {
        assertThat(AccountFile.findings(NO_CREDITOR))
                .containsExactly(
                        "core.value-missing OriginatingCreditorLegalName",
                        "core.value-missing OriginatingCreditorAccountRef",
                        "core.value-missing ItemizationDateCreditor");
    }

    @Test
    void clients_elsewhere_need_not_name_the_originating_creditor() {
        assertThat(AccountFile.findings(Example.ofRow(NO_CREDITOR).with(AccountUpload.REGION, Region.ELSEWHERE)))
                .isEmpty();
    }

    @Test
    void the_originating_creditor_columns_may_be_absent_only_for_other_clients() {
        Example absent = Example.ofRow("PreferredLanguage", "")
                .edited(text -> text.replaceFirst("OriginatingCreditorLegalName", "Further"));

        assertThat(AccountFile.findings(absent))
                .containsExactly("core.unknown-column", "core.missing-column OriginatingCreditorLegalName");
        assertThat(AccountFile.findings(absent.with(AccountUpload.REGION, Region.ELSEWHERE)))
                .containsExactly("core.unknown-column");
    }

    @Test
    void a_customer_ref_is_required_in_each_row_and_its_column_in_each_file() {
        ValidationReport report = AccountFile.check(Example.ofRow("CustomerRef", ""));

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("accountupload.customer-ref-blank");
            assertThat(finding.effect()).isEqualTo(Effect.RECORD_REJECTED);
            assertThat(finding.location().line()).isEqualTo(2);
        });
        assertThat(AccountFile.findings(Example.ofRow().edited(text -> text.replaceFirst("CustomerRef", "Further"))))
                .containsExactly("core.unknown-column", "core.missing-column CustomerRef");
    }

    @Test
    void a_profile_makes_a_blank_customer_ref_advice() {
        assertThat(FixtureFile.of(
                                AccountUpload.ACCOUNTS.withProfile(
                                        Profile.standard().effect("accountupload.customer-ref-blank", Effect.ADVICE)),
                                Example.ofRow("CustomerRef", ""))
                        .check()
                        .accepted())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"US, true, RECORD_REJECTED", "US, false, ADVICE", "UNSTATED, true, ADVICE", "ELSEWHERE, true, ADVICE"})
    void the_dates_of_the_statute_are_advice_unless_strict_in_the_us(Region region, boolean strict, Effect effect) {
        assertThat(AccountFile.check(Example.ofRow(NO_STATUTE_DATES)
                                .with(AccountUpload.REGION, region)
                                .with(AccountUpload.STRICT_STATUTE_DATES, strict))
                        .findings())
                .filteredOn(finding -> finding.rule().equals("accountupload.statute-dates-missing"))
                .extracting(Finding::effect)
                .containsExactly(effect);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OutOfStatuteDate", "DateOfLastPaymentReceived", "ChargeOffDate", "DelinquencyDate"})
    void one_date_of_the_statute_is_enough(String column) {
        String[] cells = NO_STATUTE_DATES.clone();
        for (int i = 0; i < cells.length; i += 2) {
            cells[i + 1] = cells[i].equals(column) ? "2025-01-01" : "";
        }
        assertThat(AccountFile.findings(cells)).doesNotContain("accountupload.statute-dates-missing OutOfStatuteDate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"United States", "US", "usa", " United States of America ", "U.S.A.", "America", "Puerto Rico"})
    void the_united_states_need_the_itemization(String country) {
        assertThat(AccountFile.findings("Country", country, "FeesSinceItemization", ""))
                .containsExactly("accountupload.itemization-incomplete FeesSinceItemization");
    }

    @ParameterizedTest
    @ValueSource(strings = {"New Zealand", "gb", "Germany"})
    void elsewhere_the_itemization_is_given_whole_or_not_at_all(String country) {
        assertThat(AccountFile.findings("Country", country, "FeesSinceItemization", "", "PreferredLanguage", ""))
                .containsExactly("accountupload.itemization-partial FeesSinceItemization");
        assertThat(AccountFile.findings(
                        "Country", country,
                        "PreferredLanguage", "",
                        "ItemizationDate", "",
                        "ItemizationDateBalance", "",
                        "ItemizationDateType", "",
                        "ItemizationDateAccountNumber", "",
                        "FeesSinceItemization", "",
                        "InterestSinceItemization", "",
                        "PaymentsAndCreditsSinceItemization", ""))
                .isEmpty();
    }

    @Test
    void the_region_decides_about_the_itemization_where_it_is_stated() {
        Example partial = Example.ofRow("FeesSinceItemization", "", "PreferredLanguage", "");
        assertThat(AccountFile.findings(partial.with(AccountUpload.REGION, Region.ELSEWHERE)))
                .containsExactly("accountupload.itemization-partial FeesSinceItemization");
        assertThat(AccountFile.findings(Example.ofRow("FeesSinceItemization", "", "Country", "NZ")
                        .with(AccountUpload.REGION, Region.US)))
                .containsExactly("accountupload.itemization-incomplete FeesSinceItemization");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Atlantis"})
    void without_a_region_and_a_known_country_a_missing_itemization_is_advice(String country) {
        Example example = Example.ofRow("ItemizationDate", "", "ItemizationDateType", "", "Country", country);
        assertThat(AccountFile.check(example).findings())
                .filteredOn(finding -> finding.rule().startsWith("accountupload.itemization"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(AccountFile.ruleAndColumn(finding))
                            .isEqualTo("accountupload.itemization-incomplete ItemizationDate");
                    assertThat(finding.effect()).isEqualTo(Effect.ADVICE);
                });
    }

    @ParameterizedTest
    @CsvSource({"US, 1", "UNSTATED, 0", "ELSEWHERE, 0"})
    void clients_in_the_united_states_give_a_merchant_or_an_affinity(Region region, int advice) {
        assertThat(AccountFile.check(Example.ofRow("MerchantName", " ").with(AccountUpload.REGION, region))
                        .count("accountupload.merchant-or-affinity-missing"))
                .isEqualTo(advice);
    }

    @ParameterizedTest
    @CsvSource({
        "United Kingdom, true",
        "great britain, true",
        "UK, true",
        "GB, true",
        "gbr, true",
        "New Zealand, true",
        "NZ, true",
        "nzl, true",
        "England, true",
        "northern ireland, true",
        "' Scotland', true",
        "U.K., true",
        "United Kingdom of Great Britain and Northern Ireland, true",
        "Aotearoa, true",
        "New  Zealand, true",
        "Atlantis, true",
        "Georgia, false",
        "Côte d'Ivoire, false",
        "Cote d’Ivoire, false",
        "the Netherlands, false",
        "IRL, false",
        "United States, false",
        "Canada, false",
        "'', false"
    })
    void a_state_is_not_needed_in_two_countries(String country, boolean complete) {
        Address address = Address.builder()
                .line1("1 High Street")
                .city("Exampleton")
                .postcode("0600")
                .country(country)
                .build();
        assertThat(Requirements.isComplete(address)).isEqualTo(complete);
    }

    @Test
    void a_second_line_without_a_first_is_an_incomplete_address() {
        assertThat(Requirements.missingIn(Address.builder().line2("Flat 2").build()))
                .containsExactly("AddressLine1", "City", "State", "Postcode", "Country");
        assertThat(Requirements.missingIn(Address.builder().line2(" ").build())).isEmpty();
    }

    @Test
    void an_incomplete_address_does_not_count_and_is_rejected_if_an_option_says_so() {
        assertThat(AccountFile.check(Example.ofRow("City", "").with(AccountUpload.REJECT_INCOMPLETE_ADDRESSES, true))
                        .findings())
                .extracting(Finding::effect)
                .containsExactly(Effect.RECORD_REJECTED);
        assertThat(AccountFile.findings("City", "", "DOB", "", "Emails", ""))
                .contains("accountupload.too-few-identifiers DOB");
        assertThat(AccountFile.findings("City", "", "Emails", "bad", "Phones", "+1"))
                .contains("accountupload.too-few-identifiers Emails");
        assertThat(AccountFile.findings("City", "", "Emails", "bad"))
                .doesNotContain("accountupload.too-few-identifiers Emails");
    }

    @ParameterizedTest
    @CsvSource({"Atlantis, false", "Germny, true", "Austrlia, true"})
    void a_spelling_that_names_no_country_is_advice_with_the_nearest_name(String country, boolean hasNearest) {
        assertThat(AccountFile.check(Example.ofRow("Country", country, "State", "", "PreferredLanguage", "")
                                .with(AccountUpload.REJECT_INCOMPLETE_ADDRESSES, true))
                        .findings())
                .filteredOn(finding -> finding.rule().equals("accountupload.incomplete-address"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.location().column()).isEqualTo("Country");
                    assertThat(finding.effect()).isEqualTo(Effect.ADVICE);
                    assertThat(finding.message().contains("nearest")).isEqualTo(hasNearest);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "UNSTATED, US, false",
        "UNSTATED, NZ, true",
        "UNSTATED, Germany, true",
        "UNSTATED, '', false",
        "UNSTATED, Atlantis, false",
        "US, NZ, false",
        "ELSEWHERE, US, true"
    })
    void a_language_is_for_clients_in_the_united_states(Region region, String country, boolean wrong) {
        assertThat(AccountFile.check(Example.ofRow("Country", country).with(AccountUpload.REGION, region))
                        .count("accountupload.language-outside-us"))
                .isEqualTo(wrong ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"en-CA", "en-us", "English", "' en-US'"})
    void another_language_is_reported_in_the_words_of_the_recipient(String language) {
        assertThat(AccountFile.check(Example.ofRow("PreferredLanguage", language))
                        .findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("accountupload.unsupported-language");
                    assertThat(finding.message()).contains("locale is not supported: invalid-language");
                });
    }

    @Test
    void headers_and_constants_are_exact_in_case() {
        assertThat(AccountFile.findings("ItemizationDateType", "Judgment_Date"))
                .containsExactly("core.value-not-allowed ItemizationDateType");
        assertThat(AccountFile.findings("Title", "MR")).containsExactly("accountupload.unknown-title Title");
        assertThat(AccountFile.findings(Example.ofRow().edited(text -> text.replaceFirst("AccountRef", "accountRef"))))
                .containsExactly("core.unknown-column", "core.missing-column AccountRef");
    }

    @Test
    void optional_columns_may_be_absent_and_the_order_is_free() {
        String file =
                "DueDate,AccountRef,StatementOfWorkID,Balance,FirstName,DOB,Emails,ChargeOffDate,ItemizationDateCreditor,"
                        + "OriginatingCreditorAccountRef,OriginatingCreditorLegalName,CurrentCreditorLegalName,CustomerRef,LastName\r\n"
                        + "2025-11-01,A-1,SOW-1,100,John,1985-04-12,john@example.com,2026-05-01,Bank,OC-1,Bank,Bank,C-1,Marlow\r\n";
        byte[] withMark = ("\ufeff" + file).getBytes(StandardCharsets.UTF_8);

        List<UploadAccount> accounts = AccountFile.accepted(AccountUpload.ACCOUNTS, withMark);

        assertThat(accounts).singleElement().satisfies(account -> {
            assertThat(account.accountRef()).isEqualTo("A-1");
            assertThat(account.balance()).isEqualTo(100);
            assertThat(account.customer().address()).isEqualTo(Address.EMPTY);
        });
    }

    @Test
    void an_errors_column_left_in_an_upload_is_named() {
        assertThat(AccountFile.messages(
                        "core.unknown-column",
                        Example.ofRow().edited(text -> "Errors," + text.replace("\n", "\nmessage,"))))
                .singleElement()
                .asString()
                .contains("column 1", "the column Errors of an error file");
    }

    @Test
    void a_file_is_written_as_the_document_says() {
        byte[] bytes = AccountFile.written(AccountUpload.ACCOUNTS, List.of(SampleAccounts.john()));
        String text = AccountFile.text(bytes);

        assertThat(text).startsWith("AccountRef,StatementOfWorkID,DueDate,").doesNotContain("\r");
        assertThat(text.lines()).hasSize(2);
        assertThat(text).endsWith("\n");
    }

    @Test
    void nothing_personal_or_secret_is_shown() {
        assertThat(SampleAccounts.john().toString())
                .contains("AccountRef=A-1001", "Balance=125000")
                .doesNotContain("Marlow", "John", "C-2001", "1985", "12175550101", "example.com", "Harbor", "0042");
        assertThat(SampleAccounts.john().customer().toString()).doesNotContain("Marlow");
    }
}
