package org.partnerfiles.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerfiles.lead.Uploads.account;
import static org.partnerfiles.lead.Uploads.advice;
import static org.partnerfiles.lead.Uploads.batches;
import static org.partnerfiles.lead.Uploads.business;
import static org.partnerfiles.lead.Uploads.check;
import static org.partnerfiles.lead.Uploads.control;
import static org.partnerfiles.lead.Uploads.errors;
import static org.partnerfiles.lead.Uploads.file;
import static org.partnerfiles.lead.Uploads.individual;
import static org.partnerfiles.lead.Uploads.information;
import static org.partnerfiles.lead.Uploads.messages;
import static org.partnerfiles.lead.Uploads.sent;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A batch that is sent again: Lead checks the latest version of each of its files. */
class CorrectedBatchTest {

    private static final String DAY = "2026-01-30T10:00:00Z";
    private static final LeadSource RELATIONSHIPS = file("d_beneficial_owner_V1.csv", control("i1", "b1"));
    private static final LeadSource CORRECTED = file("d_customer_V2.csv", individual("i1"), business("b1"));
    private static final LeadHistory SENT =
            sent(file("d_customer_V1.csv", "i1|individual||Rosa|||F|1985-04-12||||||", business("b1")), RELATIONSHIPS);

    @Test
    void a_corrected_file_alone_is_a_whole_batch() {
        SequenceReport report = check(SENT, CORRECTED);

        assertThat(errors(report)).isEmpty();
        assertThat(report.batches().get(0).sentBefore()).containsExactly(LeadFileType.CUSTOMER_RELATIONSHIP);
        assertThat(report.batches().get(0).sendAs())
                .containsOnlyKeys(LeadFileType.CUSTOMER)
                .extractingByKey(LeadFileType.CUSTOMER)
                .hasToString("d_customer_V2.csv");
    }

    @Test
    void the_same_bytes_sent_again_are_information() {
        SequenceReport report = check(SENT, CORRECTED, RELATIONSHIPS);

        assertThat(errors(report)).isEmpty();
        assertThat(information(report)).containsExactly("d_beneficial_owner_V1.csv lead.batch.id-reused");
        assertThat(messages(report)).containsExactly("was sent before with the same bytes; do not send it again");
    }

    @Test
    void a_version_that_was_sent_gives_way_to_a_newer_one_that_was_sent() {
        LeadHistory mended = sent(
                file("d_customer_V1.csv", "i1|individual||Rosa|||F|1985-04-12||||||"),
                file("d_customer_V2.csv", individual("i1")));

        SequenceReport report = check(mended, file("d_customer_V1.csv", "i1|individual||Rosa|||F|1985-04-12||||||"));

        assertThat(errors(report)).isEmpty();
    }

    @Test
    void other_bytes_under_a_name_that_was_sent_need_a_version_above_all_that_were_sent() {
        LeadHistory sent = sent(
                file("d_customer_V1.csv", individual("i1")),
                file("d_customer_V2.csv", individual("i1")),
                file("d_customer_V3.csv", individual("i1")));

        SequenceReport report = check(sent, file("d_customer_V1.csv", individual("i1"), individual("i2")));

        assertThat(errors(report)).containsExactly("d_customer_V1.csv lead.batch.id-reused");
        assertThat(messages(report))
                .singleElement()
                .satisfies(message -> assertThat(message).contains("name its correction d_customer_V4.csv"));
        assertThat(report.batches().get(0).toCorrect()).hasToString("[d_customer_V4.csv]");
    }

    @Test
    void a_correction_has_a_version_above_those_of_its_own_type_only() {
        SequenceReport report = check(
                sent(file("d_customer_V1.csv", individual("i1"))),
                file("d_customer_V1.csv", individual("i2")),
                file("d_account_V9.csv", account("a1", "active", "active", DAY)));

        assertThat(messages(report))
                .singleElement()
                .satisfies(message -> assertThat(message).contains("name its correction d_customer_V2.csv"));
    }

    @Test
    void a_file_of_a_type_that_lead_has_not_taken_is_new() {
        LeadHistory taken = sent(Outcome.TAKEN, file("d_customer_V1.csv", individual("i1")));

        assertThat(advice(check(taken, file("d_account_V1.csv", account("a1", "active", "active", DAY)))))
                .isEmpty();
    }

    @Test
    void a_version_below_one_that_was_sent_has_no_effect() {
        SequenceReport report =
                check(sent(file("d_customer_V2.csv", individual("i1"))), file("d_customer_V1.csv", individual("i2")));

        assertThat(errors(report)).containsExactly("d_customer_V1.csv lead.batch.outdated-version");
        assertThat(messages(report))
                .singleElement()
                .satisfies(message -> assertThat(message).contains("V2").contains("d_customer_V3.csv"));
    }

