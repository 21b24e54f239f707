package org.partnerfiles.lead.internal.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.lead.ArrayForm;
import org.partnerfiles.lead.Lead;
import org.partnerfiles.option.Options;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.CellTypes;
import org.partnerfiles.text.Blanks;

/**
 * An array in one cell. It is read as a JSON array of strings, as the bare list of the vendor's example (quoted entries separated by
 * commas, with straight or typographic quotes), or as one entry without quotes; {@link Lead#ARRAY_FORM} is the form in which it is
 * written. A blank entry is an error in any form.
 */
final class ArrayCell<T> extends CellType<List<T>> {

    private static final String FORM =
            "a JSON array of strings such as [\"a\",\"b\"], a list such as \"a\", \"b\", or one entry"
                    + " without quotes; no blank entries";

    private final CellType<T> entry;
    private final ArrayForm written;

    private ArrayCell(CellType<T> entry, ArrayForm written) {
        super(entry);
        this.entry = entry;
        this.written = written;
    }

    static CellType<List<String>> ids() {
        return of(CellTypes.text());
    }

    static <T> CellType<List<T>> of(CellType<T> entry) {
        return new ArrayCell<>(entry, LeadOptions.ARRAY_FORM.standard());
    }

    @Override
    public @Nullable List<T> read(String text, CellType.Problems problems) {
        List<String> entries = new ArrayText(text).entries();
        if (entries == null) {
            problems.malformed(form());
            return null;
        }
        if (entries.size() == 1) { // nearly all
            T value = entry.read(entries.get(0), problems);
            return value == null ? null : List.of(value);
        }
        List<T> values = new ArrayList<>(entries.size());
        for (String part : entries) {
            T value = entry.read(part, problems);
            if (value == null) {
                return null; // a part of an array is not its value
            }
            values.add(value);
        }
        return List.copyOf(values);
    }

    @Override
    public String write(List<T> values, CellType.Problems problems) {
        if (values.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (T value : values) {
            String part = entry.write(value, problems);
            if (!Blanks.given(part)) {
                problems.malformed(form());
            }
            if (!text.isEmpty()) {
                text.append(written == ArrayForm.JSON ? "," : ", ");
            }
            ArrayText.appendQuoted(text, part);
        }
        return written == ArrayForm.JSON ? "[" + text + "]" : text.toString();
    }

    /** Writes an array of one entry of ordinary characters, as nearly all are. */
    @Override
    public int writeAscii(List<T> values, byte[] row, int at) {
        if (values.size() != 1 || row.length - at < ASCII_ROOM + 4) {
            return -1;
        }
        boolean isJson = written == ArrayForm.JSON;
        int next = at;
        if (isJson) {
            row[next++] = '[';
        }
        row[next++] = '"';
        int begin = next;
        next = entry.writeAscii(values.get(0), row, begin);
        if (!ArrayText.isOrdinary(row, begin, next) || next > at + ASCII_ROOM - 2) {
            return -1;
        }
        row[next++] = '"';
        if (isJson) {
            row[next++] = ']';
        }
        return next;
    }

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public CellType.Schema schema() {
        return new CellType.Schema("list", ",", entry.schema().constants());
    }

    @Override
    public CellType<List<T>> under(Options options) {
        ArrayForm chosen = options.get(LeadOptions.ARRAY_FORM);
        CellType<T> chosenEntry = entry.under(options);
        return chosen == written && chosenEntry == entry ? this : new ArrayCell<>(chosenEntry, chosen);
    }
}
