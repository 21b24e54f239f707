package org.partnerfiles.helix.internal.table;

import org.jspecify.annotations.Nullable;
import org.partnerfiles.table.CellType;

/** A whole number of digits only. Helix's have at most 10; up to 18 are read, as they always fit in a long. */
public final class DigitsCell extends CellType<Long> {

    private static final int MOST_DIGITS = 18;

    public static final DigitsCell DIGITS = new DigitsCell();

    private DigitsCell() {
        super(Long.class);
    }

    @Override
    public @Nullable Long read(String text, CellType.Problems problems) {
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i == MOST_DIGITS) {
                problems.malformed(form());
                return null;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    @Override
    public String write(Long value, CellType.Problems problems) {
        if (value < 0) {
            problems.malformed(form());
        }
        return value.toString();
    }

    @Override
    public String form() {
        return "a whole number, digits only";
    }

    @Override
    public CellType.Schema schema() {
        return CellType.Schema.of("integer");
    }
}
