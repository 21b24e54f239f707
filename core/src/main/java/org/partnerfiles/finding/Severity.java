package org.partnerfiles.finding;

import java.util.Locale;

/**
 * How much a finding matters; it follows from the finding's {@link Effect}.
 *
 * @since 0.1.0
 */
public enum Severity {
    /** The recipient refuses something. */
    ERROR,
    /** The recipient ignores something, or is going to refuse it. */
    WARNING,
    /** Worth knowing, nothing is wrong. */
    INFORMATION;

    /** {@return the severity as it is written in reports, such as {@code error}} */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
