package org.partnerfiles.accountupload;

/**
 * Where the client operates. It decides whether the itemization, the originating creditor and one of merchant and affinity are asked
 * for, and whether customers can prefer a language.
 *
 * @since 0.1.0
 */
public enum Region {
    /** The United States: each row has the itemization and the originating creditor, and customers may prefer a language. */
    US,
    /** Elsewhere: the itemization and the originating creditor are not required, and no language can be preferred. */
    ELSEWHERE,
    /**
     * Not stated: the country of each row decides about itemization and language; the originating creditor is required, as the document
     * has it.
     */
    UNSTATED
}
