package org.partnerfiles.internal.check;

import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.table.Column;

/** Reports text that a spreadsheet would evaluate as a formula. */
final class FormulaLikeText {

    private FormulaLikeText() {}

    static <R> void check(RowText<R> row, RuleContext context, Findings findings) {
        for (Column<R, ?> column : row.columns()) {
            String text = row.cell(column);
            // a number may begin with a sign; only text is checked
            if (text != null && column.type().keepsBlanks() && isFormula(text)) {
                findings.at(column.header(), "must not begin with a character that starts a formula in a spreadsheet");
            }
        }
        for (String text : row.unmapped().texts()) {
            if (isFormula(text)) {
                findings.say("a further cell must not begin with a character that starts a formula in a spreadsheet");
            }
        }
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }
}
