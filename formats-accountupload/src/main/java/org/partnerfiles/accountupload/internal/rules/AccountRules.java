package org.partnerfiles.accountupload.internal.rules;

import static org.partnerfiles.text.Blanks.given;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.accountupload.AccountUpload;
import org.partnerfiles.accountupload.Itemization;
import org.partnerfiles.accountupload.NoticeJurisdictions;
import org.partnerfiles.accountupload.RecipientMessage;
import org.partnerfiles.accountupload.UploadAccount;
import org.partnerfiles.accountupload.internal.table.Requirements;
import org.partnerfiles.accountupload.internal.table.RuleIds;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.RecordRule;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.rule.RuleDescription;

/** The recipient's rules on an account beyond the forms of single cells. */
public final class AccountRules {

    static final String UPLOADING = "Uploading Accounts";
    private static final String[] ITEMIZATION = {
        "ItemizationDate",
        "ItemizationDateBalance",
        "ItemizationDateType",
        "ItemizationDateAccountNumber",
        "FeesSinceItemization",
        "InterestSinceItemization",
        "PaymentsAndCreditsSinceItemization"
    };

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
                            RuleIds.ITEMIZATION_INCOMPLETE,
                            "In a jurisdiction that needs a notice of assignment all seven columns of the itemization are"
                                    + " given. An option sets the jurisdictions; by default it is the United States, by the"
                                    + " country of the address.")
                    .at(ITEMIZATION)
                    .source("Itemization")
                    .needs("the jurisdictions (AccountUpload.NOTICE_JURISDICTIONS)")
                    .brokenBy(Example.ofRow("ItemizationDateBalance", ""))
                    .keptBy(Example.ofRow("ItemizationDateBalance", "130000")),
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
                                            + " DateOfLastPaymentReceived, ChargeOffDate, DelinquencyDate. Advice for clients"
                                            + " outside the United States.")
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
                                    "accountupload.itemization-partial",
                                    "If no notice of assignment is needed, either all seven columns of the itemization are"
                                            + " given, or none.")
                            .effect(Effect.ADVICE)
                            .at(ITEMIZATION)
                            .source("Itemization")
                            .brokenBy(Example.ofRow("ItemizationDateBalance", "")
                                    .with(AccountUpload.NOTICE_JURISDICTIONS, NoticeJurisdictions.NOWHERE))
                            .keptBy(Example.ofRow("ItemizationDateBalance", "130000")
                                    .with(AccountUpload.NOTICE_JURISDICTIONS, NoticeJurisdictions.NOWHERE)),
                    AccountRules::itemizationWhole),
            RecordRule.of(
                    RuleDescription.of(
                                    "accountupload.merchant-and-affinity",
                                    "MerchantName or Affinity is given, not both.")
                            .at("MerchantName", "Affinity")
                            .source("Creditor And Merchant Information: MerchantName, Affinity")
                            .brokenBy(Example.ofRow("MerchantName", "Example Store", "Affinity", "Example College"))
                            .keptBy(Example.ofRow("MerchantName", "", "Affinity", "Example College")),
                    AccountRules::merchantOrAffinity));

    public static final List<Rule<UploadAccount>> ALL = Stream.of(
                    AccountFileRules.ALL, CustomerRules.ALL, OF_A_RECORD, IntentRules.ALL, List.of(FixedValues.RULE))
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

    private static void itemizationWhole(UploadAccount account, RuleContext context, Findings findings) {
        if (Requirements.noticeOfAssignment(account, context.options())) {
            return;
        }
        Itemization itemization = account.itemization();
        List<@Nullable Object> parts = new ArrayList<>();
        parts.add(itemization.date());
        parts.add(itemization.balance());
        parts.add(itemization.dateType());
        parts.add(given(itemization.accountNumber()) ? itemization.accountNumber() : null);
        parts.add(itemization.feesSince());
        parts.add(itemization.interestSince());
        parts.add(itemization.paymentsAndCreditsSince());
        int blank = parts.indexOf(null);
        if (blank >= 0 && parts.stream().anyMatch(part -> part != null)) {
            findings.at(ITEMIZATION[blank], "must not be blank, since other columns of the itemization are given");
        }
    }

    private static void merchantOrAffinity(UploadAccount account, RuleContext context, Findings findings) {
        if (given(account.creditors().merchantName())
                && given(account.creditors().affinity())) {
            findings.at("Affinity", "must be blank if MerchantName is given");
        }
    }
}
