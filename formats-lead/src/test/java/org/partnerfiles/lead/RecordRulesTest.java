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

class RecordRulesTest {

    @Test
    void a_cell_of_a_group_that_cannot_be_read_hid_that_another_was_missing() {
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
    void a_relationship_has_one_party_of_the_right_kind(String business, String soleProp, String type, String outcome) {
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
    void a_relationship_is_told_which_party_it_lacks_or_what_it_may_be(
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
    void a_reason_is_one_of_its_state(AccountStatus status, StatusReason reason) {
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
    void a_blank_reason_is_reported_by_the_vendors_rule_alone_and_dormat_is_dormant() {
        assertThat(LeadFiles.errors(Lead.ACCOUNTS, "status_reason", ""))
                .containsExactly("lead.account.missing-status-reason status_reason");
        assertThat(LeadFiles.findings(Lead.ACCOUNTS, "status", "inactive", "status_reason", "dormat"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"entity_1, ok", "entity_, bad", "'entity_ 1', bad", "'entity_1\t2', bad", "'entity_\u00A01', bad"})
    void an_entity_id_on_a_closed_account_has_a_number(String id, String outcome) {
        assertThat(LeadFiles.findings(
                        Lead.ACCOUNTS, "status", "closed", "status_reason", "paid_off", "account_holders", id))
                .hasSize(outcome.equals("ok") ? 0 : 1)
                .allMatch("lead.account.invalid-entities account_holders"::equals);
    }

    @ParameterizedTest
    @CsvSource({"entity_, 33, ok", "entity_, 34, bad", "c, 63, ok", "c, 64, bad"})
    void ids_on_a_closed_account_have_a_longest(String start, int further, String outcome) {
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
    void an_account_id_does_not_start_with_a_reserved_prefix(String id, String outcome) {
        assertThat(LeadFiles.findings(Lead.ACCOUNTS, "client_account_id", id))
                .hasSize(outcome.equals("ok") ? 0 : 1)
                .allMatch("lead.account.invalid-namespace client_account_id"::equals);
    }

    @ParameterizedTest
    @EnumSource(AccountHolderType.class)
    void a_commercial_account_has_a_signer(AccountHolderType type) {
        assertThat(LeadFiles.errors(Lead.ACCOUNTS, "account_holder_type", type.spelling()))
                .hasSize(type == AccountHolderType.COMMERCIAL ? 1 : 0)
                .allMatch("core.value-missing authorized_signers"::equals);
    }

    @Test
    void announced_rules_are_enforced_by_id_or_all_from_a_day_on() {
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
    void a_credit_score_has_all_of_its_fields_or_none(String pulledAt, String score, String source, String missing) {
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
    void a_credit_limit_is_not_above_the_maximum_where_both_are_given(String limit, String most, String outcome) {
        assertThat(LeadFiles.findings(Lead.ACCOUNTS, "credit_limit", limit, "max_credit_limit", most))
                .containsExactlyElementsOf(
                        outcome.equals("ok")
                                ? List.of()
                                : List.of("lead.account.credit-limit-exceeds-max credit_limit"));
    }

    @ParameterizedTest
    @CsvSource({"9, ok", "10, ok", "11, advice", "12, advice"})
    void more_than_ten_authorized_users_belong_in_a_file_of_their_own(int count, String outcome) {
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

    @ParameterizedTest
    @CsvSource({
        "credit_score, 300, ok",
        "credit_score, 850, ok",
        "credit_score, 299, advice",
        "credit_score, 851, advice",
        "credit_limit, 0, ok",
        "credit_limit, -0.01, advice",
        "max_credit_limit, 500, ok",
        "max_credit_limit, -0.01, advice",
        "available_credit, 0, ok",
        "available_credit, -0.01, advice"
    })
    void a_number_beyond_the_inferred_bounds_is_advised_against(String column, String text, String outcome) {
        String[] cells = {"credit_limit", "", "max_credit_limit", "", column, text};

        assertThat(LeadFiles.findings(Lead.ACCOUNTS, cells))
                .containsExactlyElementsOf(
                        outcome.equals("ok") ? List.of() : List.of("core.value-out-of-range " + column));
        assertThat(LeadFiles.errors(Lead.ACCOUNTS, cells)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "USD, ''",
        "ZAR, ''",
        "XQZ, core.value-not-allowed",
        "AAA, core.value-not-allowed",
        "ZAZ, core.value-not-allowed",
        "AZA, core.value-not-allowed",
        "usd, core.value-malformed",
        "US, core.value-malformed",
        "USDX, core.value-malformed",
        "U$D, core.value-malformed",
        "[AB, core.value-malformed",
        "@AB, core.value-malformed"
    })
    void a_currency_is_three_capitals_and_should_be_one_that_there_is(String currency, String rule) {
        assertThat(LeadFiles.findings(Lead.ACCOUNTS, "currency", currency))
                .containsExactlyElementsOf(rule.isEmpty() ? List.of() : List.of(rule + " currency"));
    }

    @Test
    void a_reason_of_another_state_is_answered_with_the_reasons_of_this_one() {
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
