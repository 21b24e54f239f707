package org.partnerfiles.accountupload;

import java.util.Objects;

/**
 * An account that the recipient already has.
 *
 * @param lastUploaded the account as it was uploaded before; null components are not compared
 * @param referral when the account was referred, or {@link Referral#UNKNOWN}
 * @since 0.1.0
 */
public record ExistingAccount(UploadAccount lastUploaded, Referral referral) {

    /** Rejects null. */
    public ExistingAccount {
        Objects.requireNonNull(lastUploaded);
        Objects.requireNonNull(referral);
    }

    /**
     * {@return an account whose referral is not known}
     *
     * @param lastUploaded the account as it was uploaded before
     */
    public static ExistingAccount of(UploadAccount lastUploaded) {
        return new ExistingAccount(lastUploaded, Referral.UNKNOWN);
    }
}
