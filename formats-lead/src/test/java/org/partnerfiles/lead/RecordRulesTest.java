package org.partnerfiles.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Profile;

/** The rules on single relationships and accounts. */
class RecordRulesTest {

    @Test
    void an_unreadable_cell_of_a_group_does_not_hide_that_another_is_missing() {
        assertThat(LeadFiles.errors(Lead.ACCOUNTS, "credit_pulled_at", "yesterday", "credit_report_source", ""))
                .containsExactly(
                        "core.value-malformed credit_pulled_at",
                        "lead.account.missing-credit-score-detail credit_report_source");
        assertThat(LeadFiles.errors(
                        Lead.ACCOUNTS,
                        "status",
                        "closed",
                        "status_reason",
                        "client_closed",
                        "aan_delivered_at",
                        "yesterday",
                        "aan_reason",
                        "Inactivity",
                        "aan_delivery_method",
                        ""))
                .containsExactly(
                        "core.value-malformed aan_delivered_at",
                        "lead.account.missing-adverse-action-notice aan_delivery_method");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "b, -, control_person, ok",
                "b, -, beneficial_owner, ok",
                "b, -, sole_proprietor, type-mismatch",
                "-, s, sole_proprietor, ok",
                "-, s, control_person, type-mismatch",
                "-, s, beneficial_owner, type-mismatch",
                "b, s, control_person, one-party",
                "-, -, control_person, one-party"
            })
    void a_relationship_has_exactly_one_party_of_the_kind_that_its_type_requires(
            String business, String soleProp, String type, String outcome) {
        LeadCustomerRelationship relationship = relationship(business, soleProp, type);

        assertThat(Lead.CUSTOMER_RELATIONSHIPS.validator().validate(relationship).stream()
                        .map(Finding::rule))
                .containsExactlyElementsOf(outcome.equals("ok") ? List.of() : List.of("lead.relationship." + outcome));
    }

    private static LeadCustomerRelationship relationship(String business, String soleProp, String type) {
        return Lead.CUSTOMER_RELATIONSHIPS.sample().toBuilder()
                .clientBusinessId(business)
                .clientSolePropId(soleProp)
                .relationshipType(Stream.of(RelationshipType.values())
                        .filter(constant -> constant.spelling().equals(type))
                        .findFirst()
                        .orElseThrow())
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "b, '', sole_proprietor, must be beneficial_owner or control_person for a business",
        "'', s, control_person, must be sole_proprietor for a sole proprietorship",
        "b, s, control_person, 'expected either client_business_id or client_sole_prop_id; found both'",
        "'', '', control_person, 'expected either client_business_id or client_sole_prop_id; found neither'"
    })
    void the_message_names_the_missing_party_or_the_allowed_types(
            String business, String soleProp, String type, String message) {
        LeadCustomerRelationship relationship = relationship(business, soleProp, type);

        assertThat(Lead.CUSTOMER_RELATIONSHIPS.validator().validate(relationship))
                .extracting(Finding::message)
                .containsExactly(message);
    }

    static Stream<Arguments> statesAndReasons() {
        return Stream.of(AccountStatus.values())
                .flatMap(status -> Stream.of(StatusReason.values()).map(reason -> Arguments.of(status, reason)));
    }

    @ParameterizedTest
    @MethodSource("statesAndReasons")
    void a_status_reason_must_belong_to_the_status(AccountStatus status, StatusReason reason) {
        assertThat(LeadFiles.errors(
                        Lead.ACCOUNTS.withProfile(Profile.standard().off("lead.account.missing-adverse-action-notice")),
                        "status",
                        status.spelling(),
                        "status_reason",
                        reason.spelling()))
                .hasSize(reason.status() == status ? 0 : 1)
                .allMatch("lead.account.missing-status-reason status_reason"::equals);
    }

    @Test
    void only_the_vendors_rule_reports_a_blank_reason_and_dormat_is_read_as_dormant() {
        assertThat(LeadFiles.errors(Lead.ACCOUNTS, "status_reason", ""))
                .containsExactly("lead.account.missing-status-reason status_reason");
        assertThat(LeadFiles.findings(Lead.ACCOUNTS, "status", "inactive", "status_reason", "dormat"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"entity_1, ok", "entity_, bad", "'entity_ 1', bad", "'entity_1\t2', bad", "'entity_\u00A01', bad"})
    void an_entity_id_on_a_closed_account_must_have_a_number(String id, String outcome) {
        assertThat(LeadFiles.findings(
                        Lead.ACCOUNTS, "status", "closed", "status_reason", "paid_off", "account_holders", id))
                .hasSize(outcome.equals("ok") ? 0 : 1)
                .allMatch("lead.account.invalid-entities account_holders"::equals);
    }

    @ParameterizedTest
    @CsvSource({"entity_, 33, ok", "entity_, 34, bad", "c, 63, ok", "c, 64, bad"})
    void ids_on_a_closed_account_have_a_maximum_length(String start, int further, String outcome) {
        String id = start + "x".repeat(further);

        for (String column : new String[] {"account_holders", "authorized_signers", "authorized_users"}) {
            assertThat(LeadFiles.findings(Lead.ACCOUNTS, "status", "closed", "status_reason", "paid_off", column, id))
                    .hasSize(outcome.equals("ok") ? 0 : 1)
                    .allMatch(("lead.account.invalid-entities " + column)::equals);
            assertThat(LeadFiles.findings(Lead.ACCOUNTS, column, id)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "account_1, bad",
        "subledgered_account_1, bad",
        "partner_ledgered_account_1, bad",
        "my_account_1, ok",
        "Account_1, ok",
        "account, ok"
    })
    void an_account_id_must_not_start_with_a_reserved_prefix(String id, String outcome) {
        assertThat(LeadFiles.findings(Lead.ACCOUNTS, "client_account_id", id))
                .hasSize(outcome.equals("ok") ? 0 : 1)
                .allMatch("lead.account.invalid-namespace client_account_id"::equals);
    }

    @ParameterizedTest
    @EnumSource(AccountHolderType.class)
    void a_commercial_account_must_have_a_signer(AccountHolderType type) {
        assertThat(LeadFiles.errors(Lead.ACCOUNTS, "account_holder_type", type.spelling()))
                .hasSize(type == AccountHolderType.COMMERCIAL ? 1 : 0)
                .allMatch("core.value-missing authorized_signers"::equals);
    }

    @Test
    void a_profile_enforces_announced_rules_by_id_or_all_of_them_from_a_date() {
        Example reserved = Example.ofRow("client_account_id", "account_1");
        Clock clock = Clock.fixed(Instant.parse("2027-01-01T12:00:00Z"), ZoneOffset.UTC);
        FileFormat<LeadAccount> then = Lead.ACCOUNTS.withOption(Options.CLOCK, clock);
        Profile byId = Profile.standard().enforce("lead.account.invalid-namespace");
        LeadAccount account =
                Lead.ACCOUNTS.sample().toBuilder().clientAccountId("account_1").build();

        assertThat(LeadFiles.check(Lead.ACCOUNTS, reserved).findings())
                .extracting(Finding::effect)
                .containsExactly(Effect.NOT_ENFORCED_YET);
        assertThat(LeadFiles.check(Lead.ACCOUNTS.withProfile(byId), reserved).findings())
                .extracting(Finding::effect)
                .containsExactly(Effect.FILE_REJECTED);
        for (int day : new int[] {1, 2}) {
            assertThat(then.withProfile(Profile.standard().enforceAnnounced(LocalDate.of(2027, 1, day)))
                            .validator()
                            .validate(account))
                    .extracting(Finding::effect)
                    .containsExactly(day == 1 ? Effect.FILE_REJECTED : Effect.NOT_ENFORCED_YET);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', ''",
        "2025-10-01T12:00:00Z, 712, experian, ''",
        "2025-10-01T12:00:00Z, '', '', credit_score credit_report_source",
        "'', 712, '', credit_pulled_at credit_report_source",
        "'', '', experian, credit_pulled_at credit_score",
        "2025-10-01T12:00:00Z, 712, '', credit_report_source",
        "2025-10-01T12:00:00Z, '', experian, credit_score",
        "'', 712, experian, credit_pulled_at"
    })
    void either_all_fields_of_a_credit_score_are_filled_or_none(
            String pulledAt, String score, String source, String missing) {
        assertThat(LeadFiles.errors(
                        Lead.ACCOUNTS,
                        "credit_pulled_at",
                        pulledAt,
                        "credit_score",
                        score,
                        "credit_report_source",
                        source))
                .containsExactlyElementsOf(Stream.of(missing.split(" ", -1))
                        .filter(column -> !column.isEmpty())
                        .map(column -> "lead.account.missing-credit-score-detail " + column)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 1000.00, ok",
        "999.99, 1000, ok",
        "1000.01, 1000, bad",
        "0.01, 0, bad",
        "5000, '', ok",
        "'', 0, ok"
    })
    void a_credit_limit_must_not_be_above_the_maximum_if_both_are_given(String limit, String most, String outcome) {
        assertThat(LeadFiles.findings(Lead.ACCOUNTS, "credit_limit", limit, "max_credit_limit", most))
                .containsExactlyElementsOf(
                        outcome.equals("ok")
                                ? List.of()
                                : List.of("lead.account.credit-limit-exceeds-max credit_limit"));
    }

    @ParameterizedTest
    @CsvSource({"9, ok", "10, ok", "11, advice", "12, advice"})
    void more_than_ten_authorized_users_are_advised_against(int count, String outcome) {
        String users = IntStream.range(0, count)
                .mapToObj(i -> "\"cust-" + i + "\"")
                .toList()
                .toString();

        assertThat(LeadFiles.findings(Lead.ACCOUNTS, "authorized_users", users))
                .containsExactlyElementsOf(
                        outcome.equals("ok")
                                ? List.of()
                                : List.of("lead.account.too-many-authorized-users authorized_users"));
        assertThat(LeadFiles.errors(Lead.ACCOUNTS, "authorized_users", users)).isEmpty();
    }

    @Test
    void the_message_on_a_reason_of_another_state_lists_the_reasons_of_the_state() {
        assertThat(LeadFiles.check(Lead.ACCOUNTS, Example.ofRow("status_reason", "frozen"))
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).endsWith("active: active"));
        assertThat(LeadFiles.check(Lead.ACCOUNTS, Example.ofRow("status", "inactive"))
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).endsWith("inactive: dormant, frozen, other"));
    }
}
