package org.partnerfiles.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.Example;

class LeadAccountBatchTest {

    private static final Map<String, KnownCustomer> CUSTOMERS = Map.of(
            "person",
            KnownCustomer.of(CustomerType.INDIVIDUAL),
            "holder",
            new KnownCustomer(CustomerType.INDIVIDUAL, List.of(IntendedRole.ACCOUNT_HOLDER)),
            "signer",
            new KnownCustomer(CustomerType.INDIVIDUAL, List.of(IntendedRole.AUTHORIZED_SIGNER)),
            "user",
            new KnownCustomer(CustomerType.INDIVIDUAL, List.of(IntendedRole.AUTHORIZED_USER)),
            "business",
            KnownCustomer.of(CustomerType.BUSINESS),
            "sole",
            KnownCustomer.of(CustomerType.SOLE_PROP),
            "anything",
            new KnownCustomer(null, List.of()),
            "entity_1",
            KnownCustomer.of(CustomerType.INDIVIDUAL));

    private static final FileFormat<LeadAccount> FORMAT = Lead.ACCOUNTS.withLookup(CustomerDirectory.of(CUSTOMERS));

    private static ValidationReport closed(FileFormat<LeadAccount> format, String holders) {
        return LeadFiles.check(
                format, Example.ofRow("status", "closed", "status_reason", "paid_off", "account_holders", holders));
    }

    private static long skipped(ValidationReport report, String rule, String reason) {
        return report.skipped().stream()
                .filter(skipped ->
                        skipped.rule().equals(rule) && skipped.reason().contains(reason))
                .mapToLong(ValidationReport.Skipped::records)
                .sum();
    }

    @Test
    void a_closed_account_must_name_submitted_customers() {
        assertThat(LeadFiles.errors(closed(FORMAT, "[\"person\",\"nobody\"]")))
                .containsExactly("lead.account.invalid-entity-reference-on-closed-account account_holders");
        assertThat(LeadFiles.errors(closed(FORMAT, "person"))).isEmpty();
        assertThat(LeadFiles.errors(FORMAT, "account_holders", "nobody")).isEmpty();
    }

    @Test
    void an_id_of_a_kind_that_the_directory_cannot_answer_is_skipped() {
        String rule = "lead.account.invalid-entity-reference-on-closed-account";
        ValidationReport unanswered = closed(FORMAT, "entity_2");
        FileFormat<LeadAccount> complete = Lead.ACCOUNTS.withLookup(
                CustomerDirectory.of(CUSTOMERS, Set.of(IdKind.CLIENT_CUSTOMER_ID, IdKind.ENTITY_ID)));

        assertThat(LeadFiles.errors(unanswered)).isEmpty();
        assertThat(skipped(unanswered, rule, "those that Lead gave")).isEqualTo(1);
        assertThat(LeadFiles.errors(closed(complete, "entity_2"))).containsExactly(rule + " account_holders");
        assertThat(LeadFiles.errors(closed(FORMAT, "entity_1"))).isEmpty();
        assertThat(skipped(closed(FORMAT, "entity_1"), rule, "those that Lead gave"))
                .isZero();
    }

