package org.partnerfiles.loanpro.internal.table;

import org.jspecify.annotations.Nullable;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.CellTypes;
import org.partnerfiles.text.Digits;

/** A number of digits, which is text. Its constraint has the form; here only the cause is named if a spreadsheet rewrote it. */
final class SpreadsheetNumberCell extends CellType<String> {

    private final String expected;

    SpreadsheetNumberCell(String expected) {
        super(String.class);
        this.expected = expected;
    }

    @Override
    public String read(String text, CellType.Problems problems) {
        return checked(text, problems);
    }

    @Override
    public @Nullable String readAscii(byte[] row, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Digits.isDigit(row[i])) {
                return null;
            }
        }
        return CellTypes.text().readAscii(row, from, to);
    }

    @Override
    public String write(String value, CellType.Problems problems) {
        return checked(value, problems);
    }

    private String checked(String text, CellType.Problems problems) {
        if (SpreadsheetNumber.isOne(text)) {
            problems.malformed(
                    expected + "; a spreadsheet rewrote the number: format the column as text and enter it again");
        }
        return text;
    }

    @Override
    public boolean keepsBlanks() {
        return true;
    }

    @Override
    public String form() {
        return CellTypes.text().form();
    }
}
