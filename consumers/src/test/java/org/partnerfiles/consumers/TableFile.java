package org.partnerfiles.consumers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A file from a short description of its rows: {@code good & phone=12 // new & action=update} are a good row with another phone and a row
 * that is blank but for its action. Braces keep blanks: {@code phone={ 12}}.
 *
 * @param headers the headers of the columns
 * @param good a good row
 * @param delimiter the delimiter
 */
record TableFile(List<String> headers, Map<String, String> good, char delimiter) {

    /** A good row as {@code header=cell & header=cell}. */
    static TableFile of(List<String> headers, String good, char delimiter) {
        return new TableFile(headers, edits(List.of(good.split(" & ", -1))), delimiter);
    }

    private static Map<String, String> edits(List<String> texts) {
        Map<String, String> edits = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            String cell = text.substring(equals + 1).strip();
            edits.put(
                    text.substring(0, equals).strip(),
                    cell.startsWith("{") && cell.endsWith("}") ? cell.substring(1, cell.length() - 1) : cell);
        }
        return edits;
    }

    /** The lines of rows, without a header. */
    List<String> rows(String described) {
        List<String> lines = new ArrayList<>();
        for (String row : described.split(" // ", -1)) {
            List<String> parts = Arrays.asList(row.strip().split(" & ", -1));
            Map<String, String> cells =
                    new LinkedHashMap<>(parts.get(0).strip().equals("good") ? good : Map.<String, String>of());
            cells.putAll(edits(parts.subList(1, parts.size())));
            lines.add(line(headers.stream()
                    .map(header -> cells.getOrDefault(header, ""))
                    .toList()));
        }
        return lines;
    }

    String line(List<String> cells) {
        return String.join(String.valueOf(delimiter), cells);
    }

    /** The bytes of a file whose header or encoding is as a word says; {@code plain} is neither. */
    byte[] file(String described, String how) {
        String header = line(headers);
        List<String> rows = rows(described);
        String plain = header + "\n" + String.join("\n", rows) + "\n";
        return switch (how) {
            case "plain" -> utf8(plain);
            case "semicolons" -> utf8(plain.replace(delimiter, ';'));
            case "tabs" -> utf8(plain.replace(delimiter, '\t'));
            case "commas" -> utf8(plain.replace(delimiter, ','));
            case "corrected-headers" ->
                utf8(plain.replace("inteded", "intended").replace("data_of", "date_of"));
            case "sep-line" -> utf8("sep=,\n" + plain);
            case "upper-case" -> utf8(header.toUpperCase(Locale.ROOT) + plain.substring(header.length()));
            case "capitals" -> utf8(capitals() + plain.substring(header.length()));
            case "utf-16" -> ("\uFEFF" + plain).getBytes(StandardCharsets.UTF_16LE);
            case "windows-1252" -> plain.getBytes(StandardCharsets.ISO_8859_1);
            case "no-header" -> utf8(String.join("\n", rows) + "\n");
            case "unnamed-columns" -> utf8(plain.replace("\n", delimiter + "" + delimiter + "\n"));
            case "blank-rows" -> utf8(plain + String.valueOf(delimiter).repeat(headers.size() - 1) + "\n");
            case "carriage-returns" -> utf8(plain.replace('\n', '\r'));
            default -> throw new IllegalArgumentException(how);
        };
    }

    private String capitals() {
        return line(headers.stream()
                .map(header -> header.substring(0, 1).toUpperCase(Locale.ROOT) + header.substring(1))
                .toList());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
