package org.partnerfiles.loanpro.internal.table;

import org.jspecify.annotations.Nullable;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.CellTypes;
import org.partnerfiles.text.Digits;

/** The only ZIP code whose characters the vendor's table names; the two others may be any text. */
final class EmployerZipcodeCell extends CellType<String> {

    private static final EmployerZipcodeCell ZIPCODE = new EmployerZipcodeCell();

    private EmployerZipcodeCell() {
        super(String.class);
    }

    static EmployerZipcodeCell employerZipcode() {
        return ZIPCODE;
    }

    @Override
    public String read(String text, CellType.Problems problems) {
        return checked(text, problems);
    }

    @Override
    public @Nullable String readAscii(byte[] row, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isAllowed((char) row[i])) {
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
        for (int i = 0; i < text.length(); i++) {
            if (!isAllowed(text.charAt(i))) {
                problems.malformed(form());
                break;
            }
        }
        return text;
    }

    private static boolean isAllowed(char c) {
        return Digits.isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
    }

    @Override
    public String form() {
        return "letters, digits and - only, without blanks";
    }

    @Override
    public CellType.Schema schema() {
        return CellType.Schema.of("string");
    }
}
