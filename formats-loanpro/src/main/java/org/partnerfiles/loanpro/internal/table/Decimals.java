package org.partnerfiles.loanpro.internal.table;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Amounts in the form in which they are read again. */
public final class Decimals {

    /** Beyond this a writer refuses the number; written out it would only cost memory. */
    private static final int LONGEST = 1_000;

    private Decimals() {}

    /** 1E+3 is written 1000 and read as 1000: other digits, another scale, not equal. */
    public static @Nullable BigDecimal asRead(@Nullable BigDecimal amount) {
        if (amount == null || amount.scale() >= 0 || amount.scale() < -LONGEST) {
            return amount;
        }
        return amount.setScale(0);
    }
}
