package org.partnerfiles.accountupload;

/**
 * What a file does with its accounts, if there is no look-up {@link ExistingAccounts}.
 *
 * @since 0.1.0
 */
public enum Intent {
    /** Each account is new. */
    CREATE,
    /** Each account exists; this includes a recalled one that is uploaded again. */
    UPDATE,
    /** Not known: rules that depend on it are skipped. */
    UNKNOWN
}
