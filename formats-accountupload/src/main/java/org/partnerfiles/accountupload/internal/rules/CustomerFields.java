package org.partnerfiles.accountupload.internal.rules;

import static org.partnerfiles.text.Blanks.filled;
import static org.partnerfiles.text.Blanks.given;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
    private static final int CHARS = 4;

    /** A new one for each file. The bits of the fields begin with 0, so that findings are the same each time. */
    private final long secret = new SplittableRandom().nextLong();

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
        whole = secret;
        parts = 0;
        Title title = customer.title();
        LocalDate birth = customer.dateOfBirth();
        add(title == null ? null : title.text());
        add(filled(customer.firstName()));
        add(filled(customer.middleName()));
        add(filled(customer.lastName()));
        add(number(secret, birth), number(0, birth));
        add(set(secret, customer.emails()), set(0, customer.emails()));
        add(set(secret, customer.phones()), set(0, customer.phones()));
        add(address(secret, customer.address()), address(0, customer.address()));
        add(filled(customer.clientDisplayName()));
        // a blank cell means English
        int language = customer.preferredLanguage() == PreferredLanguage.SPANISH ? 1 : 0;
        add(Fingerprint.with(secret, language), Fingerprint.with(0, language));
    }

    private void add(@Nullable String text) {
        add(Fingerprint.with(secret, text), Fingerprint.with(0, text));
    }

    private void add(long ofWhole, long ofField) {
        whole = Fingerprint.with(whole, ofWhole);
        parts = (parts << BITS) | Fingerprint.upperBits(ofField, BITS);
    }

    private static long number(long hash, @Nullable LocalDate day) {
        return Fingerprint.with(hash, day == null ? Long.MIN_VALUE : day.toEpochDay());
    }

    private static long address(long hash, Address address) {
        long sum = Fingerprint.with(hash, filled(address.line1()));
        sum = Fingerprint.with(sum, filled(address.line2()));
        sum = Fingerprint.with(sum, filled(address.city()));
        sum = Fingerprint.with(sum, filled(address.state()));
        sum = Fingerprint.with(sum, filled(address.postcode()));
        return Fingerprint.with(sum, filled(address.country()));
    }

    /** The number of a set: the order of the entries does not matter, nor does one that occurs again. */
    private static long set(long hash, List<String> entries) {
        List<String> distinct = entries.size() <= FEW ? entries : List.copyOf(new LinkedHashSet<>(entries));
        boolean mayRepeat = entries.size() <= FEW;
        long sum = 0;
        for (int i = 0; i < distinct.size(); i++) {
            long entry = Fingerprint.with(hash, Contacts.compared(distinct.get(i)));
            boolean isNew = true;
            for (int j = 0; mayRepeat && isNew && j < i; j++) {
                isNew = entry != Fingerprint.with(hash, Contacts.compared(distinct.get(j)));
            }
            sum += isNew ? entry : 0;
        }
        return Fingerprint.with(hash, sum);
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
        return person(secret, customer);
    }

    /** The same under a number that is no secret. */
    static @Nullable String person(long secret, Customer customer) {
        LocalDate birth = customer.dateOfBirth();
        if (birth == null || !given(customer.ref()) || !given(customer.firstName())) {
            return null;
        }
        long sum = Fingerprint.withFolded(secret, customer.firstName());
        sum = Fingerprint.withFolded(sum, customer.middleName());
        sum = Fingerprint.withFolded(sum, customer.lastName());
        sum = number(sum, birth);
        char[] key = new char[CHARS];
        for (int i = 0; i < CHARS; i++) {
            key[i] = (char) (sum >>> (Character.SIZE * i));
        }
        return new String(key);
    }

    /** The number of a reference, from 0. */
    long ref(@Nullable String ref) {
        return Fingerprint.with(secret, ref) >>> 1;
    }
}
