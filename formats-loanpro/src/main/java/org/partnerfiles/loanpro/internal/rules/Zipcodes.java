package org.partnerfiles.loanpro.internal.rules;

import org.jspecify.annotations.Nullable;
import org.partnerfiles.loanpro.Country;
import org.partnerfiles.text.Digits;

/** The forms of ZIP codes and Canadian postal codes. */
final class Zipcodes {

    /** D, F, I, O, Q and U are in no postal code; W and Z are not its first letter. */
    private static final String FIRST_LETTERS = "ABCEGHJKLMNPRSTVXY";

    private static final String LETTERS = "ABCEGHJKLMNPRSTVWXYZ";

    private Zipcodes() {}

    static boolean hasForm(String zipcode, @Nullable Country country) {
        return (country != Country.CAN && isZip(zipcode)) || (country != Country.USA && isPostalCode(zipcode));
    }

    /**
     * The forms in words.
     *
     * @param takesBlanks whether the column takes a blank; what is proposed must be allowed in it
     */
    static String form(@Nullable Country country, boolean takesBlanks) {
        String zip = "a ZIP code as 12345 or 12345-6789";
        String postalCode = takesBlanks ? "a postal code as K1A 0B1 or K1A0B1" : "a postal code as K1A0B1";
        if (country == null) {
            return zip + ", or " + postalCode;
        }
        return country == Country.USA ? zip : postalCode;
    }

    private static boolean isZip(String text) {
        return switch (text.length()) {
            case 5 -> Digits.areDigits(text, 0, 5);
            case 10 -> Digits.areDigits(text, 0, 5) && text.charAt(5) == '-' && Digits.areDigits(text, 6, 10);
            default -> false;
        };
    }

    private static boolean isPostalCode(String text) {
        int gap = text.length() - 6;
        return (gap == 0 || (gap == 1 && text.charAt(3) == ' '))
                && FIRST_LETTERS.indexOf(text.charAt(0)) >= 0
                && Digits.isDigit(text.charAt(1))
                && LETTERS.indexOf(text.charAt(2)) >= 0
                && Digits.isDigit(text.charAt(gap + 3))
                && LETTERS.indexOf(text.charAt(gap + 4)) >= 0
                && Digits.isDigit(text.charAt(gap + 5));
    }
}
