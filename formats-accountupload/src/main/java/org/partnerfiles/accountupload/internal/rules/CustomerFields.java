package org.partnerfiles.accountupload.internal.rules;

import static org.partnerfiles.text.Blanks.filled;
import static org.partnerfiles.text.Blanks.given;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.accountupload.Address;
import org.partnerfiles.accountupload.Customer;
import org.partnerfiles.accountupload.PreferredLanguage;
import org.partnerfiles.accountupload.Title;
import org.partnerfiles.rule.KeyIndex;

/** The fields that the rows of one customer share, as numbers: one for all fields, in effect exact, and one with a few bits of each field. */
final class CustomerFields {

    /** The headers of the fields; the first column of the address represents all of it. */
    static final List<String> HEADERS = List.of(
            "Title",
            "FirstName",
            "MiddleName",
            "LastName",
            "DOB",
            "Emails",
            "Phones",
            "AddressLine1",
            "ClientDisplayName",
            "PreferredLanguage");

    /** Ten fields of six bits fit into a long. One difference in 64 has no name; all are noticed. */
    private static final int BITS = 6;

    private static final long MASK = (1L << BITS) - 1;

    /** Used only to name a field, the same in all reports on a file. */
    private static final Fingerprint OF_A_FIELD = Fingerprint.ofAllFiles();

    private final Fingerprint ofAllFields = Fingerprint.ofOneFile();

    /** The number of all fields, from 0. */
    long whole(Customer customer) {
        return ofAllFields.of(texts(customer));
    }

    /** A few bits of each field. */
    static long parts(Customer customer) {
        long parts = 0;
        for (String text : texts(customer)) {
            parts = (parts << BITS) | (OF_A_FIELD.of(text) & MASK);
        }
        return parts;
    }

    /** The headers of the fields in which two numbers of {@link #parts} differ. */
    static List<String> differing(long one, long other) {
        List<String> headers = new ArrayList<>();
        for (int i = 0; i < HEADERS.size(); i++) {
            int shift = BITS * (HEADERS.size() - 1 - i);
            if (((one >>> shift) & MASK) != ((other >>> shift) & MASK)) {
                headers.add(HEADERS.get(i));
            }
        }
        return headers;
    }

    private static @Nullable String[] texts(Customer customer) {
        Address address = customer.address();
        Title title = customer.title();
        LocalDate birth = customer.dateOfBirth();
        return new @Nullable String[] {
            title == null ? null : title.text(),
            filled(customer.firstName()),
            filled(customer.middleName()),
            filled(customer.lastName()),
            birth == null ? null : birth.toString(),
            set(customer.emails()),
            set(customer.phones()),
            KeyIndex.key(
                    filled(address.line1()),
                    filled(address.line2()),
                    filled(address.city()),
                    filled(address.state()),
                    filled(address.postcode()),
                    filled(address.country())),
            filled(customer.clientDisplayName()),
            // a blank cell means English
            customer.preferredLanguage() == PreferredLanguage.SPANISH ? PreferredLanguage.SPANISH.spelling() : null
        };
    }

    private static String set(List<String> entries) {
        return entries.size() == 1
                ? KeyIndex.key(entries.get(0))
                : KeyIndex.key(new TreeSet<>(entries).toArray(String[]::new));
    }

    /** The name and date of birth of a customer, in lower case; null if the row does not have them and a reference. */
    static @Nullable String person(Customer customer) {
        LocalDate birth = customer.dateOfBirth();
        if (birth == null || !given(customer.ref()) || !given(customer.firstName())) {
            return null;
        }
        return KeyIndex.key(
                folded(customer.firstName()),
                folded(customer.middleName()),
                folded(customer.lastName()),
                birth.toString());
    }

    private static String folded(@Nullable String name) {
        return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    }
}
