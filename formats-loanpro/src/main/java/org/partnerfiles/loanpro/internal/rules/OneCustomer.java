package org.partnerfiles.loanpro.internal.rules;

import org.jspecify.annotations.Nullable;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.RuleContext;

/** A check of what only one customer of a file may have. It remembers rejected rows too, to name them where a later row has their key. */
abstract class OneCustomer implements FileRule.Check<LoanProCustomer> {
    /** By id of a customer, the first row that names it by the id or gives it the id. The rules on duplicates share it. */
    final FirstRows customers;

    OneCustomer(RuleContext context) {
        this.customers = new FirstRows(context.sharedKeyIndex("loanpro.customers"));
    }

    abstract void remember(LoanProCustomer customer, long row);

    /** Remembers the row by an id, or by nothing if it is null. */
    final void rememberId(@Nullable String id, long row) {
        if (id != null) {
            customers.remember(id, row);
        }
    }

    @Override
    public final void remember(LoanProCustomer customer, RowText<LoanProCustomer> row) {
        remember(customer, FirstRows.accepted(row.line()));
    }

    @Override
    public final void rememberRejected(LoanProCustomer customer, RowText<LoanProCustomer> row, boolean refusesFile) {
        remember(customer, FirstRows.rejected(row.line(), refusesFile));
    }
}
