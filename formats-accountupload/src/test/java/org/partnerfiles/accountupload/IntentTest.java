package org.partnerfiles.accountupload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.accountupload.internal.fixtures.SampleAccounts;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Lookup;
import org.partnerfiles.rule.Profile;

class IntentTest {

    private static final String[] NO_BREAKDOWN = {"BalancePrincipal", "", "BalanceInterest", "", "BalanceFees", ""};

    private static Example balance(String text) {
        String[] cells = new String[10];
        cells[0] = "Balance";
        cells[1] = text;
        System.arraycopy(NO_BREAKDOWN, 0, cells, 2, 6);
        cells[8] = "DateOfLastPaymentReceived";
        cells[9] = "";
        return Example.ofRow(cells);
    }

    private static List<String> errors(ValidationReport report) {
        return report.findings().stream()
                .filter(finding -> finding.effect().isError())
                .map(AccountFile::ruleAndColumn)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "CREATE, 1, false",
        "CREATE, 0, true",
        "CREATE, '', true",
        "UNKNOWN, 1, false",
        "UNKNOWN, 0, true",
        "UNKNOWN, '', false",
        "UPDATE, 1, false",
        "UPDATE, 0, false",
        "UPDATE, '', false"
    })
    void a_balance_is_above_zero_unless_the_account_is_known_to_exist(Intent intent, String text, boolean wrong) {
        ValidationReport report = AccountFile.check(
                balance(text).with(AccountUpload.INTENT, intent).edited(file -> file.replace(",130000,", ",5000,")));

        assertThat(report.count("accountupload.balance-not-positive")).isEqualTo(wrong ? 1 : 0);
    }

    @Test
    void a_balance_that_cannot_be_read_is_reported_once() {
        assertThat(errors(AccountFile.check(balance("1.00").with(AccountUpload.INTENT, Intent.CREATE))))
                .containsExactly("accountupload.balance-not-positive Balance");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "1250.00", "unknown", "99999999999999999999"})
    void the_balance_of_an_update_is_ignored_whatever_it_holds(String balance) {
        for (Example update : List.of(
                balance(balance).with(AccountUpload.INTENT, Intent.UPDATE),
                balance(balance).given(ExistingAccounts.of(List.of(SampleAccounts.john()))))) {
            ValidationReport report = AccountFile.check(update);
            assertThat(errors(report)).isEmpty();
            assertThat(report.count("accountupload.balance-ignored-on-update")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "1250.00", "unknown", "99999999999999999999"})
    void any_other_balance_is_an_error_unless_the_row_is_known_to_be_an_update(String balance) {
        for (Intent intent : List.of(Intent.CREATE, Intent.UNKNOWN)) {
            assertThat(errors(AccountFile.check(balance(balance).with(AccountUpload.INTENT, intent))))
                    .containsExactly("accountupload.balance-not-positive Balance");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "charge_off_date, 2026-05-01, 2026-05-01, '', 0",
        "charge_off_date, 2026-05-01, 2026-05-02, '', 1",
        "charge_off_date, 2026-05-01, '', '', 1",
        "last_payment_date, 2026-05-01, '', 2026-05-01, 0",
        "last_payment_date, 2026-05-01, '', 2026-05-02, 0",
        "last_payment_date, 2026-05-01, '', 2026-04-30, 1",
        "last_payment_date, 2026-05-01, '', '', 1",
        "judgment_date, 2026-05-01, '', '', 0",
        "transaction_date, 2026-06-15, '', '', 0",
        "transaction_date, 2026-06-16, '', '', 1",
        "charge_off_date, 2030-01-01, 2026-05-01, '', 1"
    })
    void the_dates_of_the_itemization_agree(String type, String date, String chargedOff, String paid, int advice) {
        Example dated = Example.ofRow(
                "ItemizationDateType", type,
                "ItemizationDate", date,
                "ChargeOffDate", chargedOff,
                "DateOfLastPaymentReceived", paid);
        assertThat(AccountFile.messages("accountupload.itemization-dates", dated.inFile("2026-06-15-10-30-00.csv")))
                .hasSize(advice);
        assertThat(AccountFile.messages(
                        "accountupload.itemization-dates",
                        dated.with(
                                AccountUpload.REFERRAL,
                                Referral.at(Instant.parse("2026-06-15T12:00:00Z"), ZoneOffset.UTC))))
                .hasSize(advice);
    }

    @ParameterizedTest
    @CsvSource({
        "charge_off_date, 2026-05-01, '', true",
        "charge_off_date, 2026-05-02, '', false",
        "last_payment_date, '', 2026-05-01, true",
        "last_payment_date, '', 2026-04-30, false",
        "judgment_date, '', '', true"
    })
    void the_dates_of_the_itemization_are_skipped_where_no_day_is_known_unless_they_differ(
            String type, String chargedOff, String paid, boolean isSkipped) {
        Example dated = Example.ofRow(
                "ItemizationDateType", type,
                "ItemizationDate", "2026-05-01",
                "ChargeOffDate", chargedOff,
                "DateOfLastPaymentReceived", paid);
        assertThat(skipped(dated).contains("accountupload.itemization-dates")).isEqualTo(isSkipped);
        assertThat(skipped(dated.inFile("2026-06-15-10-30-00.csv"))).doesNotContain("accountupload.itemization-dates");
    }

    private static List<String> skipped(Example example) {
        return AccountFile.check(example).skipped().stream()
                .map(ValidationReport.Skipped::rule)
                .toList();
    }

    @Test
    void a_date_that_an_update_leaves_blank_is_not_compared() {
        assertThat(AccountFile.messages(
                        "accountupload.itemization-dates",
                        Example.ofRow("ChargeOffDate", "").with(AccountUpload.INTENT, Intent.UPDATE)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BalancePrincipal",
                "BalanceInterest",
                "BalanceFees",
                "ItemizationDateBalance",
                "FeesSinceItemization",
                "InterestSinceItemization",
                "PaymentsAndCreditsSinceItemization",
                "ProductAmount"
            })
    void a_negative_amount_is_read_and_advice(String header) {
        ValidationReport report = AccountFile.check(Example.ofRow(header, "-1"));
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.findings().stream().map(AccountFile::ruleAndColumn))
                .contains("accountupload.negative-amount " + header);
    }

    @Test
    void a_look_up_that_does_not_know_a_component_leaves_it_uncompared() {
        UploadAccount unknown = UploadAccount.builder().accountRef("A-1001").build();
        ExistingAccounts store = ExistingAccounts.of(Map.of("A-1001", ExistingAccount.of(unknown)));
        assertThat(errors(AccountFile.check(Example.ofRow("PreferredLanguage", "es-US", "Balance", "")
                        .given(store))))
                .isEmpty();
    }

    @Test
    void an_upload_without_a_language_was_in_english() {
        UploadAccount john = SampleAccounts.john();
        UploadAccount blank = john.toBuilder()
                .customer(john.customer().toBuilder().preferredLanguage(null).build())
                .build();
        assertThat(errors(AccountFile.check(Example.ofRow("PreferredLanguage", "es-US", "Balance", "")
                        .given(ExistingAccounts.of(List.of(blank))))))
                .containsExactly("accountupload.fixed-value-changed PreferredLanguage");
    }

    @ParameterizedTest
    @CsvSource({"'1.00'", "'$1'", "'--100'", "'1,000'", "' 100'", "'+1'"})
    void money_is_digits_only(String text) {
        assertThat(errors(AccountFile.check(Example.ofRow("ProductAmount", text))))
                .containsExactly("core.value-malformed ProductAmount");
    }

    @Test
    void money_beyond_a_long_is_out_of_range() {
        assertThat(AccountFile.findings("ProductAmount", "9223372036854775807")).isEmpty();
        assertThat(AccountFile.findings("ProductAmount", "9223372036854775808"))
                .containsExactly("core.value-out-of-range ProductAmount");
    }

    @Test
    void rules_that_depend_on_the_intent_are_skipped_if_it_is_unknown() {
        ValidationReport report = AccountFile.check(Example.ofRow());

        assertThat(report.skipped())
                .extracting(ValidationReport.Skipped::rule, ValidationReport.Skipped::records)
                .contains(
                        tuple("accountupload.balance-ignored-on-update", 1L),
                        tuple("accountupload.last-payment-after-referral", 1L),
                        tuple("accountupload.fixed-value-changed", 1L));
        assertThat(AccountFile.check(balance("")).skipped())
                .extracting(ValidationReport.Skipped::rule)
                .contains("accountupload.balance-not-positive");
    }

    @Test
    void the_look_up_decides_for_each_account_before_the_intent_of_the_file() {
        ValidationReport report = AccountFile.check(Example.ofRow("Balance", "125000")
                .row("AccountRef", "A-new", "OriginatingCreditorAccountRef", "OC-new", "Balance", "")
                .with(AccountUpload.INTENT, Intent.UPDATE)
                .given(ExistingAccounts.of(List.of(SampleAccounts.john()))));

        assertThat(report.findings())
                .extracting(finding -> finding.location().line() + " " + finding.rule())
                .containsExactly("2 accountupload.balance-ignored-on-update", "3 accountupload.balance-not-positive");
    }

    @Test
    void the_look_up_is_asked_for_many_accounts_at_once() {
        List<Integer> asked = new ArrayList<>();
        ExistingAccounts counting = refs -> {
            asked.add(refs.size());
            return Map.of();
        };
        Example file = Example.ofNoRows();
        for (int i = 0; i < Lookup.CHUNK + 500; i++) {
            file = file.row("AccountRef", "A-" + i, "OriginatingCreditorAccountRef", "OC-" + i);
        }
        AccountFile.check(file.given(counting));

        assertThat(asked).containsExactly(Lookup.CHUNK, 500);
    }

    @Test
    void each_rule_asks_the_look_up_independently_of_other_rules() {
        Profile without =
                Profile.standard().off("accountupload.fixed-value-changed").off("accountupload.customer-ref-changed");
        Example update =
                Example.ofRow().with(AccountUpload.INTENT, Intent.CREATE).under(without);

        assertThat(AccountFile.findings(update.given(ExistingAccounts.of(List.of(SampleAccounts.john())))))
                .containsExactly("accountupload.balance-ignored-on-update Balance");
        assertThat(AccountFile.findings(update)).isEmpty();
    }

    // ---- the last payment

    private static final Example PAID = Example.ofRow("DateOfLastPaymentReceived", "2026-06-01", "Balance", "");

    private static List<Effect> effects(Example example) {
        return AccountFile.check(example).findings().stream()
                .filter(finding -> finding.rule().equals("accountupload.last-payment-after-referral"))
                .map(Finding::effect)
                .toList();
    }

    @Test
    void the_day_of_the_referral_is_that_of_its_zone() {
        Instant lateInTheEvening = Instant.parse("2026-06-01T02:00:00Z");
        Example create = PAID.with(AccountUpload.INTENT, Intent.CREATE);

        assertThat(effects(create.with(AccountUpload.REFERRAL, Referral.at(lateInTheEvening, ZoneOffset.UTC))))
                .isEmpty();
        assertThat(effects(create.with(
                        AccountUpload.REFERRAL, Referral.at(lateInTheEvening, ZoneId.of("America/New_York")))))
                .containsExactly(Effect.RECORD_REJECTED);
    }

    @Test
    void without_a_referral_a_payment_after_the_day_in_the_name_of_the_file_is_advice() {
        assertThat(effects(PAID.inFile("2026-05-31-23-59-59.csv"))).containsExactly(Effect.ADVICE);
        assertThat(effects(PAID.inFile("2026-06-01-00-00-00.csv"))).isEmpty();
    }

    @Test
    void an_account_that_exists_has_a_referral_of_its_own() {
        UnaryOperator<Example> asIs = example -> example.with(
                AccountUpload.REFERRAL, Referral.at(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));
        Referral may = Referral.at(Instant.parse("2026-05-01T00:00:00Z"), ZoneOffset.UTC);
        Referral july = Referral.at(Instant.parse("2026-07-01T00:00:00Z"), ZoneOffset.UTC);

        assertThat(effects(asIs.apply(PAID).given(existing(may)))).containsExactly(Effect.RECORD_REJECTED);
        assertThat(effects(asIs.apply(PAID).given(existing(july)))).isEmpty();
        assertThat(effects(asIs.apply(PAID).given(existing(Referral.UNKNOWN)))).isEmpty();
        assertThat(AccountFile.check(PAID.given(existing(Referral.UNKNOWN))).skipped())
                .extracting(ValidationReport.Skipped::rule)
                .contains("accountupload.last-payment-after-referral");
    }

    private static ExistingAccounts existing(Referral referral) {
        return ExistingAccounts.of(Map.of("A-1001", new ExistingAccount(SampleAccounts.john(), referral)));
    }

    // ---- what cannot be changed

    @Test
    void each_changed_fixed_column_is_reported_and_blank_cells_are_no_change() {
        UploadAccount john = SampleAccounts.john();
        Example changed = Example.ofRow(
                "Balance", "",
                "StatementOfWorkID", "SOW-2",
                "DelinquencyDate", "2025-12-02",
                "BalancePrincipal", "0100000",
                "BalanceInterest", "20001",
                "BalanceFees", "",
                "ItemizationDate", "2026-05-02",
                "ItemizationDateBalance", "130001",
                "ItemizationDateType", "judgment_date",
                "FeesSinceItemization", "1",
                "InterestSinceItemization", "1",
                "PaymentsAndCreditsSinceItemization", "1",
                "DueDate", "2026-01-01",
                "ItemizationDateAccountNumber", "43",
                "PreferredLanguage", "es-US");

        ValidationReport report = AccountFile.check(changed.given(ExistingAccounts.of(List.of(john))));

        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().equals("accountupload.fixed-value-changed"))
                .extracting(finding -> finding.location().column())
                .containsExactly(
                        "StatementOfWorkID",
                        "DelinquencyDate",
                        "BalanceInterest",
                        "ItemizationDate",
                        "ItemizationDateBalance",
                        "ItemizationDateType",
                        "FeesSinceItemization",
                        "InterestSinceItemization",
                        "PaymentsAndCreditsSinceItemization",
                        "PreferredLanguage");
    }

    @ParameterizedTest
    @CsvSource({"'', en-US, false", "'', es-US, true", "es-US, '', false", "es-US, en-US, true", "en-US, '', false"})
    void a_blank_language_was_english_and_a_blank_cell_changes_nothing(String before, String now, boolean changed) {
        UploadAccount john = SampleAccounts.john();
        PreferredLanguage language = before.isEmpty()
                ? null
                : before.equals("en-US") ? PreferredLanguage.ENGLISH : PreferredLanguage.SPANISH;
        UploadAccount previous = john.toBuilder()
                .customer(
                        john.customer().toBuilder().preferredLanguage(language).build())
                .build();

        ValidationReport report = AccountFile.check(
                Example.ofRow("Balance", "", "PreferredLanguage", now).given(ExistingAccounts.of(List.of(previous))));

        assertThat(report.count("accountupload.fixed-value-changed")).isEqualTo(changed ? 1 : 0);
    }

    @Test
    void a_value_may_be_added_if_it_was_blank_before() {
        UploadAccount before = SampleAccounts.john().toBuilder()
                .statementOfWorkId(" ")
                .delinquencyDate(null)
                .itemization(Itemization.EMPTY)
                .build();

        assertThat(AccountFile.findings(Example.ofRow("Balance", "").given(ExistingAccounts.of(List.of(before)))))
                .isEmpty();
    }

    @Test
    void an_account_that_is_not_known_has_no_fixed_values() {
        assertThat(AccountFile.check(Example.ofRow("AccountRef", "A-new", "StatementOfWorkID", "SOW-2")
                                .given(ExistingAccounts.of(List.of(SampleAccounts.john()))))
                        .count("accountupload.fixed-value-changed"))
                .isZero();
    }

    @Test
    void a_change_of_a_fixed_value_is_ignored_if_an_option_says_so() {
        assertThat(AccountFile.check(Example.ofRow("Balance", "", "StatementOfWorkID", "SOW-2")
                                .with(AccountUpload.CHANGED_FIXED_VALUES_IGNORED, true)
                                .given(ExistingAccounts.of(List.of(SampleAccounts.john()))))
                        .findings())
                .extracting(Finding::effect)
                .containsExactly(Effect.VALUE_IGNORED);
    }
}
