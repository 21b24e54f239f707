package org.partnerfiles.loanpro.internal.rules;

import org.partnerfiles.text.Digits;

/** Id numbers of nine digits. */
final class IdNumbers {

    private static final int LENGTH = 9;

    private IdNumbers() {}

    static boolean hasForm(String text) {
        return text.length() == LENGTH && Digits.areDigits(text, 0, LENGTH);
    }

    static boolean isOneDigitRepeated(String number) {
        for (int i = 1; i < LENGTH; i++) {
            if (number.charAt(i) != number.charAt(0)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a number is never issued as a social security number or an individual taxpayer's number (ITIN). */
    static boolean isNeverIssued(String number) {
        int area = Digits.number(number, 0, 3);
        int group = Digits.number(number, 3, 2);
        int serial = Digits.number(number, 5, 4);
        if (area == 0 || area == 666 || group == 0 || serial == 0) {
            return true;
        }
        return area >= 900 && !isGroupOfItins(group);
    }

    private static boolean isGroupOfItins(int group) {
        return group >= 50 && group <= 99 && !(group >= 66 && group <= 69) && group != 89 && group != 93;
    }
}
