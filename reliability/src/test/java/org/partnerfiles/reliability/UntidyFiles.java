package org.partnerfiles.reliability;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.partnerfiles.FileFormat;
import org.partnerfiles.table.Layout;

/** Valid files in a form that is read and not written: other columns, quotes, blanks and lines. Each character is one byte (ISO 8859-1). */
final class UntidyFiles {

    /** Cells of columns that no format knows. */
    private static final List<String> CELLS =
            List.of("", "x", " x ", "a;b", "\"", "a\"b", "\u00C3\u00A9", "  ", "1", "\u00EF\u00BB\u00BF");

    /** What may replace a cell of a row. */
    private static final List<String> VALUES = List.of(
            "",
            " ",
            ";",
            ";;",
            "a; ;b",
            "a;b;",
            "US",
            "usa",
            "2026-01-31",
            "01/31/2026",
            "0001",
            "1.50",
            "[]",
            "N",
            "n",
            "007");

    private static final List<String> HEADERS = List.of("note", "note", "Note", "", " ", "email", "\u00C2\u00A0note");

    private final Layout layout;
    private final Random random;
    private final List<List<String>> rows = new ArrayList<>();

    private UntidyFiles(FileFormat<?> format, byte[] valid, long seed) {
        this.layout = format.table().layout();
        this.random = new Random(seed);
        for (String line : new String(valid, StandardCharsets.ISO_8859_1)
                .split(layout.lineEnd().text(), -1)) {
            rows.add(new ArrayList<>(Arrays.asList(line.split(Pattern.quote("" + layout.delimiter()), -1))));
        }
        rows.remove(rows.size() - 1);
    }

    /** {@return an untidy copy of a valid file whose cells have no delimiters} */
    static byte[] of(FileFormat<?> format, byte[] valid, long seed, int changes) {
        UntidyFiles file = new UntidyFiles(format, valid, seed);
        if (!file.rows.isEmpty()) {
            for (int i = 0; i < changes; i++) {
                file.change();
            }
        }
        return file.bytes();
    }

    private void change() {
        boolean named = layout.firstLine() == Layout.FirstLine.COLUMN_NAMES;
        List<String> row = rows.get(random.nextInt(rows.size()));
        int column = random.nextInt(rows.get(0).size());
        switch (random.nextInt(named ? 9 : 6)) {
            case 0 -> rows.add(random.nextInt(rows.size() + 1), new ArrayList<>(List.of("")));
            case 1, 2, 3 -> row.set(random.nextInt(row.size()), one(VALUES));
            case 4 -> row.set(random.nextInt(row.size()), one(CELLS));
            case 5 ->
                row.subList(row.size() - random.nextInt(row.size()) / 4, row.size())
                        .clear();
            case 6 -> addColumn(column, one(HEADERS));
            case 7 ->
                Collections.swap(rows.get(0), column, random.nextInt(rows.get(0).size()));
            default -> rows.get(0).set(column, rows.get(0).get(column) + one(List.of(" ", "\u00C2\u00A0", "\t")));
        }
    }

    private void addColumn(int at, String header) {
        for (List<String> row : rows) {
            if (row.size() > at) {
                row.add(at, row == rows.get(0) ? header : one(CELLS));
            }
        }
    }

    private String one(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private byte[] bytes() {
        boolean quotes = layout.quoting() == Layout.Quoting.DOUBLE_QUOTES;
        List<Character> delimiters = new ArrayList<>(layout.otherDelimiters());
        delimiters.add(layout.delimiter());
        String delimiter = delimiters.get(random.nextInt(delimiters.size())).toString();
        int quoted = quotes ? random.nextInt(4) : 0;
        boolean bom = random.nextInt(6) == 0 && layout.charset().equals(StandardCharsets.UTF_8);
        StringBuilder text = new StringBuilder(bom ? "\u00EF\u00BB\u00BF" : "");
        String lineEnd = random.nextInt(4) == 0 ? "\n" : layout.lineEnd().text();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(row);
            if (quoted > 0) {
                cells.replaceAll(cell -> random.nextInt(3) < quoted ? quoted(cell) : cell);
            }
            text.append(String.join(delimiter, cells)).append(random.nextInt(20) == 0 ? "\r" : lineEnd);
        }
        if (random.nextInt(4) == 0) {
            text.setLength(text.length() - 1);
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"' + (random.nextInt(9) == 0 ? " " : "");
    }
}
