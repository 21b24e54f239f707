package org.partnerfiles.accountupload.internal.rules;

import static org.partnerfiles.text.Blanks.given;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.accountupload.AccountUpload;
import org.partnerfiles.accountupload.Itemization;
import org.partnerfiles.accountupload.Region;
import org.partnerfiles.accountupload.UploadAccount;
import org.partnerfiles.accountupload.internal.rules.IntentRule.Known;
import org.partnerfiles.accountupload.internal.table.AccountTable;
import org.partnerfiles.accountupload.internal.table.Countries;
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

/** The recipient's rules on the itemization of an account. */
final class ItemizationRules {

    private static final String ITEMIZATION = "Itemization";
    private static final String[] COLUMNS = {
        "ItemizationDate",
        "ItemizationDateBalance",
        "ItemizationDateType",
        "ItemizationDateAccountNumber",
        "FeesSinceItemization",
        "InterestSinceItemization",
        "PaymentsAndCreditsSinceItemization"
    };

    private ItemizationRules() {}

    static final List<Rule<UploadAccount>> ALL = List.of(
            RecordRule.of(
                    RuleDescription.of(
                                    RuleIds.ITEMIZATION_INCOMPLETE,
                                    "Clients in the United States give all seven columns of the itemization. The region of the"
                                            + " client is an option; if it is not stated, the customer's country decides, and the"
                                            + " finding is advice if the country is blank or unknown.")
                            .at(COLUMNS)
                            .source(ITEMIZATION)
                            .needs("the client's region (AccountUpload.REGION)")
                            .brokenBy(Example.ofRow("ItemizationDateBalance", ""))
                            .keptBy(Example.ofRow("ItemizationDateBalance", "130000")),
                    ItemizationRules::askedForOrNot),
            RecordRule.of(
                    RuleDescription.of(
                                    "accountupload.itemization-partial",
                                    "If the itemization is not required, either all of its seven columns are given, or none.")
                            .effect(Effect.ADVICE)
                            .at(COLUMNS)
                            .source(ITEMIZATION)
                            .brokenBy(Example.ofRow("ItemizationDateBalance", "", "PreferredLanguage", "")
                                    .with(AccountUpload.REGION, Region.ELSEWHERE))
                            .keptBy(Example.ofRow("ItemizationDateBalance", "130000", "PreferredLanguage", "")
                                    .with(AccountUpload.REGION, Region.ELSEWHERE)),
                    ItemizationRules::whole),
            new IntentRule(
                    RuleDescription.of(
                                    "accountupload.itemization-dates",
                                    "The itemization date is not after the referral. If it is that of the last payment,"
                                            + " DateOfLastPaymentReceived is that day or later; if it is that of the charge-off,"
                                            + " ChargeOffDate is that day. If no referral is known, the day in the file's name is"
                                            + " used.")
                            .effect(Effect.ADVICE)
                            .at("ItemizationDate", "ItemizationDateType", "DateOfLastPaymentReceived", "ChargeOffDate")
                            .source(ITEMIZATION)
                            .needs(IntentRules.NEEDS_REFERRAL)
                            .brokenBy(Example.ofRow("ItemizationDate", "2026-04-30")
                                    .with(AccountUpload.REFERRAL, IntentRules.IN_JUNE))
                            .keptBy(Example.ofRow("ItemizationDate", "2026-05-01")
                                    .with(AccountUpload.REFERRAL, IntentRules.IN_JUNE)),
                    ItemizationRules::datesAgree),
            new IntentRule(
                    RuleDescription.of(
                                    "accountupload.itemization-mismatch",
                                    "The balance is the balance on the itemization date, plus the fees and interest since, minus"
                                            + " the payments and credits since; a blank one counts as zero.")
                            .effect(Effect.ADVICE)
                            .offByDefault()
                            .at(
                                    "Balance",
                                    "ItemizationDateBalance",
                                    "FeesSinceItemization",
                                    "InterestSinceItemization",
                                    "PaymentsAndCreditsSinceItemization")
                            .source(ITEMIZATION)
                            .brokenBy(Example.ofRow("FeesSinceItemization", "1"))
                            .keptBy(Example.ofRow("FeesSinceItemization", "0")),
                    ItemizationRules::addsUp));

    /** The columns report what is required; here it is not known whether anything is. */
    private static void askedForOrNot(UploadAccount account, RuleContext context, Findings findings) {
        int blank = isUndecided(account, context) ? firstBlank(account.itemization()) : -1;
        if (blank >= 0) {
            findings.at(
                    COLUMNS[blank],
                    "is required if the client or the customer is in the United States, which neither the option"
                            + " accountupload.region nor Country says",
                    Effect.ADVICE);
        }
    }

