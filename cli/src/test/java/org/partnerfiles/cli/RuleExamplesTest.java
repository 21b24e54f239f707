package org.partnerfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.fixtures.FixtureFile;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.Column;

/** Checks the rules of every format against their descriptions; every rule with an example that breaks it is a case. */
class RuleExamplesTest {

    /** All other rules have one finding. */
    private static final Map<String, Integer> FINDING_SEVERAL_THINGS =
            Map.of("helix.trailing-fields", 2, "lead.account.missing-adverse-action-notice", 3);

    /** Rules whose example has a milder effect than the worst one that the rule describes. */
    private static final Set<String> WITH_A_WEAKER_CASE =
            Set.of("loanpro.default-applied", CoreRules.VALUE_NOT_ALLOWED, CoreRules.VALUE_OUT_OF_RANGE);

    /** Rules on any column, on the header or on the header record. */
    private static final Set<String> NAMING_NO_COLUMNS = Set.of(
            "helix.header-malformed",
            "helix.line-break-in-value",
            "lead.account.partial-record",
            "lead.customer.partial-record",
            "lead.relationship.partial-record",
            "loanpro.header-has-spaces",
            "loanpro.line-break-in-field",
            CoreRules.VALUE_NOT_ALLOWED,
            CoreRules.VALUE_OUT_OF_RANGE,
            CoreRules.VALUE_TOO_LONG);

    /** Rules that need something of the host other than a look-up: the file's name, an option. */
    private static final Set<String> NEEDING_NO_LOOKUP = Set.of(
            "accountupload.balance-ignored-on-update",
            "accountupload.balance-not-positive",
            "accountupload.file-extension",
            "accountupload.file-name",
            "accountupload.implausible-dob",
            "accountupload.itemization-dates",
            "accountupload.itemization-incomplete",
            "accountupload.last-payment-after-referral",
            "accountupload.merchant-or-affinity-missing",
            "accountupload.underage",
            "lead.customer.underage",
            "lead.file-name");

    /** Rules that report by themselves that without the batch's Customer file they checked only half. */
    private static final Set<String> SKIPPING_A_PART =
            Set.of("lead.relationship.control-person-missing", "lead.relationship.sole-proprietor-count");

    static Stream<Arguments> rules() {
        return FileFormats.all().stream()
                .flatMap(format -> format.catalogue().all().stream()
                        .filter(rule -> rule.breaking() != null)
                        .map(rule -> Arguments.of(format, rule.id(), rule)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rules")
    void an_example_breaks_its_rule_with_its_effect_and_no_other_error(
            FileFormat<?> format, String id, RuleDescription rule) {
        ValidationReport report = check(format, rule, rule.breaking());

        List<Finding> own = report.findings().stream()
                .filter(finding -> finding.rule().equals(id))
                .toList();
        assertThat(own).hasSize(FINDING_SEVERAL_THINGS.getOrDefault(id, 1)).allSatisfy(finding -> {
            assertThat(finding.message()).isNotBlank();
            assertThat(finding.effect())
                    .isIn(rule.effect(), WITH_A_WEAKER_CASE.contains(id) ? Effect.ADVICE : rule.effect());
            String column = finding.location().column();
            if (column != null && !NAMING_NO_COLUMNS.contains(id)) {
                assertThat(rule.columns()).contains(column);
            }
        });
        assertThat(report.findings().stream()
                        .filter(finding -> finding.effect().isError())
                        .map(Finding::rule))
                .allMatch(id::equals);
        assertThat(report.countsByRule()).doesNotContainKey(CoreRules.RULE_FAILED);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rules")
    void an_example_that_keeps_its_rule_causes_no_error(FileFormat<?> format, String id, RuleDescription rule) {
        ValidationReport report = check(format, rule, rule.keeping());

        assertThat(report.countsByRule()).doesNotContainKeys(id, CoreRules.RULE_FAILED);
        assertThat(report.hasErrors()).isFalse();
        assertThat(report.skipped()).noneMatch(skipped -> skipped.rule().equals(id) && !SKIPPING_A_PART.contains(id));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rules")
    void every_rule_has_a_statement_and_a_source(FileFormat<?> format, String id, RuleDescription rule) {
        assertThat(rule.statement()).endsWith(".");
        assertThat(rule.source()).isNotBlank();
        assertThat(!rule.needs().isEmpty())
                .isEqualTo(rule.level() == Rule.Level.BATCH || NEEDING_NO_LOOKUP.contains(id));
        assertThat(format.table().columns().stream().map(Column::header)).containsAll(rule.columns());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void every_rule_of_a_vendor_has_its_examples(FileFormat<?> format) {
        assertThat(format.catalogue().all())
                .filteredOn(rule -> !rule.id().startsWith("core."))
                .isNotEmpty()
                .allMatch(rule -> rule.breaking() != null && rule.keeping() != null);
    }

    static Stream<FileFormat<?>> formats() {
        return FileFormats.all().stream();
    }

    private static ValidationReport check(FileFormat<?> format, RuleDescription rule, Example example) {
        Profile profile =
                rule.onByDefault() ? Profile.standard() : Profile.standard().on(rule.id());
        return FixtureFile.of(format.withProfile(profile), Objects.requireNonNull(example))
                .check();
    }
}
