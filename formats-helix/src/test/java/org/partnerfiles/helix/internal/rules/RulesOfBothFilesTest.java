package org.partnerfiles.helix.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.fixtures.FixtureFile;
import org.partnerfiles.helix.CustomerFile;
import org.partnerfiles.helix.Helix;
import org.partnerfiles.helix.RegistrationFile;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.RuleDescription;

/** What holds for the rules of the registration file and of the customer file alike. */
class RulesOfBothFilesTest {

    private static final List<String> SHARED = List.of(
            "helix.header-missing, FILE, file rejected",
            "helix.header-malformed, FILE, file rejected",
            "helix.record-count-mismatch, FILE, file rejected",
            "helix.truncated-last-line, FILE, file rejected",
            "helix.file-name-pattern, FILE, advice",
            "helix.file-name-mismatch, FILE, advice",
            "helix.line-ending, FILE, advice",
            "helix.line-break-in-value, RECORD, record rejected",
            "helix.byte-order-mark, FILE, advice",
            "helix.utf-8, FILE, advice",
            "helix.too-few-fields, RECORD, advice",
            "helix.trailing-fields, FILE, information",
            "core.value-too-long, RECORD, advice",
            "helix.duplicate-customer-id, FILE, information",
            "helix.status-date-missing, RECORD, advice",
            "helix.created-after-effective, RECORD, advice",
            "helix.documents-accepted-date-missing, RECORD, advice",
            "helix.verified-in-customer-file, BATCH, advice");

    static ValidationReport check(FileFormat<?> format, Example example) {
        ValidationReport report = FixtureFile.of(format, example).check();
        assertThat(report.count(CoreRules.RULE_FAILED)).isZero();
        return report;
    }

    @Test
    void each_catalogue_has_every_rule_with_its_level_and_effect() {
        assertThat(vendorRules(Helix.CUSTOMER_REGISTRATIONS))
                .containsExactlyInAnyOrderElementsOf(sharedAnd(
                        "helix.unexpected-status, RECORD, advice", "helix.returning-customer, BATCH, advice"));
        assertThat(vendorRules(Helix.CUSTOMERS))
                .containsExactlyInAnyOrderElementsOf(sharedAnd(
                        "helix.customer-file-status, RECORD, advice",
                        "helix.locked-date-missing, RECORD, advice",
                        "helix.departed-customer, BATCH, advice"));
    }

    private static List<String> vendorRules(FileFormat<?> format) {
        return format.catalogue().all().stream()
                .filter(rule -> rule.id().startsWith("helix.") || rule.id().equals("core.value-too-long"))
                .map(rule ->
                        rule.id() + ", " + rule.level() + ", " + rule.effect().text())
                .toList();
    }

    private static List<String> sharedAnd(String... own) {
        return Stream.concat(SHARED.stream(), Stream.of(own)).toList();
    }

    static Stream<Arguments> formats() {
        return Stream.of(
                Arguments.of("helix.customer-registration", Helix.CUSTOMER_REGISTRATIONS, RegistrationFile.NAME),
                Arguments.of("helix.customer", Helix.CUSTOMERS, CustomerFile.NAME));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    <R> void the_sample_has_no_findings_and_the_format_is_found_by_its_id(
            String id, FileFormat<R> format, String fileName) {
        assertThat(check(format, Example.ofRow().inFile(fileName)).findings()).isEmpty();
        assertThat(format.validator().validate(format.sample())).isEmpty();
        assertThat(FileFormats.find(id).orElseThrow()).isSameAs(format);
    }

    static Stream<Arguments> rules() {
        return Stream.of(Helix.CUSTOMER_REGISTRATIONS, Helix.CUSTOMERS)
                .flatMap(format -> format.catalogue().all().stream()
                        .filter(rule -> rule.id().startsWith("helix."))
                        .map(rule -> Arguments.of(format, rule.id(), rule)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rules")
    void examples_break_and_keep_their_rule_without_another_error(
            FileFormat<?> format, String id, RuleDescription rule) {
        ValidationReport broken = check(format, rule.breaking());
        assertThat(broken.count(id)).isPositive();
        assertThat(broken.findings().stream()
                        .filter(finding -> finding.effect().isError())
                        .map(Finding::rule))
                .allMatch(id::equals);
        ValidationReport kept = check(format, rule.keeping());
        assertThat(kept.count(id)).isZero();
        assertThat(kept.hasErrors()).isFalse();
    }
}