    @Test
    void without_a_directory_the_rule_is_skipped_for_each_record_that_it_concerns() {
        ValidationReport report = closed(Lead.ACCOUNTS, "person");

        assertThat(skipped(
                        report,
                        "lead.account.invalid-entity-reference-on-closed-account",
                        "needs the customers of the batch and of earlier ones"))
                .isEqualTo(1);
        assertThat(skipped(
                        LeadFiles.check(Lead.ACCOUNTS, Example.ofRow()),
                        "lead.account.invalid-entity-reference-on-closed-account",
                        "needs the customers of the batch and of earlier ones"))
                .isZero();
        assertThat(LeadFiles.check(Lead.ACCOUNTS, Example.ofNoRows()).allRulesPassed())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "consumer, account_holders, person, ok",
        "consumer, account_holders, holder, ok",
        "consumer, account_holders, signer, advice",
        "consumer, account_holders, business, mismatch",
        "consumer, account_holders, sole, mismatch",
        "consumer, account_holders, anything, ok",
        "consumer, account_holders, nobody, ok",
        "commercial, account_holders, business, ok",
        "commercial, account_holders, sole, ok",
        "commercial, account_holders, person, mismatch",
        "commercial, authorized_signers, person, ok",
        "commercial, authorized_signers, signer, ok",
        "commercial, authorized_signers, holder, advice",
        "commercial, authorized_signers, business, mismatch",
        "commercial, authorized_users, user, ok",
        "commercial, authorized_users, signer, advice",
        "commercial, authorized_users, sole, mismatch"
    })
    void each_entity_must_fit_its_role(String holderType, String column, String id, String outcome) {
        ValidationReport report = LeadFiles.check(FORMAT, Example.ofRow(naming(holderType, column, id)));

        assertThat(LeadFiles.findings(report))
                .hasSize(outcome.equals("ok") ? 0 : 1)
                .allMatch(("lead.account.entity-role-mismatch " + column)::equals);
        assertThat(report.hasErrors()).isEqualTo(outcome.equals("mismatch"));
    }

    @ParameterizedTest
    @CsvSource({
        "consumer, account_holders, business, must be the id of an individual; found the id of a business",
        "commercial, account_holders, person, must be the id of a business or a sole proprietorship; found the id of an individual",
        "commercial, authorized_signers, sole, must be the id of an individual; found the id of a sole proprietorship",
        "consumer, account_holders, user, should be a customer whose intended roles include account_holder; send the Customer record with the role",
        "consumer, authorized_users, signer, should be a customer whose intended roles include authorized_user; send the Customer record with the role"
    })
    void the_message_on_an_unfit_entity_names_the_customers_that_fit(
            String holderType, String column, String id, String message) {
        assertThat(LeadFiles.check(FORMAT, Example.ofRow(naming(holderType, column, id)))
                        .findings())
                .extracting(Finding::message)
                .containsExactly(message);
    }

    /** The cells of an account that is valid except for the given cell. */
    private static String[] naming(String holderType, String column, String id) {
        boolean commercial = holderType.equals("commercial");
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("account_holder_type", holderType);
        cells.put("account_holders", commercial ? "business" : "person");
        cells.put("authorized_signers", commercial ? "person" : "");
        cells.put(column, id);

        return cells.entrySet().stream()
                .flatMap(cell -> Stream.of(cell.getKey(), cell.getValue()))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource({"1985-04-12, '', 0", "'', '', 1", "1985-13-12, '', 0", "'', '[\"account_holder\"]', 0"})
    void a_holder_without_a_date_of_birth_and_declared_roles_is_advice(String birth, String roles, int advice) {
        SequenceReport report = Uploads.check(
                Uploads.sent(),
                Uploads.file("d_customer_V1.csv", "i1|individual|" + roles + "|Rosa|||Field|" + birth + "||||||"),
                Uploads.file("d_account_V1.csv", Uploads.account("a1", "active", "active", "2026-01-30T10:00:00Z")));

        assertThat(Uploads.messages(report))
                .filteredOn("should be a customer with a data_of_birth, which this role needs"::equals)
                .hasSize(advice);
    }

    @Test
    void the_rule_on_roles_is_skipped_for_an_unknown_customer() {
        ValidationReport report = LeadFiles.check(FORMAT, Example.ofRow("account_holders", "nobody"));

        assertThat(skipped(report, "lead.account.entity-role-mismatch", "known"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "active, 2025-10-15T09:30:00Z, active, effective-at-not-after-previous effective_at",
        "active, 2025-10-15T10:30:00+01:00, active, effective-at-not-after-previous effective_at",
        "active, 2025-10-15T09:29:59Z, active, ''",
        "active, , active, ''",
        "closed, 2025-10-01T00:00:00Z, closed, may-not-change-closed-account client_account_id",
        "closed, 2025-10-01T00:00:00Z, active, may-not-change-closed-account client_account_id",
        "inactive, 2025-10-01T00:00:00Z, active, ''",
        "active, 2025-10-01T00:00:00Z, inactive, ''",
        "active, 2025-10-01T00:00:00Z, closed, ''",
        "inactive, 2025-10-01T00:00:00Z, closed, ''"
    })
    void an_account_is_compared_with_its_last_submitted_state(
            String before, String effectiveAt, String now, String outcome) {
        AccountStatus earlier = AccountStatus.valueOf(before.toUpperCase(Locale.ROOT));
        KnownAccount previous =
                new KnownAccount(earlier, effectiveAt == null ? null : OffsetDateTime.parse(effectiveAt));
        String reason = StatusReason.of(AccountStatus.valueOf(now.toUpperCase(Locale.ROOT)))
                .get(0)
                .spelling();

        assertThat(LeadFiles.findings(
                        Lead.ACCOUNTS.withLookup(AccountHistory.of(Map.of("acct-1", previous))),
                        "status",
                        now,
                        "status_reason",
                        reason))
                .hasSize(outcome.isEmpty() ? 0 : 1)
                .allMatch(("lead.account." + outcome)::equals);
    }

    @ParameterizedTest
    @CsvSource({
        "active, active, ok",
        "active, inactive, ok",
        "active, closed, bad",
        "inactive, active, bad",
        "inactive, inactive, ok"
    })
    void a_host_can_replace_the_table_of_transitions(String before, String now, String outcome) {
        AccountStatus earlier = AccountStatus.valueOf(before.toUpperCase(Locale.ROOT));
        AccountStatus later = AccountStatus.valueOf(now.toUpperCase(Locale.ROOT));
        FileFormat<LeadAccount> format =
                Lead.ACCOUNTS.withLookup(AccountHistory.of(Map.of("acct-1", new KnownAccount(earlier, null))));
        Example update = Example.ofRow(
                        "status",
                        now,
                        "status_reason",
                        StatusReason.of(later).get(0).spelling())
                .with(
                        Lead.STATUS_TRANSITIONS,
                        StatusTransitions.none().allowing(AccountStatus.ACTIVE, AccountStatus.INACTIVE));

        assertThat(LeadFiles.findings(LeadFiles.check(format, update)))
                .hasSize(outcome.equals("ok") ? 0 : 1)
                .allMatch("lead.account.invalid-status-transition status"::equals);
    }
}
