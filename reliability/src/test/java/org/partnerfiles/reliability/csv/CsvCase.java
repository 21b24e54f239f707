package org.partnerfiles.reliability.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One of the cases of {@code cases.txt}.
 *
 * @param name the behaviour
 * @param text the file
 * @param rows its rows; {@link CsvParsers#UNREADABLE} for one that cannot be read
 * @param others the parsers that read it otherwise
 */
record CsvCase(String name, String text, List<List<String>> rows, List<String> others) {

    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");

    static List<CsvCase> all() {
        try (InputStream in = Objects.requireNonNull(CsvCase.class.getResourceAsStream("cases.txt"))) {
            List<CsvCase> cases = new ArrayList<>();
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String block : all.split("\n\n", -1)) {
                List<String> lines = block.lines()
                        .filter(line -> !line.startsWith("#") && !line.isEmpty())
                        .toList();
                if (!lines.isEmpty()) {
                    cases.add(of(lines));
                }
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvCase of(List<String> lines) {
        List<List<String>> rows = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            String content = line.length() > 1 ? line.substring(2) : "";
            switch (line.charAt(0)) {
                case '=' -> rows.add(List.of(unescaped(content).split("¦", -1)));
                case '-' -> rows.add(List.of());
                case '!' -> rows.add(CsvParsers.UNREADABLE);
                case '~' -> others.add(content.substring(0, content.indexOf(' ')));
                default -> throw new IllegalArgumentException(line);
            }
        }
        return new CsvCase(lines.get(0), unescaped(lines.get(1).substring(1).stripLeading()), rows, others);
    }

    private static String unescaped(String text) {
        return UNICODE.matcher(text)
                .replaceAll(found -> String.valueOf((char) Integer.parseInt(found.group(1), 16)))
                .translateEscapes();
    }

    @Override
    public String toString() {
        return name;
    }
}
