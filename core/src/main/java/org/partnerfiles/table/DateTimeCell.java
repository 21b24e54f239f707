package org.partnerfiles.table;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.text.Digits;

/** A moment with its offset, in ISO 8601. */
final class DateTimeCell extends CellType<OffsetDateTime> {

    private static final int FRACTION_START = 20;
    private static final DatePattern ISO_DAY = new DatePattern("YYYY-MM-DD");
    private static final String ANY_DAY = "2000-01-01";

    private final int fewestFractionDigits;
    private final int mostFractionDigits;
    private final boolean zulu;
    /** The nanoseconds of one in the last digit. */
    private final int unit;

    DateTimeCell(int fewestFractionDigits, int mostFractionDigits, boolean zulu) {
        super(OffsetDateTime.class);
        if (fewestFractionDigits < 0 || mostFractionDigits > 9 || fewestFractionDigits > mostFractionDigits) {
            throw new IllegalArgumentException(
                    "a fraction must have 0 to 9 digits, and the fewest must not be above the most");
        }
        this.fewestFractionDigits = fewestFractionDigits;
        this.mostFractionDigits = mostFractionDigits;
        this.zulu = zulu;
        this.unit = (int) Math.pow(10, 9 - mostFractionDigits);
    }

    @Override
    public @Nullable OffsetDateTime read(String text, CellType.Problems problems) {
        OffsetDateTime moment = parsed(text);
        if (moment == null) {
            String later = Digits.withoutYearZero(text, 0);
            if (later != null && parsed(later) != null) {
                problems.outOfRange(DateCell.YEARS);
            } else if (isOnNoDay(text)) {
                problems.noSuchDay(form());
            } else {
                problems.malformed(form());
            }
        }
        return moment;
    }

    /** {@return whether only the day keeps a text from being a moment} */
    private boolean isOnNoDay(String text) {
        int end = ANY_DAY.length();
        return text.length() > end
                && ISO_DAY.hasForm(text.substring(0, end))
                && parsed(ANY_DAY + text.substring(end)) != null;
    }

    private @Nullable OffsetDateTime parsed(String text) {
        byte[] ascii = text.getBytes(StandardCharsets.UTF_8);
        return readAscii(ascii, 0, ascii.length);
    }

    @Override
    public @Nullable OffsetDateTime readAscii(byte[] row, int from, int to) {
        if (to - from < FRACTION_START || row[from + 10] != 'T' || row[from + 13] != ':' || row[from + 16] != ':') {
            return null;
        }
        LocalDate day = ISO_DAY.readAscii(row, from, from + ANY_DAY.length());
        int hour = Digits.number(row, from + 11, 2);
        int minute = Digits.number(row, from + 14, 2);
        int second = Digits.number(row, from + 17, 2);
        if (day == null || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return null;
        }
        int at = from + FRACTION_START - 1;
        int nanos = 0;
        if (row[at] == '.') {
            int end = at + 1;
            while (end < to && Digits.isDigit(row[end])) {
                end++;
            }
            int digits = end - at - 1;
            if (digits == 0 || digits > mostFractionDigits) {
                return null;
            }
            nanos = Digits.number(row, at + 1, digits);
            for (int i = digits; i < 9; i++) {
                nanos *= 10;
            }
            at = end;
        }
        ZoneOffset offset = offset(row, at, to);
        return offset == null ? null : OffsetDateTime.of(day, LocalTime.of(hour, minute, second, nanos), offset);
    }

    private static @Nullable ZoneOffset offset(byte[] row, int at, int to) {
        if (to == at + 1 && row[at] == 'Z') {
            return ZoneOffset.UTC;
        }
        if (to != at + 6 || row[at + 3] != ':') {
            return null;
        }
        int sign = row[at] == '+' ? 1 : row[at] == '-' ? -1 : 0;
        int hours = Digits.number(row, at + 1, 2);
        int minutes = Digits.number(row, at + 4, 2);
        if (sign == 0 || hours < 0 || minutes < 0 || minutes > 59 || hours * 60 + minutes > 18 * 60) {
            return null;
        }
        return ZoneOffset.ofTotalSeconds(sign * (hours * 60 + minutes) * 60);
    }

    @Override
    public String write(OffsetDateTime value, CellType.Problems problems) {
        int year = value.getYear();
        int offset = value.getOffset().getTotalSeconds();
        if (year < 1 || year > 9999) {
            problems.outOfRange(DateCell.YEARS);
            return "";
        }
        if (offset % 60 != 0) {
            problems.malformed("an offset of whole minutes");
            return "";
        }
        if (value.getNano() % unit != 0) {
            problems.malformed("at most " + mostFractionDigits + " digits of a second");
            return "";
        }
        StringBuilder text = new StringBuilder(34);
        Digits.appendIso(text, value.toLocalDate());
        text.append('T');
        Digits.append(text, value.getHour(), 2);
        text.append(':');
        Digits.append(text, value.getMinute(), 2);
        text.append(':');
        Digits.append(text, value.getSecond(), 2);
        appendFraction(text, value.getNano());
        if (offset == 0 && zulu) {
            return text.append('Z').toString();
        }
        text.append(offset < 0 ? '-' : '+');
        Digits.append(text, Math.abs(offset) / 3600, 2);
        text.append(':');
        Digits.append(text, Math.abs(offset) / 60 % 60, 2);
        return text.toString();
    }

    private void appendFraction(StringBuilder text, int nano) {
        int digits = 9;
        int fraction = nano;
        while (digits > fewestFractionDigits && fraction % 10 == 0) {
            fraction /= 10;
            digits--;
        }
        if (digits > 0) {
            text.append('.');
            Digits.append(text, fraction, digits);
        }
    }

    @Override
    public String form() {
        return "a date and time with offset, such as 2026-01-31T10:30:31"
                + ".000000000".substring(0, fewestFractionDigits == 0 ? 0 : fewestFractionDigits + 1)
                + (zulu ? "Z" : "-05:00");
    }

    @Override
    public CellType.Schema schema() {
        return CellType.Schema.of("datetime");
    }
}
