package org.partnerfiles.table;

/** Receives what a cell type finds wrong with a cell. No message may contain the cell's text. */
@FunctionalInterface
public interface CellProblems {

    /** For values that are known to be good: ignores all problems. */
    CellProblems IGNORED = (rule, message) -> {};

    /**
     * The cell does not have its type's form.
     *
     * @param expected what was expected, such as {@code a date as MM/DD/YYYY}
     */
    default void malformed(String expected) {
        general("core.value-malformed", "must be " + expected);
    }

    /**
     * The cell is none of the allowed constants.
     *
     * @param expected what is allowed
     */
    default void notAllowed(String expected) {
        general("core.value-not-allowed", "must be " + expected);
    }

    /**
     * The cell has the form of its type, and a value that is out of range.
     *
     * @param expected the range
     */
    default void outOfRange(String expected) {
        general("core.value-out-of-range", "must be " + expected);
    }

    /**
     * The cell breaks a general rule, which its column may report under the vendor's rule id.
     *
     * @param rule the general rule's id
     * @param message what is wrong
     */
    default void general(String rule, String message) {
        broken(rule, message);
    }

    /**
     * The cell breaks a rule of the vendor.
     *
     * @param rule the rule's id
     * @param message what is wrong
     */
    void broken(String rule, String message);
}
