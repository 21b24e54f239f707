package org.partnerfiles.accountupload;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The name of an upload: a date and time as {@code YYYY-MM-DD-hh-mm-ss.csv} (Uploading Accounts: filename convention).
 *
 * <pre>{@code
 * UploadFileName name = UploadFileName.parse("2026-01-31-09-30-00.csv");
 * }</pre>
 *
 * @param time the date and time, to the second, of the years 1 to 9999
 * @since 0.1.0
 */
public record UploadFileName(LocalDateTime time) implements Comparable<UploadFileName> {

    public static final String EXTENSION = ".csv";
    public static final String FORM = "a date and time as YYYY-MM-DD-hh-mm-ss.csv";

    /** The ending that makes the name of an upload the name of its error file. */
    public static final String ERRORS = ".err";

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd-HH-mm-ss'.csv'", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /** Cuts the time to the second, and rejects a year that does not have four digits. */
    public UploadFileName {
        time = time.truncatedTo(ChronoUnit.SECONDS);
        if (time.getYear() < 1 || time.getYear() > 9999) {
            throw new IllegalArgumentException("the year must be from 1 to 9999");
        }
    }

    /**
     * {@return the name in a text, or null if the text is not such a name}
     *
     * @param name the name of a file, without its directory
     */
    public static @Nullable UploadFileName parse(String name) {
        try {
            return new UploadFileName(LocalDateTime.parse(name, NAME));
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    /** {@return the name of the error file for this upload} */
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
        return NAME.format(time);
    }
}
