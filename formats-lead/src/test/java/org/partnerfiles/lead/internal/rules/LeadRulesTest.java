package org.partnerfiles.lead.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.lead.Lead;
import org.partnerfiles.lead.LeadFiles;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.rule.RuleDescription.Enforcement;

class LeadRulesTest {

    private static final List<FileFormat<?>> FORMATS =
            List.of(Lead.CUSTOMERS, Lead.CUSTOMER_RELATIONSHIPS, Lead.ACCOUNTS);

    static Stream<Arguments> rules() {
        return FORMATS.stream()
                .flatMap(format -> format.catalogue().all().stream()
                        .filter(rule -> rule.id().startsWith("lead."))
                        .map(rule -> Arguments.of(format, rule.id(), rule)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rules")
    void enforced_rules_reject_the_file_and_future_rules_do_so_once_enforced(
            FileFormat<?> format, String id, RuleDescription rule) {
        assertThat(rule.enforcedEffect()).isEqualTo(Effect.FILE_REJECTED);
        assertThat(rule.effect()).isEqualTo(EXPECTED.getOrDefault(id, Effect.FILE_REJECTED));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rules")
    void each_rule_is_broken_by_one_of_its_examples_and_kept_by_the_other(
            FileFormat<?> format, String id, RuleDescription rule) {
        assertThat(LeadFiles.check(format, rule.breaking()).countsByRule()).containsKey(id);
        assertThat(LeadFiles.check(format, rule.keeping()).countsByRule()).doesNotContainKey(id);
    }

    private static final Map<String, Effect> EXPECTED = Map.ofEntries(
            Map.entry("lead.batch.id-case-mismatch", Effect.ADVICE),
            Map.entry("lead.batch.superseded-version", Effect.INFORMATION),
            Map.entry("lead.account.partial-record", Effect.ADVICE),
            Map.entry("lead.customer.underage", Effect.ADVICE),
            Map.entry("lead.customer.birth-date-missing", Effect.ADVICE),
            Map.entry("lead.date-time-form", Effect.ADVICE),
            Map.entry("lead.relationship.dropped", Effect.ADVICE),
            Map.entry("lead.relationship.birth-date-missing", Effect.ADVICE),
            Map.entry("lead.account.repeated-entity", Effect.ADVICE),
            Map.entry("lead.account.too-many-authorized-users", Effect.ADVICE),
            Map.entry("lead.account.invalid-namespace", Effect.NOT_ENFORCED_YET),
            Map.entry("lead.account.invalid-entities", Effect.NOT_ENFORCED_YET),
            Map.entry("lead.account.credit-limit-exceeds-max", Effect.NOT_ENFORCED_YET),
            Map.entry("lead.account.missing-adverse-action-notice-detail", Effect.NOT_ENFORCED_YET),
            Map.entry("lead.account.invalid-status-transition", Effect.NOT_ENFORCED_YET));

    @Test
    void the_formats_have_the_expected_rules() {
        Set<String> ids = new TreeSet<>();
        rules().forEach(rule -> ids.add((String) rule.get()[1]));

        assertThat(ids)
                .containsExactly(
                        "lead.account.credit-limit-exceeds-max",
                        "lead.account.duplicate-id",
                        "lead.account.effective-at-not-after-previous",
                        "lead.account.entity-role-mismatch",
                        "lead.account.invalid-entities",
                        "lead.account.invalid-entity-reference-on-closed-account",
                        "lead.account.invalid-namespace",
                        "lead.account.invalid-status-transition",
                        "lead.account.may-not-change-closed-account",
                        "lead.account.missing-adverse-action-notice",
                        "lead.account.missing-adverse-action-notice-detail",
                        "lead.account.missing-credit-score-detail",
                        "lead.account.missing-status-reason",
                        "lead.account.partial-record",
                        "lead.account.repeated-entity",
                        "lead.account.too-many-authorized-users",
                        "lead.batch.customer-file-missing",
                        "lead.batch.id-case-mismatch",
                        "lead.batch.id-reused",
                        "lead.batch.outdated-version",
                        "lead.batch.relationship-file-missing",
                        "lead.batch.superseded-version",
                        "lead.comma-delimited",
                        "lead.customer.birth-date-missing",
                        "lead.customer.business-details-required",
                        "lead.customer.business-type-mismatch",
                        "lead.customer.duplicate-id",
                        "lead.customer.name-required",
                        "lead.customer.partial-record",
                        "lead.customer.role-not-allowed",
                        "lead.customer.underage",
                        "lead.date-time-form",
                        "lead.file-name",
                        "lead.relationship.birth-date-missing",
                        "lead.relationship.control-person-missing",
                        "lead.relationship.dropped",
                        "lead.relationship.duplicate",
                        "lead.relationship.one-party",
                        "lead.relationship.partial-record",
                        "lead.relationship.sole-proprietor-count",
                        "lead.relationship.type-mismatch",
                        "lead.relationship.unknown-business",
                        "lead.relationship.unknown-individual",
                        "lead.relationship.unknown-sole-prop");
    }

    @Test
    void every_enforced_rule_rejects_the_whole_file() {
        for (FileFormat<?> format : FORMATS) {
            assertThat(format.catalogue().all())
                    .filteredOn(rule -> rule.enforcement() == Enforcement.ENFORCED)
                    .allMatch(rule -> rule.effect() == Effect.FILE_REJECTED);
        }
    }

    @Test
    void the_formats_are_found_by_their_ids() {
        assertThat(FORMATS)
                .allSatisfy(format -> assertThat(FileFormats.find(format.id())).containsSame(format));
    }
}
