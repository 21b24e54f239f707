package org.partnerfiles.reliability;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.partnerfiles.FileFormat;
import org.partnerfiles.table.Layout;

/** Files whose rows share keys and have a few cells that rules refuse, by a seed. Each character is one byte (ISO 8859-1). */
final class MixedRows {

    /** How many different rows there are, so that most keys occur twice. */
    private static final int ORIGINALS = 3;

    private static final List<String> PIECES =
            List.of("", "", "17", "18", "A-1", "update", "remove", "add", "dhicks", "1", "-1", "x", "x".repeat(300));

    private MixedRows() {}

    /** {@return a file of rows that are one of a few valid ones, some of them with other cells} */
    static byte[] of(FileFormat<?> format, int rows, long seed) {
        Layout layout = format.table().layout();
        Random random = new Random(seed);
        String end = layout.lineEnd().text();
        String delimiter = String.valueOf(layout.delimiter());
        String valid = new String(Formats.file(format, seed, ORIGINALS), StandardCharsets.ISO_8859_1);
        List<String> lines = List.of(valid.split(end, -1));
        int beginning = lines.size() - 1 - ORIGINALS;
        StringBuilder text = new StringBuilder();
        lines.subList(0, beginning).forEach(line -> text.append(line).append(end));
        for (int row = 0; row < rows; row++) {
            List<String> cells = cells(lines, beginning + random.nextInt(ORIGINALS), delimiter);
            for (int change = random.nextInt(4); change > 0; change--) {
                int cell = random.nextInt(cells.size());
                List<String> other = cells(lines, beginning + random.nextInt(ORIGINALS), delimiter);
                boolean isOthers = random.nextBoolean() && cell < other.size();
                cells.set(cell, isOthers ? other.get(cell) : PIECES.get(random.nextInt(PIECES.size())));
            }
            text.append(String.join(delimiter, cells)).append(end);
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<String> cells(List<String> lines, int line, String delimiter) {
        return new ArrayList<>(Arrays.asList(lines.get(line).split(Pattern.quote(delimiter), -1)));
    }
}
