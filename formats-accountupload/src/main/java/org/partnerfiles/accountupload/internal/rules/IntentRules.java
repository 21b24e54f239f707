package org.partnerfiles.accountupload.internal.rules;

import static org.partnerfiles.text.Blanks.filled;
import static org.partnerfiles.text.Blanks.given;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.accountupload.AccountUpload;
import org.partnerfiles.accountupload.BalanceBreakdown;
import org.partnerfiles.accountupload.ExistingAccount;
import org.partnerfiles.accountupload.ExistingAccounts;
import org.partnerfiles.accountupload.Intent;
import org.partnerfiles.accountupload.Itemization;
import org.partnerfiles.accountupload.Referral;
import org.partnerfiles.accountupload.UploadAccount;
import org.partnerfiles.accountupload.UploadFileName;
import org.partnerfiles.accountupload.internal.table.AccountTable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.Lookup;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.Column;

/** Rules on one record that depend on whether its account exists, by the host's look-up or by the intent of the file. */
final class IntentRules {

    private static final String NEEDS =
            "whether the account exists: the existing accounts (ExistingAccounts), or the file's intent (AccountUpload.INTENT)";
    private static final String WHETHER_IT_EXISTS =
            "it is not known whether the account exists: no look-up ExistingAccounts, no AccountUpload.INTENT";
    private static final String[] BREAKDOWN = {"Balance", "BalancePrincipal", "BalanceInterest", "BalanceFees"};
    private static final Referral IN_JUNE = Referral.at(Instant.parse("2026-06-01T15:00:00Z"), ZoneOffset.UTC);

    private IntentRules() {}

    static final List<Rule<UploadAccount>> ALL = List.of(
            new IntentRule(
                    RuleDescription.of(
                                    "accountupload.balance-not-positive",
                                    "A new account has a balance above zero. If it is not known whether the account is new, a"
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
                                    "An existing account is uploaded without a balance, which the recipient ignores; this"
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
                            .needs(
                                    "the referral (AccountUpload.REFERRAL; of an existing account ExistingAccount.referral)")
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
                    IntentRules::breakdownAddsUp),
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
                            .source("Itemization")
                            .brokenBy(Example.ofRow("FeesSinceItemization", "1"))
                            .keptBy(Example.ofRow("FeesSinceItemization", "0")),
                    IntentRules::itemizationAddsUp));

    private static String[] withoutBreakdown(String balance) {
        return new String[] {"Balance", balance, "BalancePrincipal", "", "BalanceInterest", "", "BalanceFees", ""};
    }

    private static Example paid(String day) {
        return Example.ofRow("DateOfLastPaymentReceived", day)
                .with(AccountUpload.INTENT, Intent.CREATE)
                .with(AccountUpload.REFERRAL, IN_JUNE);
    }

    /**
     * A row, and what is known of its account.
     *
     * @param intent whether it is created or updated
     * @param account the account that exists, if a look-up knows it
     */
    private record Known(
            Intent intent, @Nullable ExistingAccount account, RowText<UploadAccount> row, RuleContext context) {

        /** Whether a cell without a value could not be read; that has its own finding. */
        boolean isUnread(Column<UploadAccount, ?> column, @Nullable Object value) {
            return value == null && given(row.cell(column));
        }
    }

    @FunctionalInterface
    private interface KnownCheck {
        void check(UploadAccount account, Known known, Findings findings);
    }

    /** A rule on one record, although it asks the host's look-up if there is one. */
    private record IntentRule(RuleDescription description, KnownCheck check) implements BatchRule<UploadAccount> {

        @Override
        public List<Class<? extends Lookup<?, ?>>> needs() {
            return List.of();
        }

        @Override
        public List<Class<? extends Lookup<?, ?>>> uses() {
            return List.of(ExistingAccounts.class);
        }

        @Override
        public Rule.Level level() {
            return Rule.Level.RECORD;
        }

        @Override
        public BatchRule.Check<UploadAccount> open(RuleContext context) {
            return new IntentCheck(context, check);
        }
    }

    private record IntentCheck(RuleContext context, KnownCheck check) implements BatchRule.Check<UploadAccount> {

        /** The key to ask for, or null if there is no key or no look-up. */
        private @Nullable String key(UploadAccount account) {
            return context.lookup(ExistingAccounts.class) == null ? null : filled(account.accountRef());
        }

