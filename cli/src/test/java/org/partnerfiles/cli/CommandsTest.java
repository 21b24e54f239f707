package org.partnerfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import org.partnerfiles.io.Limits;
import org.partnerfiles.report.JsonReport;
import org.partnerfiles.report.ValidationReport;

class CommandsTest {

    private static final String LOANPRO = "loanpro.customer";

    @TempDir
    Path folder;

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String valid(int count) {
        String file = file("valid.csv");
        assertThat(Ran.of("fixtures", LOANPRO, "--count", "" + count, "--seed", "5", "--output", file)
                        .exitCode())
                .isZero();
        return file;
    }

    private String broken(String rule) {
        String file = file(rule + ".csv");
        assertThat(Ran.of("fixtures", LOANPRO, "--violate", rule, "--output", file)
                        .exitCode())
                .isZero();
        return file;
    }

    @Test
    void formats_lists_every_format() {
        assertThat(Ran.of("formats").out())
                .contains(FileFormats.all().stream().map(FileFormat::id).toList());
        assertThat(Ran.of("formats", "--json").out()).startsWith("[").contains("\"id\" : \"" + LOANPRO + "\"");
    }

    @Test
    void rules_lists_every_rule_with_its_members() {
        String json = Ran.of("rules", LOANPRO, "--json").out();
        FileFormats.find(LOANPRO)
                .orElseThrow()
                .catalogue()
                .all()
                .forEach(rule -> assertThat(json).contains("\"id\" : \"" + rule.id() + "\""));
        assertThat(json)
                .contains("\"format\"", "\"level\"", "\"enforcement\"", "\"effect\"", "\"columns\"")
                .contains("\"statement\"", "\"source\"");
        assertThat(Ran.of("rules", "--json").out()).contains(json.substring(2, 200));
    }

    @Test
    void several_files_with_effective_dates_are_a_series_in_whatever_order_they_are_given() throws IOException {
        String id = "helix.customer-registration";
        String first = file("202601310215_CUSTOMERREGISTRATION.TXT");
        String second = file("202602010215_CUSTOMERREGISTRATION.TXT");
        assertThat(Ran.of("fixtures", id, "--count", "30", "--output", first).exitCode())
                .isZero();
        Files.writeString(
                Path.of(second),
                Files.readString(Path.of(first))
                        .replace("202601310215", "202602010215")
                        .replace("2026-01-30T23:59", "2026-01-31T23:59"));
        List<ValidationReport> reports = JsonReport.parseAll(
                Ran.of("check", id, second, first, "--report", "json").out());
        assertThat(reports.get(0).count("helix.returning-customer")).isPositive();
        assertThat(reports.get(1).findings()).isEmpty();
        assertThat(Ran.of("check", id, second, "--fail-on", "warning").exitCode())
                .isZero();
        Ran rejects = Ran.of("check", id, first, second, "--rejects", folder.toString());
        assertThat(rejects.exitCode()).isEqualTo(2);
        assertThat(rejects.err()).contains("are a series; check one file at a time");
    }

    @Test
    void a_valid_file_exits_with_0_and_a_broken_one_with_1() {
        assertThat(Ran.of("check", LOANPRO, valid(3)).exitCode()).isZero();
        assertThat(Ran.of("check", LOANPRO, broken("core.value-missing")).exitCode())
                .isEqualTo(1);
    }

    @Test
    void fail_on_sets_the_severity_for_exit_code_1() {
        String advised = broken("loanpro.zipcode-form");
        assertThat(Ran.of("check", LOANPRO, advised).exitCode()).isZero();
        assertThat(Ran.of("check", LOANPRO, advised, "--fail-on", "warning").exitCode())
                .isEqualTo(1);
        assertThat(Ran.of("check", LOANPRO, broken("core.row-shape"), "--fail-on", "none")
                        .exitCode())
                .isZero();
    }

