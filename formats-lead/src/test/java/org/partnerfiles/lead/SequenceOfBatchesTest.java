package org.partnerfiles.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnerfiles.lead.Uploads.account;
import static org.partnerfiles.lead.Uploads.batches;
import static org.partnerfiles.lead.Uploads.business;
import static org.partnerfiles.lead.Uploads.check;
import static org.partnerfiles.lead.Uploads.control;
import static org.partnerfiles.lead.Uploads.errors;
import static org.partnerfiles.lead.Uploads.file;
import static org.partnerfiles.lead.Uploads.individual;
import static org.partnerfiles.lead.Uploads.sent;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several batches at once: their order, and what each of them is checked against. */
class SequenceOfBatchesTest {

    private static final String EARLY = "2026-01-30T10:00:00Z";
    private static final String LATE = "2026-01-31T10:00:00Z";

    @ParameterizedTest
    @CsvSource({
        "2026-01-30-10, 2026-01-30-2, 2026-01-30-2 2026-01-30-10",
        "2026-01-30-1, 2026-01-30, 2026-01-30 2026-01-30-1",
        "20260131, 2026-01-30, 2026-01-30 20260131",
        "batch-10, batch-9, batch-9 batch-10",
        "sent-2026-02-01-a, sent-2026-01-31-b, sent-2026-01-31-b sent-2026-02-01-a"
    })
    void batches_are_in_the_order_of_the_dates_and_numbers_in_their_ids(String one, String other, String expected) {
        LeadBatches found = batches(file(one + "_customer_V1.csv"), file(other + "_customer_V1.csv"));

        assertThat(found.batches().stream().map(LeadBatch::id)).containsExactly(expected.split(" "));
        assertThat(found.order()).isEqualTo(LeadBatches.Order.IDS);
    }

    @Test
    void batches_whose_ids_tell_no_order_are_in_the_order_of_their_times() {
        LeadBatches found = batches(
                at("2026-01-31T09:00:00Z", file("apple_customer_V1.csv")),
                at("2026-01-31T08:00:00Z", file("zebra_customer_V1.csv")));

        assertThat(found.batches().stream().map(LeadBatch::id)).containsExactly("zebra", "apple");
        assertThat(found.order()).isEqualTo(LeadBatches.Order.TIMES);
        assertThat(check(LeadHistory.empty(), file("a_customer_V1.csv"), file("b2_customer_V1.csv"))
                        .toString())
                .contains("the order of the batches follows from the dates and numbers in their ids");
    }

    @Test
    void ids_that_differ_in_their_numbers_only_tell_the_order_whatever_the_times() {
        LeadBatches found = batches(
                at("2026-01-31T09:00:00Z", file("upload-2_customer_V1.csv")),
                at("2026-01-31T08:00:00Z", file("upload-10_customer_V1.csv")));

        assertThat(found.batches().stream().map(LeadBatch::id)).containsExactly("upload-2", "upload-10");
        assertThat(found.order()).isEqualTo(LeadBatches.Order.IDS);
    }

    private static LeadSource at(String time, LeadSource file) {
        return new LeadSource(file.name(), file.content(), Instant.parse(time));
    }

