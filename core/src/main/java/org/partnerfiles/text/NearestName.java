package org.partnerfiles.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the known name that a misspelt one may mean.
 *
 * <pre>{@code
 * String meant = NearestName.of("Fist Name", List.of("firstName", "lastName"));   // firstName
 * }</pre>
 *
 * @since 0.1.0
 */
public final class NearestName {

    /** Longer names are not compared: a file can have headers of a megabyte. */
    private static final int LONGEST = 200;

    private final String wanted;
    private long steps;

    /** A search for a text that is folded already. */
    private NearestName(String wanted) {
        this.wanted = wanted;
    }

    /**
     * The known name nearest to a text: equal but for case and blanks, or within a third of its length in single-letter edits.
     *
     * @param text what was found
     * @param known what is known
     * @return the nearest, or null if no name is that near; names with control characters, which are invisible, are not compared
     */
    public static @Nullable String of(String text, Iterable<String> known) {
        return text.length() > LONGEST || hasControlCharacter(text) ? null : new NearestName(folded(text)).among(known);
    }

    /** How many pairs of letters a search compares. */
    static long steps(String text, Iterable<String> known) {
        NearestName search = new NearestName(folded(text));
        search.among(known);
        return search.steps;
    }

    private @Nullable String among(Iterable<String> known) {
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (String name : known) {
            if (name.length() > LONGEST || hasControlCharacter(name)) {
                continue;
            }
            String candidate = folded(name);
            int allowed = Math.min(Math.max(1, candidate.length() / 3), bestDistance - 1);
            // Each letter that one has more is an edit, so most names need no comparison.
            if (Math.abs(candidate.length() - wanted.length()) <= allowed) {
                int distance = distance(wanted, candidate);
                if (distance <= allowed) {
                    best = name;
                    bestDistance = distance;
                }
            }
        }
        return best;
    }

    private static boolean hasControlCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String folded(String text) {
        String lower = Blanks.strip(text).toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c != ' ' && c != '_' && c != '-') {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    /** The number of insertions, deletions, substitutions and swaps of neighbours between two texts. */
    private int distance(String a, String b) {
        steps += (long) a.length() * b.length();
        int[] twoBack = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(Math.min(previous[j], current[j - 1]) + 1, previous[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    current[j] = Math.min(current[j], twoBack[j - 2] + 1);
                }
            }
            int[] spare = twoBack;
            twoBack = previous;
            previous = current;
            current = spare;
        }
        return previous[b.length()];
    }
}
