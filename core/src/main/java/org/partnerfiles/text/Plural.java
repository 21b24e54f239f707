package org.partnerfiles.text;

/**
 * Numbers of things in messages: {@code 1 row}, {@code 2 rows}.
 *
 * @since 0.1.0
 */
public final class Plural {

    private Plural() {}

    /**
     * {@return a number and its noun, with an {@code s} unless the number is 1}
     *
     * @param number how many
     * @param noun one of them, a noun whose plural has an {@code s}
     */
    public static String of(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
