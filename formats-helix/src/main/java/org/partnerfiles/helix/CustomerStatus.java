package org.partnerfiles.helix;

import java.util.List;
import java.util.Objects;

/**
 * The status of a customer (Content Row: Customer Status). Helix may add statuses at any time; a text that is not known is kept
 * unchanged. Two statuses are equal if their texts are equal; {@link #is} ignores case and blanks.
 *
 * <pre>{@code
 * CustomerStatus.of("ManualReview").is(CustomerStatus.MANUAL_REVIEW)   // true
 * }</pre>
 *
 * @param text the text in the file
 * @since 0.1.0
 */
public record CustomerStatus(String text) {

    /** Registration has begun and is not complete. */
    public static final CustomerStatus INITIATED = new CustomerStatus("Initiated");
    /** Registration is complete, and a person must review the data. */
    public static final CustomerStatus MANUAL_REVIEW = new CustomerStatus("Manual Review");
    /** Registration is complete, and the customer was verified. */
    public static final CustomerStatus VERIFIED = new CustomerStatus("Verified");
    /** Registration is complete, and too much of the data is not valid. */
    public static final CustomerStatus DENIED = new CustomerStatus("Denied");
    /** Registration was not completed in time. */
    public static final CustomerStatus EXPIRED = new CustomerStatus("Expired");
    /** The customer was archived. */
    public static final CustomerStatus ARCHIVED = new CustomerStatus("Archived");
    /** The customer has died; only Helix's public documentation names this status. */
    public static final CustomerStatus DECEASED = new CustomerStatus("Deceased");

    private static final List<CustomerStatus> NAMED =
            List.of(INITIATED, MANUAL_REVIEW, VERIFIED, DENIED, EXPIRED, ARCHIVED, DECEASED);

    /** Requires a text. */
    public CustomerStatus {
        Objects.requireNonNull(text);
    }

    /**
     * {@return the status with a text: a constant of this class if its text is exactly the same}
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

    /** {@return the constants of this class} */
    public static List<CustomerStatus> named() {
        return NAMED;
    }

    /**
     * {@return whether two statuses are the same, apart from case and blanks}
     *
     * @param other the other status
     */
    public boolean is(CustomerStatus other) {
        return text.equals(other.text) || sameLetters(text, other.text);
    }

    /** {@return whether this is one of the {@linkplain #named() named} statuses, apart from case and blanks} */
    public boolean isNamed() {
        if (NAMED.contains(this)) {
            return true;
        }
        for (CustomerStatus status : NAMED) {
            if (is(status)) {
                return true;
            }
        }
        return false;
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
