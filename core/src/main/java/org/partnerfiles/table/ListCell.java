package org.partnerfiles.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.option.Options;

/**
 * Several values in one cell. In a paired list each entry is read unchanged, also an empty one: a dropped entry would pair the entries
 * after it with other partners.
 */
final class ListCell<T> extends CellType<List<T>> {

    private final CellType<T> entry;
    private final char separator;
    private final String written;
    private final boolean paired;

    ListCell(CellType<T> entry, char separator, String written, boolean paired) {
        super(entry);
        this.entry = entry;
        this.separator = separator;
        this.written = written;
        this.paired = paired;
    }

    @Override
    public List<T> read(String text, CellType.Problems problems) {
        List<T> values = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int to = text.indexOf(separator, from);
            if (to < 0) {
                to = text.length();
            }
            String part = text.substring(from, to);
            part = paired ? part : part.strip();
            if (paired || !part.isEmpty()) {
                T value = entry.read(part, problems);
                if (value != null) {
                    values.add(value);
                }
            }
            from = to + 1;
        }
        return List.copyOf(values);
    }

    @Override
    public @Nullable List<T> readAscii(byte[] row, int from, int to) {
        List<T> values = new ArrayList<>();
        int begin = from;
        for (int end = from; end <= to; end++) {
            if (end == to || row[end] == separator) {
                T value = begin == end ? null : entry.readAscii(row, begin, end);
                if (value == null || row[begin] <= ' ' || row[end - 1] <= ' ') {
                    return null; // blanks and empty entries are left to the text
                }
                values.add(value);
                begin = end + 1;
            }
        }
        return List.copyOf(values);
    }

    @Override
    public String write(List<T> values, CellType.Problems problems) {
        if (values.isEmpty()) {
            return "";
        }
        String first = part(values.get(0), problems);
        if (values.size() == 1) {
            return first;
        }
        StringBuilder text = new StringBuilder(first);
        for (int i = 1; i < values.size(); i++) {
            text.append(written).append(part(values.get(i), problems));
        }
        return text.toString();
    }

    private String part(T value, CellType.Problems problems) {
        String part = entry.write(value, problems);
        boolean isEntry = !part.isEmpty() && part.indexOf(separator) < 0;
        if (paired && !isEntry) {
            problems.malformed("entries that are not empty and do not contain " + separator);
        } else if (!paired && !(isEntry && part.strip().equals(part))) {
            problems.malformed("entries that are not empty, do not contain " + separator
                    + " and do not begin or end with a blank");
        }
        return part;
    }

    @Override
    public String form() {
        return entry.form() + ", several separated by " + separator;
    }

    @Override
    public CellType.Schema schema() {
        return new CellType.Schema(
                "list", String.valueOf(separator), entry.schema().constants());
    }

    @Override
    public CellType<List<T>> under(Options options) {
        CellType<T> chosen = entry.under(options);
        return chosen == entry ? this : new ListCell<>(chosen, separator, written, paired);
    }
}
