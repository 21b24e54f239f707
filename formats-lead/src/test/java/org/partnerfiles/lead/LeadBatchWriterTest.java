package org.partnerfiles.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnerfiles.lead.SmallBatches.business;
import static org.partnerfiles.lead.SmallBatches.individual;
import static org.partnerfiles.lead.SmallBatches.relation;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.InvalidRecordException;

class LeadBatchWriterTest {

    private static final String ID = "2026-01-31";

    @TempDir
    Path folder;

    private final LeadBatchValidator validator = Lead.batches().withHistory(LeadHistory.empty());

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void a_batch_is_published_whole() throws IOException {
        LeadBatch batch;
        try (LeadBatchWriter out = validator.writer(folder, ID)) {
            out.write(individual("cust-1001"));
            out.write(business("b"));
            out.write(relation("cust-1001", "b", RelationshipType.CONTROL_PERSON));
            out.write(Lead.ACCOUNTS.sample());
            assertThat(names()).noneMatch(name -> name.endsWith(".csv"));
            batch = out.publish();
        }

        assertThat(names())
                .containsExactly(
                        "2026-01-31_account_V1.csv",
                        "2026-01-31_beneficial_owner_V1.csv",
                        "2026-01-31_customer_V1.csv");
        assertThat(validator.validate(batch).hasErrors()).isFalse();
        assertThat(batch.types()).containsExactly(LeadFileType.values());
    }

    @Test
    void the_other_file_of_the_pair_is_written_with_its_header_if_the_program_serves_businesses() throws IOException {
        try (LeadBatchWriter out =
                validator.withOption(Lead.SERVES_BUSINESSES, true).writer(folder, ID)) {
            out.open(LeadFileType.CUSTOMER);
            out.publish();
        }

        assertThat(names()).containsExactly("2026-01-31_beneficial_owner_V1.csv", "2026-01-31_customer_V1.csv");
        assertThat(Files.readAllLines(folder.resolve("2026-01-31_beneficial_owner_V1.csv")))
                .containsExactly(TextBatches.RELATIONSHIPS);
    }

    @Test
    void accounts_alone_need_no_pair() throws IOException {
        try (LeadBatchWriter out =
                validator.withOption(Lead.SERVES_BUSINESSES, true).writer(folder, ID)) {
            out.write(Lead.ACCOUNTS.sample());
            out.publish();
        }

        assertThat(names()).containsExactly("2026-01-31_account_V1.csv");
    }

    @Test
    void a_batch_that_lead_would_refuse_leaves_no_file() throws IOException {
        try (LeadBatchWriter out = validator.writer(folder, ID)) {
            out.write(business("b"));
            out.write(relation("nobody", "b", RelationshipType.CONTROL_PERSON));
            assertThatThrownBy(out::publish)
                    .isInstanceOfSatisfying(
                            RefusedBatchException.class,
                            refused -> assertThat(refused.report().findings())
                                    .extracting(Finding::rule)
                                    .containsExactly("lead.relationship.unknown-individual"));
        }

        assertThat(names()).isEmpty();
    }

    @Test
    void a_record_that_lead_would_refuse_is_not_written() throws IOException {
        LeadCustomer nameless = individual("i").toBuilder().lastName("F").build();
        try (LeadBatchWriter out = validator.writer(folder, ID)) {
            assertThatThrownBy(() -> out.write(nameless)).isInstanceOf(InvalidRecordException.class);
            out.write(individual("j"));
            out.publish();
        }

        assertThat(names()).containsExactly("2026-01-31_customer_V1.csv");
    }

    @Test
    void a_batch_that_is_not_published_leaves_no_file() throws IOException {
        try (LeadBatchWriter out = validator.writer(folder, ID)) {
            out.write(individual("i"));
        }
        assertThat(names()).isEmpty();

        LeadBatchWriter closed = validator.writer(folder, ID);
        closed.close();
        assertThatThrownBy(() -> closed.write(individual("i")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the batch 2026-01-31 is published or closed");
    }

    @Test
    void a_correction_has_the_next_version_and_only_the_files_that_are_written() throws IOException {
        LeadHistory sent = Uploads.sent(
                Outcome.REFUSED,
                Uploads.file("2026-01-31_customer_V1.csv", Uploads.business("b")),
                Uploads.file("2026-01-31_beneficial_owner_V1.csv", Uploads.control("i", "b")));
        try (LeadBatchWriter out = Lead.batches().withHistory(sent).writer(folder, ID)) {
            out.write(individual("i"));
            out.write(business("b"));
            out.publish();
        }

        assertThat(names()).containsExactly("2026-01-31_customer_V2.csv");
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_exists_but_is_not_in_the_history_is_told_before_it_is_written(LeadFileType type)
            throws IOException {
        Path left = Files.createFile(
                folder.resolve(LeadFileName.of("2026-01-31", type).toString()));

        try (LeadBatchWriter out = validator.writer(folder, ID)) {
            assertThatThrownBy(() -> out.open(type))
                    .isInstanceOf(FileAlreadyExistsException.class)
                    .hasMessage(
                            left + ": exists but is not in the history; record its batch if it was sent, or delete it"
                                    + " if it was not");
        }
        assertThat(left).isEmptyFile();
        assertThat(names()).hasSize(1);
    }

    @Test
    void a_file_that_was_made_while_the_batch_was_written_is_not_replaced() throws IOException {
        try (LeadBatchWriter out = validator.writer(folder, ID)) {
            out.open(LeadFileType.CUSTOMER);
            out.open(LeadFileType.ACCOUNT);
            Path other = Files.createFile(folder.resolve("2026-01-31_account_V1.csv"));

            assertThatThrownBy(out::publish)
                    .isInstanceOf(FileAlreadyExistsException.class)
                    .hasMessageContaining("exists but is not in the history");
            assertThat(other).isEmptyFile();
        }
        assertThat(names()).containsExactly("2026-01-31_account_V1.csv");
    }

    @Test
    void the_words_in_the_names_are_set_once() throws IOException {
        FileTokens words = new FileTokens("clients", "owners", "accounts");
        try (LeadBatchWriter out = validator.withOption(Lead.FILE_TOKENS, words).writer(folder, ID)) {
            out.write(individual("i"));
            LeadBatch batch = out.publish();

            assertThat(batch.nextName(LeadFileType.CUSTOMER_RELATIONSHIP)).hasToString("2026-01-31_owners_V1.csv");
            assertThat(Lead.batches().validate(batch).hasErrors()).isFalse();
        }

        assertThat(names()).containsExactly("2026-01-31_clients_V1.csv");
    }

    @Test
    void a_batch_id_that_cannot_be_a_part_of_a_name_is_rejected() {
        assertThatThrownBy(() -> validator.writer(folder, "two words")).isInstanceOf(IllegalArgumentException.class);
    }
}
