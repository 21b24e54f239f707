package org.partnerfiles.accountupload.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.accountupload.Customer;
import org.partnerfiles.accountupload.internal.table.Contacts;
import org.partnerfiles.text.Digits;

/** Finds personal data in the reference of a customer, which may hold none. A reference of digits alone is never personal data. */
final class CustomerRefs {

    private static final String[] DATE_SEPARATORS = {"", "-", "/", ".", "_", " "};

    private static final List<String> PHONE_SEPARATORS = List.of("-", ".", " ");

    private static final int SOCIAL_SECURITY_DIGITS = 9;
    private static final int DATE_DIGITS = 8;

    private CustomerRefs() {}

    /** What kind of personal data the reference of a customer holds, in words, or null if it holds none. */
    static @Nullable String personalDataIn(String ref, Customer customer) {
        int digits = count(ref, Digits::isDigit);
        if (digits == ref.strip().length()) {
            return null;
        }
        // most references are short and hold none of the characters that give these away
        if (ref.indexOf('@') >= 0 && (holdsEmail(ref) || holdsAny(ref, customer.emails()))) {
            return "an e-mail address";
        }
        if (digits >= SOCIAL_SECURITY_DIGITS && holdsGroups(ref, "-", 3, 2, 4)) {
            return "what looks like a social security number";
        }
        if (digits >= Contacts.FEWEST_DIGITS && (holdsPhone(ref) || holdsDigitsOfAny(ref, customer.phones()))) {
            return "a phone number";
        }
        LocalDate birth = customer.dateOfBirth();
        if (birth != null && digits >= DATE_DIGITS && holdsDate(ref, birth)) {
            return "the date of birth";
        }
        return holdsName(ref, customer.firstName(), customer.lastName()) ? "the first and the last name" : null;
    }

    private static int count(String text, IntPredicate counts) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += counts.test(text.charAt(i)) ? 1 : 0;
        }
        return count;
    }

    private static boolean isDigitAt(String text, int index) {
        return index >= 0 && index < text.length() && Digits.isDigit(text.charAt(index));
    }

    private static boolean holdsEmail(String ref) {
        for (String part : words(ref, c -> !Character.isWhitespace(c) && ",;:<>()[]\"'|/=".indexOf(c) < 0)) {
            if (Contacts.isEmail(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsAny(String ref, List<String> emails) {
        String folded = ref.toLowerCase(Locale.ROOT);
        return emails.stream().anyMatch(email -> !email.isBlank() && folded.contains(email.toLowerCase(Locale.ROOT)));
    }

    /** Whether groups of so many digits stand in a text with a separator between, and no digit on either side. */
    private static boolean holdsGroups(String text, String separator, int... groups) {
        for (int from = 0; from < text.length(); from++) {
            if (!isDigitAt(text, from - 1) && areGroups(text, from, separator, groups)) {
                return true;
            }
        }
        return false;
    }

    /** Whether groups stand from a place, and no digit behind. */
    private static boolean areGroups(String text, int from, String separator, int... groups) {
        int at = from;
        for (int group = 0; group < groups.length; group++) {
            if (group > 0) {
                if (!text.startsWith(separator, at)) {
                    return false;
                }
                at += separator.length();
            }
            for (int i = 0; i < groups[group]; i++, at++) {
                if (!isDigitAt(text, at)) {
                    return false;
                }
            }
        }
        return !isDigitAt(text, at);
    }

    /** A number behind a plus sign, or one that is written as in North America: (555) 555-0100, (555)-555-0100, 555-555-0100, 555.555.0100. */
    private static boolean holdsPhone(String ref) {
        for (int plus = ref.indexOf('+'); plus >= 0; plus = ref.indexOf('+', plus + 1)) {
            if (isPhoneFrom(ref, plus + 1)) {
                return true;
            }
        }
        for (String separator : PHONE_SEPARATORS) {
            if (holdsGroups(ref, separator, 3, 3, 4)) {
                return true;
            }
        }
        for (int open = ref.indexOf('('); open >= 0; open = ref.indexOf('(', open + 1)) {
            if (ref.startsWith(")", open + 4)
                    && isDigitAt(ref, open + 1)
                    && isDigitAt(ref, open + 2)
                    && isDigitAt(ref, open + 3)
                    && holdsLocalNumber(ref, startsWithSeparator(ref, open + 5) ? open + 6 : open + 5)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsLocalNumber(String ref, int from) {
        return areGroups(ref, from, "", 3, 4)
                || PHONE_SEPARATORS.stream().anyMatch(separator -> areGroups(ref, from, separator, 3, 4));
    }

    private static boolean startsWithSeparator(String text, int from) {
        return PHONE_SEPARATORS.stream().anyMatch(separator -> text.startsWith(separator, from));
    }

    private static boolean isPhoneFrom(String ref, int from) {
        StringBuilder digits = new StringBuilder("+");
        for (int i = from; i < ref.length(); i++) {
            char c = ref.charAt(i);
            if (Digits.isDigit(c)) {
                digits.append(c);
            } else if (" -.()".indexOf(c) < 0) {
                break;
            }
        }
        return Contacts.isPhone(digits.toString());
    }

    /** With the country code, or without the 1 of North America. */
    private static boolean holdsDigitsOfAny(String ref, List<String> phones) {
        StringBuilder joined = new StringBuilder();
        ref.chars().filter(c -> " -.()+".indexOf(c) < 0).forEach(c -> joined.append((char) c));
        for (String phone : phones) {
            if (Contacts.isPhone(phone)) {
                String digits = phone.substring(1);
                String withoutOne = digits.length() == 11 && digits.charAt(0) == '1' ? digits.substring(1) : digits;
                if (joined.indexOf(withoutOne) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean holdsDate(String ref, LocalDate date) {
        String iso = date.toString();
        String year = iso.substring(0, 4);
        String month = iso.substring(5, 7);
        String day = iso.substring(8, 10);
        for (String separator : DATE_SEPARATORS) {
            if (holdsNumber(ref, String.join(separator, year, month, day))
                    || holdsNumber(ref, String.join(separator, month, day, year))
                    || holdsNumber(ref, String.join(separator, day, month, year))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsNumber(String ref, String number) {
        for (int at = ref.indexOf(number); at >= 0; at = ref.indexOf(number, at + 1)) {
            if (!isDigitAt(ref, at - 1) && !isDigitAt(ref, at + number.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsName(String ref, @Nullable String first, @Nullable String last) {
        if (first == null
                || last == null
                || count(ref, Character::isLetter)
                        < count(first, Character::isLetter) + count(last, Character::isLetter)) {
            return false;
        }
        List<String> words = names(ref);
        List<String> firstWords = names(first);
        List<String> lastWords = names(last);
        return !firstWords.isEmpty()
                && !lastWords.isEmpty()
                && words.containsAll(firstWords)
                && words.containsAll(lastWords);
    }

    private static List<String> names(String text) {
        return words(text.toLowerCase(Locale.ROOT), Character::isLetter);
    }

    private static List<String> words(String text, IntPredicate belongs) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (belongs.test(c)) {
                word.appendCodePoint(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }
}
