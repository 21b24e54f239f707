package org.partnerfiles.accountupload.internal.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.accountupload.UploadAccount;
import org.partnerfiles.accountupload.internal.table.AccountTable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.RecordRule;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.Column;
import org.partnerfiles.text.Blanks;

/** The rules on the references of an account and its customer. */
final class CustomerRefRules {

    private CustomerRefRules() {}

    static final List<Rule<UploadAccount>> ALL = List.of(
            RecordRule.of(
                    RuleDescription.of(
                                    "accountupload.customer-ref-holds-personal-data",
                                    "A CustomerRef contains no e-mail address, no phone number with a plus sign or in a usual"
                                            + " form, nothing of the form ddd-dd-dddd, and not the row's own e-mail addresses,"
                                            + " phone numbers, date of birth, first line of the address, or first and last name, as"
                                            + " words or run together. Digits only are accepted unless they are the row's own phone"
                                            + " number or date of birth.")
                            .at("CustomerRef")
                            .source(AccountRules.UPLOADING + ": CustomerRef")
                            .brokenBy(Example.ofRow("CustomerRef", "C-000-12-3456"))
                            .keptBy(Example.ofRow("CustomerRef", "000123456")),
                    CustomerRefRules::noPersonalData),
            RecordRule.ofEachColumn(
                    RuleDescription.of(
                                    "accountupload.blanks-around-ref",
                                    "An AccountRef and a CustomerRef do not begin or end with a blank: with and without it may be"
                                            + " two references.")
                            .effect(Effect.ADVICE)
                            .at("AccountRef", "CustomerRef")
                            .source(AccountRules.UPLOADING + ": AccountRef, CustomerRef; inferred")
                            .brokenBy(Example.ofRow("AccountRef", "A-1001 "))
                            .keptBy(Example.ofRow("AccountRef", "A 1001")),
                    CustomerRefRules::noBlanksAround));

    private static void noPersonalData(UploadAccount account, RuleContext context, Findings findings) {
        String ref = account.customer().ref();
        String kind = ref == null ? null : CustomerRefs.personalDataIn(ref, account.customer());
        if (kind != null) {
            findings.at(AccountTable.CUSTOMER_REF, "must not contain personal data; found " + kind);
        }
    }

    private static void noBlanksAround(UploadAccount account, RuleContext context, Findings findings) {
        noBlanksAround(AccountTable.ACCOUNT_REF, account.accountRef(), findings);
        noBlanksAround(AccountTable.CUSTOMER_REF, account.customer().ref(), findings);
    }

    /** A reference of blanks only is missing, which has its own finding. */
    private static void noBlanksAround(Column<?, ?> column, @Nullable String ref, Findings findings) {
        if (ref != null
                && !ref.isEmpty()
                && (isBlank(ref.charAt(0)) || isBlank(ref.charAt(ref.length() - 1)))
                && Blanks.given(ref)) {
            findings.at(column, "should not begin or end with a blank, which may make it another reference");
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }
}
