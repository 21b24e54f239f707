package org.partnerfiles.helix.internal.table;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.table.CellType;
import org.partnerfiles.text.Digits;

/** A whole number of digits only. Helix's have at most 10; up to 18 are read, as they always fit in a long. */
public final class DigitsCell extends CellType<Long> {

    public static final DigitsCell DIGITS = new DigitsCell();

    private DigitsCell() {
        super(Long.class);
    }

    @Override
    public @Nullable Long read(String text, CellType.Problems problems) {
        byte[] ascii = text.getBytes(StandardCharsets.UTF_8);
        Long value = readAscii(ascii, 0, ascii.length);
        if (value == null) {
            problems.malformed(form());
        }
        return value;
    }

    @Override
    public @Nullable Long readAscii(byte[] row, int from, int to) {
        long value = Digits.longNumber(row, from, to);
        return value < 0 ? null : (Long) value;
    }

    @Override
    public String write(Long value, CellType.Problems problems) {
        if (value < 0) {
            problems.malformed(form());
        }
        return value.toString();
    }

    @Override
    public int writeAscii(Long value, byte[] row, int at) {
        return value < 0 ? -1 : Digits.write(row, at, value);
    }

    @Override
    public String writtenCharacters() {
        return "0123456789";
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