        @Override
        public void keys(UploadAccount account, BatchRule.Keys keys) {
            String ref = key(account);
            if (ref != null) {
                keys.ask(ExistingAccounts.class, ref);
            }
        }

        @Override
        public void check(UploadAccount account, RowText<UploadAccount> row, Findings findings) {
            String ref = key(account);
            ExistingAccount existing = ref == null ? null : context.answer(ExistingAccounts.class, ref);
            Intent unanswered = ref == null ? context.options().get(AccountUpload.INTENT) : Intent.CREATE;
            Intent intent = existing == null ? unanswered : Intent.UPDATE;
            check.check(account, new Known(intent, existing, row, context), findings);
        }
    }

    private static void positiveBalance(UploadAccount account, Known known, Findings findings) {
        Long balance = account.balance();
        if (known.intent == Intent.UPDATE || known.isUnread(AccountTable.BALANCE, balance)) {
            return;
        }
        if (balance != null) {
            if (balance <= 0) {
                findings.at("Balance", "must be greater than zero");
            }
        } else if (known.intent == Intent.CREATE) {
            findings.at("Balance", "is required of a new account, and must be greater than zero");
        } else {
            findings.skip(WHETHER_IT_EXISTS);
        }
    }

    private static void noBalanceOnUpdate(UploadAccount account, Known known, Findings findings) {
        if (account.balance() == null || known.intent == Intent.CREATE) {
            return;
        }
        if (known.intent == Intent.UPDATE) {
            findings.at("Balance", "is ignored for an existing account; upload a transaction to change it");
        } else {
            findings.skip(WHETHER_IT_EXISTS);
        }
    }

    private static void paidBeforeReferral(UploadAccount account, Known known, Findings findings) {
        LocalDate paid = account.lastPaymentReceived();
        if (paid == null) {
            return;
        }
        if (known.intent == Intent.UPDATE) {
            LocalDate own =
                    known.account == null ? null : known.account.referral().day();
            if (own == null) {
                findings.skip("it is not known when the existing account was referred (ExistingAccount.referral)");
            } else if (paid.isAfter(own)) {
                findings.at("DateOfLastPaymentReceived", "must not be after the day the account was referred");
            }
            return;
        }
        LocalDate referral = known.context.options().get(AccountUpload.REFERRAL).day();
        String name = known.context.file().fileName();
        UploadFileName named = name == null ? null : UploadFileName.parse(name);
        if (referral != null) {
            if (paid.isAfter(referral)) {
                findings.at("DateOfLastPaymentReceived", "must not be after the day of the referral");
            }
        } else if (named == null) {
            findings.skip("neither a referral (AccountUpload.REFERRAL) nor a file name with a date is known");
        } else if (paid.isAfter(named.time().toLocalDate())) {
            findings.at("DateOfLastPaymentReceived", "is after the day in the file's name", Effect.ADVICE);
        }
    }

    private static void breakdownAddsUp(UploadAccount account, Known known, Findings findings) {
        BalanceBreakdown parts = account.balanceBreakdown();
        Long balance = account.balance();
        boolean nothingGiven = parts.principal() == null && parts.interest() == null && parts.fees() == null;
        if (balance == null
                || nothingGiven
                || known.intent == Intent.UPDATE
                || known.isUnread(AccountTable.BALANCE_PRINCIPAL, parts.principal())
                || known.isUnread(AccountTable.BALANCE_INTEREST, parts.interest())
                || known.isUnread(AccountTable.BALANCE_FEES, parts.fees())) {
            return;
        }
        if (!isSum(balance, 0L, parts.principal(), parts.interest(), parts.fees())) {
            findings.at("Balance", "should be the sum of BalancePrincipal, BalanceInterest and BalanceFees");
        }
    }

    private static void itemizationAddsUp(UploadAccount account, Known known, Findings findings) {
        Itemization itemization = account.itemization();
        Long balance = account.balance();
        if (balance == null
                || itemization.balance() == null
                || known.intent == Intent.UPDATE
                || known.isUnread(AccountTable.FEES_SINCE, itemization.feesSince())
                || known.isUnread(AccountTable.INTEREST_SINCE, itemization.interestSince())
                || known.isUnread(AccountTable.PAYMENTS_AND_CREDITS_SINCE, itemization.paymentsAndCreditsSince())) {
            return;
        }
        if (!isSum(
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

    /** Whether the sum of parts, minus a subtrahend, is a total; false if a long cannot hold the sum. */
    private static boolean isSum(long total, @Nullable Long less, @Nullable Long... parts) {
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
