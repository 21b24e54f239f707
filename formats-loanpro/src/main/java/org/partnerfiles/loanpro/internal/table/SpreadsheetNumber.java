package org.partnerfiles.loanpro.internal.table;

import org.partnerfiles.text.Digits;

/** What a spreadsheet makes of a long number: {@code 1.23457E+11}, or {@code 123.0}. */
public final class SpreadsheetNumber {

    private SpreadsheetNumber() {}

    public static boolean isOne(String text) {
        if (text.indexOf('.') < 0 && text.indexOf('+') < 0 && text.indexOf('-') < 0) {
            return false; // most cells, without a look at each digit
        }
        int end = digits(text, 0);
        if (end == 0 || end == text.length()) {
            return false;
        }
        int fraction = end;
        if (text.charAt(end) == '.') {
            end = digits(text, end + 1);
            if (end == fraction + 1) {
                return false;
            }
        }
        return end == text.length() ? isZero(text, fraction + 1) : isExponent(text, end);
    }

    /** The end of the digits from a place on. */
    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && Digits.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isZero(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    private static boolean isExponent(String text, int at) {
        boolean hasSign = at + 1 < text.length() && (text.charAt(at + 1) == '+' || text.charAt(at + 1) == '-');
        return hasSign
                && (text.charAt(at) == 'E' || text.charAt(at) == 'e')
                && at + 2 < text.length()
                && digits(text, at + 2) == text.length();
    }
}
