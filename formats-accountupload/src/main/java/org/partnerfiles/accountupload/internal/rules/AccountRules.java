package org.partnerfiles.accountupload.internal.rules;

import static org.partnerfiles.text.Blanks.given;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.accountupload.AccountUpload;
import org.partnerfiles.accountupload.BalanceBreakdown;
import org.partnerfiles.accountupload.Itemization;
import org.partnerfiles.accountupload.RecipientMessage;
import org.partnerfiles.accountupload.Region;
import org.partnerfiles.accountupload.UploadAccount;
import org.partnerfiles.accountupload.internal.table.AccountTable;
import org.partnerfiles.accountupload.internal.table.Requirements;
import org.partnerfiles.accountupload.internal.table.RuleIds;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.RecordRule;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.Column;

/** The recipient's rules on an account beyond the forms of single cells. */
public final class AccountRules {

    static final String UPLOADING = "Uploading Accounts";

    private AccountRules() {}

    /** The rules that the table itself applies: its requirements and the types of its cells. */
    public static final List<RuleDescription> DESCRIBED = List.of(
            RuleDescription.of(
                            RuleIds.CUSTOMER_REF_BLANK,
                            "A row has a CustomerRef; without it the accounts of a customer cannot be grouped.")
                    .at("CustomerRef")
                    .source(UPLOADING + ": CustomerRef")
                    .brokenBy(Example.ofRow("CustomerRef", ""))
                    .keptBy(Example.ofRow("CustomerRef", "C-2001")),
            RuleDescription.of(
                            RuleIds.UNSUPPORTED_LANGUAGE,
                            "The preferred language is en-US or es-US; the recipient's message about another one is: "
                                    + RecipientMessage.UNSUPPORTED_LANGUAGE.example() + ".")
                    .at("PreferredLanguage")
                    .source("Preferred Language")
                    .brokenBy(Example.ofRow("PreferredLanguage", "en-CA"))
                    .keptBy(Example.ofRow("PreferredLanguage", "es-US")),
            RuleDescription.of(
                            RuleIds.DOB_MISSING,
                            "The date of birth is given. The recipient has announced this requirement.")
                    .effect(Effect.NOT_ENFORCED_YET)
                    .onceEnforced(Effect.RECORD_REJECTED)
                    .at("DOB")
                    .source(UPLOADING + ": DOB")
                    .brokenBy(Example.ofRow("DOB", ""))
                    .keptBy(Example.ofRow("DOB", "1985-04-12")),
            RuleDescription.of(
                            RuleIds.CURRENT_CREDITOR_MISSING,
                            "The current creditor is given. The recipient has announced this requirement.")
                    .effect(Effect.NOT_ENFORCED_YET)
                    .onceEnforced(Effect.RECORD_REJECTED)
                    .at("CurrentCreditorLegalName")
                    .source("Creditor And Merchant Information: CurrentCreditorLegalName")
                    .brokenBy(Example.ofRow("CurrentCreditorLegalName", ""))
                    .keptBy(Example.ofRow("CurrentCreditorLegalName", "Example Lending")));

