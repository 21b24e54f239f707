package org.partnerfiles.accountupload.internal.rules;

import static org.partnerfiles.text.Blanks.filled;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.accountupload.ExistingAccount;
import org.partnerfiles.accountupload.ExistingAccounts;
import org.partnerfiles.accountupload.UploadAccount;
import org.partnerfiles.accountupload.internal.fixtures.SampleAccounts;
import org.partnerfiles.accountupload.internal.table.AccountTable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.Column;
import org.partnerfiles.text.Blanks;

/** The rules that compare an account with its previous upload. What the look-up does not know is not compared. */
public final class PreviousUploads {

    public static final String FIXED_VALUE_CHANGED = "accountupload.fixed-value-changed";

    private static final ExistingAccounts JOHN = ExistingAccounts.of(List.of(SampleAccounts.john()));

    private PreviousUploads() {}

    static final List<Rule<UploadAccount>> ALL = List.of(
            rule(
                    RuleDescription.of(
                                    FIXED_VALUE_CHANGED,
                                    "On an update, a column that cannot be changed once uploaded has the value of the previous"
                                            + " upload, or is blank. A value may be added if it was blank before, except a language:"
                                            + " blank was en-US.")
                            .at(AccountTable.FIXED.toArray(Column[]::new))
                            .source("Uploading Accounts; Balance Breakdown; Itemization; Preferred Language")
                            .brokenBy(Example.ofRow("Balance", "", "StatementOfWorkID", "SOW-2")
                                    .given(JOHN))
                            .keptBy(Example.ofRow("Balance", "", "StatementOfWorkID", "SOW-1")
                                    .given(JOHN)),
                    PreviousUploads::fixedValues),
            rule(
                    RuleDescription.of(
                                    "accountupload.customer-ref-changed",
                                    "On an update, the account has the CustomerRef of its previous upload.")
                            .effect(Effect.ADVICE)
                            .at("CustomerRef")
                            .source("Uploading Accounts: CustomerRef")
                            .brokenBy(Example.ofRow("Balance", "", "CustomerRef", "C-2002")
                                    .given(JOHN))
                            .keptBy(Example.ofRow("Balance", "", "CustomerRef", "C-2001")
                                    .given(JOHN)),
                    PreviousUploads::customerRef));

    @FunctionalInterface
    private interface Comparison {
        void compare(UploadAccount account, UploadAccount before, Findings findings);
    }

    private static Rule<UploadAccount> rule(RuleDescription description, Comparison comparison) {
        return BatchRule.of(description, List.of(ExistingAccounts.class), context -> new Compared(context, comparison));
    }

    private record Compared(RuleContext context, Comparison comparison) implements BatchRule.Check<UploadAccount> {

        @Override
        public boolean hasMemory() {
            return false;
        }

        @Override
        public void keys(UploadAccount account, BatchRule.Keys keys) {
            String ref = filled(account.accountRef());
            if (ref != null) {
                keys.ask(ExistingAccounts.class, ref);
            }
        }

        @Override
        public void check(UploadAccount account, RowText<UploadAccount> row, Findings findings) {
            String ref = filled(account.accountRef());
            ExistingAccount existing = ref != null ? context.answer(ExistingAccounts.class, ref) : null;
            if (existing != null) {
                comparison.compare(account, existing.lastUploaded(), findings);
            }
        }
    }

    private static void fixedValues(UploadAccount account, UploadAccount before, Findings findings) {
        for (Column<UploadAccount, ?> column : AccountTable.FIXED) {
            Object value = column.valueIn(account);
            Object known = value == null ? null : column.valueIn(before);
            if (known != null && !isBlank(value) && !isBlank(known) && !known.equals(value)) {
                findings.at(column, "must be as in the previous upload of the account, or blank; it cannot be changed");
            }
        }
    }

    private static void customerRef(UploadAccount account, UploadAccount before, Findings findings) {
        String ref = filled(account.customer().ref());
        String known = filled(before.customer().ref());
        if (ref != null && known != null && !ref.equals(known)) {
            findings.at(
                    AccountTable.CUSTOMER_REF,
                    "should be as in the previous upload of the account; with another one the account may move to another"
                            + " customer");
        }
    }

    private static boolean isBlank(@Nullable Object value) {
        return value instanceof String text && !Blanks.given(text);
    }
}
