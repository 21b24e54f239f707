package org.partnerfiles.accountupload.internal.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.accountupload.Customer;
import org.partnerfiles.accountupload.internal.table.Contacts;
import org.partnerfiles.text.Digits;

/** Finds personal data in the reference of a customer, which must not contain any. A reference of digits only is never personal data. */
final class CustomerRefs {

    private static final List<String> DATE_SEPARATORS = List.of("", "-", "/", ".", "_", " ");
    private static final int SOCIAL_SECURITY_DIGITS = 9;
    private static final int DATE_DIGITS = 8;

    private static final Pattern SOCIAL_SECURITY_NUMBER =
            Pattern.compile("(?<![0-9])[0-9]{3}-[0-9]{2}-[0-9]{4}(?![0-9])");

    /** A number after a plus sign, or one as in North America: 555-555-0100, 555.555.0100, (555) 555-0100, (555)-555-0100. */
    private static final Pattern PHONE = Pattern.compile("\\+[ .()-]*+[1-9](?:[ .()-]*+[0-9]){7,14}+(?![ .()-]*+[0-9])"
            + "|(?<![0-9])[0-9]{3}([-. ])[0-9]{3}\\1[0-9]{4}(?![0-9])"
            + "|\\([0-9]{3}\\)[-. ]?[0-9]{3}[-. ]?[0-9]{4}(?![0-9])");

    private static final Pattern BESIDE_EMAILS = Pattern.compile("[\\p{javaWhitespace},;:<>()\\[\\]\"'|/=]+");
    private static final Pattern BESIDE_WORDS = Pattern.compile("\\P{javaLetter}+");

    private CustomerRefs() {}

    /** The kind of personal data in the reference of a customer, in words, or null if there is none. */
    static @Nullable String personalDataIn(String ref, Customer customer) {
        int digits = count(ref, Digits::isDigit);
        if (digits == ref.strip().length()) {
            return null;
        }
        // most references are short and have none of the characters that make a search worthwhile
        if (ref.indexOf('@') >= 0 && containsEmail(ref, customer.emails())) {
            return "an e-mail address";
        }
        if (digits >= SOCIAL_SECURITY_DIGITS
                && SOCIAL_SECURITY_NUMBER.matcher(ref).find()) {
            return "what looks like a social security number";
        }
        if (digits >= Contacts.FEWEST_DIGITS
                && (PHONE.matcher(ref).find() || containsDigitsOfAny(ref, customer.phones()))) {
            return "a phone number";
        }
        LocalDate birth = customer.dateOfBirth();
        if (birth != null && digits >= DATE_DIGITS && containsDate(ref, birth)) {
            return "the date of birth";
        }
        return containsName(ref, customer.firstName(), customer.lastName()) ? "the first and the last name" : null;
    }

    private static int count(String text, IntPredicate counts) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += counts.test(text.charAt(i)) ? 1 : 0;
        }
        return count;
    }

    private static boolean containsEmail(String ref, List<String> emails) {
        String folded = ref.toLowerCase(Locale.ROOT);
        return BESIDE_EMAILS.splitAsStream(ref).anyMatch(Contacts::isEmail)
                || emails.stream()
                        .anyMatch(email -> !email.isBlank() && folded.contains(email.toLowerCase(Locale.ROOT)));
    }

    /** With the country code, or without the 1 of North America. */
    private static boolean containsDigitsOfAny(String ref, List<String> phones) {
        StringBuilder joined = new StringBuilder();
        ref.chars().filter(c -> " -.()+".indexOf(c) < 0).forEach(c -> joined.append((char) c));
        for (String phone : phones) {
            if (Contacts.isPhone(phone)) {
                boolean northAmerican = phone.length() == 12 && phone.charAt(1) == '1';
                if (joined.indexOf(phone.substring(northAmerican ? 2 : 1)) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean containsDate(String ref, LocalDate date) {
        String iso = date.toString();
        String year = iso.substring(0, 4);
        String month = iso.substring(5, 7);
        String day = iso.substring(8, 10);
        return DATE_SEPARATORS.stream()
                .anyMatch(separator -> containsNumber(ref, String.join(separator, year, month, day))
                        || containsNumber(ref, String.join(separator, month, day, year))
                        || containsNumber(ref, String.join(separator, day, month, year)));
    }

    /** Whether a number is in a reference without a digit on either side. */
    private static boolean containsNumber(String ref, String number) {
        for (int at = ref.indexOf(number); at >= 0; at = ref.indexOf(number, at + 1)) {
            if (!isDigitAt(ref, at - 1) && !isDigitAt(ref, at + number.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigitAt(String text, int index) {
        return index >= 0 && index < text.length() && Digits.isDigit(text.charAt(index));
    }

    private static boolean containsName(String ref, @Nullable String first, @Nullable String last) {
        if (first == null
                || last == null
                || count(ref, Character::isLetter)
                        < count(first, Character::isLetter) + count(last, Character::isLetter)) {
            return false;
        }
        List<String> firstWords = words(first);
        List<String> lastWords = words(last);
        List<String> words = words(ref);
        return !firstWords.isEmpty()
                && !lastWords.isEmpty()
                && words.containsAll(firstWords)
                && words.containsAll(lastWords);
    }

    private static List<String> words(String text) {
        return BESIDE_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
