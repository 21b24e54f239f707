package org.partnerfiles.internal.codec;

/** Recognises text that looks like personal data in any column: contact details and names. */
final class PersonalLook {

    /** Fewer digits are a date or a number of some other kind. */
    private static final int FEWEST_DIGITS = 9;

    private PersonalLook() {}

    /** {@return whether a text contains an e-mail address, or has the form of a phone number or a social security number} */
    static boolean isContact(String text) {
        int at = text.indexOf('@');
        return (at > 0 && at < text.length() - 1) || isNumberWithSeparators(text);
    }

    private static boolean isNumberWithSeparators(String text) {
        int digits = 0;
        boolean separated = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if ("+-(). ".indexOf(c) >= 0) {
                separated = true;
            } else {
                return false;
            }
        }
        return separated && digits >= FEWEST_DIGITS;
    }

    /** {@return whether a text may be a name: it has two words of letters with a blank between them} */
    static boolean isName(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                words += inWord ? 0 : 1;
                inWord = true;
            } else if (Character.isWhitespace(c)) {
                inWord = false;
            } else if (!isWithinName(c)) {
                words = 0;
                inWord = false;
            }
            if (words > 1) {
                return true;
            }
        }
        return false;
    }

    /** As in J. O'Neil-Smith, and in Smith, J. */
    private static boolean isWithinName(char c) {
        return c == '.' || c == ',' || c == '\'' || c == '’' || c == '-';
    }
}
