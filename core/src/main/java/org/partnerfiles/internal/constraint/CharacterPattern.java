package org.partnerfiles.internal.constraint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A simple regular expression as a loop over characters: a sequence of ASCII characters and classes of them, each with an optional
 * count, such as {@code [A-Z]{2}-[0-9]{3,9}}. After a step whose count is not fixed, the expression continues with other characters,
 * so that the loop never has to go back. All other expressions are left to {@link java.util.regex.Pattern}.
 */
final class CharacterPattern {

    private static final int MANY = Integer.MAX_VALUE;
    private static final int ASCII = 128;

    private final List<Step> parsed = new ArrayList<>();
    private final String regexp;
    private int at;

    /** Some characters, between a least and a most number of times. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Step(boolean[] characters, int least, int most) {

        boolean accepts(char c) {
            return c < ASCII && characters[c];
        }

        boolean acceptsAll(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (!accepts(text.charAt(i))) {
                    return false;
                }
            }
            return true;
        }

        boolean shares(Step other) {
            return IntStream.range(0, ASCII).anyMatch(c -> characters[c] && other.characters[c]);
        }
    }

    private CharacterPattern(String regexp) {
        this.regexp = regexp;
    }

    /**
     * {@return the expression as a loop, or null if it is not simple enough}
     *
     * @param regexp the expression, without flags
     */
    static @Nullable Loop compile(String regexp) {
        CharacterPattern pattern = new CharacterPattern(regexp);
        return pattern.parse() && pattern.neverGoesBack() ? new Loop(pattern.parsed.toArray(Step[]::new)) : null;
    }

    /** The compiled form. */
    static final class Loop {

        private final Step[] steps;
        /** Most expressions have one step. */
        private final @Nullable Step only;

        private Loop(Step[] steps) {
            this.steps = steps;
            this.only = steps.length == 1 ? steps[0] : null;
        }

        /** {@return whether the text as a whole matches} */
        boolean matches(String text) {
            int length = text.length();
            if (only != null) {
                return length >= only.least && length <= only.most && only.acceptsAll(text);
            }
            int i = 0;
            for (Step step : steps) {
                int end = step.most < length - i ? i + step.most : length;
                int begin = i;
                while (i < end && step.accepts(text.charAt(i))) {
                    i++;
                }
                if (i - begin < step.least) {
                    return false;
                }
            }
            return i == length;
        }
    }

    private boolean neverGoesBack() {
        for (int i = 0; i < parsed.size(); i++) {
            Step step = parsed.get(i);
            if (step.least == step.most) {
                continue;
            }
            for (int next = i + 1; next < parsed.size(); next++) {
                if (step.shares(parsed.get(next))) {
                    return false;
                }
                if (parsed.get(next).least > 0) {
                    break;
                }
            }
        }
        return true;
    }

    private boolean parse() {
        // The whole text must match, so anchors at the ends have no effect.
        int end = regexp.length();
        if (regexp.startsWith("^")) {
            at = 1;
        }
        while (at < end) {
            if (regexp.charAt(at) == '$' && at == end - 1) {
                return true;
            }
            boolean[] set = new boolean[ASCII];
            if (!(regexp.charAt(at) == '[' ? characterClass(set) : single(set))) {
                return false;
            }
            int least = 1;
            int most = 1;
            char quantifier = at < end ? regexp.charAt(at) : ' ';
            if (quantifier == '?' || quantifier == '*' || quantifier == '+') {
                at++;
                least = quantifier == '+' ? 1 : 0;
                most = quantifier == '?' ? 1 : MANY;
            } else if (quantifier == '{') {
                int close = regexp.indexOf('}', at);
                String[] counts =
                        regexp.substring(at + 1, Math.max(at + 1, close)).split(",", -1);
                least = count(counts[0]);
                most = counts.length == 1 ? least : counts[1].isEmpty() ? MANY : count(counts[1]);
                if (counts.length > 2 || least < 0 || most < least) {
                    return false;
                }
                at = close + 1;
            }
            // A lazy, a possessive or a second quantifier begins with a character that single() rejects.
            parsed.add(new Step(set, least, most));
        }
        return true;
    }

    private static int count(String digits) {
        boolean plain =
                !digits.isEmpty() && digits.length() < 8 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Integer.parseInt(digits) : -1;
    }

    private boolean single(boolean[] set) {
        char c = regexp.charAt(at++);
        if (c == '\\') {
            return escaped(set);
        }
        return add(set, c, c) && "^$.|?*+()]{}".indexOf(c) < 0;
    }

    /** Adds characters; false if they are not ASCII. */
    private static boolean add(boolean[] set, char from, char to) {
        if (to < ASCII) {
            Arrays.fill(set, from, to + 1, true);
        }
        return to < ASCII;
    }

    /** Reads the character after a backslash. */
    private boolean escaped(boolean[] set) {
        if (at == regexp.length()) {
            return false;
        }
        char c = regexp.charAt(at++);
        if (c == 'd') {
            return add(set, '0', '9');
        } else if (c == 'w') {
            return add(set, '0', '9') && add(set, 'A', 'Z') && add(set, 'a', 'z') && add(set, '_', '_');
        }
        return add(set, c, c) && c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }

    /** Reads a class without negation, nesting and intersection; a hyphen is itself only at its ends. */
    private boolean characterClass(boolean[] set) {
        int first = ++at;
        while (at < regexp.length()) {
            char c = regexp.charAt(at++);
            if (c == ']') {
                return at - 1 > first;
            }
            if (c == '\\') {
                // A range from an escaped character has a hyphen in the middle, which is rejected.
                if (!escaped(set)) {
                    return false;
                }
            } else if (c >= ASCII || c == '[' || c == '&' || (c == '^' && at - 1 == first)) {
                return false;
            } else if (c == '-') {
                if (at - 1 != first && !regexp.startsWith("]", at)) {
                    return false;
                }
                add(set, '-', '-');
            } else if (regexp.startsWith("-", at) && !regexp.startsWith("-]", at)) {
                char to = at + 1 < regexp.length() ? regexp.charAt(at + 1) : ASCII;
                if (to < c || to >= ASCII || to == '[' || to == '\\' || to == '&') {
                    return false;
                }
                add(set, c, to);
                at += 2;
            } else {
                add(set, c, c);
            }
        }
        return false;
    }
}
