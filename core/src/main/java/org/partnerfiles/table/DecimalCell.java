package org.partnerfiles.table;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.text.Decimals;
import org.partnerfiles.text.Digits;
import org.partnerfiles.text.Plural;

/** A decimal number without exponent, currency sign or thousands separator. */
final class DecimalCell extends CellType<BigDecimal> {

    static final DecimalCell DECIMAL = new DecimalCell(-1);

    private static final int LONG_DIGITS = 18;

    /** The number of digits after the point, or -1 for any. */
    private final int scale;

    private DecimalCell(int scale) {
        super(BigDecimal.class);
        this.scale = scale;
    }

    static DecimalCell ofScale(int scale) {
        if (scale < 1 || scale > LONG_DIGITS) {
            throw new IllegalArgumentException(
                    "the digits after the point must be from 1 to " + LONG_DIGITS + "; found " + scale);
        }
        return new DecimalCell(scale);
    }

    private boolean hasScale(int digits) {
        return scale < 0 || digits == scale;
    }

    @Override
    public @Nullable BigDecimal read(String text, CellType.Problems problems) {
        byte[] ascii = text.getBytes(StandardCharsets.UTF_8);
        BigDecimal value = ascii.length == 0 ? null : readAscii(ascii, 0, ascii.length);
        if (value != null) {
            return value;
        }
        int digits = digits(text);
        if (digits == 0) {
            problems.malformed(form());
            return null;
        } else if (digits > Decimals.MOST_DIGITS) {
            problems.outOfRange("a number of at most " + Decimals.MOST_DIGITS + " digits");
            return null;
        }
        value = new BigDecimal(text);
        if (!hasScale(value.scale())) {
            problems.malformed(form());
            return null;
        }
        return value;
    }

    /** The number of digits of a decimal number; 0 if the text is none. */
    private static int digits(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        int end = point < 0 ? text.length() : point;
        boolean hasForm = end > start
                && Digits.areDigits(text, start, end)
                && (point < 0 || (point + 1 < text.length() && Digits.areDigits(text, point + 1, text.length())));
        return hasForm ? text.length() - start - (point < 0 ? 0 : 1) : 0;
    }

    @Override
    public @Nullable BigDecimal readAscii(byte[] row, int from, int to) {
        int start = row[from] == '-' ? from + 1 : from;
        if (start == to || to - start > LONG_DIGITS + 1) {
            return null;
        }
        int point = -1;
        long unscaled = 0;
        for (int i = start; i < to; i++) {
            byte b = row[i];
            if (b == '.' && point < 0 && i > start && i < to - 1) {
                point = i;
            } else if (Digits.isDigit(b)) {
                unscaled = unscaled * 10 + (b - '0');
            } else {
                return null;
            }
        }
        if (point < 0 && to - start > LONG_DIGITS) {
            return null;
        }
        int digits = point < 0 ? 0 : to - 1 - point;
        return hasScale(digits) ? BigDecimal.valueOf(start > from ? -unscaled : unscaled, digits) : null;
    }

    @Override
    public String write(BigDecimal value, CellType.Problems problems) {
        boolean isTooLong = Decimals.isTooLong(value);
        BigDecimal scaled = value;
        if (!isTooLong && !hasScale(value.scale())) {
            if (value.stripTrailingZeros().scale() > scale) {
                problems.malformed(form());
                return "";
            }
            scaled = value.setScale(scale);
            isTooLong = scaled.precision() > Decimals.MOST_DIGITS;
        }
        if (isTooLong) {
            problems.outOfRange("a number of at most " + Decimals.MOST_DIGITS + " digits");
            return "";
        }
        return scaled.toPlainString();
    }

    @Override
    public int writeAscii(BigDecimal value, byte[] row, int at) {
        int digits = value.scale();
        if (digits < 0 || digits > LONG_DIGITS || value.precision() > LONG_DIGITS || !hasScale(digits)) {
            return -1;
        }
        long unscaled = value.unscaledValue().longValue();
        int next = at;
        if (unscaled < 0) {
            row[next++] = '-';
            unscaled = -unscaled;
        }
        long unit = 1;
        for (int i = 0; i < digits; i++) {
            unit *= 10;
        }
        next = Digits.write(row, next, unscaled / unit);
        if (digits > 0) {
            row[next++] = '.';
            next = Digits.write(row, next, unscaled % unit, digits);
        }
        return next;
    }

    @Override
    public String writtenCharacters() {
        return "-.0123456789";
    }

    @Override
    public String form() {
        String digits = scale < 0 ? "" : " and " + Plural.of(scale, "digit") + " after it";
        return "a number with . as the decimal point" + digits + ", no currency sign, no thousands separator";
    }

    @Override
    public CellType.Schema schema() {
        return CellType.Schema.of("number");
    }
}
