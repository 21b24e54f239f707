package org.partnerfiles.accountupload.internal.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.accountupload.Customer;
import org.partnerfiles.accountupload.internal.table.Contacts;
import org.partnerfiles.text.Digits;

/**
 * Finds personal data in the reference of a customer, which must not contain any. A reference of digits only is personal data only if
 * it is the customer's own phone number or date of birth. Each row is searched, so nothing is made of a reference without personal data.
 */
final class CustomerRefs {

    private static final int DATE_DIGITS = 8;
    private static final String BESIDE_EMAILS = ",;:<>()[]\"'|/=";

    private CustomerRefs() {}

    /** The kind of personal data in the reference of a customer, in words, or null if there is none. */
    static @Nullable String personalDataIn(String ref, Customer customer) {
        int digits = 0;
        int letters = 0;
        int others = 0;
        for (int i = 0; i < ref.length(); i++) {
            char c = ref.charAt(i);
            if (Digits.isDigit(c)) {
                digits++;
            } else if (Character.isLetter(c)) {
                letters++;
            } else if (!Character.isWhitespace(c)) {
                others++;
            }
        }
        String number = null;
        if (digits >= DATE_DIGITS) {
            String alone = letters == 0 && others == 0 ? ref.strip() : ref;
            number = alone.length() == digits
                    ? ofDigits(alone, customer)
                    : amongOthers(ref, customer.phones(), customer.dateOfBirth());
        }
        if (others > 0 && ref.indexOf('@') >= 0 && containsEmail(ref, customer.emails())) {
            return "an e-mail address";
        }
        if (number != null || letters == 0) {
            return number;
        }
        if (RefWords.containsName(ref, letters, customer.firstName(), customer.lastName())) {
            return "the first and the last name";
        }
        String line = customer.address().line1();
        return line != null && RefWords.containsLine(ref, letters + digits, line) ? "the address" : null;
    }

    /** In a reference of digits only. */
    private static @Nullable String ofDigits(String ref, Customer customer) {
        for (String phone : customer.phones()) {
            if (Contacts.isPhone(phone) && RefNumbers.isPhone(ref, phone)) {
                return "a phone number";
            }
        }
        LocalDate birth = customer.dateOfBirth();
        return birth != null && ref.length() == DATE_DIGITS && RefNumbers.isDate(ref, 0, birth)
                ? "the date of birth"
                : null;
    }

    private static @Nullable String amongOthers(String ref, List<String> phones, @Nullable LocalDate birth) {
        if (RefNumbers.containsSocialSecurityNumber(ref)) {
            return "what looks like a social security number";
        }
        if (RefNumbers.containsPhone(ref)) {
            return "a phone number";
        }
        for (String phone : phones) {
            if (Contacts.isPhone(phone) && RefNumbers.containsDigitsOf(ref, phone)) {
                return "a phone number";
            }
        }
        return birth != null && RefNumbers.containsDate(ref, birth) ? "the date of birth" : null;
    }

    private static boolean containsEmail(String ref, List<String> emails) {
        for (String email : emails) {
            if (containsIgnoringCase(ref, email)) {
                return true;
            }
        }
        int start = 0;
        for (int i = 0; i <= ref.length(); i++) {
            if (i == ref.length() || isBesideEmails(ref.charAt(i))) {
                if (Contacts.isEmail(ref.substring(start, i))) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    private static boolean isBesideEmails(char c) {
        return BESIDE_EMAILS.indexOf(c) >= 0 || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean containsIgnoringCase(String ref, String email) {
        for (int i = 0; i + email.length() <= ref.length(); i++) {
            if (!email.isBlank() && ref.regionMatches(true, i, email, 0, email.length())) {
                return true;
            }
        }
        return false;
    }
}
