package org.partnerfiles.table;

/** Where a cell type says what is wrong with a cell. No message may hold the cell's text. */
public interface CellProblems {

    /**
     * The cell does not have its type's form.
     *
     * @param expected what was expected, such as {@code a date as MM/DD/YYYY}
     */
    void malformed(String expected);

    /**
     * The cell is none of the allowed constants.
     *
     * @param expected what is allowed
     */
    void notAllowed(String expected);

    /**
     * The cell is well formed and beyond what can be.
     *
     * @param expected the range
     */
    void outOfRange(String expected);

    /**
     * A vendor's own rule about the cell is broken.
     *
     * @param rule the rule's id
     * @param message what is wrong
     */
    void broken(String rule, String message);

    /** For values that are known to be good: what is said of them is not heard. */
    CellProblems IGNORED = new CellProblems() {
        @Override
        public void malformed(String expected) {}

        @Override
        public void notAllowed(String expected) {}

        @Override
        public void outOfRange(String expected) {}

        @Override
        public void broken(String rule, String message) {}
    };
}
