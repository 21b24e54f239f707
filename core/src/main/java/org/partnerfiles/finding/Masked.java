package org.partnerfiles.finding;

import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a confidential text that may be shown.
 *
 * @since 0.1.0
 */
public final class Masked {

    /** The replacement for a secret. */
    public static final String SECRET = "[secret]";

    private static final int LONGEST = 40;

    private Masked() {}

    /**
     * How many parts of a record are given, and nothing of what they are: what the {@code toString} of a nested record returns.
     * {@code Masked.given("Name", "Ann", null)} is {@code Name[1 of 2 given]}.
     *
     * @param name the record's name
     * @param parts its components; null and an empty collection are not given
     * @return the name and the two numbers
     */
    public static String given(String name, @Nullable Object... parts) {
        long given = Stream.of(parts)
                .filter(part -> part != null && !(part instanceof Collection<?> list && list.isEmpty()))
                .count();
        return name + "[" + given + " of " + parts.length + " given]";
    }

    /**
     * The shape of a text: a {@code *} for each letter and anything unusual, a {@code #} for each digit, blanks and ASCII
     * punctuation as they are, cut after 40 characters. {@code (555) 555-0100 x} becomes {@code (###) ###-#### *}.
     *
     * @param text any text
     * @return its form, which contains no letter and no digit
     */
    public static String shape(CharSequence text) {
        int length = Math.min(text.length(), LONGEST);
        StringBuilder shape = new StringBuilder(length + 1);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                shape.append('#');
            } else if (c < ' ' || c >= 127 || Character.isLetter(c)) {
                shape.append('*');
            } else {
                shape.append(c);
            }
        }
        return text.length() > LONGEST ? shape.append('…').toString() : shape.toString();
    }
}
