package org.partnerfiles.accountupload;

/** What a file does with its accounts, where no {@link ExistingAccounts} answers for each of them. */
public enum Intent {
    /** Each account is new. */
    CREATE,
    /** Each account exists; a recalled one that is uploaded again counts, too. */
    UPDATE,
    /** Not known: rules that must know are skipped. */
    UNKNOWN
}
