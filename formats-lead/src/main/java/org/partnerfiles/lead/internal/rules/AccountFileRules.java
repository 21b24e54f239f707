package org.partnerfiles.lead.internal.rules;

import java.util.List;
import org.partnerfiles.lead.LeadAccount;
import org.partnerfiles.lead.internal.table.AccountTable;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.FileFacts;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.table.Column;

/** What Lead asks of the rows and the header of an Account file. */
public final class AccountFileRules {

    public static final String DUPLICATE_ID = "lead.account.duplicate-id";

    private AccountFileRules() {}

    public static final List<Rule<LeadAccount>> ALL = List.of(
            FileRule.unique(
                    LeadRules.enforced(DUPLICATE_ID, "A client_account_id occurs once in a file.")
                            .at("client_account_id")
                            .source("Lead's public documentation: file integrity")
                            .brokenBy(Example.ofRow().row())
                            .keptBy(Example.ofRow().row("client_account_id", "acct-2")),
                    LeadRules.unique("the account"),
                    AccountTable.CLIENT_ACCOUNT_ID),
            FileRule.atEnd(
                    LeadRules.advisory(
                                    "lead.account.partial-record",
                                    "The header has the columns whose place in the file is inferred, too: those behind the first"
                                            + " eight. A record replaces the one before, so that what is left out is erased.")
                            .source("inferred from " + LeadRules.CUSTOMER_DOCUMENT + ": Updating Existing Files")
                            .brokenBy(Example.ofNoRows().edited(text -> text.replace("|available_credit", "")))
                            .keptBy(Example.ofNoRows()),
                    AccountFileRules::partialRecord));

    private static void partialRecord(FileFacts file, Findings findings) {
        List<String> headers = file.firstLine();
        if (headers.isEmpty()) {
            return; // records in no file
        }
        for (Column<LeadAccount, ?> column : AccountTable.TABLE.columns()) {
            if (column.position() >= AccountTable.PUBLISHED && !headers.contains(column.header())) {
                findings.at(column.header(), "the column is missing; what was submitted of it before may be erased");
            }
        }
    }
}
