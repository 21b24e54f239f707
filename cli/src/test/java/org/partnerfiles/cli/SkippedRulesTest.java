package org.partnerfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.FileFormats;
import org.partnerfiles.fixtures.Fixtures;
import org.partnerfiles.report.JsonReport;
import org.partnerfiles.report.ValidationReport.Skipped;

/** Rules that are skipped: people who run the check read why, and what they can do, without names of Java. */
class SkippedRulesTest {

    private static final Pattern OF_JAVA =
            Pattern.compile("\\w[a-z][A-Z]\\w|[A-Z]{2,}_|look-up|Lookup|\\w\\.[A-Za-z]+\\(");
    private static final Pattern WHAT_TO_DO = Pattern.compile(
            "ask its developer|on the command line, |set the option |check the file by its name|check-batch");

    @TempDir
    Path folder;

    static Stream<String> formats() {
        return FileFormats.all().stream().map(format -> format.id());
    }

    private Path file(String format) throws IOException {
        byte[] bytes =
                Fixtures.of(FileFormats.find(format).orElseThrow()).file(3).bytes();
        return Files.write(folder.resolve("file"), bytes);
    }

    private List<Skipped> skipped(String format) throws IOException {
        Path file = file(format);
        return JsonReport.parse(Ran.of("check", format, file.toString(), "--report", "json")
                        .out())
                .skipped();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void the_reason_says_what_to_do_and_has_no_name_of_java(String format) throws IOException {
        assertThat(skipped(format))
                .extracting(Skipped::reason)
                .allSatisfy(reason ->
                        assertThat(reason).doesNotContainPattern(OF_JAVA).containsPattern(WHAT_TO_DO));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            loanpro.customer      | loanpro.import-id-in-use              | needs the existing customers, which the program that checks the file must supply: ask its developer
            accountupload.account | accountupload.balance-ignored-on-update | it is not known whether the account exists: set the option accountupload.intent to create or update, or have the program that checks the file supply the existing accounts (ask its developer)
            accountupload.account | accountupload.last-payment-after-referral | it is not known when the account is referred: set the option accountupload.referral to that day, or name the file after its date and time
            helix.customer        | helix.verified-in-customer-file       | the other file of the day is not known: check both files at once, or name it (on the command line, --delivered FILE)
            """)
    void the_reason_is_the_one_of_the_format(String format, String rule, String reason) throws IOException {
        assertThat(skipped(format))
                .filteredOn(skipped -> skipped.rule().equals(rule))
                .extracting(Skipped::reason)
                .containsExactly(reason);
    }

    @Test
    void the_option_that_a_reason_names_lets_the_rule_be_applied() throws IOException {
        Path file = file("accountupload.account");
        Ran checked = Ran.of(
                "check",
                "accountupload.account",
                file.toString(),
                "--report",
                "json",
                "--option",
                "accountupload.intent=create",
                "--option",
                "accountupload.referral=2026-06-01");
        assertThat(JsonReport.parse(checked.out()).skipped())
                .extracting(Skipped::rule)
                .containsExactly("accountupload.fixed-value-changed", "accountupload.customer-ref-changed");
    }
}
