package org.partnerfiles.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
import org.partnerfiles.table.Options;
import org.partnerfiles.validation.Example;
import org.partnerfiles.validation.Profile;

class RecordRulesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "individual, llc, mismatch",
                "individual, sole_prop, mismatch",
                "individual, -, ok",
                "business, llc, ok",
                "business, corporation, ok",
                "business, partnership, ok",
                "business, trust, ok",
                "business, cooperative, ok",
                "business, other, ok",
                "business, sole_prop, mismatch",
                "sole_prop, sole_prop, ok",
                "sole_prop, llc, mismatch",
                "business, -, missing",
                "sole_prop, -, missing"
            })
    void the_business_type_goes_with_the_customer_type(String customerType, String businessType, String outcome) {
        boolean individual = customerType.equals("individual");
        String[] cells = {
            "customer_type", customerType,
            "business_type", businessType == null ? "" : businessType,
            "business_name", individual ? "" : "Bakery",
        };

        assertThat(LeadFiles.errors(Lead.CUSTOMERS, cells))
                .containsExactlyElementsOf(Stream.of(outcome)
                        .filter(text -> !text.equals("ok"))
                        .map(text -> text.equals("missing")
                                ? "lead.customer.business-details-required business_type"
                                : "lead.customer.business-type-mismatch business_type")
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "Fu, true",
        "F1, true",
        "F-, false",
        "F, false",
        "F F, true",
        "'  ', false",
        "李明, true",
        "𠮷野, true",
        "李, false"
    })
    void a_last_name_has_two_letters_or_digits(String lastName, boolean valid) {
        assertThat(LeadFiles.errors(Lead.CUSTOMERS, "last_name", lastName).isEmpty())
                .isEqualTo(valid);
    }

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

    @Test
    void a_missing_name_is_reported_by_the_vendors_rule_alone() {
        assertThat(LeadFiles.errors(Lead.CUSTOMERS, "first_name", "", "last_name", " "))
                .containsExactly("lead.customer.name-required first_name", "lead.customer.name-required last_name");
    }

    @ParameterizedTest
    @CsvSource({"2008-01-31, 2026-01-31, adult", "2008-02-01, 2026-01-31, underage", "2008-02-29, 2026-02-28, adult"})
    void the_clock_says_who_is_of_age(String birth, String today, String outcome) {
        Clock clock = Clock.fixed(Instant.parse(today + "T12:00:00Z"), ZoneOffset.UTC);
        FileFormat<LeadCustomer> format = Lead.CUSTOMERS.with(Options.CLOCK, clock);
        LeadCustomer customer = Lead.CUSTOMERS.sample().toBuilder()
                .dateOfBirth(LocalDate.parse(birth))
                .build();

        assertThat(format.validator().validate(customer).stream().map(Finding::rule))
                .containsExactlyElementsOf(outcome.equals("adult") ? List.of() : List.of("lead.customer.underage"));
    }

    @Test
    void an_authorized_user_may_be_young() {
        assertThat(LeadFiles.findings(
                        Lead.CUSTOMERS, "inteded_roles", "authorized_user", "data_of_birth", "9000-01-01"))
                .isEmpty();
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
        LeadCustomerRelationship relationship = Lead.CUSTOMER_RELATIONSHIPS.sample().toBuilder()
                .clientBusinessId(business)
                .clientSolePropId(soleProp)
                .relationshipType(Stream.of(RelationshipType.values())
                        .filter(constant -> constant.spelling().equals(type))
                        .findFirst()
                        .orElseThrow())
                .build();

        assertThat(Lead.CUSTOMER_RELATIONSHIPS.validator().validate(relationship).stream()
                        .map(Finding::rule))
                .containsExactlyElementsOf(outcome.equals("ok") ? List.of() : List.of("lead.relationship." + outcome));
    }

    static Stream<Arguments> statesAndReasons() {
        return Stream.of(AccountStatus.values())
                .flatMap(status -> Stream.of(StatusReason.values()).map(reason -> Arguments.of(status, reason)));
    }

    @ParameterizedTest
    @MethodSource("statesAndReasons")
    void a_reason_is_one_of_its_state(AccountStatus status, StatusReason reason) {
        assertThat(LeadFiles.errors(
                        Lead.ACCOUNTS.with(Profile.standard().off("lead.account.missing-adverse-action-notice")),
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
    @CsvSource({"entity_1, ok", "entity_, bad", "'entity_ 1', bad"})
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
        FileFormat<LeadAccount> then = Lead.ACCOUNTS.with(Options.CLOCK, clock);
        Profile byId = Profile.standard().enforce("lead.account.invalid-namespace");
        LeadAccount account =
                Lead.ACCOUNTS.sample().toBuilder().clientAccountId("account_1").build();

        assertThat(LeadFiles.check(Lead.ACCOUNTS, reserved).findings())
                .extracting(Finding::effect)
                .containsExactly(Effect.NOT_ENFORCED_YET);
        assertThat(LeadFiles.check(Lead.ACCOUNTS.with(byId), reserved).findings())
                .extracting(Finding::effect)
                .containsExactly(Effect.FILE_REJECTED);
        for (int day : new int[] {1, 2}) {
            assertThat(then.with(Profile.standard().enforceAnnounced(LocalDate.of(2027, 1, day)))
                            .validator()
                            .validate(account))
                    .extracting(Finding::effect)
                    .containsExactly(day == 1 ? Effect.FILE_REJECTED : Effect.NOT_ENFORCED_YET);
        }
    }
}
