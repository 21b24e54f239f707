package org.partnerfiles.table;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.text.Digits;

/** The places of year, month and day in the text of a date, such as {@code MM/DD/YYYY}; all other characters are literal. */
final class DatePattern {

    private static final int DIGITS = 8;

    private final String text;
    private final int year;
    private final int month;
    private final int day;
    /** The places of the literal characters. */
    private final int[] literals;

    private final boolean isShortAscii;

    DatePattern(String text) {
        this.text = text;
        this.year = text.indexOf("YYYY");
        this.month = text.indexOf("MM");
        this.day = text.indexOf("DD");
        this.literals = IntStream.range(0, text.length())
                .filter(i -> !Character.isLetterOrDigit(text.charAt(i)))
                .toArray();
        this.isShortAscii = text.length() <= CellType.ASCII_ROOM && text.chars().allMatch(c -> c < 0x80);
        if (Math.min(year, Math.min(month, day)) < 0 || text.length() - literals.length != DIGITS) {
            throw new IllegalArgumentException(
                    "a date pattern must have YYYY, MM and DD once, in capitals (write YYYYMMDD, not yyyyMMdd), and no other"
                            + " letters or digits; found " + text);
        }
    }

    String text() {
        return text;
    }

    /** The pattern with a 0 for each digit: two patterns of the same shape read the same texts. */
    String shape() {
        return text.replaceAll("[YMD]", "0");
    }

    @Nullable
    LocalDate read(String cell) {
        byte[] ascii = cell.getBytes(StandardCharsets.UTF_8);
        return readAscii(ascii, 0, ascii.length);
    }

    @Nullable
    LocalDate readAscii(byte[] row, int from, int to) {
        if (!hasLiterals(row, from, to)) {
            return null;
        }
        return Digits.day(
                Digits.number(row, from + year, 4),
                Digits.number(row, from + month, 2),
                Digits.number(row, from + day, 2));
    }

    private boolean hasLiterals(byte[] row, int from, int to) {
        if (to - from != text.length()) {
            return false;
        }
        for (int i : literals) {
            if (row[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether a cell has the digits and the literals, even if the calendar has no such day} */
    boolean hasForm(String cell) {
        byte[] ascii = cell.getBytes(StandardCharsets.UTF_8);
        return hasLiterals(ascii, 0, ascii.length)
                && Digits.number(ascii, year, 4) >= 0
                && Digits.number(ascii, month, 2) >= 0
                && Digits.number(ascii, day, 2) >= 0;
    }

    boolean isOfYearZero(String cell) {
        String later = Digits.withoutYearZero(cell, year);
        return later != null && read(later) != null;
    }

    String write(LocalDate value) {
        StringBuilder written = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i = written.length()) {
            switch (text.charAt(i)) {
                case 'Y' -> Digits.append(written, value.getYear(), 4);
                case 'M' -> Digits.append(written, value.getMonthValue(), 2);
                case 'D' -> Digits.append(written, value.getDayOfMonth(), 2);
                default -> written.append(text.charAt(i));
            }
        }
        return written.toString();
    }

    /** Writes a day as bytes, if the literal characters are ASCII and not many; otherwise returns -1. */
    int writeAscii(LocalDate value, byte[] row, int at) {
        if (!isShortAscii) {
            return -1;
        }
        for (int i : literals) {
            row[at + i] = (byte) text.charAt(i);
        }
        Digits.write(row, at + year, value.getYear(), 4);
        Digits.write(row, at + month, value.getMonthValue(), 2);
        Digits.write(row, at + day, value.getDayOfMonth(), 2);
        return at + text.length();
    }

    /** A hint on common mistakes if the year is not first. */
    String order() {
        return year == 0 ? "" : ", " + (month < day ? "month" : "day") + " first, always two digits";
    }

    CellType.Schema schema() {
        return text.equals("YYYY-MM-DD")
                ? CellType.Schema.of("date")
                : CellType.Schema.of(
                        "date", text.replace("YYYY", "%Y").replace("MM", "%m").replace("DD", "%d"));
    }
}
