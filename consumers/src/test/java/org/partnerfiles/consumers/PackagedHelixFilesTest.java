package org.partnerfiles.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.fixtures.Fixtures;
import org.partnerfiles.helix.Helix;
import org.partnerfiles.report.JsonReport;
import org.partnerfiles.report.ValidationReport;

/** Customer registration files of Helix with a deviation each, checked and rewritten by the launcher. */
@DisabledOnOs(OS.WINDOWS) // starts the launcher of a shell
@Execution(ExecutionMode.CONCURRENT)
class PackagedHelixFilesTest {

    private static final String FORMAT = "helix.customer-registration";
    private static final String NAME = "202601310215_CUSTOMERREGISTRATION.TXT";
    private static final Charset CHARSET = StandardCharsets.ISO_8859_1;
    private static final List<String> HEADERS = Helix.CUSTOMER_REGISTRATIONS.table().columns().stream()
            .map(column -> column.header())
            .toList();

    @TempDir
    static Path directory;

    private static Distribution distribution;

    private static final Map<String, ValidationReport> REPORTS = new LinkedHashMap<>();

    private static Path file(String name) {
        return directory.resolve(name).resolve(NAME);
    }

    private static void write(String name, String text) throws IOException {
        Files.createDirectories(directory.resolve(name));
        Files.writeString(file(name), text, CHARSET);
    }

    private static String withCell(String text, String header, UnaryOperator<String> change) {
        List<String> lines = new ArrayList<>(List.of(text.split("\r\n", -1)));
        String[] cells = lines.get(1).split("\t", -1);
        int column = HEADERS.indexOf(header);
        cells[column] = change.apply(cells[column]);
        lines.set(1, String.join("\t", cells));
        return String.join("\r\n", lines);
    }

    @BeforeAll
    static void checkAll() throws Exception {
        distribution = Distribution.prepared();
        Files.createDirectories(directory.resolve("good"));
        Fixtures.of(Helix.CUSTOMER_REGISTRATIONS).write(1, file("good"));
        String good = Files.readString(file("good"), CHARSET);
        write("padded count", good.replaceFirst("\t1\t", "\t0001\t"));
        write("header in UTC", good.replaceFirst("(\\d{2}:\\d{2}:\\d{2}\\.\\d{3})[+-]\\d{2}:\\d{2}", "$1Z"));
        write(
                "four fields less",
                good.substring(0, good.length() - 2).replaceFirst("\t[^\t]*\t[^\t]*\t[^\t]*\t[^\t]*$", "\r\n"));
        write("UTF-8", withCell(good, "First Name", cell -> "Jos\u00C3\u00A9"));
        write("byte order mark", "\u00EF\u00BB\u00BF" + good);
        write("line feed in a value", withCell(good, "First Name", cell -> "Ro\nsa"));
        write("blank line at the end", good + "\r\n");
        write("no Created Date", withCell(good, "Created Date", cell -> ""));
        write("archived without a date", withCell(good, "Customer Status", cell -> "Archived"));
        write("further field with a NUL", good.substring(0, good.length() - 2) + "\tnew\u0000\r\n");
        write("further field of the header with a NUL", good.replaceFirst("\r\n", "\tnew\u0000\r\n"));
        write("further field of the header that is a NUL", good.replaceFirst("\r\n", "\t\u0000\r\n"));
        write("further field with an unused byte", good.substring(0, good.length() - 2) + "\tx\u0081x\r\n");
        write("further field of the header with an unused byte", good.replaceFirst("\r\n", "\tx\u0081x\r\n"));
        write(
                "line feed in a value counted as a line",
                withCell(good, "First Name", cell -> "Ro\nsa").replaceFirst("\t1\t", "\t2\t"));
        // the header says 2026-01-30T23:59:59.999-06:00
        write(
                "created within the last millisecond",
                withCell(good, "Created Date", cell -> "2026-01-30T23:59:59.9995-06:00"));
        write(
                "created after the effective date",
                withCell(good, "Created Date", cell -> "2026-01-31T00:00:00.000-06:00"));
        List<String> names;
        try (var folders = Files.list(directory)) {
            names = folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
        List<String> command = new ArrayList<>(List.of("check", FORMAT, "--report", "json"));
        names.forEach(name -> command.add(file(name).toString()));
        List<ValidationReport> reports = JsonReport.parseAll(
                distribution.run(directory, command.toArray(String[]::new)).out());
        for (int i = 0; i < reports.size(); i++) {
            REPORTS.put(names.get(i), reports.get(i));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "good, 1/0",
        "padded count, 1/0",
        "header in UTC, 1/0",
        "four fields less, 1/0 helix.too-few-fields",
        "UTF-8, 1/0 helix.utf-8",
        "byte order mark, 1/0 helix.byte-order-mark",
        "line feed in a value, 0/1 helix.line-break-in-value",
        "blank line at the end, 1/0 core.blank-row",
        "no Created Date, 1/0 helix.status-date-missing",
        "archived without a date, 1/0 helix.status-date-missing",
        "further field with a NUL, 1/0 helix.trailing-fields",
        "further field of the header with a NUL, 1/0 helix.trailing-fields",
        "further field of the header that is a NUL, 1/0 helix.trailing-fields",
        "further field with an unused byte, 1/0 helix.trailing-fields",
        "further field of the header with an unused byte, 1/0 helix.trailing-fields",
        "line feed in a value counted as a line, 0/1 helix.line-break-in-value helix.record-count-mismatch",
        "created within the last millisecond, 1/0",
        "created after the effective date, 1/0 helix.created-after-effective"
    })
    void a_deviation_is_found_or_tolerated_as_documented(String name, String found) {
        ValidationReport report = REPORTS.get(name);
        assertThat(report.accepted() + "/" + report.rejected()
                        + report.counts().stream()
                                .map(count -> " " + count.rule())
                                .sorted()
                                .collect(Collectors.joining()))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "padded count          | Record Count of the first line: 1 cell in the standard form      | -06:00",
                "header in UTC         | File Created Date of the first line: 1 cell in the standard form | +00:00",
                "four fields less      | 1 row is filled up with blank cells                              | -06:00",
                "blank line at the end | 1 blank line is left out                                         | -06:00"
            })
    void rewriting_changes_what_it_says_and_nothing_else(String name, String change, String createdOffset)
            throws Exception {
        Path out =
                Files.createDirectories(directory.resolve(name + " rewritten")).resolve(NAME);
        Distribution.Printed printed =
                distribution.run(directory, "rewrite", FORMAT, file(name).toString(), out.toString());
        assertThat(printed.exitCode()).isZero();
        assertThat(printed.err()).isEqualTo("1 record written\n  " + change + "\n");
        assertThat(Files.readString(out, CHARSET))
                .isEqualTo(Files.readString(file("good"), CHARSET).replaceFirst("-06:00", createdOffset));
    }

    @Test
    void files_of_two_days_in_one_call_are_a_series() throws Exception {
        String good = Files.readString(file("good"), CHARSET);
        String verified = withCell(
                withCell(good, "Customer Status", cell -> "Denied"),
                "Denied Date",
                cell -> "2026-01-30T12:00:00.000-06:00");
        write("day 1", verified);
        write("day 2", verified.replace("2026-01-30T23:59", "2026-01-31T23:59"));
        Distribution.Printed printed = distribution.run(
                directory,
                "check",
                FORMAT,
                file("day 2").toString(),
                file("day 1").toString());
        assertThat(printed.out()).containsOnlyOnce("helix.returning-customer  once");
    }
}
