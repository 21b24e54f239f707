package org.partnerfiles.helix;

import java.time.LocalDateTime;
import org.partnerfiles.text.Digits;

/**
 * How Helix names a kind of file, and the directory it puts it in (Customer Registration File Definition, 7 and 8). The minute in a name is
 * for people: nothing here reads it, and nothing should; the header record has the dates to go by.
 *
 * <pre>{@code
 * String name = HelixFileName.CUSTOMER_REGISTRATION.at(LocalDateTime.of(2014, 10, 21, 1, 48));
 * // 201410210148_CUSTOMERREGISTRATION.TXT
 * }</pre>
 */
public final class HelixFileName {

    /** Of the customer registration file. */
    public static final HelixFileName CUSTOMER_REGISTRATION =
            new HelixFileName("CUSTOMERREGISTRATION", "/CustomerRegistration");

    private static final String MINUTE = "yyyyMMddHHmm";

    private final String rest;
    private final String directory;

    private HelixFileName(String kind, String directory) {
        this.rest = "_" + kind + ".TXT";
        this.directory = directory;
    }

    /** {@return the directory, relative to the root of what Helix delivers} */
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
     * @param minute when it is made; seconds are dropped
     * @throws IllegalArgumentException if the year has not four digits
     */
    public String at(LocalDateTime minute) {
        if (minute.getYear() < 1 || minute.getYear() > 9999) {
            throw new IllegalArgumentException("a year from 1 to 9999");
        }
        StringBuilder name = new StringBuilder(50);
        Digits.append(name, minute.getYear(), 4);
        Digits.append(name, minute.getMonthValue(), 2);
        Digits.append(name, minute.getDayOfMonth(), 2);
        Digits.append(name, minute.getHour(), 2);
        Digits.append(name, minute.getMinute(), 2);
        return name.append(rest).toString();
    }

    /**
     * {@return whether a name has the pattern, exact in case}
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
