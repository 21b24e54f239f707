package org.partnerfiles.accountupload;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.text.Digits;

/**
 * The name of an upload: a date and time as {@code YYYY-MM-DD-hh-mm-ss.csv} (Uploading Accounts: filename convention).
 *
 * <pre>{@code
 * UploadFileName name = UploadFileName.parse("2026-01-31-09-30-00.csv");
 * }</pre>
 *
 * @param time the date and time, to the second, of the years 1 to 9999
 */
public record UploadFileName(LocalDateTime time) implements Comparable<UploadFileName> {

    public static final String EXTENSION = ".csv";
    public static final String FORM = "a date and time as YYYY-MM-DD-hh-mm-ss.csv";

    /** What is put behind the name of an upload to name its error file. */
    public static final String ERRORS = ".err";

    private static final int STEM = "YYYY-MM-DD-hh-mm-ss".length();

    /** Cuts the time to the second, and refuses a year that the name has no room for. */
    public UploadFileName {
        time = time.truncatedTo(ChronoUnit.SECONDS);
        if (time.getYear() < 1 || time.getYear() > 9999) {
            throw new IllegalArgumentException("the year must be from 1 to 9999");
        }
    }

    /**
     * {@return the name that a text is, or null if it is none}
     *
     * @param name the name of a file, without its directory
     */
    public static @Nullable UploadFileName parse(String name) {
        if (name.length() != STEM + EXTENSION.length()
                || !name.endsWith(EXTENSION)
                || name.charAt(10) != '-'
                || name.charAt(13) != '-'
                || name.charAt(16) != '-') {
            return null;
        }
        LocalDate day = Digits.isoDay(name, 0);
        int hour = Digits.number(name, 11, 2);
        int minute = Digits.number(name, 14, 2);
        int second = Digits.number(name, 17, 2);
        boolean isTime = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        return day != null && isTime ? new UploadFileName(day.atTime(hour, minute, second)) : null;
    }

    /** {@return the name of the error file that comes back for this upload} */
    public String errorFile() {
        return this + ERRORS;
    }

    /** Earlier names come first. */
    @Override
    public int compareTo(UploadFileName other) {
        return time.compareTo(other.time);
    }

    /** {@return the name, such as {@code 2026-01-31-09-30-00.csv}} */
    @Override
    public String toString() {
        StringBuilder name = new StringBuilder();
        Digits.appendIso(name, time.toLocalDate());
        append(name, time.getHour());
        append(name, time.getMinute());
        append(name, time.getSecond());
        return name.append(EXTENSION).toString();
    }

    private static void append(StringBuilder name, int part) {
        name.append('-');
        Digits.append(name, part, 2);
    }
}
