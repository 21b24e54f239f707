package org.partnerfiles.lead.internal.table;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimals in the form in which they are read again. */
public final class Decimals {

    private Decimals() {}

    /** A scale below zero has no plain spelling of its own. */
    public static @Nullable BigDecimal asRead(@Nullable BigDecimal value) {
        return value != null && value.scale() < 0 ? value.setScale(0) : value;
    }
}