    @Test
    void mistakes_in_the_command_exit_with_2_and_files_that_cannot_be_read_with_3() {
        assertThat(Ran.of("check", "nobody.customer", "x").exitCode()).isEqualTo(2);
        assertThat(Ran.of("check", LOANPRO).exitCode()).isEqualTo(2);
        assertThat(Ran.of("check", LOANPRO, file("absent.csv")).exitCode()).isEqualTo(3);
        assertThat(Ran.of("fixtures", LOANPRO, "--violate", "loanpro.no-such").exitCode())
                .isEqualTo(2);
    }

    @Test
    void one_file_is_an_object_and_several_are_an_array() {
        String file = valid(2);
        ValidationReport one = JsonReport.parse(
                Ran.of("check", LOANPRO, file, "--report", "json").out());
        assertThat(one.read()).isEqualTo(2);
        assertThat(one.file()).isEqualTo("valid.csv");
        assertThat(JsonReport.parseAll(
                        Ran.of("check", LOANPRO, file, file, "--report", "json").out()))
                .containsExactly(one, one);
    }

    @Test
    void standard_input_is_checked_like_a_file() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of(broken("core.value-missing")));
        Ran ran = Ran.withInput(bytes, "check", LOANPRO, "-", "--report", "json");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(JsonReport.parse(ran.out()).count("core.value-missing")).isEqualTo(1);
    }

    @Test
    void a_profile_turns_a_rule_off() throws IOException {
        Path profile = folder.resolve("profile.json");
        Files.writeString(profile, "{\"version\": 1, \"rules\": {\"core.value-missing\": {\"set\": \"off\"}}}");
        String file = broken("core.value-missing");
        assertThat(Ran.of("check", LOANPRO, file, "--report", "json").out()).contains("\"core.value-missing\" : 1");
        assertThat(Ran.of("check", LOANPRO, file, "--profile", profile.toString(), "--report", "json")
                        .out())
                .doesNotContain("\"core.value-missing\"");
        Files.writeString(profile, "{\"version\": 1, \"rules\": {\"core.valuemissing\": {\"set\": \"off\"}}}");
        Ran misspelt = Ran.of("check", LOANPRO, file, "--profile", profile.toString());
        assertThat(misspelt.exitCode()).isEqualTo(2);
        assertThat(misspelt.err()).contains("core.value-missing");
    }

    @Test
    void the_same_seed_makes_the_same_file() throws IOException {
        String first =
                Ran.of("fixtures", LOANPRO, "--count", "30", "--seed", "9").out();
        assertThat(Ran.of("fixtures", LOANPRO, "--count", "30", "--seed", "9").out())
                .isEqualTo(first);
        assertThat(Ran.of("fixtures", LOANPRO, "--count", "30", "--seed", "10").out())
                .isNotEqualTo(first);
        // the same bytes on every machine
        assertThat(first.lines().skip(1).findFirst().orElseThrow()).startsWith("add,,C-1,2,individual,");
    }

    @Test
    void a_file_in_the_standard_form_is_rewritten_unchanged() throws IOException {
        String file = valid(20);
        Ran ran = Ran.of("rewrite", LOANPRO, file, file("again.csv"));
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err()).contains("20 records written; nothing changed");
        assertThat(folder.resolve("again.csv")).hasSameBinaryContentAs(Path.of(file));
    }

    @Test
    void rewriting_lists_the_changes_and_keeps_unknown_columns() throws IOException {
        Path file = Path.of(valid(2));
        String text = Files.readString(file, StandardCharsets.UTF_8);
        StringBuilder other = new StringBuilder("\uFEFF");
        for (String line : text.lines().toList()) {
            other.append(other.length() == 1 ? "further," : "kept,")
                    .append(line)
                    .append("\r\n");
        }
        Files.writeString(file, other.toString().replace(",usa", ",US"), StandardCharsets.UTF_8);
        Ran ran = Ran.of("rewrite", LOANPRO, file.toString(), "-");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err()).contains("byte order mark", "line ends", "order", "priCountry: ");
        assertThat(ran.out().lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).doesNotContain(",US"));
        assertThat(ran.out().lines().skip(1))
                .allSatisfy(line -> assertThat(line).endsWith(",kept"));
    }

    @Test
    void a_file_with_an_unreadable_row_is_not_rewritten() {
        Ran ran = Ran.of("rewrite", LOANPRO, broken("core.unreadable-row"), file("out.csv"));
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(folder.resolve("out.csv")).doesNotExist();
        assertThat(ran.err()).contains("core.unreadable-row");
    }

    @Test
    void standard_input_is_rewritten_to_standard_output() throws IOException {
        byte[] text = Files.readAllBytes(Path.of(valid(150)));
        Ran ran = Ran.withInput(text, "rewrite", LOANPRO, "-", "-");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).isEqualTo(new String(text, StandardCharsets.UTF_8));
        assertThat(ran.err()).contains("150 records written; nothing changed");
        assertThat(Ran.withInput(text, "rewrite", LOANPRO, "-", file("out.csv")).exitCode())
                .isZero();
        assertThat(folder.resolve("out.csv")).hasBinaryContent(text);
    }

    @Test
    void no_entry_of_a_list_is_lost_in_rewriting() throws IOException {
        Path file = folder.resolve("2026-06-15-10-30-00.csv");
        String text = """
                AccountRef,StatementOfWorkID,CustomerRef,Emails,Phones
                A-1,SOW-1,C-1,joe@example.com;jane@example,+61 (0) 444 555 010;+61444555010
                A-2,SOW-1,C-2,joe@example.com;ann@example.com,
                """;
        Files.writeString(file, text);
        Ran ran = Ran.of("rewrite", "accountupload.account", file.toString(), "-");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .contains("joe@example.com;jane@example,+61 (0) 444 555 010;+61444555010")
                .contains("joe@example.com; ann@example.com");
        assertThat(ran.err()).contains("Emails: 1 cell in the standard form");
    }

    @Test
    void a_delivery_that_was_cut_is_not_rewritten() throws IOException {
        Path file = folder.resolve("202601310215_CUSTOMERREGISTRATION.TXT");
        Ran.of("fixtures", "helix.customer-registration", "--count", "3", "-o", file.toString());
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.writeString(file, text.substring(0, text.length() - 60), StandardCharsets.ISO_8859_1);
        Ran ran = Ran.of("rewrite", "helix.customer-registration", file.toString(), file("again.TXT"));
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("the file was cut");
        assertThat(folder.resolve("again.TXT")).doesNotExist();
    }

    @Test
    void a_file_is_not_rewritten_onto_itself_by_another_name() throws IOException {
        Path file = Path.of(valid(2));
        Files.createSymbolicLink(folder.resolve("link"), file);
        Ran ran = Ran.of("rewrite", LOANPRO, file.toString(), file("link"));
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("by another name");
    }

    @Test
    void a_report_does_not_replace_a_file_that_is_checked() throws IOException {
        String file = valid(2);
        byte[] before = Files.readAllBytes(Path.of(file));
        Ran ran = Ran.of("check", LOANPRO, file, "-o", file);
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("is a file that is read");
        assertThat(Path.of(file)).hasBinaryContent(before);
    }

    @Test
    void a_report_replaces_an_earlier_one_when_it_is_complete() throws IOException {
        Path report = Files.writeString(folder.resolve("report.txt"), "earlier");
        assertThat(Ran.of("check", LOANPRO, valid(2), "-o", report.toString()).exitCode())
                .isZero();
        assertThat(report).content().contains("2 records");
        Ran folderMissing = Ran.of("check", LOANPRO, valid(2), "-o", file("missing/report.txt"));
        assertThat(folderMissing.exitCode()).isEqualTo(2);
        assertThat(folderMissing.err()).contains("missing/report.txt: its folder does not exist");
    }

    @Test
    void standard_output_that_is_full_is_a_failure() {
        assumeTrue(Files.isWritable(Path.of("/dev/full")), "a system with devices");
        for (List<String> arguments : List.of(
                List.of("rewrite", LOANPRO, valid(2), "-"),
                List.of("check", LOANPRO, valid(2)),
                List.of("fixtures", LOANPRO),
                List.of("schema", LOANPRO),
                List.of("rules"),
                List.of("formats"))) {
            assertThat(Ran.toFullDevice(arguments).exitCode())
                    .as(arguments.get(0))
                    .isEqualTo(3);
        }
    }

    @Test
    void help_shows_the_first_steps() {
        assertThat(Ran.of("--help").out()).contains("partnerfiles formats", "Exit codes");
        assertThat(Ran.of("check", "--help").out()).contains("--fail-on", "standard input");
        assertThat(Ran.of("generate-completion").out()).contains("partnerfiles");
    }

    @Test
    void check_writes_the_rejected_rows_to_a_file_that_can_be_checked_again() throws IOException {
        Path bad = Path.of(broken("core.value-malformed"));
        Path rejects = folder.resolve("rejects.csv");
        assertThat(Ran.of("check", LOANPRO, bad.toString(), "--rejects", rejects.toString())
                        .exitCode())
                .isOne();
        List<String> all = Files.readAllLines(bad);
        assertThat(Files.readAllLines(rejects)).containsExactly(all.get(0), all.get(all.size() - 1));

        Ran again =
                Ran.of("check", LOANPRO, rejects.toString(), "--rejects", folder.toString(), "--rejects-with-rules");
        assertThat(again.exitCode()).isOne();
        List<String> lines = Files.readAllLines(folder.resolve("rejects.csv.rejects"));
        assertThat(lines.get(0)).endsWith(",partnerfiles.rules");
        assertThat(lines.get(1)).endsWith(",core.value-malformed");
    }

    @Test
    void check_says_how_many_rows_over_the_limit_are_not_in_the_file_of_rejected_rows() throws IOException {
        Path file = Path.of(valid(1));
        String tooLong = "x".repeat(Limits.standard().rowBytes() + 1) + "\n";
        Files.writeString(file, tooLong, StandardOpenOption.APPEND);
        Path packed = folder.resolve("packed.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(file, out);
        }
        Path rejects = folder.resolve("rejects.csv");
        assertThat(Ran.of("check", LOANPRO, packed.toString(), "--rejects", rejects.toString())
                        .err())
                .contains("rejects.csv: without 1 row over the limit of a row");
        assertThat(Ran.of("check", LOANPRO, file.toString(), "--rejects", rejects.toString())
                        .err())
                .isEmpty();
        assertThat(Files.readString(rejects)).endsWith("\n" + tooLong);
    }

    @Test
    void check_refuses_a_file_of_rejected_rows_that_it_cannot_write() throws IOException {
        String valid = valid(2);
        assertThat(Ran.of("check", LOANPRO, valid, valid, "--rejects", valid).err())
                .isEqualTo("--rejects must be a folder if several files are checked; found " + valid
                        + System.lineSeparator());
        Path alike = Files.createDirectory(folder.resolve("alike"));
        Files.copy(Path.of(valid), alike.resolve(Path.of(valid).getFileName()));
        assertThat(Ran.of(
                                "check",
                                LOANPRO,
                                valid,
                                alike + "/" + Path.of(valid).getFileName(),
                                "--rejects",
                                folder.toString())
                        .err())
                .contains("two of the files have this name");
        assertThat(Ran.of("check", LOANPRO, valid, "--rejects", valid).exitCode())
                .isEqualTo(2);
        assertThat(Ran.of("check", LOANPRO, valid, "--rejects-with-rules").exitCode())
                .isEqualTo(2);
    }

    @Test
    void check_makes_the_folder_of_the_rejected_rows_of_several_files() throws IOException {
        String bad = broken("core.value-malformed");
        String good = valid(2);
        Path rejects = folder.resolve("new/rejects");
        assertThat(Ran.of("check", LOANPRO, bad, good, "--rejects", rejects.toString())
                        .exitCode())
                .isOne();
        assertThat(Files.readAllLines(rejects.resolve(Path.of(bad).getFileName() + ".rejects")))
                .hasSize(2);
        assertThat(Files.readAllLines(rejects.resolve(Path.of(good).getFileName() + ".rejects")))
                .containsExactly(Files.readAllLines(Path.of(good)).get(0));
    }
}
