package org.partnerfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import org.partnerfiles.fixtures.Fixtures;
import org.partnerfiles.lead.Lead;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Sensitivity;

class PersonalDataTest {

    @TempDir
    Path folder;

    /** Each row is damaged in a different way: shifted, cut, wrongly quoted, or with cells exchanged. */
    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "csv", "html"})
    void personal_data_of_fixtures_never_appears_in_a_report(String form) throws IOException {
        for (FileFormat<?> format : FileFormats.all()) {
            if (format.generator() != null) {
                check(format, form);
            }
        }
    }

    @Test
    void the_masked_row_of_a_shifted_account_shows_no_name_and_no_address() throws IOException {
        Path file = folder.resolve("2026-01-31_account_V1.csv");
        Fixtures.of(Lead.ACCOUNTS).write(1, file);
        List<String> lines = Files.readAllLines(file);
        List<String> headers = List.of(lines.get(0).split("\\|", -1));
        String[] cells = lines.get(1).split("\\|", -1);
        cells[headers.indexOf("account_holders")] = "Nora Reed";
        cells[headers.indexOf("authorized_signers")] = "Ines Hale";
        cells[headers.indexOf("authorized_users")] = "nora.reed@example.com";
        cells[headers.indexOf("status")] = "Active";
        Files.writeString(file, lines.get(0) + "\n" + String.join("|", cells) + "\n");
        Ran ran = Ran.of("check", "lead.account", file.toString(), "--report", "html");
        assertThat(ran.out())
                .contains("the row, masked", "****.****@*******.***")
                .doesNotContain("Nora", "Hale", "nora.reed");
    }

    private <R> void check(FileFormat<R> format, String form) throws IOException {
        Path file = folder.resolve(format.id() + ".csv");
        Fixtures<R> fixtures = Fixtures.of(format).seed(11);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        fixtures.write(60, written); // to a stream, because some rules are about the file's name
        Files.writeString(
                file,
                damaged(
                        written.toString(StandardCharsets.UTF_8),
                        format.table().layout().delimiter()));
        Ran ran = Ran.of("check", format.id(), file.toString(), "--report", form);
        Ran detected = Ran.of("detect", file.toString());
        String report = ran.out() + ran.err() + detected.out() + detected.err();
        assertThat(report).isNotEmpty();
        for (R record : fixtures.records(60)) {
            for (Column<R, ?> column : format.table().columns()) {
                String text = column.textIn(record, format.options());
                // a finding lists the allowed constants, whatever the cell contains
                boolean constant = !column.type().schema().constants().isEmpty();
                if (column.sensitivity() != Sensitivity.PUBLIC && !constant && text.length() > 5) {
                    assertThat(report).as("%s of %s", column, format).doesNotContain(text);
                }
            }
        }
    }

    private static String damaged(String text, char delimiter) {
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        List<String> lines = new ArrayList<>();
        for (String line : text.split(end, -1)) {
            int number = lines.size();
            lines.add(number == 0 || line.isEmpty() ? line : damaged(line, delimiter, number % 7));
        }
        return String.join(end, lines);
    }

    private static String damaged(String line, char delimiter, int how) {
        return switch (how) {
            case 1 -> delimiter + line.substring(0, line.lastIndexOf(delimiter));
            case 2 -> line.substring(line.indexOf(delimiter) + 1) + delimiter;
            case 3 -> "\"" + line;
            case 4 -> line + delimiter + "more";
            case 5 -> line.toUpperCase(Locale.ROOT);
            case 6 -> line.replace(String.valueOf(delimiter), delimiter + " ");
            default -> line;
        };
    }
}
