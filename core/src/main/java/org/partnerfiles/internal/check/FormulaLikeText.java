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
            // a number may begin with a sign; only text is checked
            if (column.type().keepsBlanks() && isFormula(row.characterAt(column, 0))) {
                findings.at(column.header(), "must not begin with a character that starts a formula in a spreadsheet");
            }
        }
        for (String text : row.unmapped().texts()) {
            if (!text.isEmpty() && isFormula(text.charAt(0))) {
                findings.say("a further cell must not begin with a character that starts a formula in a spreadsheet");
            }
        }
    }

    private static boolean isFormula(int first) {
        return "=+-@\t\r".indexOf(first) >= 0;
    }
}