    private static boolean isUndecided(UploadAccount account, RuleContext context) {
        if (context.options().get(AccountUpload.REGION) != Region.UNSTATED) {
            return false;
        }
        Countries country = Countries.of(account.customer().address().country());
        return country == Countries.BLANK || country == Countries.UNKNOWN;
    }

    private static void whole(UploadAccount account, RuleContext context, Findings findings) {
        Itemization itemization = account.itemization();
        int blank = firstBlank(itemization);
        if (blank >= 0
                && isGiven(itemization)
                && !Requirements.noticeOfAssignment(account, context.options())
                && !isUndecided(account, context)) {
            findings.at(COLUMNS[blank], "must not be blank, since other columns of the itemization are given");
        }
    }

    /** The index of the first column that is blank, or -1. */
    private static int firstBlank(Itemization itemization) {
        if (itemization.date() == null) {
            return 0;
        }
        if (itemization.balance() == null) {
            return 1;
        }
        if (itemization.dateType() == null) {
            return 2;
        }
        if (!given(itemization.accountNumber())) {
            return 3;
        }
        if (itemization.feesSince() == null) {
            return 4;
        }
        if (itemization.interestSince() == null) {
            return 5;
        }
        return itemization.paymentsAndCreditsSince() == null ? 6 : -1;
    }

    private static boolean isGiven(Itemization itemization) {
        return itemization.date() != null
                || itemization.balance() != null
                || itemization.dateType() != null
                || given(itemization.accountNumber())
                || itemization.feesSince() != null
                || itemization.interestSince() != null
                || itemization.paymentsAndCreditsSince() != null;
    }

    private static void datesAgree(UploadAccount account, Known known, Findings findings) {
        LocalDate date = account.itemization().date();
        if (date == null) {
            return;
        }
        LocalDate referral = known.referral();
        LocalDate latest = referral != null || known.isUpdate() ? referral : known.dayOfFile();
        if (latest != null && date.isAfter(latest)) {
            findings.at(
                    "ItemizationDate",
                    "should not be after the day " + (referral == null ? "in the file's name" : "of the referral"));
        } else if (!differsFromItsKind(account, date, known, findings) && latest == null) {
            findings.skip(known.isUpdate() ? IntentRules.WHEN_EXISTING_WAS_REFERRED : IntentRules.WHEN_NEW_IS_REFERRED);
        }
    }

    /** Whether the date of the kind that is named was found to differ. A cell that cannot be read, or is not updated, is not compared. */
    private static boolean differsFromItsKind(UploadAccount account, LocalDate date, Known known, Findings findings) {
        if (account.itemization().dateType() == null) {
            return false;
        }
        switch (account.itemization().dateType()) {
            case LAST_PAYMENT_DATE -> {
                LocalDate paid = account.lastPaymentReceived();
                if (isCompared(known, AccountTable.LAST_PAYMENT, paid) && (paid == null || paid.isBefore(date))) {
                    findings.at(
                            "DateOfLastPaymentReceived",
                            "should be the ItemizationDate or later, since ItemizationDateType is last_payment_date");
                    return true;
                }
            }
            case CHARGE_OFF_DATE -> {
                LocalDate chargedOff = account.chargeOffDate();
                if (isCompared(known, AccountTable.CHARGE_OFF, chargedOff) && !date.equals(chargedOff)) {
                    findings.at(
                            "ChargeOffDate",
                            "should be the ItemizationDate, since ItemizationDateType is charge_off_date");
                    return true;
                }
            }
            default -> {}
        }
        return false;
    }

    private static boolean isCompared(Known known, Column<UploadAccount, ?> column, @Nullable LocalDate value) {
        return value != null || (!known.isUpdate() && !known.isUnread(column, null));
    }

    private static void addsUp(UploadAccount account, Known known, Findings findings) {
        Itemization itemization = account.itemization();
        Long balance = account.balance();
        if (balance == null
                || itemization.balance() == null
                || known.isUpdate()
                || known.isUnread(AccountTable.FEES_SINCE, itemization.feesSince())
                || known.isUnread(AccountTable.INTEREST_SINCE, itemization.interestSince())
                || known.isUnread(AccountTable.PAYMENTS_AND_CREDITS_SINCE, itemization.paymentsAndCreditsSince())) {
            return;
        }
        if (!IntentRules.isSum(
                balance,
                itemization.paymentsAndCreditsSince(),
                itemization.balance(),
                itemization.feesSince(),
                itemization.interestSince())) {
            findings.at(
                    "Balance",
                    "should be ItemizationDateBalance plus the fees and interest since, minus the payments and credits"
                            + " since");
        }
    }
}
