package org.partnerfiles.accountupload.internal.rules;

import static org.partnerfiles.text.Blanks.filled;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.accountupload.AccountUpload;
import org.partnerfiles.accountupload.BalanceBreakdown;
import org.partnerfiles.accountupload.Intent;
import org.partnerfiles.accountupload.Referral;
import org.partnerfiles.accountupload.UploadAccount;
import org.partnerfiles.accountupload.internal.rules.IntentRule.Known;
import org.partnerfiles.accountupload.internal.table.AccountTable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Masked;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.CellTypes;

/** Rules on one record that depend on whether its account exists, by the host's look-up or by the intent of the file. */
final class IntentRules {

    private static final String NEEDS =
            "whether the account exists: the existing accounts (ExistingAccounts), or the file's intent (AccountUpload.INTENT)";
    private static final String WHETHER_IT_EXISTS =
            "it is not known whether the account exists: set the option accountupload.intent to create or update, or have the"
                    + " program that checks the file supply the existing accounts (ask its developer)";
    static final String WHEN_EXISTING_WAS_REFERRED =
            "it is not known when the existing account was referred: the program that supplies the existing accounts must say so"
                    + " (ask its developer)";
    static final String WHEN_NEW_IS_REFERRED =
            "it is not known when the account is referred: set the option accountupload.referral to that day, or name the file"
                    + " after its date and time";
    private static final String[] BREAKDOWN = {"Balance", "BalancePrincipal", "BalanceInterest", "BalanceFees"};
    static final String NEEDS_REFERRAL =
            "the referral (AccountUpload.REFERRAL; of an existing account ExistingAccount.referral)";
    static final Referral IN_JUNE = Referral.at(Instant.parse("2026-06-01T15:00:00Z"), ZoneOffset.UTC);

    private IntentRules() {}

    static final List<Rule<UploadAccount>> ALL = List.of(
            new IntentRule(
                    RuleDescription.of(
                                    "accountupload.balance-not-positive",
                                    "A new account has a balance above zero, in whole cents. If it is not known whether the account is new, a"
                                            + " given balance is above zero.")
                            .at("Balance")
                            .source("Uploading Accounts: Balance")
                            .needs(NEEDS)
                            .brokenBy(Example.ofRow(withoutBreakdown("0")).with(AccountUpload.INTENT, Intent.CREATE))
                            .keptBy(Example.ofRow(withoutBreakdown("1")).with(AccountUpload.INTENT, Intent.CREATE)),
                    IntentRules::positiveBalance),
            new IntentRule(
                    RuleDescription.of(
                                    "accountupload.balance-ignored-on-update",
                                    "An existing account is uploaded without a balance, which the recipient ignores whatever it is; this"
                                            + " includes a recalled account that is reopened.")
                            .effect(Effect.VALUE_IGNORED)
                            .at("Balance")
                            .source("Uploading Accounts: Balance")
                            .needs(NEEDS)
                            .brokenBy(Example.ofRow("Balance", "125000").with(AccountUpload.INTENT, Intent.UPDATE))
                            .keptBy(Example.ofRow("Balance", "").with(AccountUpload.INTENT, Intent.UPDATE)),
                    IntentRules::noBalanceOnUpdate),
            new IntentRule(
                    RuleDescription.of(
                                    "accountupload.last-payment-after-referral",
                                    "The last payment was received no later than the day on which the account was referred: for"
                                            + " a new account the referral of the file, for an existing one its own. If the"
                                            + " referral of the file is not known, a payment after the day in the file's name"
                                            + " is advice.")
                            .at("DateOfLastPaymentReceived")
                            .source("Uploading Accounts: DateOfLastPaymentReceived")
                            .needs(NEEDS_REFERRAL)
                            .brokenBy(paid("2026-06-02"))
                            .keptBy(paid("2026-06-01")),
                    IntentRules::paidBeforeReferral),
            new IntentRule(
                    RuleDescription.of(
                                    "accountupload.balance-breakdown-mismatch",
                                    "Principal, interest and fees add up to the balance; a blank one counts as zero. Existing"
                                            + " accounts are not checked, as their balance is ignored.")
                            .effect(Effect.ADVICE)
                            .at(BREAKDOWN)
                            .source("Balance Breakdown")
                            .brokenBy(Example.ofRow("BalanceFees", "5001"))
                            .keptBy(Example.ofRow("BalanceFees", "5000")),
                    IntentRules::breakdownAddsUp));

