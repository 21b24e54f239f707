package org.partnerfiles.helix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.FileNormalizer;
import org.partnerfiles.fixtures.FixtureFile;
import org.partnerfiles.fixtures.Fixtures;
import org.partnerfiles.report.ValidationReport;

class RegistrationFixturesTest {

    @TempDir
    Path directory;

    @Test
    void generated_files_have_no_findings() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Fixtures.of(Helix.CUSTOMER_REGISTRATIONS).seed(5).write(1_000, out);
        ValidationReport report = RegistrationFile.read(
                        Helix.CUSTOMER_REGISTRATIONS, out.toByteArray(), RegistrationFile.NAME)
                .report();
        assertThat(report.findings()).isEmpty();
        assertThat(report.accepted()).isEqualTo(1_000);
    }

    @Test
    void some_generated_customers_have_a_middle_name() {
        assertThat(Fixtures.of(Helix.CUSTOMER_REGISTRATIONS).seed(5).records(1_000).stream()
                        .filter(customer -> customer.name().middle() != null))
                .hasSizeBetween(300, 490);
    }

    @Test
    void every_rule_has_a_file_that_breaks_only_that_rule() {
        assertThat(Fixtures.of(Helix.CUSTOMER_REGISTRATIONS)
                        .violations()
                        .map(file -> file.rule())
                        .filter(rule -> rule.startsWith("helix.")))
                .hasSize(19);
    }

    @Test
    void files_for_some_rules_come_in_their_order_and_an_unknown_rule_fails_at_once() {
        Fixtures<CustomerRegistration> fixtures = Fixtures.of(Helix.CUSTOMER_REGISTRATIONS);
        assertThat(fixtures.violations("helix.line-ending", "core.blank-row"))
                .extracting(FixtureFile::rule)
                .containsExactly("helix.line-ending", "core.blank-row");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fixtures.violations("core.blank-row", "helix.line-endings"))
                .withMessageContaining("did you mean helix.line-ending?");
    }

    @Test
    void rewriting_a_file_ends_every_line_with_CR_and_LF() throws IOException {
        Path in = directory.resolve("in.TXT");
        Path out = directory.resolve("out.TXT");
        String text = RegistrationFile.header(2) + RegistrationFile.fullLine(1) + RegistrationFile.fullLine(2);
        Files.writeString(in, text.replace("\r\n", "\n"), RegistrationFile.ANSI);
        FileNormalizer.Outcome outcome =
                FileNormalizer.of(Helix.CUSTOMER_REGISTRATIONS).rewrite(in, out);
        assertThat(outcome.refused()).isEmpty();
        assertThat(outcome.changes()).hasSize(1);
        assertThat(Files.readString(out, RegistrationFile.ANSI)).isEqualTo(text);
    }

    @Test
    void a_file_with_a_wrong_count_or_without_a_header_is_not_rewritten() throws IOException {
        Path in = directory.resolve("in.TXT");
        Path out = directory.resolve("out.TXT");
        Files.writeString(in, RegistrationFile.header(2) + RegistrationFile.fullLine(1), RegistrationFile.ANSI);
        FileNormalizer.Outcome outcome =
                FileNormalizer.of(Helix.CUSTOMER_REGISTRATIONS).rewrite(in, out);
        assertThat(outcome.refused()).hasSize(1);
        assertThat(out).doesNotExist();
        Files.writeString(in, RegistrationFile.fullLine(1), RegistrationFile.ANSI);
        assertThat(FileNormalizer.of(Helix.CUSTOMER_REGISTRATIONS)
                        .rewrite(in, out)
                        .refused())
                .hasSize(1);
    }

    @Test
    void a_file_has_the_name_in_its_header_record() {
        assertThat(Fixtures.of(Helix.CUSTOMER_REGISTRATIONS).file(2).name())
                .isNotNull()
                .satisfies(name -> {
                    assertThat(Helix.CUSTOMER_REGISTRATIONS.isNamed(name)).isTrue();
                    assertThat(new String(
                                    Fixtures.of(Helix.CUSTOMER_REGISTRATIONS)
                                            .file(2)
                                            .bytes(),
                                    StandardCharsets.US_ASCII))
                            .contains(name);
                });
        assertThat(Fixtures.of(Helix.CUSTOMERS).violations())
                .allSatisfy(file -> assertThat(file.name()).as(file.rule()).isNotNull());
    }

    @Test
    void a_file_that_breaks_a_rule_on_names_has_the_wrong_name() {
        FixtureFile<CustomerRegistration> file =
                Fixtures.of(Helix.CUSTOMER_REGISTRATIONS).violating("helix.file-name-pattern");

        assertThat(Helix.CUSTOMER_REGISTRATIONS.isNamed(String.valueOf(file.name())))
                .isFalse();
    }
}
