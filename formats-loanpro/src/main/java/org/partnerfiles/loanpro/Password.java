package org.partnerfiles.loanpro;

import java.util.Objects;
import org.partnerfiles.finding.Masked;

/**
 * A password. {@code toString} does not show it.
 *
 * @param text the password itself
 * @since 0.1.0
 */
public record Password(String text) {

    /** Rejects null. */
    public Password {
        Objects.requireNonNull(text, "text");
    }

    /** {@return a constant text} */
    @Override
    public String toString() {
        return Masked.SECRET;
    }
}
