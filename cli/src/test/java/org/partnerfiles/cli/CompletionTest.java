package org.partnerfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The completion script of the distribution. */
class CompletionTest {

    private static final Path SCRIPT = Path.of("src/main/distribution/completions/partnerfiles");

    @Test
    void the_completion_script_is_that_of_the_commands() throws IOException {
        assertThat(SCRIPT)
                .as("renew it: partnerfiles generate-completion > cli/" + SCRIPT)
                .content()
                .isEqualToIgnoringNewLines(Ran.of("generate-completion").out());
    }

    /** What is typed after the name of the command, in the folder of this module, and what it can become. */
    private static final String TYPED = """
            che                            | check
            check loa                      | loanpro.customer
            check aut                      | auto
            check loanpro.customer po      | pom.xml
            check auto pom.xml sr          | src
            check auto --delivered po      | pom.xml
            check --report h               | html
            check --fail-on w              | warning
            check-batch sr                 | src
            check-batch src --history ta   | target
            detect po                      | pom.xml
            detect --js                    | --json
            rewrite loanpro.customer po    | pom.xml
            schema --ki                    | --kind
            pre                            | prepare
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = TYPED)
    void bash_completes_commands_formats_options_and_files(String typed, String completed) throws Exception {
        assertThat(run("bash", ":", ":", typed)).contains(completed);
    }

    /** Among the words that are offered; zsh itself removes those that do not begin as typed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = TYPED)
    void zsh_completes_commands_formats_options_and_files(String typed, String completed) throws Exception {
        String asInCompletion = "emulate -L sh; setopt kshglob noshglob braceexpand nokshautoload";
        assertThat(run("zsh", "autoload -U compinit; compinit -u -D", asInCompletion, typed))
                .contains(completed);
    }

    private static List<String> run(String shell, String before, String within, String typed) throws Exception {
        assumeTrue(
                Stream.of("/bin/", "/usr/bin/", "/usr/local/bin/")
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder + shell))),
                () -> "a system with " + shell);
        String script = String.join(
                "\n",
                before,
                "source " + SCRIPT,
                "complete_words() {",
                within,
                "COMP_WORDS=(partnerfiles " + typed + ")",
                "COMP_CWORD=$((${#COMP_WORDS[@]} - 1))",
                "_complete_partnerfiles",
                "printf '%s\\n' \"${COMPREPLY[@]}\"",
                "}",
                "complete_words");
        Process process = new ProcessBuilder(shell, "-c", script)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .toList();
    }
}
