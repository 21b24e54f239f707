package org.partnerfiles.internal.constraint;

import java.util.Arrays;

/**
 * Recognises plain e-mail addresses without a regular expression. Every Validator accepts them: ASCII only, no quotes, and a domain of
 * letters, digits and inner hyphens. A text that is not recognised may be an address too.
 */
final class EmailScreen {

    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST_DOMAIN = 255;
    private static final byte MARK = 1;
    private static final byte LETTER_OR_DIGIT = 2;
    private static final byte[] KINDS = kinds();

    private EmailScreen() {}

    static boolean isPlainAddress(String text) {
        int at = 0;
        int length = text.length();
        char before = '.';
        for (; at < length && text.charAt(at) != '@'; at++) {
            char c = text.charAt(at);
            if (c == '.' ? before == '.' : c >= KINDS.length || KINDS[c] == 0) {
                return false;
            }
            before = c;
        }
        return before != '.' && at <= LONGEST_LOCAL_PART && length - at - 1 <= LONGEST_DOMAIN && isDomain(text, at + 1);
    }

    private static boolean isDomain(String text, int from) {
        int begin = from;
        char before = '.';
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' || c == '-') {
                // Two hyphens may mark a label in another script, which is not plain.
                if (before == '.' || before == '-') {
                    return false;
                }
                begin = c == '.' ? i + 1 : begin;
            } else if (!isLetterOrDigit(c) || i - begin >= LONGEST_LABEL) {
                return false;
            }
            before = c;
        }
        return isLetterOrDigit(before);
    }

    private static boolean isLetterOrDigit(char c) {
        return c < KINDS.length && KINDS[c] == LETTER_OR_DIGIT;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[128];
        "!#$%&'*+/=?^_`{|}~-".chars().forEach(c -> kinds[c] = MARK);
        Arrays.fill(kinds, 'a', 'z' + 1, LETTER_OR_DIGIT);
        Arrays.fill(kinds, 'A', 'Z' + 1, LETTER_OR_DIGIT);
        Arrays.fill(kinds, '0', '9' + 1, LETTER_OR_DIGIT);
        return kinds;
    }
}
