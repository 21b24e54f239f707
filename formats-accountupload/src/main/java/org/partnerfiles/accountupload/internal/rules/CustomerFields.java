package org.partnerfiles.accountupload.internal.rules;

import static org.partnerfiles.text.Blanks.filled;
import static org.partnerfiles.text.Blanks.given;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.accountupload.Address;
import org.partnerfiles.accountupload.Customer;
import org.partnerfiles.accountupload.PreferredLanguage;
import org.partnerfiles.accountupload.Title;
import org.partnerfiles.accountupload.internal.table.Contacts;

/**
 * The fields that the rows of one customer share, as numbers: one for all fields, in effect exact, and one with a few bits of each field.
 * Each row is read, so nothing is made of it but the numbers.
 */
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
    private static final int FEW = 16;

    /** A new one for each file. The bits of the fields begin with 0, so that findings are the same each time. */
    private final long secret = new SplittableRandom().nextLong();

    private final Fingerprint field = new Fingerprint();
    private final Fingerprint entry = new Fingerprint();
    private final long[] few = new long[FEW];

    private @Nullable Customer last;
    private long whole;
    private long parts;

    /** The number of all fields, from 0. */
    long whole(Customer customer) {
        read(customer);
        return whole >>> 1;
    }

    /** A few bits of each field. */
    long parts(Customer customer) {
        read(customer);
        return parts;
    }

    /** A row is checked, then remembered: the same customer, not an equal one. */
    @SuppressWarnings("ReferenceEquality")
    private void read(Customer customer) {
        if (last == customer) {
            return;
        }
        last = customer;
        parts = 0;
        field.begin(secret);
        Title title = customer.title();
        addText(title == null ? null : title.text());
        addText(filled(customer.firstName()));
        addText(filled(customer.middleName()));
        addText(filled(customer.lastName()));
        field.add(day(customer.dateOfBirth()));
        endField();
        addSet(customer.emails());
        addSet(customer.phones());
        addAddress(customer.address());
        addText(filled(customer.clientDisplayName()));
        // a blank cell means English
        field.add(customer.preferredLanguage() == PreferredLanguage.SPANISH ? 1 : 0);
        endField();
    }

    private void addText(@Nullable String text) {
        field.add(text);
        endField();
    }

    private void addAddress(Address address) {
        field.add(filled(address.line1()));
        field.add(filled(address.line2()));
        field.add(filled(address.city()));
        field.add(filled(address.state()));
        field.add(filled(address.postcode()));
        field.add(filled(address.country()));
        endField();
    }

    /** The order of the entries does not matter, nor does one that occurs again. */
    private void addSet(List<String> entries) {
        boolean areFew = entries.size() <= FEW;
        List<String> counted = areFew
                ? entries
                : entries.stream().map(Contacts::compared).distinct().toList();
        long ofSecret = 0;
        long ofOpen = 0;
        for (int i = 0; i < counted.size(); i++) {
            entry.begin(secret);
            entry.add(Contacts.compared(counted.get(i)));
            if (!areFew || isNew(i, entry.secret())) {
                ofSecret += entry.secret();
                ofOpen += entry.open();
            }
        }
        field.add(ofSecret, ofOpen);
        endField();
    }

    /** Keeps the number of one of few entries, and says whether none before it has the same. */
    private boolean isNew(int index, long number) {
        few[index] = number;
        for (int i = 0; i < index; i++) {
            if (few[i] == number) {
                return false;
            }
        }
        return true;
    }

    private static long day(@Nullable LocalDate day) {
        return day == null ? Long.MIN_VALUE : day.toEpochDay();
    }

    /** Ends a field; the number of the next one goes on with it. */
    private void endField() {
        whole = field.secret();
        parts = (parts << BITS) | Fingerprint.upperBits(field.open(), BITS);
        field.begin(whole);
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

    /** A short key for the name and date of birth of a customer, whatever its case; null if the row does not have them and a reference. */
    @Nullable
    String person(Customer customer) {
        return person(entry, secret, customer);
    }

    /** The same under a number that is no secret. */
    static @Nullable String openPerson(Customer customer) {
        return person(new Fingerprint(), 0, customer);
    }

    private static @Nullable String person(Fingerprint number, long secret, Customer customer) {
        LocalDate birth = customer.dateOfBirth();
        if (birth == null || !given(customer.ref()) || !given(customer.firstName())) {
            return null;
        }
        number.begin(secret);
        number.addFolded(customer.firstName());
        number.addFolded(customer.middleName());
        number.addFolded(customer.lastName());
        number.add(day(birth));
        byte[] key = new byte[Long.BYTES];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (number.secret() >>> (Byte.SIZE * i));
        }
        return new String(key, StandardCharsets.ISO_8859_1);
    }

    /** The number of a reference, from 0. */
    long ref(@Nullable String ref) {
        entry.begin(secret);
        entry.add(ref);
        return entry.secret() >>> 1;
    }
}
