package org.partnerfiles.loanpro.internal.rules;

/** What LoanPro asks of a password. */
final class Passwords {

    private static final int SHORTEST = 6;

    private Passwords() {}

    static boolean keepsPolicy(String text) {
        boolean upper = false;
        boolean lower = false;
        boolean digit = false;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int c = text.codePointAt(i);
            upper |= Character.isUpperCase(c);
            lower |= Character.isLowerCase(c);
            digit |= Character.isDigit(c);
        }
        return upper && lower && digit && text.codePointCount(0, text.length()) >= SHORTEST;
    }
}
