package org.partnerfiles.internal.constraint;

/** What one constraint says of a value that is there. */
@FunctionalInterface
interface ValueCheck {

    /**
     * {@return whether the value keeps the constraint}
     *
     * @param value the value, never null
     * @param checker the clock and the matchers to use
     */
    boolean holds(Object value, ConstraintPlan.Checker checker);
}
