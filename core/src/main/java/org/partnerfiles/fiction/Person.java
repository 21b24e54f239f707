package org.partnerfiles.fiction;

import java.util.Locale;

/**
 * An invented person.
 *
 * @param first first name
 * @param middle middle name
 * @param last last name
 */
public record Person(String first, String middle, String last) {

    /**
     * {@return an address under a domain that is reserved for examples}
     *
     * @param number makes it unique
     */
    public String email(long number) {
        return login(number) + "@example.com";
    }

    /**
     * {@return a user name}
     *
     * @param number makes it unique
     */
    public String login(long number) {
        return (first + "." + last).toLowerCase(Locale.ROOT) + number;
    }
}
