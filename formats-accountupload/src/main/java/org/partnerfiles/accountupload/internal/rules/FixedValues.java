package org.partnerfiles.accountupload.internal.rules;

import static org.partnerfiles.text.Blanks.filled;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.accountupload.ExistingAccount;
import org.partnerfiles.accountupload.ExistingAccounts;
import org.partnerfiles.accountupload.PreferredLanguage;
import org.partnerfiles.accountupload.UploadAccount;
import org.partnerfiles.accountupload.internal.fixtures.SampleAccounts;
import org.partnerfiles.accountupload.internal.table.AccountTable;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.Column;

/** Compares the columns that cannot be changed with the previous upload of the account. */
public record FixedValues(RuleContext context) implements BatchRule.Check<UploadAccount> {

    public static final String FIXED_VALUE_CHANGED = "accountupload.fixed-value-changed";

    private static final ExistingAccounts JOHN = ExistingAccounts.of(List.of(SampleAccounts.john()));

    static final Rule<UploadAccount> RULE = BatchRule.of(
            RuleDescription.of(
                            FIXED_VALUE_CHANGED,
                            "On an update, a column that cannot be changed once uploaded has the value of the previous upload,"
                                    + " or is blank. A value may be added if it was blank before, except a language: blank was"
                                    + " en-US.")
                    .at(AccountTable.FIXED.toArray(Column[]::new))
                    .source("Uploading Accounts; Balance Breakdown; Itemization; Preferred Language")
                    .brokenBy(Example.ofRow("Balance", "", "StatementOfWorkID", "SOW-2")
                            .given(JOHN))
                    .keptBy(Example.ofRow("Balance", "", "StatementOfWorkID", "SOW-1")
                            .given(JOHN)),
            List.of(ExistingAccounts.class),
            FixedValues::new);

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
        if (existing == null) {
            return;
        }
        for (Column<UploadAccount, ?> column : AccountTable.FIXED) {
            Object value = column.valueIn(account);
            Object before = previous(column, existing.lastUploaded());
            if (value != null && !isBlank(value) && before != null && !isBlank(before) && !value.equals(before)) {
                findings.at(
                        column.header(),
                        "must be as in the previous upload of the account, or blank; it cannot be changed");
            }
        }
    }

    private static @Nullable Object previous(Column<UploadAccount, ?> column, UploadAccount before) {
        Object value = column.valueIn(before);
        return value == null && column == AccountTable.PREFERRED_LANGUAGE ? PreferredLanguage.ENGLISH : value;
    }

    private static boolean isBlank(Object value) {
        return value instanceof String text && text.isBlank();
    }
}
