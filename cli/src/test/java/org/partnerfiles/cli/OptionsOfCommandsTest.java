package org.partnerfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import org.partnerfiles.option.Option;

/** The options of formats, set by a text: {@code --option ID=VALUE}, or in a profile. */
class OptionsOfCommandsTest {

    private static final String FORMAT = "accountupload.account";

    @TempDir
    Path folder;

    private String update;

    /** An account without a balance, which a new account must have. */
    @BeforeEach
    void writeFile() throws IOException {
        update = Files.writeString(folder.resolve("2026-06-15-10-30-00.csv"), """
                AccountRef,StatementOfWorkID,CustomerRef,Emails
                A-1,SOW-1,C-1,joe@example.com
                """)
                .toString();
    }

    static Stream<Option<?>> everyOption() {
        return FileFormats.all().stream()
                .map(FileFormat::settableOptions)
                .flatMap(List::stream)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("everyOption")
    void every_option_can_be_set_by_the_text_of_each_of_its_values(Option<?> option) {
        assertReadBack(option);
        assertThat(option.values())
                .allSatisfy(text -> assertThat(textOf(option, text)).isEqualTo(text));
        assertThat(option.form()).doesNotContain("a program");
    }

    private static <T> void assertReadBack(Option<T> option) {
        String text = option.text(option.standard());
        assertThat(option.text(option.parse(text))).isEqualTo(text);
    }

    private static <T> String textOf(Option<T> option, String text) {
        return option.text(option.parse(text));
    }

    private List<String> broken(String... further) {
        return Ran.of(Stream.concat(Stream.of("check", FORMAT, update), Stream.of(further))
                        .toArray(String[]::new))
                .out()
                .lines()
                .filter(line -> line.contains("accountupload.balance-not-positive  once"))
                .toList();
    }

    @Test
    void an_option_of_the_command_decides_about_a_check() {
        assertThat(broken()).isEmpty();
        assertThat(broken("--option", "accountupload.intent=update")).isEmpty();
        assertThat(broken("--option", "accountupload.intent=CREATE")).isNotEmpty();
    }

    @Test
    void an_option_of_a_profile_decides_unless_the_command_sets_it() throws IOException {
        String profile = Files.writeString(
                        folder.resolve("profile.json"),
                        "{\"version\": 1, \"options\": {\"accountupload.intent\": \"create\"}}")
                .toString();
        assertThat(broken("--profile", profile)).isNotEmpty();
        assertThat(broken("--profile", profile, "--option", "accountupload.intent=update"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accountupload.intend=update | there is no option accountupload.intend; did you mean accountupload.intent?",
                "accountupload.intent=updat  | accountupload.intent: expected",
                "loanpro.date-style=iso      | there is no option loanpro.date-style; the options are accountupload.intent",
                "accountupload.intent        | expected an option as ID=VALUE; found \"accountupload.intent\""
            })
    void an_option_that_the_format_does_not_have_is_refused(String option, String message) {
        for (String command : List.of("check", "rewrite", "rules", "fixtures", "schema")) {
            List<String> files = command.equals("check")
                    ? List.of(update)
                    : command.equals("rewrite") ? List.of(update, "-") : List.<String>of();
            Ran ran = Ran.of(Stream.of(List.of(command, FORMAT), files, List.of("--option", option))
                    .flatMap(List::stream)
                    .toArray(String[]::new));
            assertThat(ran.exitCode()).as(command).isEqualTo(2);
            assertThat(ran.err()).startsWith(message).hasLineCount(1);
        }
    }

    @Test
    void formats_lists_the_options_with_their_values_and_standards() {
        assertThat(Ran.of("formats", "--options").out())
                .contains("  accountupload.intent=unknown\n      create, update or unknown\n      Whether ")
                .contains("  core.clock=today\n      a day as YYYY-MM-DD, or today\n");
        assertThat(Ran.of("formats", "--options", "--json").out())
                .contains(
                        "\"id\" : \"loanpro.date-style\"", "\"values\" : [ \"us\", \"iso\" ]", "\"standard\" : \"us\"");
    }

    @Test
    void rules_lists_the_effects_under_options_and_a_profile() throws IOException {
        String rule = "accountupload.incomplete-address  (";
        assertThat(Ran.of("rules", FORMAT).out()).contains(rule + "value ignored)");
        assertThat(Ran.of("rules", FORMAT, "--option", "accountupload.reject-incomplete-addresses=true")
                        .out())
                .contains(rule + "record rejected)");
        String profile = Files.writeString(
                        folder.resolve("profile.json"),
                        "{\"version\": 1, \"rules\": {\"accountupload.incomplete-address\": {\"set\": \"off\"}}}")
                .toString();
        assertThat(Ran.of("rules", FORMAT, "--profile", profile).out()).contains(rule + "value ignored, off)");
    }
}
