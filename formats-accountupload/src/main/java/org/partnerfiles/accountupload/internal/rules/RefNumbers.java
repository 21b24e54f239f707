package org.partnerfiles.accountupload.internal.rules;

import java.time.LocalDate;
import org.partnerfiles.accountupload.internal.table.Contacts;
import org.partnerfiles.text.Digits;

/**
 * Finds numbers in the reference of a customer: of a form that is usual for personal numbers, and the customer's own. A run is a part
 * of the reference with nothing but digits, and no digit beside it.
 */
final class RefNumbers {

    private static final String PHONE_SEPARATORS = " -.()+";
    private static final String DATE_SEPARATORS = "-/._ ";
    private static final String CALLING_CODES_OF_TWO_DIGITS =
            " 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93"
                    + " 94 95 98 ";
    private static final int MOST_DIGITS = 15;

    private RefNumbers() {}

    /** Whether three runs have the form ddd-dd-dddd. */
    static boolean containsSocialSecurityNumber(String ref) {
        for (int first = nextRun(ref, 0); first < ref.length(); first = nextRun(ref, endOfRun(ref, first))) {
            int second = nextInGroup(ref, first, 3, "-");
            int third = second < 0 ? -1 : nextInGroup(ref, second, 2, "-");
            if (third >= 0 && endOfRun(ref, third) == third + 4) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is a number after a plus sign, or one as in North America: 555-555-0100, 555.555.0100, (555) 555-0100. */
    static boolean containsPhone(String ref) {
        for (int plus = ref.indexOf('+'); plus >= 0; plus = ref.indexOf('+', plus + 1)) {
            if (isPhoneAfterPlus(ref, plus + 1)) {
                return true;
            }
        }
        for (int first = nextRun(ref, 0); first < ref.length(); first = nextRun(ref, endOfRun(ref, first))) {
            if (isNorthAmerican(ref, first) || isBracketed(ref, first)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPhoneAfterPlus(String ref, int from) {
        int digits = 0;
        for (int i = from; i < ref.length(); i++) {
            char c = ref.charAt(i);
            if (Digits.isDigit(c)) {
                if (digits == 0 && c == '0') {
                    return false;
                }
                digits++;
            } else if (c == '+' || PHONE_SEPARATORS.indexOf(c) < 0) {
                break;
            }
        }
        return digits >= Contacts.FEWEST_DIGITS && digits <= MOST_DIGITS;
    }

    private static boolean isNorthAmerican(String ref, int first) {
        int second = nextInGroup(ref, first, 3, "-. ");
        int third = second < 0 ? -1 : nextInGroup(ref, second, 3, "-. ");
        return third >= 0 && ref.charAt(second - 1) == ref.charAt(third - 1) && endOfRun(ref, third) == third + 4;
    }

    private static boolean isBracketed(String ref, int first) {
        int end = endOfRun(ref, first);
        if (end != first + 3 || first == 0 || ref.charAt(first - 1) != '(' || end == ref.length()) {
            return false;
        }
        int second = nextRun(ref, end);
        boolean isBeside = ref.charAt(end) == ')'
                && (second == end + 1 || (second == end + 2 && "-. ".indexOf(ref.charAt(end + 1)) >= 0));
        if (!isBeside) {
            return false;
        }
        int third = nextInGroup(ref, second, 3, "-. ");
        return endOfRun(ref, second) == second + 7 || (third >= 0 && endOfRun(ref, third) == third + 4);
    }

    /** Whether the digits of a phone number are in the reference, with or without the country code. */
    static boolean containsDigitsOf(String ref, String phone) {
        int national = national(phone);
        int digits = digits(phone, national);
        int from = digits >= Contacts.FEWEST_DIGITS ? national : 1;
        for (int i = 0; i < ref.length(); i++) {
            if (Digits.isDigit(ref.charAt(i)) && continues(ref, i, phone, from)) {
                return true;
            }
        }
        return false;
    }

    /** Whether all digits of a phone number are next in the reference, whatever separates them. */
    private static boolean continues(String ref, int at, String phone, int from) {
        int i = at;
        for (int j = from; j < phone.length(); j++) {
            char wanted = phone.charAt(j);
            if (!Digits.isDigit(wanted)) {
                continue;
            }
            while (i < ref.length() && PHONE_SEPARATORS.indexOf(ref.charAt(i)) >= 0) {
                i++;
            }
            if (i == ref.length() || ref.charAt(i) != wanted) {
                return false;
            }
            i++;
        }
        return true;
    }

    /** Whether a reference of digits is a phone number: with the country code, with 0 in its place, or without it. */
    static boolean isPhone(String digits, String phone) {
        int national = national(phone);
        return isWhole(digits, "", phone, 1)
                || isWhole(digits, "00", phone, 1)
                || isWhole(digits, "0", phone, national)
                || isWhole(digits, "", phone, national);
    }

    private static boolean isWhole(String digits, String prefix, String phone, int from) {
        return digits.length() == prefix.length() + digits(phone, from)
                && digits.startsWith(prefix)
                && continues(digits, prefix.length(), phone, from);
    }

    /** How many digits a phone number has from an index on. */
    private static int digits(String phone, int from) {
        int digits = 0;
        for (int i = from; i < phone.length(); i++) {
            digits += Digits.isDigit(phone.charAt(i)) ? 1 : 0;
        }
        return digits;
    }

    /** Where the digits after the country code begin: codes 1 and 7 have one digit, some have two, all others three. */
    private static int national(String phone) {
        int digits = 0;
        char first = phone.charAt(1);
        char second = '0';
        for (int i = 1; i < phone.length(); i++) {
            if (!Digits.isDigit(phone.charAt(i))) {
                continue;
            }
            digits++;
            if (digits == 2) {
                second = phone.charAt(i);
            }
            boolean isEnd = digits == 1
                    ? first == '1' || first == '7'
                    : digits == 3 || (digits == 2 && hasTwoDigits(first, second));
            if (isEnd) {
                return i + 1;
            }
        }
        return phone.length();
    }

    private static boolean hasTwoDigits(char first, char second) {
        for (int i = 1; i < CALLING_CODES_OF_TWO_DIGITS.length(); i += 3) {
            if (CALLING_CODES_OF_TWO_DIGITS.charAt(i) == first && CALLING_CODES_OF_TWO_DIGITS.charAt(i + 1) == second) {
                return true;
            }
        }
        return false;
    }

    /** Whether a day is in the reference: eight digits, or three numbers with one sign between each, in a usual order. */
    static boolean containsDate(String ref, LocalDate day) {
        for (int first = nextRun(ref, 0); first < ref.length(); first = nextRun(ref, endOfRun(ref, first))) {
            if (endOfRun(ref, first) == first + 8 && isDate(ref, first, day)) {
                return true;
            }
            int second = nextInGroup(ref, first, 0, DATE_SEPARATORS);
            int third = second < 0 ? -1 : nextInGroup(ref, second, 0, DATE_SEPARATORS);
            if (third >= 0
                    && ref.charAt(second - 1) == ref.charAt(third - 1)
                    && isDate(number(ref, first), number(ref, second), number(ref, third), day)) {
                return true;
            }
        }
        return false;
    }

    /** Whether eight digits are a day. */
    static boolean isDate(String text, int at, LocalDate day) {
        return isDate(Digits.number(text, at, 4), Digits.number(text, at + 4, 2), Digits.number(text, at + 6, 2), day)
                || isDate(
                        Digits.number(text, at, 2),
                        Digits.number(text, at + 2, 2),
                        Digits.number(text, at + 4, 4),
                        day);
    }

    private static boolean isDate(int first, int second, int third, LocalDate day) {
        int year = day.getYear();
        int month = day.getMonthValue();
        int dayOfMonth = day.getDayOfMonth();
        return (first == year && second == month && third == dayOfMonth)
                || (third == year
                        && ((first == month && second == dayOfMonth) || (first == dayOfMonth && second == month)));
    }

    /** The number of a run, or -1 if it is longer than a part of a date. */
    private static int number(String ref, int run) {
        int length = endOfRun(ref, run) - run;
        return length > 4 ? -1 : Digits.number(ref, run, length);
    }

    /** Where the next run begins, or the length of the text. */
    private static int nextRun(String ref, int from) {
        int i = from;
        while (i < ref.length() && !Digits.isDigit(ref.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int endOfRun(String ref, int run) {
        int i = run;
        while (i < ref.length() && Digits.isDigit(ref.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The run after one of a length (0: any), if only one separator is between the two; otherwise -1. */
    private static int nextInGroup(String ref, int run, int length, String separators) {
        int end = endOfRun(ref, run);
        boolean isNext = end + 1 < ref.length()
                && (length == 0 || end == run + length)
                && separators.indexOf(ref.charAt(end)) >= 0
                && Digits.isDigit(ref.charAt(end + 1));
        return isNext ? end + 1 : -1;
    }
}
