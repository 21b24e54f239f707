package org.partnerfiles.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.table.internal.NearestName;

/** One of a few constants, exact in case. */
final class ConstantCell<T> extends CellType<T> {

    private final String[] spellings;
    private final List<T> values;
    private final Function<T, String> spelling;
    private final List<String> constants;

    ConstantCell(Map<String, T> bySpelling, Function<T, String> spelling, List<String> constants) {
        List<Map.Entry<String, T>> entries = List.copyOf(bySpelling.entrySet());
        this.spellings = entries.stream().map(Map.Entry::getKey).toArray(String[]::new);
        this.values = entries.stream().map(Map.Entry::getValue).toList();
        this.spelling = spelling;
        this.constants = List.copyOf(constants);
    }

    static <E extends Enum<E> & VendorConstant> ConstantCell<E> of(List<E> constants, Map<String, E> alsoRead) {
        Map<String, E> bySpelling = new HashMap<>(alsoRead);
        constants.forEach(constant -> bySpelling.put(constant.spelling(), constant));
        return new ConstantCell<>(
                bySpelling,
                VendorConstant::spelling,
                constants.stream().map(VendorConstant::spelling).toList());
    }

    @Override
    public @Nullable T read(String text, CellProblems problems) {
        // a handful of comparisons, most of them of lengths, cost less than the hash of a new String
        for (int i = 0; i < spellings.length; i++) {
            if (spellings[i].equals(text)) {
                return values.get(i);
            }
        }
        problems.notAllowed(form() + hint(text));
        return null;
    }

    private String hint(String text) {
        for (String constant : constants) {
            if (constant.equalsIgnoreCase(text.strip())) {
                return "; it differs from " + constant + " in case or blanks alone";
            }
        }
        String nearest = NearestName.of(text, constants);
        return nearest == null ? "" : "; nearest: " + nearest;
    }

    @Override
    public String write(T value, CellProblems problems) {
        return spelling.apply(value);
    }

    @Override
    public String form() {
        return constants.size() == 1 ? constants.get(0) : "one of " + String.join(", ", constants);
    }

    @Override
    public CellSchema schema() {
        return new CellSchema("string", null, constants);
    }
}
