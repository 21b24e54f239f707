package org.partnerfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.report.JsonReport;

/** Names of files and headers that a terminal would obey. */
@DisabledOnOs(OS.WINDOWS) // its file names have no control characters
class ControlCharactersTest {

    private static final String LOANPRO = "loanpro.customer";
    private static final String NAME = "a\u001b[2J\u0007\n[INFO] b.csv";
    private static final String WRITTEN_OUT = "a\\u001b[2J\\u0007\\n[INFO] b.csv";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writeFile() {
        file = folder.resolve(NAME);
        assertThat(Ran.of("fixtures", LOANPRO, "--count", "3", "--output", file.toString())
                        .exitCode())
                .isZero();
    }

    private static void assertPrintable(String shown) {
        assertThat(shown.lines()).noneMatch(line -> line.startsWith("[INFO]"));
        assertThat(shown.chars().filter(c -> c != '\n' && Character.isISOControl(c)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "csv", "html"})
    void a_report_writes_the_name_of_the_file_out(String form) {
        Ran ran = Ran.of("check", LOANPRO, file.toString(), "--report", form);
        assertPrintable(ran.out() + ran.err());
        if (!form.equals("csv")) { // it has no line about a file without findings
            assertThat(ran.out()).contains(WRITTEN_OUT);
        }
    }

    @Test
    void json_keeps_the_name_as_it_is() {
        Ran ran = Ran.of("check", LOANPRO, file.toString(), "--report", "json");
        assertPrintable(ran.out());
        assertThat(JsonReport.parseAll(ran.out()).get(0).file()).isEqualTo(NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "csv", "html"})
    void a_report_writes_headers_out_and_calls_no_known_one_near(String form) throws IOException {
        String text = Files.readString(file);
        Files.writeString(
                file, text.replaceFirst(",password,", ",password\u001bc,").replaceFirst(",email,", ",ema\u0008il,"));
        Ran ran = Ran.of("check", LOANPRO, file.toString(), "--report", form);
        assertPrintable(ran.out() + ran.err());
        assertThat(ran.out())
                .contains("the column is missing")
                .doesNotContain("nearest known one is password")
                .doesNotContain("similar one");
    }

    @Test
    void messages_of_other_commands_write_names_out() {
        String missing = folder.resolve("no" + NAME).toString();
        for (List<String> command : List.of(
                List.of("check", LOANPRO, missing),
                List.of("rewrite", LOANPRO, missing, folder.resolve("out").toString()),
                List.of("check", LOANPRO, file.toString(), "--profile", file.toString()),
                List.of("check-batch", missing))) {
            Ran ran = Ran.of(command.toArray(String[]::new));
            assertPrintable(ran.out() + ran.err());
            assertThat(ran.err()).contains(WRITTEN_OUT);
        }
    }
}
