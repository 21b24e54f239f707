package org.partnerfiles.helix;

import java.time.LocalDateTime;
import java.util.Locale;
import org.partnerfiles.text.Digits;

/**
 * The names that Helix gives to a kind of file, and its directory (Customer Registration File Definition, 7 and 8). The minute in a name
 * is for people only: programs should use the dates in the header record.
 *
 * <pre>{@code
 * String name = HelixFileName.CUSTOMER_REGISTRATION.at(LocalDateTime.of(2014, 10, 21, 1, 48));
 * // 201410210148_CUSTOMERREGISTRATION.TXT
 * }</pre>
 *
 * @since 0.1.0
 */
public final class HelixFileName {

    /** The names of customer registration files. */
    public static final HelixFileName CUSTOMER_REGISTRATION =
            new HelixFileName("Customer Registration File", "CUSTOMERREGISTRATION", "/CustomerRegistration");

    /** The names of customer files. */
    public static final HelixFileName CUSTOMER = new HelixFileName("Customer File", "CUSTOMER", "/CustomerFiles");

    private static final String MINUTE = "yyyyMMddHHmm";

    private final String title;
    private final String rest;
    private final String directory;

    private HelixFileName(String title, String kind, String directory) {
        this.title = title;
        this.rest = "_" + kind + ".TXT";
        this.directory = directory;
    }

    /** {@return the title of this kind of file in Helix's documentation} */
    public String title() {
        return title;
    }

    /** {@return the directory, relative to the root of Helix's deliveries} */
    public String directory() {
        return directory;
    }

    /** {@return the pattern of the names, such as {@code yyyyMMddHHmm_CUSTOMERREGISTRATION.TXT}; hours go from 00 to 23} */
    public String pattern() {
        return MINUTE + rest;
    }

    /**
     * {@return the name of a file}
     *
     * @param minute when it is created; seconds are ignored
     * @throws IllegalArgumentException if the year is not from 1 to 9999
     */
    public String at(LocalDateTime minute) {
        if (minute.getYear() < 1 || minute.getYear() > 9999) {
            throw new IllegalArgumentException("year must be from 1 to 9999: " + minute.getYear());
        }
        return String.format(Locale.ROOT, "%tY%<tm%<td%<tH%<tM%s", minute, rest);
    }

    /**
     * {@return whether a name has the pattern; case matters}
     *
     * @param name a file's name without its directory
     */
    public boolean matches(String name) {
        if (name.length() != MINUTE.length() + rest.length() || !name.endsWith(rest)) {
            return false;
        }
        int hour = Digits.number(name, 8, 2);
        int minute = Digits.number(name, 10, 2);
        return Digits.day(Digits.number(name, 0, 4), Digits.number(name, 4, 2), Digits.number(name, 6, 2)) != null
                && hour >= 0
                && hour < 24
                && minute >= 0
                && minute < 60;
    }

    /** {@return the pattern} */
    @Override
    public String toString() {
        return pattern();
    }
}
