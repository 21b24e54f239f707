package org.partnerfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import org.partnerfiles.report.JsonReport;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.RuleDescription;

/** A folder of 40 files of all formats, some of them damaged, that one command sorts, checks and sums up. */
class FolderOfFilesTest {

    private static final List<String> NAMES = List.of(
            "2026-06-15-10-3%d-00.csv",
            "202601310%d15_CUSTOMER.TXT",
            "202601310%d15_CUSTOMERREGISTRATION.TXT",
            "2026-01-0%d_account_V1.csv",
            "2026-01-0%d_customer_V1.csv",
            "2026-01-0%d_beneficial_owner_V1.csv",
            "customers-%d.csv");

    @TempDir
    static Path folder;

    private static String pattern;

    @TempDir
    Path other;

    /** Thirty-five good files, one of them compressed, three damaged ones, a workbook, and one with the name of another format. */
    @BeforeAll
    static void writeFiles() throws IOException {
        pattern = folder + "/*";
        List<FileFormat<?>> formats = FileFormats.all();
        for (int i = 0; i < formats.size(); i++) {
            for (int number = 1; number <= 5; number++) {
                make(formats.get(i).id(), String.format(NAMES.get(i), number));
            }
        }
        make("loanpro.customer", "damaged-1.csv", "--violate", "core.value-missing");
        make("loanpro.customer", "damaged-2.csv", "--violate", "core.missing-column");
        make("loanpro.customer", "damaged-3.csv", "--violate", "core.unreadable-row");
        make("loanpro.customer", "2026-01-09_customer_V1.csv");
        compress("customers-5.csv");
        try (OutputStream file = Files.newOutputStream(folder.resolve("workbook.xlsx"));
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }

    private static void compress(String name) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name + ".gz")))) {
            Files.copy(file, out);
        }
        Files.delete(file);
    }

    private static void make(String format, String name, String... further) throws IOException {
        String file = folder.resolve(name).toString();
        Ran made = Ran.of(Stream.concat(Stream.of("fixtures", format, "--count", "3", "-o", file), Stream.of(further))
                .toArray(String[]::new));
        assertThat(made.exitCode()).as(name + ": " + made.err()).isZero();
    }

    @Test
    void one_command_sorts_checks_and_sums_up_a_folder_of_all_formats() throws IOException {
        Ran ran = Ran.of("check", "auto", pattern, "--report", "json");
        assertThat(ran.exitCode()).isOne();
        Map<String, ValidationReport> reports = JsonReport.parseAll(ran.out()).stream()
                .collect(Collectors.toMap(report -> String.valueOf(report.file()), Function.identity()));
        assertThat(reports).hasSize(40);
        for (FileFormat<?> format : FileFormats.all()) {
            assertThat(reports.values())
                    .filteredOn(report -> report.format().equals(format.id()) && !report.hasErrors())
                    .as(format.id())
                    .hasSizeGreaterThanOrEqualTo(5);
        }
        assertThat(reports.values())
                .filteredOn(ValidationReport::hasErrors)
                .extracting(ValidationReport::file)
                .containsExactlyInAnyOrder("damaged-1.csv", "damaged-2.csv", "damaged-3.csv", "workbook.xlsx");
        assertThat(reports.get("2026-01-09_customer_V1.csv").format()).isEqualTo("loanpro.customer");
        assertThat(ran.err()).contains(sumOfTheGuide());
    }

    @Test
    void the_last_line_of_a_report_as_text_sums_up() {
        Ran ran = Ran.of("check", "auto", pattern);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().lines().reduce("", (before, line) -> line)).startsWith("40 files: 36 without errors");
    }

    /** Both formats of Helix have a rule of this id, each for its own names. */
    @Test
    void a_page_states_a_rule_as_the_format_of_the_file_does() throws IOException {
        Path customers = other.resolve("customers.txt");
        Path registrations = other.resolve("registrations.txt");
        Files.copy(folder.resolve("202601310115_CUSTOMER.TXT"), customers);
        Files.copy(folder.resolve("202601310115_CUSTOMERREGISTRATION.TXT"), registrations);
        String page = Ran.of("check", "auto", customers.toString(), registrations.toString(), "--report", "html")
                .out();
        String rule = "<code>helix.file-name-pattern</code><br>";
        assertThat(page.split(rule, -1)).hasSize(3);
        for (FileFormat<?> format : FileFormats.all()) {
            RuleDescription described = format.catalogue().find("helix.file-name-pattern");
            if (described != null) {
                assertThat(page)
                        .as(format.id())
                        .contains(rule + described.statement().replace("'", "&#39;"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customers-1.csv                       | 0 | loanpro.customer, by its header",
                "2026-01-09_customer_V1.csv            | 0 | loanpro.customer, by its header",
                "2026-01-01_beneficial_owner_V1.csv    | 0 | lead.customer-relationship, by its header",
                "202601310115_CUSTOMER.TXT             | 0 | helix.customer, by its header record and its name",
                "202601310115_CUSTOMERREGISTRATION.TXT | 0 | helix.customer-registration, by its header record and its name",
                "customers-5.csv.gz                    | 0 | loanpro.customer, by its header",
                "damaged-2.csv                         | 0 | loanpro.customer, by its header",
                "workbook.xlsx                         | 1 | unknown, "
            })
    void detect_names_the_format_of_a_file_and_how_it_was_recognised(String name, int exitCode, String said) {
        String file = folder.resolve(name).toString();
        Ran ran = Ran.of("detect", file);
        assertThat(ran.exitCode()).isEqualTo(exitCode);
        assertThat(ran.out()).startsWith(file + ": " + said).hasLineCount(1);
    }

    /** Each format declares the names of its files; those of loanpro.customer are free. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-15-10-30-00.csv, accountupload.account",
        "202601310115_CUSTOMER.TXT, helix.customer",
        "202601310115_CUSTOMERREGISTRATION.TXT, helix.customer-registration",
        "2026-01-01_account_V1.csv, lead.account",
        "2026-01-01_customer_001.csv, lead.customer",
        "2026-01-01_beneficial_owner_v2.csv, lead.customer-relationship",
        "customers.csv,",
        "202601312515_CUSTOMER.TXT,"
    })
    void a_name_is_that_of_the_format_that_declares_it(String name, @Nullable String format) {
        assertThat(FileFormats.all().stream()
                        .filter(known -> known.isNamed(name))
                        .map(FileFormat::id))
                .isEqualTo(format == null ? List.of() : List.of(format));
    }

    @Test
    void a_format_makes_names_that_are_its_own() {
        LocalDateTime time = LocalDateTime.of(2026, 1, 31, 13, 5, 9);
        assertThat(FileFormats.all().stream().filter(format -> format.nameAt(time) != null))
                .hasSize(6)
                .allMatch(format -> format.isNamed(format.nameAt(time)))
                .extracting(format -> format.nameAt(time))
                .contains(
                        "2026-01-31-13-05-09_customer_V1.csv", "2026-01-31-13-05-09.csv", "202601311305_CUSTOMER.TXT");
    }

    /** Both files of Helix begin with the same header record. */
    @ParameterizedTest
    @CsvSource({
        "202601310115_CUSTOMER.TXT, helix.customer",
        "202601310115_CUSTOMERREGISTRATION.TXT, helix.customer-registration"
    })
    void a_file_under_another_name_is_known_by_the_number_of_its_cells(String name, String format) throws IOException {
        Path renamed = other.resolve("delivery.txt");
        Files.copy(folder.resolve(name), renamed);
        assertThat(Ran.of("detect", renamed.toString()).out())
                .isEqualTo(renamed + ": " + format + ", by its header record and the number of its cells\n");
        List<String> lines = Files.readAllLines(renamed, StandardCharsets.ISO_8859_1);
        Files.writeString(renamed, lines.get(0) + "\r\n", StandardCharsets.ISO_8859_1);
        assertThat(Ran.of("detect", renamed.toString()).out())
                .contains("unknown, its first line is that of several formats");
    }

    @Test
    void a_header_record_with_a_mistake_is_still_that_of_its_format() throws IOException {
        Path file = other.resolve("202601310115_CUSTOMER.TXT");
        Files.writeString(
                file,
                Files.readString(folder.resolve(file.getFileName()), StandardCharsets.ISO_8859_1)
                        .replaceFirst("\t3\t", "\tthree\t"),
                StandardCharsets.ISO_8859_1);
        assertThat(Ran.of("check", "auto", file.toString()).out()).contains("helix.header-malformed");
    }

    @Test
    void a_workbook_is_named() {
        assertThat(Ran.of("detect", folder.resolve("workbook.xlsx").toString()).out())
                .contains("workbook");
        assertThat(Ran.of("detect", "--json", folder.resolve("workbook.xlsx").toString())
                        .out())
                .contains("\"format\" : null");
    }

    @Test
    void files_of_one_name_in_several_folders_are_named_by_their_paths() throws IOException {
        Path first = other.resolve("first/damaged-1.csv");
        Path second = other.resolve("second/damaged-1.csv");
        for (Path path : List.of(first, second)) {
            Files.createDirectories(path.getParent());
            Files.copy(folder.resolve("damaged-1.csv"), path);
        }
        String alone = folder.resolve("damaged-3.csv").toString();
        String[] check = {"check", "auto", first.toString(), second.toString(), alone, "--report", ""};
        for (String form : List.of("text", "json", "csv", "html")) {
            check[check.length - 1] = form;
            assertThat(Ran.of(check).out())
                    .as(form)
                    .contains(first.toString(), second.toString(), "damaged-3.csv")
                    .doesNotContain(
                            alone, "\ndamaged-1.csv", ">damaged-1.csv<", "\"damaged-1.csv\"", ",damaged-1.csv,");
        }
    }

    @Test
    void rejected_rows_of_a_folder_with_a_series_are_refused_before_any_is_written() {
        Path rejects = other.resolve("rejects");
        Ran ran = Ran.of("check", "auto", pattern, "--rejects", rejects.toString());
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualTo("--rejects cannot be used: several files of helix.customer are a series; check one file at"
                        + " a time" + System.lineSeparator());
        assertThat(rejects).doesNotExist();
    }

    @Test
    void a_pattern_that_no_file_matches_is_refused_and_so_is_auto_for_standard_input() {
        Ran none = Ran.of("check", "auto", folder + "/*.nothing");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).isEqualTo(folder + "/*.nothing: no file has such a name" + System.lineSeparator());
        assertThat(Ran.of("check", "auto", "-").exitCode()).isEqualTo(2);
    }

    @Test
    void the_report_does_not_depend_on_the_number_of_threads() {
        String file = folder.resolve("202601310115_CUSTOMER.TXT").toString();
        Ran one = Ran.of("check", "helix.customer", file, "--threads", "1");
        assertThat(Ran.of("check", "helix.customer", file, "--threads", "3")).isEqualTo(one);
        assertThat(Ran.of("check", "helix.customer", file, "--threads", "0").err())
                .isEqualTo("--threads must be 1 or more; found 0" + System.lineSeparator());
    }

    /** The line that the guide on the command line shows. */
    private static String sumOfTheGuide() throws IOException {
        return Files.readAllLines(Path.of("../docs/guides/command-line.md")).stream()
                .filter(line -> line.startsWith("40 files: "))
                .findFirst()
                .orElseThrow();
    }
}
