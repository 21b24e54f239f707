package org.partnerfiles.accountupload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnerfiles.accountupload.internal.fixtures.SampleAccounts;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.option.Options;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.RuleDescription;

/** One file with a row for every rule of the format. */
class EveryRuleAtOnceTest {

    private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");

    private Example file = Example.ofNoRows();
    private final List<String> expected = new ArrayList<>();
    private int line = 1;

    /** A customer of its own in each row, who differs in the cells named. */
    private void row(String rule, String column, String... headersAndTexts) {
        line++;
        String name = "Ann" + (char) ('a' + line / 26) + (char) ('a' + line % 26);
        List<String> cells = new ArrayList<>(List.of(
                "AccountRef", "A-" + line, "OriginatingCreditorAccountRef", "OC-" + line, "CustomerRef", "C-" + line));
        cells.addAll(List.of("FirstName", name, "Balance", "125000"));
        cells.addAll(List.of(headersAndTexts));
        file = file.row(cells.toArray(String[]::new));
        if (!rule.isEmpty()) {
            expected.add(line + " " + column + " accountupload." + rule);
        }
    }

    @Test
    void each_rule_is_found_at_its_row_and_column_and_nothing_else() {
        row("", "");
        row("duplicate-account-ref", "AccountRef", "AccountRef", "A-2");
        row("duplicate-creditor-account-ref", "OriginatingCreditorAccountRef", "OriginatingCreditorAccountRef", "OC-2");
        row("customer-ref-blank", "CustomerRef", "CustomerRef", "");
        row("customer-ref-holds-personal-data", "CustomerRef", "CustomerRef", "anna.roe@example.com");
        row("conflicting-customer", "MiddleName", "CustomerRef", "C-2", "FirstName", "Annac", "MiddleName", "Lee");
        row("customer-split-over-refs", "CustomerRef", "FirstName", "Annac");
        row(
                "balance-not-positive",
                "Balance",
                "Balance",
                "0",
                "BalancePrincipal",
                "",
                "BalanceInterest",
                "",
                "BalanceFees",
                "",
                "ItemizationDateBalance",
                "5000");
        row("balance-ignored-on-update", "Balance", "AccountRef", "A-old-1", "DateOfLastPaymentReceived", "");
        row("unknown-title", "Title", "Title", "Sir");
        row("invalid-email", "Emails", "Emails", "anna.roe@example.com; anna.roe");
        row("invalid-phone", "Phones", "Phones", "+12175550101; 555-0102");
        row("incomplete-address", "City", "City", "");
        row(
                "too-few-identifiers",
                "Emails",
                "Emails",
                "",
                "Phones",
                "",
                "AddressLine1",
                "",
                "City",
                "",
                "State",
                "",
                "Postcode",
                "",
                "Country",
                "");
        row("last-payment-after-referral", "DateOfLastPaymentReceived", "DateOfLastPaymentReceived", "2026-06-16");
        row(
                "statute-dates-missing",
                "OutOfStatuteDate",
                "OutOfStatuteDate",
                "",
                "DateOfLastPaymentReceived",
                "",
                "ChargeOffDate",
                "",
                "DelinquencyDate",
                "",
                "ItemizationDateType",
                "transaction_date");
        row("balance-breakdown-mismatch", "Balance", "BalanceFees", "4999");
        row("itemization-incomplete", "ItemizationDateType", "ItemizationDateType", "");
        row(
                "itemization-partial",
                "FeesSinceItemization",
                "Country",
                "NZ",
                "State",
                "",
                "FeesSinceItemization",
                "",
                "PreferredLanguage",
                "");
        row("itemization-mismatch", "Balance", "InterestSinceItemization", "1");
        row("merchant-and-affinity", "Affinity", "Affinity", "Example College");
        row("unsupported-language", "PreferredLanguage", "PreferredLanguage", "en-CA");
        row("language-outside-us", "PreferredLanguage", "Country", "NZ", "State", "");
        row(
                "fixed-value-changed",
                "StatementOfWorkID",
                "AccountRef",
                "A-old-2",
                "StatementOfWorkID",
                "SOW-2",
                "Balance",
                "",
                "DateOfLastPaymentReceived",
                "");
        row("dob-missing", "DOB", "DOB", "");
        row("current-creditor-missing", "CurrentCreditorLegalName", "CurrentCreditorLegalName", "");
        row("underage", "DOB", "DOB", "2010-01-01");
        row(
                "customer-ref-changed",
                "CustomerRef",
                "AccountRef",
                "A-old-3",
                "Balance",
                "",
                "DateOfLastPaymentReceived",
                "");
        row("implausible-dob", "DOB", "DOB", "1900-01-01");
        row("phone-form", "Phones", "Phones", "+1 217 555 0101");
        row("blanks-around-ref", "AccountRef", "AccountRef", " A-31");
        row("negative-amount", "ProductAmount", "ProductAmount", "-1");
        row("itemization-dates", "ItemizationDate", "ItemizationDate", "2026-06-16");
        row("", "", "LastName", "");
        expected.add("0 LastName accountupload.last-name-blank");
        expected.add("0 null accountupload.file-extension");
        expected.add("0 null accountupload.file-name");

        UploadAccount john = SampleAccounts.john();
        UploadAccount before = john.toBuilder()
                .customer(john.customer().toBuilder().ref(null).build())
                .build();
        ValidationReport report = AccountFile.check(file.inFile("accounts.CSV")
                .with(Options.CLOCK, Clock.fixed(NOON, ZoneOffset.UTC))
                .with(AccountUpload.REFERRAL, Referral.at(NOON, ZoneOffset.UTC))
                .given(ExistingAccounts.of(Map.of(
                        "A-old-1", new ExistingAccount(before, Referral.UNKNOWN),
                        "A-old-2", new ExistingAccount(before, Referral.UNKNOWN),
                        "A-old-3", new ExistingAccount(john, Referral.UNKNOWN)))));

        assertThat(report.findings().stream().map(EveryRuleAtOnceTest::shown))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected.stream().map(line -> line.substring(line.lastIndexOf(' ') + 1)))
                .as("every rule has its row")
                .containsExactlyInAnyOrderElementsOf(AccountUpload.ACCOUNTS.catalogue().all().stream()
                        .map(RuleDescription::id)
                        .filter(id -> id.startsWith("accountupload."))
                        // in the region us, where others cannot be broken
                        .filter(id -> !id.equals("accountupload.merchant-or-affinity-missing"))
                        .toList());
        assertThat(report.fileRejected()).isTrue();
        assertThat(report.skipped().stream().map(skip -> skip.rule()).distinct())
                .as("the referral of the existing accounts is not known")
                .containsExactly("accountupload.itemization-dates");
        assertThat(report.read()).isEqualTo(34);
    }

    private static String shown(Finding finding) {
        return finding.location().line() + " " + finding.location().column() + " " + finding.rule();
    }
}
