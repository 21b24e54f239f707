package org.partnerfiles.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnerfiles.examples.SendLeadBatches.account;
import static org.partnerfiles.examples.SendLeadBatches.firstDay;
import static org.partnerfiles.examples.SendLeadBatches.related;
import static org.partnerfiles.examples.SendLeadBatches.write;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.lead.AccountStatus;
import org.partnerfiles.lead.HistoryStore;
import org.partnerfiles.lead.LeadAccount;
import org.partnerfiles.lead.LeadBatch;
import org.partnerfiles.lead.LeadFileType;
import org.partnerfiles.lead.LeadHistory;
import org.partnerfiles.lead.Outcome;
import org.partnerfiles.lead.RefusedBatchException;
import org.partnerfiles.lead.SentFile;

/** The program of the guide on batches. */
class SendLeadBatchesTest {

    @TempDir
    Path outbox;

    private Connection database;

    @BeforeEach
    void open() throws SQLException {
        database = DriverManager.getConnection("jdbc:h2:mem:");
        JdbcLeadHistory.createTables(database);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void a_batch_is_written_mended_recorded_and_followed_by_the_next_day() throws IOException {
        LeadHistory empty = LeadHistory.empty();
        LeadBatch batch =
                write(outbox, empty, "2026-01-30", firstDay(), related(), List.of(account(AccountStatus.ACTIVE)));
        LeadHistory refused = empty.plus(batch, Outcome.REFUSED);
        LeadBatch corrected = write(outbox, refused, "2026-01-30", firstDay(), List.of(), List.of());
        LeadHistory taken = refused.plus(corrected, Outcome.TAKEN);
        LeadBatch next =
                write(outbox, taken, "2026-01-31", List.of(), List.of(), List.of(account(AccountStatus.CLOSED)));

        assertThat(batch.names()).hasSize(3);
        assertThat(corrected.names()).hasToString("[2026-01-30_customer_V2.csv]");
        assertThat(next.names()).hasToString("[2026-01-31_account_V1.csv]");
        assertThatThrownBy(() -> write(
                        outbox,
                        taken.plus(next, Outcome.TAKEN),
                        "2026-02-01",
                        List.of(),
                        List.of(),
                        List.of(account(AccountStatus.ACTIVE))))
                .isInstanceOfSatisfying(
                        RefusedBatchException.class,
                        exception -> assertThat(exception.report().findings())
                                .extracting(Finding::rule)
                                .contains("lead.account.may-not-change-closed-account"));
        HistoryStore store = store();
        assertThat(SendLeadBatches.keep(store, batch, corrected, next).allRulesPassed())
                .isTrue();
        LeadHistory stored = LeadHistory.over(store);
        assertThat(stored.highestVersion("2026-01-30", LeadFileType.CUSTOMER)).isEqualTo(2);
    }

    /** {@return a new one, as in another run of a program} */
    private HistoryStore store() {
        return new JdbcLeadHistory(database, outbox);
    }

    @Test
    void a_batch_is_sent_and_answered_and_mended_in_separate_runs() throws IOException {
        LeadAccount account = account(AccountStatus.ACTIVE);
        SendLeadBatches.send(store(), outbox, "2026-01-30", firstDay(), related(), List.of(account));
        SendLeadBatches.answered(store(), outbox, "2026-01-30", Outcome.REFUSED);
        LeadBatch corrected = SendLeadBatches.send(store(), outbox, "2026-01-30", firstDay(), List.of(), List.of());
        SendLeadBatches.answered(store(), outbox, "2026-01-30", Outcome.TAKEN);

        assertThat(corrected.names()).hasToString("[2026-01-30_customer_V2.csv]");
        assertThat(store().files("2026-01-30"))
                .hasSize(4)
                .extracting(SentFile::outcome)
                .containsOnly(Outcome.TAKEN);
        assertThat(store().customers(Set.of("ana", "bakery"), Set.of())).hasSize(2);
    }

    @Test
    void a_batch_that_was_written_and_not_recorded_is_recorded_by_another_run() throws IOException {
        HistoryStore store = store();
        write(outbox, LeadHistory.over(store), "2026-01-30", firstDay(), related(), List.of());

        assertThatThrownBy(() -> SendLeadBatches.send(store, outbox, "2026-01-30", firstDay(), related(), List.of()))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("2026-01-30_customer_V1.csv: exists but is not in the history");
        SendLeadBatches.answered(store, outbox, "2026-01-30", Outcome.UNKNOWN);

        assertThat(store.highestVersion("2026-01-30", LeadFileType.CUSTOMER)).isEqualTo(1);
    }

    @Test
    void only_the_corrected_customer_is_not_a_corrected_file() throws IOException {
        HistoryStore store = store();
        SendLeadBatches.send(
                store, outbox, "2026-01-30", firstDay(), related(), List.of(account(AccountStatus.ACTIVE)));
        SendLeadBatches.answered(store, outbox, "2026-01-30", Outcome.REFUSED);

        assertThatThrownBy(() -> SendLeadBatches.send(
                        store, outbox, "2026-01-30", firstDay().subList(0, 1), List.of(), List.of()))
                .isInstanceOfSatisfying(RefusedBatchException.class, refused -> {
                    assertThat(refused.report().findings())
                            .extracting(Finding::rule)
                            .containsExactly("lead.relationship.unknown-business", "lead.account.entity-role-mismatch");
                    assertThat(refused.report().toCorrect()).hasToString("[2026-01-30_customer_V2.csv]");
                });
    }

    @Test
    void a_day_without_entries_has_both_customer_files() throws IOException {
        LeadBatch batch = SendLeadBatches.writeNothing(outbox, LeadHistory.empty(), "2026-01-30");

        assertThat(batch.names()).hasToString("[2026-01-30_customer_V1.csv, 2026-01-30_beneficial_owner_V1.csv]");
    }

    @Test
    void the_batches_of_a_folder_are_checked_against_the_folder_of_what_was_sent() throws IOException {
        Path archive = Files.createDirectory(outbox.resolve("archive"));
        write(outbox, LeadHistory.empty(), "2026-01-30", firstDay(), related(), List.of());

        assertThat(SendLeadBatches.canBeSent(outbox, archive)).isTrue();
    }
}