    private static final List<Rule<UploadAccount>> OF_A_RECORD = List.of(
            RecordRule.of(
                    RuleDescription.of(
                                    RuleIds.STATUTE_DATES_MISSING,
                                    "OutOfStatuteDate is given, or one of the dates from which it is counted:"
                                            + " DateOfLastPaymentReceived, ChargeOffDate, DelinquencyDate. An option makes it an error"
                                            + " for clients in the United States.")
                            .effect(Effect.ADVICE)
                            .at("OutOfStatuteDate", "DateOfLastPaymentReceived", "ChargeOffDate", "DelinquencyDate")
                            .source(UPLOADING + "; the recipient's public help")
                            .brokenBy(Example.ofRow(
                                    "OutOfStatuteDate",
                                    "",
                                    "DateOfLastPaymentReceived",
                                    "",
                                    "ChargeOffDate",
                                    "",
                                    "DelinquencyDate",
                                    ""))
                            .keptBy(Example.ofRow(
                                    "OutOfStatuteDate", "", "DateOfLastPaymentReceived", "", "ChargeOffDate", "")),
                    AccountRules::statuteDates),
            RecordRule.of(
                    RuleDescription.of(
                                    "accountupload.merchant-and-affinity",
                                    "MerchantName or Affinity is given, not both.")
                            .at("MerchantName", "Affinity")
                            .source("Creditor And Merchant Information: MerchantName, Affinity")
                            .brokenBy(Example.ofRow("MerchantName", "Example Store", "Affinity", "Example College"))
                            .keptBy(Example.ofRow("MerchantName", "", "Affinity", "Example College")),
                    AccountRules::notBoth),
            RecordRule.of(
                    RuleDescription.of(
                                    "accountupload.merchant-or-affinity-missing",
                                    "A client in the United States gives MerchantName or Affinity.")
                            .effect(Effect.ADVICE)
                            .at("MerchantName", "Affinity")
                            .source("Creditor And Merchant Information; the recipient's public help")
                            .needs("the client's region (AccountUpload.REGION)")
                            .brokenBy(Example.ofRow("MerchantName", "", "Affinity", "")
                                    .with(AccountUpload.REGION, Region.US))
                            .keptBy(Example.ofRow("MerchantName", "", "Affinity", "Example College")
                                    .with(AccountUpload.REGION, Region.US)),
                    AccountRules::merchantOrAffinity),
            RecordRule.ofEachColumn(
                    RuleDescription.of(
                                    "accountupload.negative-amount",
                                    "An amount other than the balance has no sign, payments and credits since the"
                                            + " itemization included.")
                            .effect(Effect.ADVICE)
                            .at(
                                    AccountTable.BALANCE_PRINCIPAL,
                                    AccountTable.BALANCE_INTEREST,
                                    AccountTable.BALANCE_FEES,
                                    AccountTable.ITEMIZATION_BALANCE,
                                    AccountTable.FEES_SINCE,
                                    AccountTable.INTEREST_SINCE,
                                    AccountTable.PAYMENTS_AND_CREDITS_SINCE,
                                    AccountTable.PRODUCT_AMOUNT)
                            .source(UPLOADING + ": monetary values; inferred")
                            .brokenBy(Example.ofRow("PaymentsAndCreditsSinceItemization", "-5000"))
                            .keptBy(Example.ofRow("PaymentsAndCreditsSinceItemization", "5000")),
                    AccountRules::noSign));

    public static final List<Rule<UploadAccount>> ALL = Stream.of(
                    AccountFileRules.ALL,
                    CustomerRefRules.ALL,
                    CustomerRules.ALL,
                    OF_A_RECORD,
                    ItemizationRules.ALL,
                    IntentRules.ALL,
                    PreviousUploads.ALL)
            .flatMap(List::stream)
            .toList();

    private static void statuteDates(UploadAccount account, RuleContext context, Findings findings) {
        if (account.outOfStatuteDate() == null
                && account.lastPaymentReceived() == null
                && account.chargeOffDate() == null
                && account.delinquencyDate() == null) {
            findings.at(
                    "OutOfStatuteDate",
                    "is required unless DateOfLastPaymentReceived, ChargeOffDate or DelinquencyDate is given");
        }
    }

    private static void notBoth(UploadAccount account, RuleContext context, Findings findings) {
        if (given(account.creditors().merchantName())
                && given(account.creditors().affinity())) {
            findings.at("Affinity", "must be blank if MerchantName is given");
        }
    }

    private static void merchantOrAffinity(UploadAccount account, RuleContext context, Findings findings) {
        if (Requirements.isUnitedStates(context.options())
                && !given(account.creditors().merchantName())
                && !given(account.creditors().affinity())) {
            findings.at("MerchantName", "should be given, unless Affinity is");
        }
    }

    private static void noSign(UploadAccount account, RuleContext context, Findings findings) {
        BalanceBreakdown parts = account.balanceBreakdown();
        noSign(AccountTable.BALANCE_PRINCIPAL, parts.principal(), findings);
        noSign(AccountTable.BALANCE_INTEREST, parts.interest(), findings);
        noSign(AccountTable.BALANCE_FEES, parts.fees(), findings);
        Itemization itemization = account.itemization();
        noSign(AccountTable.ITEMIZATION_BALANCE, itemization.balance(), findings);
        noSign(AccountTable.FEES_SINCE, itemization.feesSince(), findings);
        noSign(AccountTable.INTEREST_SINCE, itemization.interestSince(), findings);
        noSign(AccountTable.PAYMENTS_AND_CREDITS_SINCE, itemization.paymentsAndCreditsSince(), findings);
        noSign(AccountTable.PRODUCT_AMOUNT, account.product().amount(), findings);
    }

    private static void noSign(Column<UploadAccount, Long> column, @Nullable Long amount, Findings findings) {
        if (amount != null && amount < 0) {
            findings.at(column, "should not be negative");
        }
    }
}
