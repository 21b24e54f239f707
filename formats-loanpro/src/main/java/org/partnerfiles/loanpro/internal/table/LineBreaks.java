package org.partnerfiles.loanpro.internal.table;

import org.jspecify.annotations.Nullable;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.table.Column;

/** Names the cells of a row that hold a line break. */
public final class LineBreaks {

    private LineBreaks() {}

    public static void check(RowText<LoanProCustomer> row, RuleContext context, Findings findings) {
        if (!row.spansLines()) {
            return;
        }
        boolean named = false;
        for (Column<LoanProCustomer, ?> column : row.columns()) {
            if (isIn(row.cell(column))) {
                findings.at(column.header(), "must not hold a line break");
                named = true;
            }
        }
        if (!named) {
            findings.say("a cell under a header that is not LoanPro's holds a line break; no cell may");
        }
    }

    private static boolean isIn(@Nullable String text) {
        return text != null && (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0);
    }
}
