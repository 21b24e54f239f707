package org.partnerfiles.accountupload.internal.table;

import org.partnerfiles.text.Digits;

/**
 * The forms of e-mail addresses and phone numbers. The recipient does not document which ones it keeps.
 *
 * <p>An e-mail address has exactly one {@code @}, at least one character before it, a domain with an inner dot after it, and no blank.
 *
 * <p>A phone number has the form of E.164: {@code +}, then 8 to 15 digits of which the first is not 0. Numbering plans are not checked
 * (as libphonenumber does with 1 MB of changing metadata): the recipient does not document such a check, its own examples would fail it,
 * and an outdated plan would reject good numbers.
 */
public final class Contacts {

    public static final String EMAIL_FORM = "one @, a name before it, a domain with a dot after it, and no blank";
    public static final String PHONE_FORM = "+ and the country code, 8 to 15 digits in all, nothing else";

    public static final int FEWEST_DIGITS = 8;
    private static final int MOST_DIGITS = 15;

    private Contacts() {}

    public static boolean isEmail(String text) {
        int at = text.indexOf('@');
        if (at < 1 || text.indexOf('@', at + 1) >= 0) {
            return false;
        }
        int dot = text.indexOf('.', at + 2);
        if (dot < 0 || text.charAt(at + 1) == '.' || text.charAt(text.length() - 1) == '.') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                return false;
            }
        }
        return true;
    }

    public static boolean isPhone(String text) {
        int digits = text.length() - 1;
        if (digits < FEWEST_DIGITS || digits > MOST_DIGITS || text.charAt(0) != '+' || text.charAt(1) == '0') {
            return false;
        }
        return Digits.areDigits(text, 1, text.length());
    }
}
