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

/** Rules on one record that depend on whether its account exists: the host's look-up says so, or the intent of the file. */
final class IntentRules {

    private static final String NEEDS =
            "whether the account exists: the existing accounts (ExistingAccounts), or the file's intent (AccountUpload.INTENT)";
    private static final String WHETHER_IT_EXISTS =
            "whether the account exists is not known: no look-up ExistingAccounts, no AccountUpload.INTENT";
    private static final String[] BREAKDOWN = {"Balance", "BalancePrincipal", "BalanceInterest", "BalanceFees"};
    private static final Referral IN_JUNE = Referral.at(Instant.parse("2026-06-01T15:00:00Z"), ZoneOffset.UTC);

    private IntentRules() {}

    static final List<Rule<UploadAccount>> ALL = List.of(
            new IntentRule(
                    RuleDescription.of(
                                    "accountupload.balance-not-positive",
                                    "A new account has a balance above zero; where it is not known whether the account is"
                                            + " new, the balance is not zero.")
                            .at("Balance")
                            .source("Uploading Accounts: Balance")
                            .needs(NEEDS)
                            .brokenBy(Example.ofRow(withoutBreakdown("0")).with(AccountUpload.INTENT, Intent.CREATE))
                            .keptBy(Example.ofRow(withoutBreakdown("1")).with(AccountUpload.INTENT, Intent.CREATE)),
                    IntentRules::positiveBalance),
            new IntentRule(
                    RuleDescription.of(
                                    "accountupload.balance-ignored-on-update",
                                    "An account that exists is uploaded without a balance, which is ignored; a recalled one"
                                            + " that is reopened, too.")
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
                                    "The last payment was received before the account was referred, or on that day: of a new"
                                            + " account the referral of the file, of an existing one its own. Without the"
                                            + " former it is advice that the payment is no later than the day in the file's"
                                            + " name.")
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
                                    "Principal, interest and fees add up to the balance; a blank one counts as zero. Not of"
                                            + " an account that exists, whose balance is ignored.")
                            .effect(Effect.ADVICE)
                            .at(BREAKDOWN)
                            .source("Balance Breakdown")
                            .brokenBy(Example.ofRow("BalanceFees", "5001"))
                            .keptBy(Example.ofRow("BalanceFees", "5000")),
                    IntentRules::breakdownAddsUp),
            new IntentRule(
                    RuleDescription.of(
                                    "accountupload.itemization-mismatch",
                                    "The balance on the itemization date and what came since, fees and interest less payments"
                                            + " and credits, make the balance; a blank one counts as zero.")
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
     * What is known of an account beside its row.
     *
     * @param intent whether it is created or updated
     * @param account the account as it is, where a look-up knows it
     */
    private record Known(Intent intent, @Nullable ExistingAccount account, RuleContext context) {}

    @FunctionalInterface
    private interface Judgement {
        void judge(UploadAccount account, Row row, Known known, Findings findings);
    }

    /** Whether cells that have no value could not be read; what is wrong with those is said already. */
    private record Row(RowText<UploadAccount> text) {
        boolean isUnread(Column<UploadAccount, ?> column, @Nullable Object value) {
            return value == null && given(text.cell(column));
        }
    }

    /** A rule on one record, although it asks the host's look-up where there is one. */
    private record IntentRule(RuleDescription description, Judgement judgement) implements BatchRule<UploadAccount> {
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
            return new IntentCheck(context, judgement);
        }
    }

    private record IntentCheck(RuleContext context, Judgement judgement) implements BatchRule.Check<UploadAccount> {

        /** The key to ask for, or null where there is none or nobody to ask. */
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
            judgement.judge(account, new Row(row), known(account), findings);
        }

        private Known known(UploadAccount account) {
            String ref = key(account);
            if (ref == null) {
                return new Known(context.options().get(AccountUpload.INTENT), null, context);
            }
            ExistingAccount existing = context.answer(ExistingAccounts.class, ref);
            return new Known(existing == null ? Intent.CREATE : Intent.UPDATE, existing, context);
        }
    }

    private static void positiveBalance(UploadAccount account, Row row, Known known, Findings findings) {
        Long balance = account.balance();
        if (known.intent == Intent.UPDATE || row.isUnread(AccountTable.BALANCE, balance)) {
            return;
        }
        if (balance != null) {
            if (balance <= 0) {
                findings.at("Balance", "must be greater than zero");
            }
        } else if (known.intent == Intent.CREATE) {
            findings.at("Balance", "is required of a new account, and greater than zero");
        } else {
            findings.skip(WHETHER_IT_EXISTS);
        }
    }

    private static void noBalanceOnUpdate(UploadAccount account, Row row, Known known, Findings findings) {
        if (account.balance() == null || known.intent == Intent.CREATE) {
            return;
        }
        if (known.intent == Intent.UPDATE) {
            findings.at("Balance", "is ignored of an account that exists; a transaction upload changes it");
        } else {
            findings.skip(WHETHER_IT_EXISTS);
        }
    }

    private static void paidBeforeReferral(UploadAccount account, Row row, Known known, Findings findings) {
        LocalDate paid = account.lastPaymentReceived();
        if (paid == null) {
            return;
        }
        if (known.intent == Intent.UPDATE) {
            LocalDate own =
                    known.account == null ? null : known.account.referral().day();
            if (own == null) {
                findings.skip("when the existing account was referred is not known (ExistingAccount.referral)");
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

    private static void breakdownAddsUp(UploadAccount account, Row row, Known known, Findings findings) {
        BalanceBreakdown parts = account.balanceBreakdown();
        Long balance = account.balance();
        boolean nothingGiven = parts.principal() == null && parts.interest() == null && parts.fees() == null;
        if (balance == null
                || nothingGiven
                || known.intent == Intent.UPDATE
                || row.isUnread(AccountTable.BALANCE_PRINCIPAL, parts.principal())
                || row.isUnread(AccountTable.BALANCE_INTEREST, parts.interest())
                || row.isUnread(AccountTable.BALANCE_FEES, parts.fees())) {
            return;
        }
        if (!isSum(balance, 0L, parts.principal(), parts.interest(), parts.fees())) {
            findings.at("Balance", "should be the sum of BalancePrincipal, BalanceInterest and BalanceFees");
        }
    }

    private static void itemizationAddsUp(UploadAccount account, Row row, Known known, Findings findings) {
        Itemization itemization = account.itemization();
        Long balance = account.balance();
        if (balance == null
                || itemization.balance() == null
                || known.intent == Intent.UPDATE
                || row.isUnread(AccountTable.FEES_SINCE, itemization.feesSince())
                || row.isUnread(AccountTable.INTEREST_SINCE, itemization.interestSince())
                || row.isUnread(AccountTable.PAYMENTS_AND_CREDITS_SINCE, itemization.paymentsAndCreditsSince())) {
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
                    "should be ItemizationDateBalance, with the fees and interest since and without the payments and"
                            + " credits since");
        }
    }

    /** Whether parts less a subtrahend make a total; a sum beyond what a long holds does not. */
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
