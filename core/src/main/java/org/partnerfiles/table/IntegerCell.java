package org.partnerfiles.table;

import java.nio.charset.StandardCharsets;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.text.Digits;

/** A whole number in digits. */
final class IntegerCell<N extends Number> extends CellType<N> {

    static final IntegerCell<Integer> INTEGER = new IntegerCell<>(
            Integer.class, value -> (int) value, Integer.MIN_VALUE, Integer.MAX_VALUE, "a whole number, only digits");
    static final IntegerCell<Long> LONG = new IntegerCell<>(
            Long.class, value -> value, Long.MIN_VALUE, Long.MAX_VALUE, "a whole number, only digits");
    static final IntegerCell<Long> CENTS = new IntegerCell<>(
            Long.class, value -> value, 0, Long.MAX_VALUE, "a whole number of cents, only digits (100 is $1.00)");

    static final IntegerCell<Long> SIGNED_CENTS = new IntegerCell<>(
            Long.class,
            value -> value,
            Long.MIN_VALUE,
            Long.MAX_VALUE,
            "a whole number of cents, only digits, with - if negative (100 is $1.00)");

    private final LongFunction<N> boxed;
    private final long least;
    private final long most;
    private final String form;

    private IntegerCell(Class<N> type, LongFunction<N> boxed, long least, long most, String form) {
        super(type);
        this.boxed = boxed;
        this.least = least;
        this.most = most;
        this.form = form;
    }

    @Override
    public @Nullable N read(String text, CellType.Problems problems) {
        byte[] ascii = text.getBytes(StandardCharsets.UTF_8);
        N value = ascii.length == 0 ? null : readAscii(ascii, 0, ascii.length);
        return value == null ? readOther(text, problems) : value;
    }

    /** Reads a number that is malformed, out of range, or of many digits. */
    private @Nullable N readOther(String text, CellType.Problems problems) {
        int length = text.length();
        int start = least < 0 && text.startsWith("-") ? 1 : 0;
        if (start == length || !Digits.areDigits(text, start, length)) {
            problems.malformed(form);
            return null;
        }
        try {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return boxed.apply(value);
            }
        } catch (NumberFormatException e) {
            // Only digits: the number is out of the range of a long.
        }
        problems.outOfRange("a number up to " + most);
        return null;
    }

    @Override
    public @Nullable N readAscii(byte[] row, int from, int to) {
        boolean isNegative = least < 0 && row[from] == '-';
        int first = isNegative ? from + 1 : from;
        long digits = first == to ? -1 : Digits.longNumber(row, first, to);
        long value = isNegative ? -digits : digits;
        return digits < 0 || value < least || value > most ? null : boxed.apply(value);
    }

    @Override
    public String write(N value, CellType.Problems problems) {
        if (value.longValue() < least) {
            problems.outOfRange("a number that is not negative");
        }
        return value.toString();
    }

    @Override
    public int writeAscii(N value, byte[] row, int at) {
        long number = value.longValue();
        return number < least ? -1 : Digits.write(row, at, number);
    }

    @Override
    public String writtenCharacters() {
        return "-0123456789";
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public CellType.Schema schema() {
        return CellType.Schema.of("integer");
    }
}
