package org.partnerfiles.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.partnerfiles.FileFormat;
import org.partnerfiles.fixtures.Fixtures;
import org.partnerfiles.table.Layout;

/** Invented files whose rows share keys, with faults of the kinds that occur in practice. Each character is one byte (ISO 8859-1). */
public final class InventedFiles {

    private static final int FILES = Integer.getInteger("spark.files", 5);

    private static final long SEED = Long.getLong("spark.seed", 1);

    private static final int ORIGINALS = 3;

    private static final List<String> CELLS = List.of(
            "", "", "17", "18", "update", "remove", "add", "1", "-1", "x", "x".repeat(300), "1.50", "02/30/2020", "US");

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
            " \n",
            " ",
            "\0",
            "\u00FF",
            "\u00C3\u00A9",
            "\u00EF\u00BB\u00BF",
            "\"a\nb\"",
            "\"a\r\n\"\"b\"",
            "=1+1");

    private InventedFiles() {}

    /** {@return a name that the vendor accepts} */
    private static String name(FileFormat<?> format) {
        return switch (format.id()) {
            case "lead.account" -> "2026-01-31_account_V1.csv";
            case "lead.customer" -> "2026-01-31_customer_V1.csv";
            case "lead.customer-relationship" -> "2026-01-31_beneficial_owner_V1.csv";
            default -> "partner.csv";
        };
    }

    /** {@return a valid file} */
    static byte[] valid(FileFormat<?> format, long seed, int records) {
        return Fixtures.of(format).seed(seed).file(records).bytes();
    }

    /** {@return a file of rows that are copies of a few valid ones with other cells, with some faults between its bytes} */
    public static byte[] damaged(FileFormat<?> format, int rows, long seed) {
        Random random = new Random(seed);
        StringBuilder text = mixed(format, rows, random);
        for (int faults = random.nextInt(5); faults > 0; faults--) {
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            text.insert(random.nextInt(text.length() + 1), piece);
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static StringBuilder mixed(FileFormat<?> format, int rows, Random random) {
        Layout layout = format.table().layout();
        String end = layout.lineEnd().text();
        String delimiter = String.valueOf(layout.delimiter());
        String valid = new String(valid(format, random.nextLong(), ORIGINALS), StandardCharsets.ISO_8859_1);
        List<String> lines = List.of(valid.split(end, -1));
        int beginning = lines.size() - 1 - ORIGINALS;
        StringBuilder text = new StringBuilder();
        lines.subList(0, beginning).forEach(line -> text.append(line).append(end));
        for (int row = 0; row < rows; row++) {
            List<String> cells = cells(lines, beginning + random.nextInt(ORIGINALS), delimiter);
            for (int change = random.nextInt(4); change > 0; change--) {
                int cell = random.nextInt(cells.size());
                cells.set(cell, CELLS.get(random.nextInt(CELLS.size())));
            }
            text.append(String.join(delimiter, cells)).append(end);
        }
        return text;
    }

    private static List<String> cells(List<String> lines, int line, String delimiter) {
        return new ArrayList<>(Arrays.asList(lines.get(line).split(Pattern.quote(delimiter), -1)));
    }

    /**
     * Writes damaged files, each in a folder of its own.
     *
     * @param folder the folder of the folders
     * @return the files
     */
    static List<Path> write(FileFormat<?> format, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            Path file = Files.createDirectories(folder.resolve("" + i)).resolve(name(format));
            files.add(Files.write(file, damaged(format, 40, SEED + i)));
        }
        return files;
    }
}
