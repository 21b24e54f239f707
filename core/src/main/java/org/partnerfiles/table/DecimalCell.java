package org.partnerfiles.table;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.text.Decimals;
import org.partnerfiles.text.Digits;

/** A decimal number without exponent, currency sign or thousands separator. */
final class DecimalCell extends CellType<BigDecimal> {

    static final DecimalCell DECIMAL = new DecimalCell();

    private static final int LONG_DIGITS = 18;

    private DecimalCell() {
        super(BigDecimal.class);
    }

    @Override
    public @Nullable BigDecimal read(String text, CellType.Problems problems) {
        int length = text.length();
        int start = text.startsWith("-") ? 1 : 0;
        int point = -1;
        long unscaled = 0;
        for (int i = start; i < length; i++) {
            char c = text.charAt(i);
            if (c == '.' && point < 0 && i > start && i < length - 1) {
                point = i;
            } else if (Digits.isDigit(c)) {
                unscaled = unscaled * 10 + (c - '0'); // overflows only if it is not used
            } else {
                problems.malformed(form());
                return null;
            }
        }
        if (start == length) {
            problems.malformed(form());
            return null;
        }
        int digits = length - start - (point < 0 ? 0 : 1);
        if (digits > Decimals.MOST_DIGITS) {
            problems.outOfRange("a number of at most " + Decimals.MOST_DIGITS + " digits");
            return null;
        }
        if (digits <= LONG_DIGITS) {
            return BigDecimal.valueOf(start == 1 ? -unscaled : unscaled, point < 0 ? 0 : length - 1 - point);
        }
        return new BigDecimal(text);
    }

    @Override
    public String write(BigDecimal value, CellType.Problems problems) {
        if (Decimals.isTooLong(value)) {
            problems.outOfRange("a number of at most " + Decimals.MOST_DIGITS + " digits");
            return "";
        }
        return value.toPlainString();
    }

    @Override
    public String writtenCharacters() {
        return "-.0123456789";
    }

    @Override
    public String form() {
        return "a number with . as the decimal point, no currency sign, no thousands separator";
    }

    @Override
    public CellType.Schema schema() {
        return CellType.Schema.of("number");
    }
}