    private static String[] withoutBreakdown(String balance) {
        return new String[] {"Balance", balance, "BalancePrincipal", "", "BalanceInterest", "", "BalanceFees", ""};
    }

    private static Example paid(String day) {
        return Example.ofRow("DateOfLastPaymentReceived", day)
                .with(AccountUpload.INTENT, Intent.CREATE)
                .with(AccountUpload.REFERRAL, IN_JUNE);
    }

    private static void positiveBalance(UploadAccount account, Known known, Findings findings) {
        Long balance = account.balance();
        if (known.isUpdate()) {
            return;
        }
        String cell = balance == null ? filled(known.row().cell(AccountTable.BALANCE)) : null;
        if (cell != null) {
            findings.at(
                    AccountTable.BALANCE,
                    "must be " + CellTypes.cents().form() + ", greater than zero; has the form " + Masked.shape(cell));
        } else if (balance != null) {
            if (balance <= 0) {
                findings.at(AccountTable.BALANCE, "must be greater than zero");
            }
        } else if (known.intent() == Intent.CREATE) {
            findings.at(AccountTable.BALANCE, "is required of a new account, and must be greater than zero");
        } else {
            findings.skip(WHETHER_IT_EXISTS);
        }
    }

    private static void noBalanceOnUpdate(UploadAccount account, Known known, Findings findings) {
        boolean isBlank = account.balance() == null && !known.isUnread(AccountTable.BALANCE, null);
        if (isBlank || known.intent() == Intent.CREATE) {
            return;
        }
        if (known.isUpdate()) {
            findings.at(AccountTable.BALANCE, "is ignored for an existing account; upload a transaction to change it");
        } else {
            findings.skip(WHETHER_IT_EXISTS);
        }
    }

    private static void paidBeforeReferral(UploadAccount account, Known known, Findings findings) {
        LocalDate paid = account.lastPaymentReceived();
        if (paid == null) {
            return;
        }
        LocalDate referral = known.referral();
        if (known.isUpdate()) {
            if (referral == null) {
                findings.skip(WHEN_EXISTING_WAS_REFERRED);
            } else if (paid.isAfter(referral)) {
                findings.at(AccountTable.LAST_PAYMENT, "must not be after the day the account was referred");
            }
            return;
        }
        LocalDate dayOfFile = known.dayOfFile();
        if (referral != null) {
            if (paid.isAfter(referral)) {
                findings.at(AccountTable.LAST_PAYMENT, "must not be after the day of the referral");
            }
        } else if (dayOfFile == null) {
            findings.skip(WHEN_NEW_IS_REFERRED);
        } else if (paid.isAfter(dayOfFile)) {
            findings.at(AccountTable.LAST_PAYMENT, "is after the day in the file's name", Effect.ADVICE);
        }
    }

    private static void breakdownAddsUp(UploadAccount account, Known known, Findings findings) {
        BalanceBreakdown parts = account.balanceBreakdown();
        Long balance = account.balance();
        boolean nothingGiven = parts.principal() == null && parts.interest() == null && parts.fees() == null;
        if (balance == null
                || nothingGiven
                || known.isUpdate()
                || known.isUnread(AccountTable.BALANCE_PRINCIPAL, parts.principal())
                || known.isUnread(AccountTable.BALANCE_INTEREST, parts.interest())
                || known.isUnread(AccountTable.BALANCE_FEES, parts.fees())) {
            return;
        }
        if (!isSum(balance, 0L, parts.principal(), parts.interest(), parts.fees())) {
            findings.at("Balance", "should be the sum of BalancePrincipal, BalanceInterest and BalanceFees");
        }
    }

    /** Whether the sum of parts, minus a subtrahend, is a total; false if a long cannot hold the sum. */
    static boolean isSum(long total, @Nullable Long less, @Nullable Long... parts) {
        try {
            long sum = 0;
            for (Long part : parts) {
                sum = Math.addExact(sum, part == null ? 0 : part);
            }
            return Math.subtractExact(sum, less == null ? 0 : less) == total;
        } catch (ArithmeticException e) {
            return false;
        }
    }
}
