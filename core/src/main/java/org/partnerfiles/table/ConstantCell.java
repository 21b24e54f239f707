package org.partnerfiles.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.text.Blanks;
import org.partnerfiles.text.NearestName;

/** One of a few constants, exact in case. A text that differs from one only in case or blanks is an error, and is read as meant. */
final class ConstantCell<T> extends CellType<T> {

    /** The spellings by length and ends, four places for each, so that most cells are compared with at most one. */
    private final @Nullable String[] spellings;
    /** The same in UTF-8. */
    private final byte[] @Nullable [] spelt;

    private final @Nullable Object[] values;
    private final Function<T, String> spelling;
    private final List<String> constants;
    private final String writtenCharacters;

    ConstantCell(
            Class<T> type,
            Map<String, T> bySpelling,
            Function<T, String> spelling,
            List<String> constants,
            String writtenCharacters) {
        super(type);
        int places = Integer.highestOneBit(4 * bySpelling.size() + 1) << 1;
        this.spellings = new String[places];
        this.spelt = new byte[places][];
        this.values = new Object[places];
        bySpelling.forEach((text, value) -> {
            int place = find(text);
            spellings[place] = text;
            spelt[place] = text.getBytes(StandardCharsets.UTF_8);
            values[place] = value;
        });
        this.spelling = spelling;
        this.constants = List.copyOf(constants);
        this.writtenCharacters = writtenCharacters;
    }

    @SuppressWarnings("EnumOrdinal") // an index into the values of the same enum, in the same process
    static <E extends Enum<E> & VendorConstant> ConstantCell<E> of(List<E> constants, Map<String, E> alsoRead) {
        Map<String, E> bySpelling = new HashMap<>(alsoRead);
        constants.forEach(constant -> bySpelling.put(constant.spelling(), constant));
        Class<E> type = constants.get(0).getDeclaringClass();
        // once for all: a spelling may be made of the constant's name
        String[] written =
                Stream.of(type.getEnumConstants()).map(VendorConstant::spelling).toArray(String[]::new);
        return new ConstantCell<>(
                type,
                bySpelling,
                constant -> written[constant.ordinal()],
                constants.stream().map(VendorConstant::spelling).toList(),
                String.join("", written));
    }

    @Override
    public @Nullable T read(String text, CellType.Problems problems) {
        T value = valueOf(text);
        return value == null ? misspelt(text, problems) : value;
    }

    @SuppressWarnings("unchecked") // the constructor put it there
    private @Nullable T valueOf(String text) {
        return (T) values[find(text)];
    }

    @Override
    @SuppressWarnings("unchecked") // the constructor put it there
    public @Nullable T readAscii(byte[] row, int from, int to) {
        return (T) values[find(row, from, to)];
    }

    /** Rules that depend on the value, such as an action, then judge the row as meant: one mistake is one finding. */
    private @Nullable T misspelt(String text, CellType.Problems problems) {
        String meant = meant(Blanks.strip(text));
        if (meant != null) {
            problems.notAllowed(form() + "; it differs from " + meant + " only in case or blanks");
            return valueOf(meant);
        }
        String nearest = NearestName.of(text, constants);
        problems.notAllowed(form() + (nearest == null ? "" : "; nearest: " + nearest));
        return null;
    }

    /** The constant that a text is, or the only one that it is but for case; null if there is none. */
    private @Nullable String meant(String text) {
        String meant = null;
        int alike = 0;
        for (String constant : constants) {
            if (constant.equals(text)) {
                return constant;
            }
            if (constant.equalsIgnoreCase(text)) {
                meant = constant;
                alike++;
            }
        }
        return alike == 1 ? meant : null;
    }

    /** The place of a spelling, or the free place for it. */
    private int find(String text) {
        int length = text.length();
        int place = length == 0 ? 0 : firstPlace(length, text.charAt(0), text.charAt(length - 1));
        while (spellings[place] != null && !text.equals(spellings[place])) {
            place = nextPlace(place);
        }
        return place;
    }

    /** The same for a text of ASCII. */
    private int find(byte[] row, int from, int to) {
        int length = to - from;
        int place = length == 0 ? 0 : firstPlace(length, row[from], row[to - 1]);
        byte[] there = spelt[place];
        while (there != null && !Arrays.equals(there, 0, there.length, row, from, to)) {
            place = nextPlace(place);
            there = spelt[place];
        }
        return place;
    }

    /** The hash of a text would cost more than the comparison. */
    private int firstPlace(int length, int first, int last) {
        return (31 * length + 7 * first + last) & (spelt.length - 1);
    }

    private int nextPlace(int place) {
        return (place + 1) & (spelt.length - 1);
    }

    @Override
    public String write(T value, CellType.Problems problems) {
        return spelling.apply(value);
    }

    @Override
    public int writeAscii(T value, byte[] row, int at) {
        return TextCell.TEXT.writeAscii(spelling.apply(value), row, at);
    }

    @Override
    public String writtenCharacters() {
        return writtenCharacters;
    }

    @Override
    public String form() {
        return constants.size() == 1 ? constants.get(0) : "one of " + String.join(", ", constants);
    }

    @Override
    public CellType.Schema schema() {
        return new CellType.Schema("string", null, constants);
    }
}
