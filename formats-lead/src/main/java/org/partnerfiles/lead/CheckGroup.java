package org.partnerfiles.lead;

/**
 * The groups in which Lead checks a batch, in its order; it stops at the first group that fails.
 *
 * @since 0.1.0
 */
public enum CheckGroup {
    /** Whether ids are unique in each file. */
    FILE_INTEGRITY("file integrity"),
    /** Each file on its own: its form and the rules on its records. */
    ONE_FILE("one file"),
    /** The files of the batch compared with each other and with earlier submissions. */
    ACROSS_FILES("across files");

    private final String text;

    CheckGroup(String text) {
        this.text = text;
    }

    /** {@return the group in words} */
    public String text() {
        return text;
    }
}
