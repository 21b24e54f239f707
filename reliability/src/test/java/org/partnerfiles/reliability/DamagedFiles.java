package org.partnerfiles.reliability;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.partnerfiles.FileFormat;
import org.partnerfiles.table.Layout;

/** Valid files with a few faults that occur in practice, by a seed. Each character is one byte (ISO 8859-1). */
final class DamagedFiles {

    /** Texts that replace others. */
    private static final List<String> PIECES = List.of(
            "\"",
            "\"\"",
            "\"x",
            "x\"",
            "\"\n",
            ",",
            "|",
            "\t",
            ";",
            "\n",
            "\r",
            "\r\n",
            "\n\n",
            " ",
            "  ",
            "\0",
            "\u00FF",
            "\u00C3",
            "\u00EF\u00BB\u00BF",
            "\u00C3\u00A9",
            "\u00E2\u0082\u00AC",
            "\u00F0\u009F\u0098\u0080",
            "\u00C2\u00A0",
            "\u0081",
            "=1+1",
            "@",
            "-",
            "0",
            "-1",
            "99999999999999999999",
            "1e9",
            "NaN",
            "9999-12-31",
            "02/30/2020",
            "[]",
            "[\"a\",\"b\"]",
            "{a,b}",
            "true",
            "TRUE",
            "null",
            "x".repeat(300),
            "\u00EF\u00BF\u00BD");

    private final Layout layout;
    private final Random random;
    private List<List<String>> rows;
    private String lineEnd;

    private DamagedFiles(FileFormat<?> format, byte[] valid, long seed) {
        this.layout = format.table().layout();
        this.random = new Random(seed);
        this.lineEnd = layout.lineEnd().text();
        this.rows = new ArrayList<>();
        for (String line : text(valid).split(lineEnd, -1)) {
            rows.add(new ArrayList<>(Arrays.asList(line.split(Pattern.quote("" + layout.delimiter()), -1))));
        }
        rows.remove(rows.size() - 1);
    }

    /**
     * {@return a damaged copy of a valid file}
     *
     * @param faults the number of faults
     */
    static byte[] of(FileFormat<?> format, byte[] valid, long seed, int faults) {
        DamagedFiles file = new DamagedFiles(format, valid, seed);
        int inRows = file.random.nextInt(faults + 1);
        for (int i = 0; i < inRows; i++) {
            file.damageRows();
        }
        byte[] bytes = file.bytes();
        for (int i = inRows; i < faults; i++) {
            bytes = file.damageBytes(bytes);
        }
        return bytes;
    }

    private void damageRows() {
        if (rows.isEmpty()) {
            return;
        }
        int at = random.nextInt(rows.size());
        List<String> row = rows.get(at);
        int cell = row.isEmpty() ? 0 : random.nextInt(row.size());
        switch (random.nextInt(13)) {
            case 0 -> rows.remove(at);
            case 1 -> rows.add(at, new ArrayList<>(row));
            case 2 -> Collections.swap(rows, at, random.nextInt(rows.size()));
            case 3 -> rows.add(at, new ArrayList<>(List.of("")));
            case 4 -> row.add(cell, piece());
            case 5 -> lineEnd = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
            case 6 -> rows = new ArrayList<>(rows.subList(0, at + 1));
            default -> damageCell(row, cell);
        }
    }

    private void damageCell(List<String> row, int cell) {
        if (row.isEmpty()) {
            return;
        }
        String text = row.get(cell);
        int within = random.nextInt(text.length() + 1);
        switch (random.nextInt(7)) {
            case 0 -> row.remove(cell);
            case 1 -> row.set(cell, "");
            case 2 -> row.set(cell, piece());
            case 3 -> row.set(cell, text.substring(0, within) + piece() + text.substring(within));
            case 4 -> row.set(cell, '"' + text.substring(0, within) + lineEnd + text.substring(within) + '"');
            case 5 -> Collections.swap(row, cell, random.nextInt(row.size()));
            default -> row.set(cell, '"' + text);
        }
    }

    private byte[] damageBytes(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = random.nextInt(4) == 0 ? Math.min(bytes.length, from + random.nextInt(40)) : from;
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(bytes, 0, from);
        if (random.nextBoolean()) {
            changed.writeBytes(piece().getBytes(StandardCharsets.ISO_8859_1));
        } else {
            changed.write(random.nextInt(256));
        }
        changed.write(bytes, to, bytes.length - to);
        return changed.toByteArray();
    }

    private String piece() {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    private byte[] bytes() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(String.join(String.valueOf(layout.delimiter()), row)).append(lineEnd);
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
