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

    /** What a command prints, whatever its result. */
    private static String printed(String... command) {
        Ran ran = Ran.of(command);
        return ran.out() + ran.err();
    }

    /** Of Lead's files, whose batches have commands of their own. */
    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "csv", "html"})
    void personal_data_never_appears_in_what_is_printed_about_a_batch(String form) throws IOException {
        List<String> secrets = new ArrayList<>();
        secrets.addAll(damagedFile(Lead.CUSTOMERS, "2026-01-31_customer_V1.csv"));
        secrets.addAll(damagedFile(Lead.CUSTOMER_RELATIONSHIPS, "2026-01-31_beneficial_owner_V1.csv"));
        secrets.addAll(damagedFile(Lead.ACCOUNTS, "2026-01-31_account_V1.csv"));
        String batch = folder.toString();
        String report = printed("check-batch", batch, "--history", batch, "--report", form)
                + printed("next", batch, "--history", batch)
                + printed(
                        "check-batch", batch, "--history", batch, "--accepted", batch + "/2026-01-31_customer_V1.csv");
        assertThat(report).contains("2026-01-31_customer_V1.csv");
        assertNothingOf(secrets, report);
    }

    private <R> List<String> damagedFile(FileFormat<R> format, String name) throws IOException {
        Fixtures<R> fixtures = Fixtures.of(format).seed(11);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        fixtures.write(60, written); // to a stream, because some rules are about the file's name
        Files.writeString(
                folder.resolve(name),
                damaged(
                        written.toString(StandardCharsets.UTF_8),
                        format.table().layout().delimiter()));
        List<String> texts = new ArrayList<>();
        for (R record : fixtures.records(60)) {
            texts.addAll(secrets(format, record));
        }
        return texts;
    }

    /** The texts of a record that must not be shown. */
    private static <R> List<String> secrets(FileFormat<R> format, R record) {
        List<String> texts = new ArrayList<>();
        for (Column<R, ?> column : format.table().columns()) {
            String text = column.textIn(record, format.options());
            // a finding lists the allowed constants, whatever the cell contains
            boolean constant = !column.type().schema().constants().isEmpty();
            if (column.sensitivity() != Sensitivity.PUBLIC && !constant && text.length() > 5) {
                texts.add(text);
            }
        }
        return texts;
    }

    private <R> void check(FileFormat<R> format, String form) throws IOException {
        List<String> secrets = damagedFile(format, format.id() + ".csv");
        String path = folder.resolve(format.id() + ".csv").toString();
        assertNothingOf(secrets, printed("check", format.id(), path, "--report", form));
        if (form.equals("text")) {
            String out = folder.resolve("out").toString();
            assertNothingOf(
                    secrets,
                    printed("check", "auto", path, path)
                            + printed("check", format.id(), path, "--rejects", out)
                            + printed("detect", path)
                            + printed("detect", "--json", path)
                            + printed("rewrite", format.id(), path, out)
                            + printed("rules", format.id(), "--profile", path));
        }
    }

    private static void assertNothingOf(List<String> secrets, String printed) {
        assertThat(printed).isNotEmpty();
        secrets.forEach(secret -> assertThat(printed).doesNotContain(secret));
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
