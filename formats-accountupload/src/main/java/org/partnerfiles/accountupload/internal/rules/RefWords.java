package org.partnerfiles.accountupload.internal.rules;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Finds the customer's own name and address in the reference of a customer. Case and accents do not matter. */
final class RefWords {

    /** A shorter address line is too likely to be in a reference by chance. */
    private static final int SHORTEST_LINE = 6;

    private RefWords() {}

    /** Whether a reference has the words of both names, or one word of which the two are the halves. */
    static boolean containsName(String ref, int lettersOfRef, @Nullable String first, @Nullable String last) {
        if (first == null || last == null) {
            return false;
        }
        int lettersOfFirst = letters(first, lettersOfRef);
        int lettersOfLast = letters(last, lettersOfRef);
        if (lettersOfFirst == 0 || lettersOfLast == 0 || lettersOfRef < lettersOfFirst + lettersOfLast) {
            return false;
        }
        String text = plain(ref);
        String one = plain(first);
        String other = plain(last);
        return (hasEachWord(text, one) && hasEachWord(text, other)) || hasBothInOne(text, one, other);
    }

    /** Whether a reference has an address line, whatever is between its words. */
    static boolean containsLine(String ref, int lettersAndDigitsOfRef, String line) {
        int count = 0;
        for (int i = 0; i < line.length() && count <= lettersAndDigitsOfRef; i++) {
            count += Character.isLetterOrDigit(line.charAt(i)) ? 1 : 0;
        }
        if (count < SHORTEST_LINE || lettersAndDigitsOfRef < count) {
            return false;
        }
        String text = plain(ref);
        String wanted = plain(line);
        for (int i = 0; i < text.length(); i++) {
            boolean beginsWord = Character.isLetterOrDigit(text.charAt(i))
                    && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)));
            if (beginsWord && continues(text, i, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean continues(String text, int at, String wanted) {
        int i = at;
        for (int j = 0; j < wanted.length(); j++) {
            if (!Character.isLetterOrDigit(wanted.charAt(j))) {
                continue;
            }
            while (i < text.length() && !Character.isLetterOrDigit(text.charAt(i))) {
                i++;
            }
            if (i == text.length() || !isSame(text.charAt(i), wanted.charAt(j))) {
                return false;
            }
            i++;
        }
        return i == text.length() || !Character.isLetterOrDigit(text.charAt(i));
    }

    private static boolean hasEachWord(String text, String name) {
        for (int start = nextWord(name, 0); start < name.length(); start = nextWord(name, endOfWord(name, start))) {
            if (!hasWord(text, name, start, endOfWord(name, start))) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasWord(String text, String name, int from, int to) {
        for (int start = nextWord(text, 0); start < text.length(); start = nextWord(text, endOfWord(text, start))) {
            if (endOfWord(text, start) - start == to - from && text.regionMatches(true, start, name, from, to - from)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasBothInOne(String text, String one, String other) {
        for (int start = nextWord(text, 0); start < text.length(); start = nextWord(text, endOfWord(text, start))) {
            int end = endOfWord(text, start);
            if (afterName(text, afterName(text, start, end, one), end, other) == end
                    || afterName(text, afterName(text, start, end, other), end, one) == end) {
                return true;
            }
        }
        return false;
    }

    /** Where the letters of a name end that are next in a text, or -1 if others are. */
    private static int afterName(String text, int at, int end, String name) {
        int i = at;
        for (int j = 0; j < name.length() && i >= 0; j++) {
            if (Character.isLetter(name.charAt(j))) {
                i = i < end && isSame(text.charAt(i), name.charAt(j)) ? i + 1 : -1;
            }
        }
        return i;
    }

    private static boolean isSame(char one, char other) {
        return one == other || Character.toLowerCase(one) == Character.toLowerCase(other);
    }

    private static int nextWord(String text, int from) {
        int i = from;
        while (i < text.length() && !Character.isLetter(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int endOfWord(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isLetter(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** How many letters a text has, counted until they are more than a limit. */
    private static int letters(String text, int limit) {
        int letters = 0;
        for (int i = 0; i < text.length() && letters <= limit; i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    /** Without accents; most texts are ASCII and stay as they are. */
    private static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return withoutMarks(Normalizer.normalize(text, Normalizer.Form.NFD));
            }
        }
        return text;
    }

    private static String withoutMarks(String decomposed) {
        StringBuilder plain = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            if (Character.getType(decomposed.charAt(i)) != Character.NON_SPACING_MARK) {
                plain.append(decomposed.charAt(i));
            }
        }
        return plain.toString();
    }
}
