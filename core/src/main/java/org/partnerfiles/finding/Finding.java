package org.partnerfiles.finding;

import java.io.Serializable;
import org.partnerfiles.text.Printable;

/**
 * One deviation from a format: the rule, the place, what was expected, and what the recipient will do. A finding never contains the
 * text of a cell.
 *
 * @param rule the rule's id, such as {@code loanpro.customer-id-required}
 * @param effect what the recipient will do
 * @param location where it is
 * @param message what is wrong and what was expected, for the person who must correct the file
 * @since 0.1.0
 */
public record Finding(String rule, Effect effect, Location location, String message) implements Serializable {

    /** {@return the severity of its effect} */
    public Severity severity() {
        return effect.severity();
    }

    /** {@return the finding on one line, control characters {@linkplain Printable written out}, such as {@code customers.csv:12 priPhone: must be 10 digits [core.value-malformed, record rejected]}} */
    @Override
    public String toString() {
        String place = location.toString();
        return (place.isEmpty() ? "" : place + ": ") + Printable.of(message) + " [" + Printable.of(rule) + ", "
                + effect.text() + "]";
    }
}
