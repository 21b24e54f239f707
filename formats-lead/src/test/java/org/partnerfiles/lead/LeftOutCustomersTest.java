package org.partnerfiles.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerfiles.lead.Uploads.account;
import static org.partnerfiles.lead.Uploads.advice;
import static org.partnerfiles.lead.Uploads.business;
import static org.partnerfiles.lead.Uploads.check;
import static org.partnerfiles.lead.Uploads.control;
import static org.partnerfiles.lead.Uploads.errors;
import static org.partnerfiles.lead.Uploads.file;
import static org.partnerfiles.lead.Uploads.individual;
import static org.partnerfiles.lead.Uploads.messages;
import static org.partnerfiles.lead.Uploads.sent;
import static org.partnerfiles.lead.Uploads.skipped;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerfiles.lead.internal.table.RuleIds;
import org.partnerfiles.rule.Profile;

/** A corrected Customer file that has only the corrected customers. */
class LeftOutCustomersTest {

    private static final String DAY = "2026-01-30T10:00:00Z";
    private static final String WHERE =
            "; it is in d_customer_V1.csv but not in d_customer_V2.csv, and a corrected file contains all records of the file"
                    + " that it replaces";

    private static final LeadSource RELATIONSHIPS = file("d_beneficial_owner_V1.csv", control("i2", "b1"));
    private static final LeadSource ACTIVE = file("d_account_V1.csv", account("a1", "active", "active", DAY));
    private static final LeadSource CLOSED = file("d_account_V1.csv", account("a1", "closed", "paid_off", DAY));

    private static LeadSource all(String version) {
        return file("d_customer_" + version + ".csv", individual("i1"), individual("i2"), business("b1"));
    }

    private static List<String> toCorrect(SequenceReport report) {
        return report.batches().get(0).toCorrect().stream()
                .map(LeadFileName::toString)
                .toList();
    }

    @Test
    void the_customer_file_is_to_be_corrected_if_it_lacks_a_business_that_it_had() {
        SequenceReport report = check(
                sent(Outcome.REFUSED, all("V1"), RELATIONSHIPS),
                file("d_customer_V2.csv", individual("i1"), individual("i2")));

        assertThat(errors(report)).containsExactly("d_beneficial_owner_V1.csv lead.relationship.unknown-business");
        assertThat(messages(report))
                .containsExactly("must be the client_customer_id of a business submitted up to and including this batch"
                        + WHERE);
        assertThat(toCorrect(report)).containsExactly("d_customer_V2.csv");
        assertThat(report.batches().get(0).sendAs()).containsOnlyKeys(LeadFileType.CUSTOMER);
    }

    @Test
    void a_file_with_further_errors_is_to_be_corrected_too() {
        SequenceReport report = check(
                sent(
                        Outcome.REFUSED,
                        all("V1"),
                        file("d_beneficial_owner_V1.csv", control("i2", "b1"), control("i1", "b2"))),
                file("d_customer_V2.csv", individual("i1"), individual("i2")));

        assertThat(toCorrect(report)).containsExactly("d_customer_V2.csv", "d_beneficial_owner_V2.csv");
    }

    @Test
    void a_relationship_with_a_customer_that_was_never_sent_is_to_be_corrected_itself() {
        SequenceReport report = check(
                sent(Outcome.REFUSED, all("V1"), file("d_beneficial_owner_V1.csv", control("i9", "b1"))), all("V2"));

        assertThat(messages(report))
                .containsExactly(
                        "must be the client_customer_id of an individual submitted up to and including this batch");
        assertThat(toCorrect(report)).containsExactly("d_beneficial_owner_V2.csv");
    }

    @Test
    void a_closed_account_must_not_name_a_customer_that_was_left_out() {
        SequenceReport report =
                check(sent(Outcome.REFUSED, all("V1"), CLOSED), file("d_customer_V2.csv", individual("i2")));

        assertThat(errors(report))
                .containsExactly("d_account_V1.csv lead.account.invalid-entity-reference-on-closed-account");
        assertThat(advice(report)).isEmpty();
        assertThat(messages(report))
                .containsExactly("must be the id of a customer that was submitted, as the account is closed" + WHERE);
        assertThat(toCorrect(report)).containsExactly("d_customer_V2.csv");
    }

    @Test
    void another_account_that_names_a_customer_that_was_left_out_is_advice_and_skipped() {
        SequenceReport report =
                check(sent(Outcome.REFUSED, all("V1"), ACTIVE), file("d_customer_V2.csv", individual("i2")));

        assertThat(errors(report)).isEmpty();
        assertThat(advice(report)).containsExactly("d_account_V1.csv lead.account.entity-role-mismatch");
        assertThat(messages(report)).containsExactly("should be the id of a customer that was submitted" + WHERE);
        assertThat(skipped(report)).containsExactly("lead.account.entity-role-mismatch");
        assertThat(report.toString())
                .contains(
                        "for 1 records: some customers are neither in this batch nor known from what was submitted before");
        assertThat(toCorrect(report)).isEmpty();
    }

    @Test
    void a_customer_that_is_known_from_another_batch_may_be_left_out() {
        LeadHistory history = sent(
                Outcome.TAKEN,
                file("2026-01-29_customer_V1.csv", individual("i1")),
                file("2026-01-30_customer_V1.csv", individual("i1"), individual("i2")),
                file("2026-01-30_account_V1.csv", account("a1", "active", "active", DAY)));

        assertThat(advice(check(history, file("2026-01-30_customer_V2.csv", individual("i2")))))
                .containsExactly("2026-01-30_customer_V2.csv lead.batch.id-reused");
    }

    @Test
    void nothing_is_said_of_customers_who_may_be_in_a_row_that_cannot_be_read() {
        SequenceReport report = check(
                sent(Outcome.REFUSED, all("V1"), ACTIVE, RELATIONSHIPS),
                file("d_customer_V2.csv", "|individual||Rosa|||Field|||||||"));

        assertThat(messages(report)).noneMatch(message -> message.contains("d_customer_V1.csv"));
    }

    @Test
    void a_rule_that_is_relaxed_has_nothing_to_be_corrected() {
        LeadBatchValidator lenient = Lead.batches()
                .withProfile(Profile.standard().relax(RuleIds.ENTITY_REFERENCE_ON_CLOSED_ACCOUNT))
                .withHistory(sent(Outcome.REFUSED, all("V1"), CLOSED));

        SequenceReport report = check(lenient, Uploads.batches(file("d_customer_V2.csv", individual("i2"))));

        assertThat(toCorrect(report)).isEmpty();
    }
}
