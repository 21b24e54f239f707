package org.partnerfiles.finding;

import java.util.Locale;
import org.partnerfiles.text.Printable;

/**
 * What the recipient of a file will do about a finding.
 *
 * @since 0.1.0
 */
public enum Effect {
    /** The whole file is refused. */
    FILE_REJECTED(Severity.ERROR),
    /** The record is refused. */
    RECORD_REJECTED(Severity.ERROR),
    /** The record is accepted without the value. */
    VALUE_IGNORED(Severity.WARNING),
    /** Nothing today; the recipient has announced that it will refuse this. */
    NOT_ENFORCED_YET(Severity.WARNING),
    /** Nothing, as far as is known; it is likely to be a mistake. */
    ADVICE(Severity.WARNING),
    /** Nothing. */
    INFORMATION(Severity.INFORMATION);

    private final String text;
    private final Severity severity;

    Effect(Severity severity) {
        this.text = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        this.severity = severity;
    }

    /** {@return the effect as it is written in reports and profiles, such as {@code record rejected}} */
    public String text() {
        return text;
    }

    /** {@return the severity of a finding with this effect} */
    public Severity severity() {
        return severity;
    }

    /** {@return whether the recipient refuses the record or the file} */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /**
     * {@return the effect with a text}
     *
     * @param text one of the {@link #text() texts}
     * @throws IllegalArgumentException if no effect has this text
     */
    public static Effect of(String text) {
        for (Effect effect : values()) {
            if (effect.text.equals(text)) {
                return effect;
            }
        }
        throw new IllegalArgumentException("no effect is written \"" + Printable.of(text) + "\"");
    }
}
