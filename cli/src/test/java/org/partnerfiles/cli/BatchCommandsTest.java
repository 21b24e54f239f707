package org.partnerfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.lead.Lead;
import org.partnerfiles.lead.LeadBatchFixtures;
import org.partnerfiles.table.Column;

class BatchCommandsTest {

    @TempDir
    Path folder;

    @Test
    void a_generated_batch_is_accepted_whole() {
        Ran made = Ran.of("fixtures-batch", folder.toString(), "--count", "40", "--batch-id", "2026-02-28");
        assertThat(made.exitCode()).isZero();
        assertThat(folder).isDirectoryContaining("glob:**/2026-02-28_customer_V1.csv");
        Ran checked = Ran.of("check-batch", folder.toString(), "--fail-on", "warning");
        assertThat(checked.out()).contains("batch 2026-02-28: nothing is refused");
        assertThat(checked.exitCode()).isZero();
    }

    static List<String> rules() {
        return LeadBatchFixtures.ofSeed(0).rules();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void check_batch_finds_the_violated_rule_as_fixtures_batch_says(String rule) {
        Ran made = Ran.of("fixtures-batch", folder.toString(), "--violate", rule);
        assertThat(made.exitCode()).isZero();
        String said = made.err().strip();
        String command = said.isEmpty() ? "check-batch " + folder : said.substring(said.indexOf("check-batch"));
        Ran checked = Ran.of((command + " --report json").split(" "));
        assertThat(checked.out()).contains("\"" + rule + "\"");
    }

    private void write(String name, String... rows) throws IOException {
        FileFormat<?> format = name.contains("_account_")
                ? Lead.ACCOUNTS
                : name.contains("_customer_") ? Lead.CUSTOMERS : Lead.CUSTOMER_RELATIONSHIPS;
        String header = String.join(
                "|", format.table().columns().stream().map(Column::header).toList());
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, header + "\n" + String.join("\n", rows) + "\n");
    }

    private static final String PERSON = "i1|individual||Rosa|||Field|1985-04-12||||||";
    private static final String NAMELESS = "i1|individual||Rosa|||F|1985-04-12||||||";
    private static final String CLOSED = "a1||consumer|i1|||USD|Card|closed|paid_off||||||||||2026-01-30T10:00:00Z";
    private static final String REOPENED = "a1||consumer|i1|||USD|Card|active|active||||||||||2026-01-31T10:00:00Z";

