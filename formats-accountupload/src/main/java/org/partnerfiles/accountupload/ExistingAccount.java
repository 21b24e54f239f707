package org.partnerfiles.accountupload;

import java.util.Objects;

/**
 * An account that the recipient has.
 *
 * @param lastUploaded what was uploaded of it before; null components are not compared
 * @param referral when it was referred, or {@link Referral#UNKNOWN}
 */
public record ExistingAccount(UploadAccount lastUploaded, Referral referral) {

    /** Refuses null. */
    public ExistingAccount {
        Objects.requireNonNull(lastUploaded);
        Objects.requireNonNull(referral);
    }

    /**
     * {@return an account whose referral is not known}
     *
     * @param lastUploaded what was uploaded of it before
     */
    public static ExistingAccount of(UploadAccount lastUploaded) {
        return new ExistingAccount(lastUploaded, Referral.UNKNOWN);
    }
}
