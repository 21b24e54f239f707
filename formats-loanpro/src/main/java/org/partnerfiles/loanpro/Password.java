package org.partnerfiles.loanpro;

import java.util.Objects;
import org.partnerfiles.finding.Masked;

/**
 * A password; printing it shows nothing.
 *
 * @param text the password itself
 */
public record Password(String text) {

    /** Refuses null. */
    public Password {
        Objects.requireNonNull(text, "text");
    }

    /** {@return nothing of the password} */
    @Override
    public String toString() {
        return Masked.SECRET;
    }
}
