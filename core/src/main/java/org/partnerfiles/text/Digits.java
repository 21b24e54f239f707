package org.partnerfiles.text;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and days from the digits {@code 0} to {@code 9}, without the cost of a formatter.
 *
 * <pre>{@code
 * LocalDate day = Digits.day(Digits.number(text, 4, 4), Digits.number(text, 0, 2), Digits.number(text, 2, 2));   // MMDDYYYY
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Digits {

    private static final int[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private static final int MOST_OF_LONG = 18;

    private Digits() {}

    /**
     * {@return whether a character is one of {@code 0} to {@code 9}}
     *
     * @param c the character
     */
    public static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /**
     * {@return whether a part of a text has no characters but digits} An empty part has none.
     *
     * @param text the text
     * @param from where the part begins
     * @param to where it ends, exclusive
     */
    public static boolean areDigits(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * {@return the number of a run of digits, or -1 if the text ends before or has another character there}
     *
     * @param text the text
     * @param from the first digit
     * @param count how many, at most 9
     */
    public static int number(CharSequence text, int from, int count) {
        if (from + count > text.length()) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + count; i++) {
            char c = text.charAt(i);
            if (!isDigit(c)) {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    /**
     * {@return the number of a run of digits, or -1 if another byte is among them}
     *
     * @param ascii the bytes, each a character of ASCII
     * @param from the index of the first digit
     * @param count how many, at most 9; the array has as many
     */
    public static int number(byte[] ascii, int from, int count) {
        return (int) longNumber(ascii, from, from + count);
    }

    /**
     * {@return the number of up to 18 digits, or -1 if there are more, or another byte is among them}
     *
     * @param ascii the bytes, each a character of ASCII
     * @param from the index of the first digit
     * @param to the index after the last one
     */
    public static long longNumber(byte[] ascii, int from, int to) {
        if (to - from > MOST_OF_LONG) {
            return -1;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = ascii[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /**
     * {@return the day, or null if the calendar has no such day}
     *
     * @param year from 1
     * @param month 1 to 12
     * @param day 1 to 31
     */
    public static @Nullable LocalDate day(int year, int month, int day) {
        if (year < 1 || month < 1 || month > 12 || day < 1) {
            return null;
        }
        if (day > 28 && day > YearMonth.of(year, month).lengthOfMonth()) {
            return null;
        }
        return LocalDate.of(year, month, day);
    }

    /**
     * {@return a text with a year 2000 in place of a year 0, or null if it has another year} A text that is well formed then has a year
     * out of range and is not malformed.
     *
     * @param text the text
     * @param from where the four digits of the year begin
     */
    public static @Nullable String withoutYearZero(String text, int from) {
        return number(text, from, 4) == 0 ? text.substring(0, from) + "2000" + text.substring(from + 4) : null;
    }

    /**
     * Appends a number with leading zeros.
     *
     * @param out receives it
     * @param value not negative
     * @param width the fewest digits, at most 9
     */
    public static void append(StringBuilder out, int value, int width) {
        for (int digits = width - 1, limit = POWERS[digits]; digits > 0 && value < limit; limit = POWERS[--digits]) {
            out.append('0');
        }
        out.append(value);
    }

    /**
     * Appends a day as YYYY-MM-DD.
     *
     * @param out receives it
     * @param day of the years 1 to 9999
     */
    public static void appendIso(StringBuilder out, LocalDate day) {
        append(out, day.getYear(), 4);
        out.append('-');
        append(out, day.getMonthValue(), 2);
        out.append('-');
        append(out, day.getDayOfMonth(), 2);
    }

    /**
     * Writes a number as bytes, as {@link Long#toString(long)} does.
     *
     * @param ascii receives it
     * @param at the index of the first byte
     * @param value the number
     * @return the index after the last byte
     */
    public static int write(byte[] ascii, int at, long value) {
        int first = at;
        long left = value < 0 ? value : -value; // the least number has no positive one
        if (value < 0) {
            ascii[first++] = '-';
        }
        int width = 1;
        for (long rest = left / 10; rest != 0; rest /= 10) {
            width++;
        }
        for (int i = first + width - 1; i >= first; i--) {
            ascii[i] = (byte) ('0' - left % 10);
            left /= 10;
        }
        return first + width;
    }

    /**
     * Writes the last digits of a number as bytes, with leading zeros.
     *
     * @param ascii receives them
     * @param at the index of the first byte
     * @param value not negative
     * @param width how many digits
     * @return the index after the last byte
     */
    public static int write(byte[] ascii, int at, long value, int width) {
        long left = value;
        for (int i = at + width - 1; i >= at; i--) {
            ascii[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
        return at + width;
    }
}
