package org.partnerfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @ParameterizedTest
    @CsvSource({
        "che, check",
        "check loa, loanpro.customer",
        "check aut, auto",
        "detect --js, --json",
        "schema --ki, --kind"
    })
    void bash_completes_commands_formats_and_options(String typed, String completed) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "a system with bash");
        String words = "COMP_WORDS=(partnerfiles " + typed + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1));";
        assertThat(run("/bin/bash", words)).contains(completed);
    }

    @Test
    void zsh_reads_the_script_as_well() throws Exception {
        Path zsh = Path.of("/bin/zsh");
        assumeTrue(Files.isExecutable(zsh), "a system with zsh");
        assertThat(run(
                        zsh.toString(),
                        "autoload -U compinit; compinit -u; COMP_WORDS=(partnerfiles che); COMP_CWORD=1;"))
                .contains("check");
    }

    private static String run(String shell, String words) throws Exception {
        Process process = new ProcessBuilder(
                        shell,
                        "-c",
                        words + " source " + SCRIPT + "; _complete_partnerfiles; printf '%s\\n' \"${COMPREPLY[@]}\"")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
