package org.partnerfiles.helix;

/** The lengths that the document gives, as its constraints say them. */
final class Limit {

    /** What is said of a text that is too long. */
    static final String MESSAGE = "must be at most {max} characters";

    /** The highest number of ten digits; it takes a long. */
    static final long TEN_DIGITS = 9_999_999_999L;

    private Limit() {}
}
