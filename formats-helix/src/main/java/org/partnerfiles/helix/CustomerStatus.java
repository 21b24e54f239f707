package org.partnerfiles.helix;

import java.util.List;
import java.util.Objects;

/**
 * The status of a customer (Content Row: Customer Status). Open: Helix may bring up new ones, which are kept as they stand. Two
 * statuses are equal if their texts are; {@link #is} compares them as Helix's users do.
 *
 * <pre>{@code
 * CustomerStatus.of("ManualReview").is(CustomerStatus.MANUAL_REVIEW)   // true
 * }</pre>
 *
 * @param text the status as it stands in the file
 */
public record CustomerStatus(String text) {

    /** Registration was begun and not completed yet. */
    public static final CustomerStatus INITIATED = new CustomerStatus("Initiated");
    /** Registration was completed, and a person has to look at what was given. */
    public static final CustomerStatus MANUAL_REVIEW = new CustomerStatus("Manual Review");
    /** Registration was completed successfully. */
    public static final CustomerStatus VERIFIED = new CustomerStatus("Verified");
    /** Registration was completed, and too much of what was given is not valid. */
    public static final CustomerStatus DENIED = new CustomerStatus("Denied");
    /** Registration was not completed in time. */
    public static final CustomerStatus EXPIRED = new CustomerStatus("Expired");
    /** The customer was archived. */
    public static final CustomerStatus ARCHIVED = new CustomerStatus("Archived");
    /** The customer has died; named in Helix's public documentation. */
    public static final CustomerStatus DECEASED = new CustomerStatus("Deceased");

    private static final List<CustomerStatus> NAMED =
            List.of(INITIATED, MANUAL_REVIEW, VERIFIED, DENIED, EXPIRED, ARCHIVED, DECEASED);

    /** Checks. */
    public CustomerStatus {
        Objects.requireNonNull(text);
    }

    /**
     * {@return the status of a text; the named one where it is spelt so}
     *
     * @param text the text
     */
    public static CustomerStatus of(String text) {
        for (CustomerStatus status : NAMED) {
            if (status.text.equals(text)) {
                return status;
            }
        }
        return new CustomerStatus(text);
    }

    /** {@return the statuses that are known by name} */
    public static List<CustomerStatus> named() {
        return NAMED;
    }

    /**
     * {@return whether this is another status, apart from case and blanks}
     *
     * @param other the other
     */
    public boolean is(CustomerStatus other) {
        return sameLetters(text, other.text);
    }

    /** {@return whether this is one of the {@linkplain #named() named} statuses} */
    public boolean isNamed() {
        return NAMED.stream().anyMatch(this::is);
    }

    private static boolean sameLetters(String one, String other) {
        int i = 0;
        int j = 0;
        while (true) {
            i = afterBlanks(one, i);
            j = afterBlanks(other, j);
            if (i == one.length() || j == other.length()) {
                return i == one.length() && j == other.length();
            }
            if (Character.toLowerCase(one.charAt(i++)) != Character.toLowerCase(other.charAt(j++))) {
                return false;
            }
        }
    }

    private static int afterBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return text;
    }
}
