package org.partnerfiles.table;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A decimal number without exponent, sign of currency or thousands separator. */
final class DecimalCell extends CellType<BigDecimal> {

    static final DecimalCell DECIMAL = new DecimalCell();

    private static final int LONGEST = 1_000;
    private static final int LONG_DIGITS = 18;

    @Override
    public @Nullable BigDecimal read(String text, CellProblems problems) {
        int length = text.length();
        int start = text.charAt(0) == '-' ? 1 : 0;
        int point = -1;
        long unscaled = 0;
        for (int i = start; i < length; i++) {
            char c = text.charAt(i);
            if (c == '.' && point < 0 && i > start && i < length - 1) {
                point = i;
            } else if (c >= '0' && c <= '9') {
                unscaled = unscaled * 10 + (c - '0'); // overflows only where it is not used
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
        if (digits > LONGEST) {
            problems.outOfRange("a number of at most " + LONGEST + " digits");
            return null;
        }
        if (digits <= LONG_DIGITS) {
            return BigDecimal.valueOf(start == 1 ? -unscaled : unscaled, point < 0 ? 0 : length - 1 - point);
        }
        return new BigDecimal(text);
    }

    @Override
    public String write(BigDecimal value, CellProblems problems) {
        if (Math.abs((long) value.scale()) + value.precision() > LONGEST) {
            problems.outOfRange("a number of at most " + LONGEST + " digits");
            return "";
        }
        return value.toPlainString();
    }

    @Override
    public String form() {
        return "a number with . as the decimal point, no currency sign, no thousands separator";
    }

    @Override
    public CellSchema schema() {
        return CellSchema.of("number");
    }
}
