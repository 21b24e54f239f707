package org.partnerfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in a command is the exit code 2, and one line with the path or the text as it was given. */
class MistakesInCommandsTest {

    private static final String PROFILE = "{\"version\": 1, \"rules\": {\"core.value-missing\": {\"set\": \"off\"}}}";

    @TempDir
    Path folder;

    private String good;

    @BeforeEach
    void writeFile() {
        good = folder.resolve("good.csv").toString();
        assertThat(Ran.of("fixtures", "loanpro.customer", "-o", good).exitCode())
                .isZero();
    }

    /** FOLDER is an existing folder, GOOD a good file. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "check loanpro.customer GOOD FOLDER                   | FOLDER: is a directory; give its files, such as 'FOLDER/*'",
                "detect FOLDER                                        | FOLDER: is a directory; give its files, such as 'FOLDER/*'",
                "check auto FOLDER/d*/*                               | FOLDER/d*/*: only the last part of a pattern, the file's name, may have wildcards",
                "check loanpro.customer GOOD -o FOLDER                | FOLDER: is a directory; give the name of a file in it",
                "check loanpro.customer GOOD -o FOLDER/no/r.txt       | FOLDER/no/r.txt: its folder does not exist",
                "check loanpro.customer GOOD --rejects FOLDER/no/r    | FOLDER/no/r: its folder does not exist",
                "check loanpro.customer GOOD --profile FOLDER         | FOLDER: is a directory; give its files",
                "rewrite loanpro.customer FOLDER FOLDER/o.csv         | FOLDER: is a directory; give its files",
                "rewrite loanpro.customer GOOD FOLDER/no/o.csv        | FOLDER/no/o.csv: its folder does not exist",
                "fixtures loanpro.customer -o FOLDER                  | FOLDER: is a directory; give the name of a file in it",
                "fixtures loanpro.customer --count -1                 | --count must be 0 or more; found -1",
                "fixtures-batch FOLDER --count -1                     | --count must be 0 or more; found -1",
                "check loanpro.customer GOOD --findings -1            | --findings must be 0 or more; found -1",
                "schema loanpro.customer -o FOLDER/no/s.json          | FOLDER/no/s.json: its folder does not exist",
                "check-batch FOLDER/no                                | FOLDER/no: no such folder",
                "check-batch GOOD                                     | GOOD: is not a folder",
                "check-batch FOLDER --history FOLDER/no               | FOLDER/no: no such folder",
            })
    void a_path_that_cannot_be_used_and_a_count_below_zero_are_refused(String command, String message) {
        Ran ran = Ran.of(withPaths(command).split(" "));
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isEqualTo(withPaths(message) + System.lineSeparator());
    }

    private String withPaths(String text) {
        return text.strip().replace("FOLDER", folder.toString()).replace("GOOD", good);
    }

    @Test
    void a_fixture_under_a_name_that_its_recipient_refuses_is_not_made() {
        Path file = folder.resolve("lead.csv");
        Ran ran = Ran.of("fixtures", "lead.account", "-o", file.toString());
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.err()).startsWith("lead.csv: ").contains("<batch id>_account_<version>.<extension>");
        assertThat(ran.err())
                .containsPattern(
                        "; for example, [0-9-]{19}_account_V1\\.csv; or make the files of a batch by fixtures-batch\\s*$");
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rules accountupload | there is no format accountupload; did you mean accountupload.account?",
                "rules helix | there is no format helix; did you mean helix.customer or helix.customer-registration?",
                "check hel x.csv | there is no format hel; the formats are accountupload.account, ",
                "rewrite auto a.csv b.csv | auto is only for check; detect names the format of a file",
                "rules auto | auto is only for check; detect names the format of a file"
            })
    void a_format_that_was_named_by_half_is_completed_and_auto_is_only_for_check(String command, String message) {
        Ran ran = Ran.of(command.split(" "));
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("(FORMAT): " + message);
    }

    @Test
    void a_profile_may_begin_with_a_byte_order_mark_and_must_be_in_utf_8() throws IOException {
        Path profile = folder.resolve("profile.json");
        Files.writeString(profile, "\uFEFF" + PROFILE);
        assertThat(Ran.of("check", "loanpro.customer", good, "--profile", profile.toString())
                        .exitCode())
                .isZero();
        Files.writeString(profile, PROFILE, StandardCharsets.UTF_16);
        Ran ran = Ran.of("check", "loanpro.customer", good, "--profile", profile.toString());
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualTo(profile + ": expected UTF-8; found UTF-16: save it as UTF-8" + System.lineSeparator());
    }

    @Test
    void what_was_typed_is_written_out_and_the_nearest_known_word_is_named() {
        Ran format = Ran.of("check", "loanpro.custmer", "x.csv");
        assertThat(format.exitCode()).isEqualTo(2);
        assertThat(format.err()).contains("did you mean loanpro.customer?", "see partnerfiles check --help");
        Ran command = Ran.of("chekc\u001b[2J\u0007", "--repport\u001b]0;x");
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.err()).contains("\\u001b").doesNotContain("\u001b");
    }
}