    @Test
    void an_earlier_version_of_the_batch_is_no_history_for_its_accounts() {
        LeadHistory refused = sent(
                file("d_customer_V1.csv", individual("i1")),
                file(
                        "d_account_V1.csv",
                        account("a1", "active", "paid_off", DAY),
                        account("a2", "closed", "paid_off", DAY)));

        assertThat(errors(check(
                        refused,
                        file(
                                "d_account_V2.csv",
                                account("a1", "active", "active", DAY),
                                account("a2", "closed", "paid_off", DAY)))))
                .isEmpty();
    }

    @Test
    void an_earlier_version_of_the_batch_does_not_make_its_customers_known() {
        LeadSource[] corrected = {
            file("d_customer_V2.csv", business("b1"), individual("i1")), file("d_beneficial_owner_V2.csv")
        };
        LeadHistory refused =
                sent(file("d_customer_V1.csv", business("b1"), individual("i1")), file("d_beneficial_owner_V1.csv"));

        assertThat(errors(check(refused, corrected)))
                .isEqualTo(errors(check(LeadHistory.empty(), corrected)))
                .containsExactly("d_customer_V2.csv lead.relationship.control-person-missing");
    }

    @Test
    void an_earlier_version_that_lead_took_is_history_and_a_new_one_is_advice() {
        LeadHistory taken = sent(
                Outcome.TAKEN,
                file("d_customer_V1.csv", individual("i1")),
                file("d_account_V1.csv", account("a1", "active", "active", DAY)));

        SequenceReport report = check(taken, file("d_account_V2.csv", account("a1", "active", "active", DAY)));

        assertThat(errors(report)).containsExactly("d_account_V2.csv lead.account.effective-at-not-after-previous");
        assertThat(advice(report)).containsExactly("d_account_V2.csv lead.batch.id-reused");
    }

    @Test
    void an_account_file_that_lead_took_is_not_compared_with_itself() {
        LeadHistory taken = sent(
                Outcome.TAKEN,
                file("d_customer_V1.csv", individual("i1")),
                file(
                        "d_account_V1.csv",
                        account("a1", "active", "active", DAY),
                        account("a2", "closed", "paid_off", DAY)));

        SequenceReport report = check(taken, file("d_customer_V2.csv", individual("i1")));

        assertThat(errors(report)).isEmpty();
        assertThat(report.batches().get(0).sentBefore()).containsExactly(LeadFileType.ACCOUNT);
    }

    @Test
    void an_account_file_that_lead_took_is_not_compared_with_itself_after_a_refused_correction() throws IOException {
        LeadHistory refused = sent(
                        Outcome.TAKEN,
                        file("d_customer_V1.csv", individual("i1")),
                        file("d_account_V1.csv", account("a1", "active", "active", DAY)))
                .plus(
                        batches(file("d_customer_V2.csv", individual("i1")))
                                .batches()
                                .get(0),
                        Outcome.REFUSED);

        assertThat(errors(check(refused, file("d_customer_V3.csv", individual("i1")))))
                .isEmpty();
    }

    @Test
    void an_account_file_that_lead_did_not_take_is_compared_with_earlier_batches() {
        LeadHistory sent = sent(
                file("2026-01-29_account_V1.csv", account("a1", "active", "active", DAY)),
                file("2026-01-30_customer_V1.csv", individual("i1")),
                file("2026-01-30_account_V1.csv", account("a1", "active", "active", DAY)));

        assertThat(errors(check(sent, file("2026-01-30_customer_V2.csv", individual("i1")))))
                .containsExactly("2026-01-30_account_V1.csv lead.account.effective-at-not-after-previous");
    }

    @Test
    void records_that_lead_took_keep_their_place_when_another_file_of_the_batch_is_sent_again() throws IOException {
        LeadHistory taken = sent(
                Outcome.TAKEN,
                file("2026-01-29_customer_V1.csv", individual("i1"), business("b1")),
                file("2026-01-29_beneficial_owner_V1.csv", control("i1", "b1")),
                file("2026-01-30_beneficial_owner_V1.csv", "i1|b1||deleted|control_person|"));

        LeadHistory again = taken.plus(
                batches(file("2026-01-29_customer_V2.csv", individual("i1"), business("b1")))
                        .batches()
                        .get(0),
                Outcome.UNKNOWN);

        assertThat(again.relationships().find(Set.of("b1"))).containsEntry("b1", List.of());
    }

    @Test
    void an_account_file_alone_does_not_have_the_pair_checked_again() {
        LeadHistory pairWithMistake = sent(file("d_customer_V1.csv", individual("i1"), business("b1")));

        SequenceReport report =
                check(pairWithMistake, file("d_account_V1.csv", account("a1", "closed", "paid_off", DAY)));

        assertThat(report.hasErrors()).isFalse();
        assertThat(report.batches().get(0).files()).containsOnlyKeys(LeadFileType.ACCOUNT);
    }
}
