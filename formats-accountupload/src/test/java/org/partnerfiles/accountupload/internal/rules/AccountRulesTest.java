package org.partnerfiles.accountupload.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerfiles.FileFormats;
import org.partnerfiles.accountupload.AccountUpload;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.Column;

class AccountRulesTest {

    private static List<RuleDescription> vendorRules() {
        return AccountUpload.ACCOUNTS.catalogue().all().stream()
                .filter(rule -> rule.id().startsWith("accountupload."))
                .toList();
    }

    @Test
    void the_format_has_every_rule_with_its_level_and_effect() {
        assertThat(vendorRules().stream()
                        .map(rule -> rule.id() + ", " + rule.level() + ", "
                                + rule.effect().text()))
                .containsExactlyInAnyOrder(
                        "accountupload.file-extension, FILE, file rejected",
                        "accountupload.file-name, FILE, advice",
                        "accountupload.duplicate-account-ref, FILE, record rejected",
                        "accountupload.duplicate-creditor-account-ref, FILE, advice",
                        "accountupload.customer-ref-blank, RECORD, record rejected",
                        "accountupload.customer-ref-holds-personal-data, RECORD, record rejected",
                        "accountupload.conflicting-customer, FILE, advice",
                        "accountupload.customer-split-over-refs, FILE, advice",
                        "accountupload.last-name-blank, FILE, information",
                        "accountupload.balance-not-positive, RECORD, record rejected",
                        "accountupload.balance-ignored-on-update, RECORD, value ignored",
                        "accountupload.unknown-title, RECORD, value ignored",
                        "accountupload.invalid-email, RECORD, value ignored",
                        "accountupload.invalid-phone, RECORD, value ignored",
                        "accountupload.incomplete-address, RECORD, value ignored",
                        "accountupload.too-few-identifiers, RECORD, record rejected",
                        "accountupload.last-payment-after-referral, RECORD, record rejected",
                        "accountupload.statute-dates-missing, RECORD, advice",
                        "accountupload.balance-breakdown-mismatch, RECORD, advice",
                        "accountupload.itemization-incomplete, RECORD, record rejected",
                        "accountupload.itemization-partial, RECORD, advice",
                        "accountupload.itemization-mismatch, RECORD, advice",
                        "accountupload.merchant-and-affinity, RECORD, record rejected",
                        "accountupload.unsupported-language, RECORD, record rejected",
                        "accountupload.language-outside-us, RECORD, advice",
                        "accountupload.fixed-value-changed, BATCH, record rejected",
                        "accountupload.dob-missing, RECORD, not enforced yet",
                        "accountupload.current-creditor-missing, RECORD, not enforced yet",
                        "accountupload.underage, RECORD, advice",
                        "accountupload.blanks-around-ref, RECORD, advice",
                        "accountupload.phone-form, RECORD, advice",
                        "accountupload.implausible-dob, RECORD, advice",
                        "accountupload.merchant-or-affinity-missing, RECORD, advice",
                        "accountupload.negative-amount, RECORD, advice",
                        "accountupload.itemization-dates, RECORD, advice",
                        "accountupload.customer-ref-changed, BATCH, advice");
    }

    @Test
    void only_the_itemization_sum_is_off_by_default() {
        assertThat(vendorRules().stream().filter(rule -> !rule.onByDefault()).map(RuleDescription::id))
                .containsExactly("accountupload.itemization-mismatch");
    }

    @Test
    void the_table_has_the_columns_of_the_document_in_its_order() {
        assertThat(AccountUpload.ACCOUNTS.table().columns().stream().map(Column::header))
                .hasSize(44)
                .startsWith("AccountRef", "StatementOfWorkID", "DueDate", "ChargeOffDate", "DateOfLastPaymentReceived")
                .endsWith("MerchantName", "Affinity", "PreferredLanguage");
    }

    @Test
    void the_format_is_found_by_its_id() {
        assertThat(FileFormats.find("accountupload.account").map(Object::toString))
                .contains("accountupload.account");
    }
}