    @Test
    void the_batches_of_a_folder_are_checked_in_order() throws IOException {
        write("2026-01-31-10_account_V1.csv", REOPENED);
        write("2026-01-31-9_account_V1.csv", CLOSED);
        write("2026-01-31-9_customer_V1.csv", PERSON);
        Ran checked = Ran.of("check-batch", folder.toString());
        assertThat(checked.exitCode()).isEqualTo(1);
        assertThat(checked.out())
                .startsWith("the batches are checked one after the other; their order follows from the dates")
                .contains("lead.account.may-not-change-closed-account");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "csv", "html"})
    void a_misnamed_file_is_a_finding_in_every_form_and_in_the_exit_code(String form) throws IOException {
        write("2026-01-31_customer_V1.csv", PERSON);
        write("2026-01-31_Customer_V2.csv", PERSON);
        Ran checked = Ran.of("check-batch", folder.toString(), "--report", form);
        assertThat(checked.exitCode()).isEqualTo(1);
        assertThat(checked.out()).contains("lead.file-name").contains("2026-01-31_Customer_V2.csv");
        assertThat(checked.err()).isEmpty();
    }

    @Test
    void the_first_line_says_that_misnamed_files_are_refused_although_their_batch_is_not() throws IOException {
        write("2026-01-31_customer_V1.csv", PERSON);
        assertThat(Ran.of("check-batch", folder.toString()).out()).startsWith("batch 2026-01-31: nothing is refused\n");
        write("2026-01-31_Customer_V2.csv", PERSON);
        write("2026-01-31_customers_V1.csv", PERSON);
        assertThat(Ran.of("check-batch", folder.toString()).out()).startsWith("""
                refused because of the name, and in no batch: 2 files
                batch 2026-01-31: nothing is refused
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "csv", "html"})
    void a_report_in_the_folder_is_no_misnamed_file(String form) throws IOException {
        write("2026-01-31_customer_V1.csv", PERSON);
        String report = folder.resolve("report." + form).toString();
        Ran.of("check-batch", folder.toString(), "--report", form, "-o", report);
        assertThat(Ran.of("check-batch", folder.toString()).exitCode()).isZero();
    }

    @Test
    void a_folder_without_lead_files_is_an_error_but_an_empty_history_is_not() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Ran nothing = Ran.of("check-batch", empty.toString());
        assertThat(nothing.exitCode()).isEqualTo(2);
        assertThat(nothing.err()).contains(empty + ": expected files named as Lead requires");
        write("2026-01-31_customer_V1.csv", PERSON);
        assertThat(Ran.of("check-batch", folder.toString(), "--history", empty.toString())
                        .exitCode())
                .isZero();
    }

    @Test
    void the_outcomes_of_batches_in_the_history_are_read_from_files() throws IOException {
        write("sent/2026-01-30_customer_V1.csv", PERSON);
        write("sent/2026-01-30_account_V1.csv", CLOSED);
        write("2026-01-31_account_V1.csv", REOPENED);
        Path names = Files.writeString(folder.resolve("names.json"), "2026-01-30_account_V1.csv\n");
        String[] unknown = checkBatch();
        String said = "it is not known whether Lead took that submission";
        assertThat(Ran.of(unknown).out()).contains("closed-account").contains(said);
        assertThat(Ran.of(with(unknown, "--accepted", names)).out())
                .contains("closed-account")
                .doesNotContain(said);
        assertThat(Ran.of(with(unknown, "--refused", names)).out()).doesNotContain("closed-account");
    }

    @Test
    void a_verdict_on_a_history_that_was_not_read_whole_is_limited() throws IOException {
        write("sent/2026-01-30_Customer_V1.csv", PERSON);
        write("2026-01-31_customer_V1.csv", PERSON);
        Ran checked = Ran.of(checkBatch());
        assertThat(checked.exitCode()).isZero();
        assertThat(checked.out())
                .contains("batch 2026-01-31: nothing is refused, as far as the rules could be applied\n");
    }

    @Test
    void a_closed_account_that_lead_took_is_not_compared_with_itself() throws IOException {
        write("sent/2026-01-30_customer_V1.csv", PERSON);
        write("sent/2026-01-30_account_V1.csv", CLOSED);
        write("2026-01-30_customer_V2.csv", PERSON);
        Path names = Files.writeString(folder.resolve("names.json"), "2026-01-30_account_V1.csv\n");
        Ran checked = Ran.of(with(checkBatch(), "--accepted", names));
        assertThat(checked.exitCode()).isZero();
        assertThat(checked.out()).doesNotContain("closed-account").doesNotContain("effective-at");
    }

    @Test
    void the_outcome_of_a_file_that_is_not_in_the_history_is_refused() throws IOException {
        write("sent/2026-01-30_customer_V1.csv", PERSON);
        write("sent/2026-01-30_customer_V2.csv", PERSON);
        write("2026-01-31_customer_V1.csv", PERSON);
        String[] command = checkBatch();
        Path older = Files.writeString(folder.resolve("older.json"), "2026-01-30_customer_V1.csv\n\n");
        assertThat(Ran.of(with(command, "--refused", older)).exitCode()).isZero();
        Path absent = Files.writeString(folder.resolve("absent.json"), "2026-01-29_customer_V1.csv\n");
        Ran mistaken = Ran.of(with(command, "--accepted", absent));
        assertThat(mistaken.exitCode()).isEqualTo(2);
        assertThat(mistaken.err())
                .isEqualTo(
                        absent + ", line 1: expected the id of a batch in the history, or the name of one of its files"
                                + System.lineSeparator());
        Ran without = Ran.of("check-batch", folder.toString(), "--accepted", older.toString());
        assertThat(without.exitCode()).isEqualTo(2);
        assertThat(without.err()).contains("give --history DIR");
    }

    /** The command on the folder, with what was sent in a folder of it. */
    private String[] checkBatch() {
        return new String[] {
            "check-batch",
            folder.toString(),
            "--history",
            folder.resolve("sent").toString()
        };
    }

    private static String[] with(String[] command, String option, Path file) {
        return Stream.concat(Stream.of(command), Stream.of(option, file.toString()))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource({
        "lead.serves-businesses=true, 1, lead.batch.relationship-file-missing",
        "lead.serves-businesses=maybe, 2, lead.serves-businesses: expected true or false",
        "lead.file-tokens=clients;owners;accounts, 1, lead.file-name",
        "lead.status-transitions=active, 2, lead.status-transitions: expected changes such as active to inactive",
        "lead.other=1, 2, there is no option lead.other",
        "lead.other, 2, expected an option as ID=VALUE"
    })
    void check_batch_has_the_options_of_lead(String option, int exitCode, String said) throws IOException {
        write("2026-01-31_customer_V1.csv");
        Ran checked = Ran.of("check-batch", folder.toString(), "--option", option.replace(";", ","));
        assertThat(checked.exitCode()).isEqualTo(exitCode);
        assertThat(checked.out() + checked.err()).contains(said);
    }

    @Test
    void next_names_the_file_to_send_and_writes_nothing() throws IOException {
        write("sent/d_customer_V1.csv", NAMELESS);
        write("sent/d_beneficial_owner_V1.csv");
        write("d_customer_V1.csv", NAMELESS);
        write("d_beneficial_owner_V1.csv");
        String[] command = {
            "next", folder.toString(), "--history", folder.resolve("sent").toString()
        };
        Ran refused = Ran.of(command);
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.out()).isEqualTo("""
                batch d:
                  correct 1 error in d_customer_V1.csv, then send it as d_customer_V2.csv
                  do not send d_beneficial_owner_V1.csv again: it was sent before and has no errors
                """);
        write("d_customer_V2.csv", PERSON);
        Ran corrected = Ran.of(command);
        assertThat(corrected.exitCode()).isZero();
        assertThat(corrected.out()).contains("  send d_customer_V2.csv\n");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(4);
        }
    }

    @Test
    void next_names_the_file_to_add_and_the_file_to_rename() throws IOException {
        write("d_beneficial_owner_V1.csv");
        write("d_accounts_V1.csv");
        Ran ran = Ran.of("next", folder.toString());
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out())
                .contains("  add d_customer_V1.csv, if only with a header\n")
                .contains("rename d_accounts_V1.csv:\n");
    }

    @Test
    void fixtures_batch_rejects_a_rule_that_is_not_leads_own() {
        Ran ran = Ran.of("fixtures-batch", folder.toString(), "--violate", "core.value-missing");
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("lead.batch.id-reused");
    }
}