    @Test
    void a_host_can_list_the_batches_in_order_each_once() {
        LeadBatch second = batches(file("2026-01-30_customer_V1.csv")).batches().get(0);
        LeadBatch first = batches(file("2026-01-31_customer_V1.csv")).batches().get(0);

        assertThat(LeadBatches.inOrder(List.of(first, second)).order()).isEqualTo(LeadBatches.Order.LIST);
        assertThatThrownBy(() -> LeadBatches.inOrder(List.of(first, first)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the batch 2026-01-31 is listed twice");
    }

    @Test
    void a_batch_sees_the_batches_before_it() {
        assertThat(errors(check(
                        LeadHistory.empty(),
                        file("2026-01-31-02_beneficial_owner_V1.csv", control("i1", "b1")),
                        file("2026-01-31-02_customer_V1.csv", business("b1")),
                        file("2026-01-31-01_beneficial_owner_V1.csv"),
                        file("2026-01-31-01_customer_V1.csv", individual("i1")))))
                .isEmpty();
    }

    @Test
    void a_batch_does_not_see_the_batches_after_it() {
        assertThat(errors(check(
                        LeadHistory.empty(),
                        file("2026-01-31-01_beneficial_owner_V1.csv", control("i1", "b1")),
                        file("2026-01-31-01_customer_V1.csv", business("b1")),
                        file("2026-01-31-02_customer_V1.csv", individual("i1")))))
                .containsExactly("2026-01-31-01_beneficial_owner_V1.csv lead.relationship.unknown-individual");
    }

    @Test
    void an_account_that_one_batch_closes_is_not_changed_by_a_later_one() {
        assertThat(errors(check(
                        sent(file("2026-01-29_customer_V1.csv", individual("i1"))),
                        file("2026-01-31_account_V1.csv", account("a1", "active", "active", EARLY)),
                        file("2026-01-30_account_V1.csv", account("a1", "closed", "paid_off", EARLY)))))
                .containsExactly(
                        "2026-01-31_account_V1.csv lead.account.may-not-change-closed-account",
                        "2026-01-31_account_V1.csv lead.account.effective-at-not-after-previous");
    }

    @Test
    void accounts_may_name_customers_of_the_day_if_nothing_orders_the_batches() {
        LeadSource accounts = file("2026-01-31_account_V1.csv", account("a1", "closed", "paid_off", LATE));
        LeadSource customers = file("2026-01-31-01_customer_V1.csv", individual("i1"));

        assertThat(errors(check(LeadHistory.empty(), accounts, customers))).isEmpty();
        assertThat(errors(check(sent(customers), accounts))).isEmpty();
        assertThat(errors(check(LeadHistory.empty(), accounts, file("2026-02-01_customer_V1.csv", individual("i1")))))
                .containsExactly("2026-01-31_account_V1.csv lead.account.invalid-entity-reference-on-closed-account");
    }

    @Test
    void the_order_that_a_host_lists_counts_for_accounts_too() {
        LeadBatches listed = LeadBatches.inOrder(List.of(
                batches(file("2026-01-31_account_V1.csv", account("a1", "closed", "paid_off", LATE)))
                        .batches()
                        .get(0),
                batches(file("2026-01-31-01_customer_V1.csv", individual("i1")))
                        .batches()
                        .get(0)));

        assertThat(errors(check(Lead.batches().withHistory(LeadHistory.empty()), listed)))
                .containsExactly("2026-01-31_account_V1.csv lead.account.invalid-entity-reference-on-closed-account");
    }

    @Test
    void without_a_history_what_is_not_in_the_sequence_is_skipped() {
        SequenceReport report = check(
                Lead.batches(),
                batches(
                        file("2026-01-30_customer_V1.csv", individual("i1")),
                        file("2026-01-31_customer_V1.csv", business("b1")),
                        file("2026-01-31_beneficial_owner_V1.csv", control("i1", "b1"), control("i2", "b1"))));

        assertThat(errors(report)).isEmpty();
        assertThat(Uploads.skipped(report)).contains("lead.relationship.unknown-individual");
        assertThat(report.batches())
                .allSatisfy(batch -> assertThat(batch.skipped())
                        .extracting(skipped -> skipped.rule())
                        .contains("lead.batch.id-reused", "lead.batch.outdated-version"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31_Customer_V2.csv, lead.customer, 2026-01-31_customer_V2.csv",
        "2026-01-31_Beneficial_Owner_V1.csv, lead.customer-relationship, 2026-01-31_beneficial_owner_V1.csv",
        "2026-01-31_accounts_V1.csv, lead.account, <batch id>_account_<version>.<extension>",
        "notes.txt, lead.customer, <batch id>_customer_<version>.<extension>"
    })
    void a_file_without_a_proper_name_is_rejected(String name, String format, String expected) {
        SequenceReport report = check(LeadHistory.empty(), file("2026-01-31_customer_V1.csv"), file(name));

        assertThat(errors(report)).containsExactly(name + " lead.file-name");
        assertThat(report.hasErrors()).isTrue();
        assertThat(report.toString())
                .startsWith("batch 2026-01-31: ")
                .endsWith("\n" + report.misnamed().get(0).findings().get(0));
        assertThat(report.misnamed()).singleElement().satisfies(file -> {
            assertThat(file.format()).isEqualTo(format);
            assertThat(file.findings().get(0).message()).contains(expected);
        });
    }
}
