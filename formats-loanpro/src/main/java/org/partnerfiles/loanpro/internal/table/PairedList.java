package org.partnerfiles.loanpro.internal.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.table.CellProblems;
import org.partnerfiles.table.CellSchema;
import org.partnerfiles.table.CellType;

/**
 * A list whose entries pair by position with those of another column: each entry counts as it stands, an empty one too, as a
 * dropped entry would shift its neighbours to other partners.
 */
final class PairedList<T> extends CellType<List<T>> {

    private static final char SEPARATOR = ';';

    private final CellType<T> entry;

    private PairedList(CellType<T> entry) {
        this.entry = entry;
    }

    static <T> PairedList<T> pairedList(CellType<T> entry) {
        return new PairedList<>(entry);
    }

    @Override
    public List<T> read(String text, CellProblems problems) {
        List<T> values = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf(SEPARATOR); to >= 0; to = text.indexOf(SEPARATOR, from)) {
            read(text.substring(from, to), values, problems);
            from = to + 1;
        }
        read(text.substring(from), values, problems);
        return List.copyOf(values);
    }

    private void read(String part, List<T> values, CellProblems problems) {
        T value = entry.read(part, problems);
        if (value != null) {
            values.add(value);
        }
    }

    @Override
    public String write(List<T> values, CellProblems problems) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            String part = entry.write(values.get(i), problems);
            if (part.isEmpty() || part.indexOf(SEPARATOR) >= 0) {
                problems.malformed("entries that are not empty and hold no " + SEPARATOR);
            }
            if (i > 0) {
                text.append(SEPARATOR);
            }
            text.append(part);
        }
        return text.toString();
    }

    @Override
    public @Nullable List<T> empty() {
        return List.of();
    }

    @Override
    public String form() {
        return entry.form() + ", several separated by " + SEPARATOR;
    }

    @Override
    public CellSchema schema() {
        return new CellSchema("list", String.valueOf(SEPARATOR), entry.schema().constants());
    }
}
