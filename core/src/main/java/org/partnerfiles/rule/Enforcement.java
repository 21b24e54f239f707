package org.partnerfiles.rule;

import org.partnerfiles.finding.Effect;

/** Whether a vendor acts on a rule. */
public enum Enforcement {
    /** It refuses or ignores what breaks the rule. */
    ENFORCED,
    /** It has announced that it will. */
    FUTURE,
    /** It does not, as far as is known. */
    ADVISORY,
    /** Nothing is wrong when the rule speaks. */
    INFORMATION;

    /**
     * {@return the enforcement that goes with an effect}
     *
     * @param effect the effect
     */
    public static Enforcement of(Effect effect) {
        return switch (effect) {
            case FILE_REJECTED, RECORD_REJECTED, VALUE_IGNORED -> ENFORCED;
            case NOT_ENFORCED_YET -> FUTURE;
            case ADVICE -> ADVISORY;
            case INFORMATION -> INFORMATION;
        };
    }
}
