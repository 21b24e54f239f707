package org.partnerfiles.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadHistoryTest {

    private LeadHistory history;

    private static LeadCustomerRelationship relation(
            String individual, RelationshipType type, RelationshipStatus status) {
        return LeadCustomerRelationship.builder()
                .clientIndividualId(individual)
                .clientBusinessId("b")
                .status(status)
                .relationshipType(type)
                .build();
    }

    private static LeadSource relationships(String name, LeadCustomerRelationship... rows) {
        return LeadFiles.source(name, Lead.CUSTOMER_RELATIONSHIPS, List.of(rows));
    }

    @BeforeEach
    void earlier_files_are_read_into_a_history() throws IOException {
        LeadCustomer person = Lead.CUSTOMERS.sample();
        LeadAccount account = Lead.ACCOUNTS.sample();
        history = LeadHistory.of(LeadBatches.of(List.of(
                        LeadFiles.source(
                                "1_customer_V1.csv",
                                Lead.CUSTOMERS,
                                List.of(person.toBuilder()
                                        .clientCustomerId("refused")
                                        .build())),
                        LeadFiles.source("1_customer_V2.csv", Lead.CUSTOMERS, List.of(person)),
                        LeadFiles.source(
                                "2_customer_V1.csv",
                                Lead.CUSTOMERS,
                                List.of(person.toBuilder()
                                        .intendedRoles(List.of(IntendedRole.AUTHORIZED_USER))
                                        .build())),
                        relationships(
                                "1_beneficial_owner_V1.csv",
                                relation("a", RelationshipType.CONTROL_PERSON, RelationshipStatus.ACTIVE),
                                relation("c", RelationshipType.BENEFICIAL_OWNER, RelationshipStatus.ACTIVE)),
                        relationships(
                                "2_beneficial_owner_V1.csv",
                                relation("a", RelationshipType.CONTROL_PERSON, RelationshipStatus.DELETED),
                                relation("d", RelationshipType.CONTROL_PERSON, RelationshipStatus.ACTIVE)),
                        LeadFiles.source("1_account_V1.csv", Lead.ACCOUNTS, List.of(account)),
                        LeadFiles.source(
                                "2_account_V1.csv",
                                Lead.ACCOUNTS,
                                List.of(account.toBuilder()
                                        .status(AccountStatus.CLOSED)
                                        .statusReason(StatusReason.PAID_OFF)
                                        .effectiveAt(OffsetDateTime.parse("2025-11-01T00:00:00Z"))
                                        .build()))))
                .batches());
    }

    @Test
    void later_batches_replace_earlier_ones_and_newer_versions_replace_older_ones() {
        assertThat(history.customers().find(Set.of("cust-1001", "refused")))
                .containsOnlyKeys("cust-1001")
                .containsEntry(
                        "cust-1001",
                        new KnownCustomer(
                                CustomerType.INDIVIDUAL, List.of(IntendedRole.AUTHORIZED_USER), true, Outcome.UNKNOWN));
        assertThat(history.accounts().find(Set.of("acct-1", "acct-2")))
                .containsOnlyKeys("acct-1")
                .containsEntry(
                        "acct-1",
                        new KnownAccount(
                                AccountStatus.CLOSED, OffsetDateTime.parse("2025-11-01T00:00:00Z"), Outcome.UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource({
        // what the state and the time are taken from must both have been taken by Lead
        "ACTIVE, 1, TAKEN, 2, UNKNOWN, UNKNOWN",
        "ACTIVE, 1, UNKNOWN, 2, TAKEN, TAKEN",
        "ACTIVE, 2, UNKNOWN, 1, TAKEN, UNKNOWN",
        "ACTIVE, 2, TAKEN, 1, TAKEN, TAKEN",
        "CLOSED, 1, UNKNOWN, 2, TAKEN, UNKNOWN",
        "CLOSED, 2, TAKEN, 1, UNKNOWN, TAKEN"
    })
    void what_is_known_of_an_account_is_as_sure_as_the_records_it_comes_from(
            AccountStatus before, int day, Outcome outcome, int laterDay, Outcome laterOutcome, Outcome both) {
        KnownAccount later = new KnownAccount(AccountStatus.INACTIVE, day(laterDay), laterOutcome);

        assertThat(new KnownAccount(before, day(day), outcome).then(later).outcome())
                .isEqualTo(both);
    }

    private static OffsetDateTime day(int day) {
        return OffsetDateTime.of(2026, 1, day, 0, 0, 0, 0, ZoneOffset.UTC);
    }

    @Test
    void a_relationship_is_kept_until_a_file_marks_it_deleted() {
        assertThat(history.relationships().find(Set.of("b", "x")))
                .containsOnlyKeys("b")
                .containsEntry(
                        "b",
                        List.of(
                                new KnownRelationship("c", RelationshipType.BENEFICIAL_OWNER, Outcome.UNKNOWN),
                                new KnownRelationship("d", RelationshipType.CONTROL_PERSON, Outcome.UNKNOWN)));
    }

    @Test
    void rows_without_an_id_or_a_state_are_left_out() throws IOException {
        LeadHistory sent = LeadHistory.of(LeadBatches.of(List.of(
                        LeadFiles.source(
                                "1_customer_V1.csv",
                                Lead.CUSTOMERS,
                                List.of(Lead.CUSTOMERS.sample().toBuilder()
                                        .clientCustomerId(" ")
                                        .build())),
                        relationships(
                                "1_beneficial_owner_V1.csv",
                                relation(" ", RelationshipType.CONTROL_PERSON, RelationshipStatus.ACTIVE)),
                        LeadFiles.source(
                                "1_account_V1.csv",
                                Lead.ACCOUNTS,
                                List.of(
                                        Lead.ACCOUNTS.sample().toBuilder()
                                                .clientAccountId(" ")
                                                .build(),
                                        Lead.ACCOUNTS.sample().toBuilder()
                                                .status(null)
                                                .build()))))
                .batches());

        assertThat(sent.customers().find(Set.of(" ", ""))).isEmpty();
        assertThat(sent.relationships().find(Set.of("b"))).containsEntry("b", List.of());
        assertThat(sent.accounts().find(Set.of(" ", "acct-1"))).isEmpty();
    }

    @Test
    void the_history_is_complete_only_for_the_partners_own_ids() {
        assertThat(history.customers().kinds()).containsExactly(IdKind.CLIENT_CUSTOMER_ID);
    }

    @Test
    void every_version_counts_as_submitted() {
        assertThat(history.submissions().find(Set.of("1", "2", "3")))
                .containsOnlyKeys("1", "2")
                .hasEntrySatisfying(
                        "1",
                        files -> assertThat(files)
                                .extracting(SentFile::toString)
                                .containsExactlyInAnyOrder(
                                        "1_customer_V2.csv",
                                        "1_customer_V1.csv",
                                        "1_beneficial_owner_V1.csv",
                                        "1_account_V1.csv"));
        assertThat(history.highestVersion("1", LeadFileType.CUSTOMER)).isEqualTo(2);
        assertThat(history.highestVersion("3", LeadFileType.CUSTOMER)).isZero();
    }
}
