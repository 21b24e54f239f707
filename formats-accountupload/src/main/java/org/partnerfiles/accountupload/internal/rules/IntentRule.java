package org.partnerfiles.accountupload.internal.rules;

import static org.partnerfiles.text.Blanks.filled;
import static org.partnerfiles.text.Blanks.given;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.accountupload.AccountUpload;
import org.partnerfiles.accountupload.ExistingAccount;
import org.partnerfiles.accountupload.ExistingAccounts;
import org.partnerfiles.accountupload.Intent;
import org.partnerfiles.accountupload.UploadAccount;
import org.partnerfiles.accountupload.UploadFileName;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.Lookup;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.Column;

/** A rule on one record, although it asks the host's look-up if there is one: whether the account exists decides what it checks. */
record IntentRule(RuleDescription description, Check check) implements BatchRule<UploadAccount> {

    @FunctionalInterface
    interface Check {
        void check(UploadAccount account, Known known, Findings findings);
    }

    /**
     * A row, and what is known of its account.
     *
     * @param intent whether it is created or updated
     * @param account the account that exists, if a look-up knows it
     */
    record Known(Intent intent, @Nullable ExistingAccount account, RowText<UploadAccount> row, RuleContext context) {

        /** Whether a cell without a value could not be read; that has its own finding. */
        boolean isUnread(Column<UploadAccount, ?> column, @Nullable Object value) {
            return value == null && given(row.cell(column));
        }

        boolean isUpdate() {
            return intent == Intent.UPDATE;
        }

        /** The day of the referral that is stated for the account: its own if it exists, otherwise the file's; null if none is. */
        @Nullable
        LocalDate referral() {
            if (isUpdate()) {
                return account == null ? null : account.referral().day();
            }
            return context.options().get(AccountUpload.REFERRAL).day();
        }

        /** The day in the file's name, which is near to the referral of new accounts. */
        @Nullable
        LocalDate dayOfFile() {
            String name = context.file().fileName();
            UploadFileName named = name == null ? null : UploadFileName.parse(name);
            return named == null ? null : named.time().toLocalDate();
        }
    }

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
        return new OpenCheck(context, check);
    }

    private static final class OpenCheck implements BatchRule.Check<UploadAccount> {
        private final RuleContext context;
        private final Check check;
        private final boolean hasLookup;
        private final Intent ofOption;

        OpenCheck(RuleContext context, Check check) {
            this.context = context;
            this.check = check;
            this.hasLookup = context.lookup(ExistingAccounts.class) != null;
            this.ofOption = context.options().get(AccountUpload.INTENT);
        }

        @Override
        public boolean hasMemory() {
            return false;
        }

        /** The key to ask for, or null if there is no key or no look-up. */
        private @Nullable String key(UploadAccount account) {
            return hasLookup ? filled(account.accountRef()) : null;
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
            Intent unanswered = ref == null ? ofOption : Intent.CREATE;
            Intent intent = existing == null ? unanswered : Intent.UPDATE;
            check.check(account, new Known(intent, existing, row, context), findings);
        }
    }
}
