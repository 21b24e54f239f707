package org.partnerfiles.internal.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of the content of files. */
public final class Sha256 {

    private Sha256() {}

    /** {@return a digest of no bytes} */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    /**
     * {@return the digits of a digest of the bytes so far, to which more can be added}
     *
     * @param digest the digest
     */
    static String soFar(MessageDigest digest) {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e); // that of the platform can be cloned
        }
    }
}
