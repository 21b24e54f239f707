package org.partnerfiles.internal.constraint;

/** The check of one constraint on a value that is not null. */
@FunctionalInterface
interface ValueCheck {

    /**
     * {@return whether the value satisfies the constraint}
     *
     * @param value the value, never null
     * @param checker the clock and the matchers to use
     */
    boolean holds(Object value, ConstraintPlan.Checker checker);
}
