package org.partnerfiles.accountupload.internal.table;

import org.partnerfiles.text.Digits;

/**
 * The forms of e-mail addresses and phone numbers. The recipient does not document which ones it keeps.
 *
 * <p>An e-mail address is a bare address: one {@code @}; before it letters of any script, digits and some signs, with single dots
 * within; after it a domain of labels of letters, digits and inner hyphens, at least two, of which the last is not a number.
 *
 * <p>A phone number has the form of E.164: {@code +}, then 8 to 15 digits of which the first is not 0; blanks, dots, hyphens and
 * brackets between the digits do no harm. Numbering plans are not checked (as libphonenumber does with 1 MB of changing metadata): the
 * recipient does not document such a check, its own examples would fail it, and an outdated plan would reject good numbers.
 */
public final class Contacts {

    public static final String EMAIL_FORM =
            "the form name@domain.tld, without blanks, commas, brackets, or two dots in a row";
    public static final String PHONE_FORM = "+ and the country code, 8 to 15 digits in all, without a 0 in brackets";

    public static final int FEWEST_DIGITS = 8;
    private static final int MOST_DIGITS = 15;
    private static final String SIGNS = "!#$%&'*+/=?^_{|}~-";

    private Contacts() {}

    public static boolean isEmail(String text) {
        int at = text.indexOf('@');
        return at > 0 && isName(text, at) && isDomain(text, at + 1);
    }

    /** Whether the text before an end is a name with single dots within. */
    private static boolean isName(String text, int end) {
        boolean afterDot = true;
        for (int i = 0; i < end; ) {
            int c = characterAt(text, i);
            i += Character.charCount(c);
            if (c == '.') {
                if (afterDot) {
                    return false;
                }
                afterDot = true;
            } else if (isWord(c) || SIGNS.indexOf(c) >= 0) {
                afterDot = false;
            } else {
                return false;
            }
        }
        return !afterDot;
    }

    /** Whether the text from a start is a domain. */
    private static boolean isDomain(String text, int start) {
        int labels = 0;
        boolean isNumber = true;
        int before = '.';
        for (int i = start; i < text.length(); ) {
            int c = characterAt(text, i);
            i += Character.charCount(c);
            if (c == '.') {
                if (before == '.' || before == '-') {
                    return false;
                }
                labels++;
                isNumber = true;
            } else if (c == '-' ? before == '.' : !isWord(c)) {
                return false;
            } else {
                isNumber &= Digits.isDigit(c);
            }
            before = c;
        }
        return labels > 0 && before != '.' && before != '-' && !isNumber;
    }

    private static int characterAt(String text, int index) {
        char c = text.charAt(index);
        return Character.isSurrogate(c) ? text.codePointAt(index) : c;
    }

    /** A letter, with the marks that belong to it in some scripts, or a digit. */
    private static boolean isWord(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || Digits.isDigit(c);
        }
        int type = Character.getType(c);
        return Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Whether a text is a phone number, possibly with blanks, dots, hyphens and brackets between its digits. */
    public static boolean isPhone(String text) {
        int length = text.length();
        if (length <= FEWEST_DIGITS || text.charAt(0) != '+' || text.charAt(1) < '1' || text.charAt(1) > '9') {
            return false;
        }
        int digits = 0;
        int opened = -1; // the number of digits before a bracket that is open
        for (int i = 1; i < length; i++) {
            char c = text.charAt(i);
            if (Digits.isDigit(c)) {
                digits++;
            } else if (c == '(' && opened < 0) {
                opened = digits;
            } else if (c == ')' && opened >= 0) {
                if (digits == opened || (digits == opened + 1 && text.charAt(i - 1) == '0')) {
                    return false;
                }
                opened = -1;
            } else if (!isBetweenDigits(c)) {
                return false;
            }
        }
        return digits >= FEWEST_DIGITS
                && digits <= MOST_DIGITS
                && opened < 0
                && Digits.isDigit(text.charAt(length - 1));
    }

    private static boolean isBetweenDigits(char c) {
        return c == ' ' || c == '.' || c == '-' || c == '\u00a0';
    }

    /** Whether a phone number has nothing but its digits. */
    public static boolean isBare(String phone) {
        return Digits.areDigits(phone, 1, phone.length());
    }

    /** The digits of a phone number, or another entry as it is. */
    public static String compared(String entry) {
        if (!isPhone(entry) || isBare(entry)) {
            return entry;
        }
        StringBuilder digits = new StringBuilder(entry.length()).append('+');
        for (int i = 1; i < entry.length(); i++) {
            if (Digits.isDigit(entry.charAt(i))) {
                digits.append(entry.charAt(i));
            }
        }
        return digits.toString();
    }
}
