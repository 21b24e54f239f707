package org.partnerfiles.cli;

/** The numbers in a command. */
final class Counts {

    private Counts() {}

    /** Refuses a number below 0. */
    static void require(String option, long count) {
        if (count < 0) {
            throw new IllegalArgumentException(option + " must be 0 or more; found " + count);
        }
    }
}
