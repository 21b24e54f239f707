package org.partnerfiles.text;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Decimal numbers in plain notation: digits, and a point with digits after it, without an exponent.
 *
 * <pre>{@code
 * amount = Decimals.plain(amount);   // in a record's constructor: what is written is equal to what is read again
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Decimals {

    /** The most digits that cells of decimal numbers have. */
    public static final int MOST_DIGITS = 1_000;

    private Decimals() {}

    /**
     * {@return whether a number has more than {@link #MOST_DIGITS} digits in plain notation, at least roughly: scale and precision count}
     *
     * @param number the number
     */
    public static boolean isTooLong(BigDecimal number) {
        return Math.abs((long) number.scale()) + number.precision() > MOST_DIGITS;
    }

    /**
     * {@return the number with the scale that it has when it is read from plain notation, or null} {@code 1E+3} is written {@code 1000},
     * which is read with scale 0 and so is not equal to {@code 1E+3}. A number that is too long to be written keeps its scale.
     *
     * @param number the number
     */
    public static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null || number.scale() >= 0 || number.scale() < -MOST_DIGITS ? number : number.setScale(0);
    }
}
