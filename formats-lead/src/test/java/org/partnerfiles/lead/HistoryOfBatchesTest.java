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
import static org.partnerfiles.lead.Uploads.messages;
import static org.partnerfiles.lead.Uploads.owner;
import static org.partnerfiles.lead.Uploads.proprietor;
import static org.partnerfiles.lead.Uploads.sent;
import static org.partnerfiles.lead.Uploads.skipped;
import static org.partnerfiles.lead.Uploads.soleProp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was sent before: in which order it counts, with which outcome, and what could not be read of it. */
class HistoryOfBatchesTest {

    private static final LeadSource NO_CUSTOMERS = file("2026-01-31_customer_V1.csv");
    private static final LeadSource PAIR = file("2026-01-30_customer_V1.csv", individual("i1"), business("b1"));
    private static final LeadSource RELATED = file("2026-01-31_beneficial_owner_V1.csv", control("i1", "b1"));

    private static SequenceReport update(LeadHistory history, String effectiveAt) {
        return check(history, file("2026-01-31_account_V1.csv", account("a1", "active", "active", effectiveAt)));
    }

    @Test
    void a_later_number_of_a_day_is_later_than_an_earlier_one() {
        LeadHistory history = sent(
                file("2026-01-30-10_account_V1.csv", account("a1", "closed", "paid_off", "2026-01-30T18:00:00Z")),
                file("2026-01-30-2_account_V1.csv", account("a1", "active", "active", "2026-01-30T10:00:00Z")));

        assertThat(errors(update(history, "2026-01-30T19:00:00Z")))
                .containsExactly("2026-01-31_account_V1.csv lead.account.may-not-change-closed-account");
    }

    @Test
    void an_account_that_was_closed_once_is_closed_for_good() {
        LeadHistory history = sent(
                file("2026-01-29_account_V1.csv", account("a1", "closed", "paid_off", "2026-01-29T10:00:00Z")),
                file("2026-01-30_account_V1.csv", account("a1", "active", "active", "2026-01-30T10:00:00Z")));

        assertThat(errors(update(history, "2026-01-31T10:00:00Z")))
                .containsExactly("2026-01-31_account_V1.csv lead.account.may-not-change-closed-account");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-30T12:00:00Z, 1", "2026-01-30T18:00:00Z, 1", "2026-01-30T18:00:01Z, 0"})
    void effective_at_is_compared_with_the_latest_one(String effectiveAt, int errors) {
        LeadHistory history = sent(
                file("2026-01-29_account_V1.csv", account("a1", "active", "active", "2026-01-30T18:00:00Z")),
                file("2026-01-30_account_V1.csv", account("a1", "active", "active", "2026-01-30T10:00:00Z")));

        assertThat(errors(update(history, effectiveAt))).hasSize(errors);
    }

    @Test
    void records_of_a_refused_batch_do_not_count_but_its_versions_do() {
        LeadHistory refused = sent(Outcome.REFUSED, PAIR);

        assertThat(errors(check(refused, NO_CUSTOMERS, RELATED)))
                .containsExactly(
                        "2026-01-31_beneficial_owner_V1.csv lead.relationship.unknown-individual",
                        "2026-01-31_beneficial_owner_V1.csv lead.relationship.unknown-business");
        assertThat(refused.highestVersion("2026-01-30", LeadFileType.CUSTOMER)).isEqualTo(1);
        assertThat(errors(check(sent(Outcome.TAKEN, PAIR), NO_CUSTOMERS, RELATED)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UNKNOWN, true", "TAKEN, false"})
    void a_finding_that_rests_on_an_unknown_outcome_says_so(Outcome outcome, boolean said) {
        LeadHistory history = sent(
                outcome,
                file("2026-01-30_account_V1.csv", account("a1", "closed", "paid_off", "2026-01-30T10:00:00Z")));

        assertThat(messages(update(history, "2026-01-31T10:00:00Z")))
                .singleElement()
                .satisfies(message -> assertThat(message.contains("it is not known whether Lead took that submission"))
                        .isEqualTo(said));
    }

    @Test
    void a_history_grows_by_a_batch_and_by_its_correction() throws IOException {
        LeadBatch first = batches(
                        file("d_customer_V1.csv", individual("i1"), individual("i2")),
                        file("d_account_V1.csv", account("a1", "closed", "paid_off", "2026-01-30T10:00:00Z")))
                .batches()
                .get(0);
        LeadBatch corrected =
                batches(file("d_customer_V2.csv", individual("i1"))).batches().get(0);

        LeadHistory refused = LeadHistory.empty().plus(first, Outcome.REFUSED);
        LeadHistory taken = refused.plus(corrected, Outcome.TAKEN);

        assertThat(refused.customers().find(Set.of("i1", "i2"))).isEmpty();
        assertThat(taken.customers().find(Set.of("i1", "i2"))).containsOnlyKeys("i1");
        assertThat(taken.accounts().find(Set.of("a1"))).containsOnlyKeys("a1");
        assertThat(taken.highestVersion("D", LeadFileType.CUSTOMER)).isEqualTo(2);
        assertThat(LeadHistory.empty().highestVersion("d", LeadFileType.CUSTOMER))
                .isZero();
    }

    @Test
    void what_was_taken_of_a_batch_stays_if_the_batch_is_sent_again() throws IOException {
        LeadHistory history = sent(Outcome.TAKEN, file("d_customer_V1.csv", individual("i1")))
                .plus(
                        batches(file("d_customer_V2.csv", individual("i2")))
                                .batches()
                                .get(0),
                        Outcome.REFUSED);

        assertThat(history.customers().find(Set.of("i1", "i2"))).containsOnlyKeys("i1");
    }

    @Test
    void the_customers_of_a_batch_are_those_of_the_last_sending_with_a_customer_file() throws IOException {
        LeadHistory history = sent(Outcome.TAKEN, file("D_customer_V1.csv", individual("i1")))
                .plus(
                        batches(file("D_account_V1.csv", account("a1", "active", "active", "2026-01-30T10:00:00Z")))
                                .batches()
                                .get(0),
                        Outcome.TAKEN);

        assertThat(history.customersSent(LeadFileName.batchKey("D"), Set.of("i1", "i2")))
                .containsExactly("i1");
    }

    @Test
    void a_corrected_file_replaces_the_earlier_one_in_the_place_of_its_batch() throws IOException {
        LeadHistory history = sent(
                file("2026-01-29_customer_V1.csv", individual("i1"), individual("x1")),
                file("2026-01-30_customer_V1.csv", individual("i2"), individual("x2")));
        for (LeadBatch corrected : batches(
                        file("2026-01-29_customer_V2.csv", individual("i1")),
                        file("2026-01-30_customer_V2.csv", individual("i2")))
                .batches()) {
            history = history.plus(corrected, Outcome.UNKNOWN);
        }

        assertThat(history.customers().find(Set.of("i1", "x1", "i2", "x2"))).containsOnlyKeys("i1", "i2");
    }

    @Test
    void the_outcome_of_the_last_sending_is_that_of_all_files_and_records_of_its_batch() throws IOException {
        LeadBatch customers =
                batches(file("d_customer_V1.csv", individual("i1"))).batches().get(0);
        LeadBatch accounts = batches(
                        file("d_account_V1.csv", account("a1", "active", "active", "2026-01-30T10:00:00Z")))
                .batches()
                .get(0);
        LeadHistory history = LeadHistory.empty()
                .plus(customers, Outcome.UNKNOWN)
                .plus(customers, Outcome.UNKNOWN)
                .plus(accounts, Outcome.TAKEN);

        assertThat(history.submissions().find(Set.of("d")).get("d"))
                .extracting(file -> file + " " + file.outcome())
                .containsExactly("d_customer_V1.csv TAKEN", "d_account_V1.csv TAKEN");
        assertThat(history.customers().find(Set.of("i1")).get("i1").outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(history.accounts().find(Set.of("a1")).get("a1").outcome()).isEqualTo(Outcome.TAKEN);
    }

    @Test
    void a_history_that_is_added_comes_later_unless_ids_tell_the_order_of_both() throws IOException {
        LeadBatches later = batches(file("2026-01-30_customer_V1.csv", individual("x")));
        LeadBatches earlier = batches(file("2026-01-29_customer_V1.csv", business("x")));
        LeadHistory laterById = LeadHistory.of(later, batch -> Outcome.UNKNOWN);
        LeadHistory laterListed = LeadHistory.of(later.batches());
        LeadHistory earlierById = LeadHistory.of(earlier, batch -> Outcome.UNKNOWN);
        LeadHistory earlierListed = LeadHistory.of(earlier.batches());

        assertThat(typeOfX(laterById.plus(earlierById))).isEqualTo(CustomerType.INDIVIDUAL);
        assertThat(typeOfX(laterById.plus(earlierListed))).isEqualTo(CustomerType.BUSINESS);
        assertThat(typeOfX(laterListed.plus(earlierById))).isEqualTo(CustomerType.BUSINESS);
        assertThat(typeOfX(laterListed.plus(earlierListed))).isEqualTo(CustomerType.BUSINESS);
    }

    private static CustomerType typeOfX(LeadHistory history) {
        return history.customers().find(Set.of("x")).get("x").type();
    }

    @Test
    void what_could_not_be_read_of_two_histories_could_not_be_read_of_both_together() {
        LeadHistory one = sent(TextBatches.file("one.csv", TextBatches.CUSTOMERS));
        LeadHistory other = sent(TextBatches.file("2026-01-30_customer_V1.csv", "damaged"));

        assertThat(one.plus(other).problems())
                .containsExactly(
                        "one.csv is not named as Lead requires, so it was not read",
                        "2026-01-30_customer_V1.csv could not be read as a Lead Customer file");
        assertThat(other.plus(one).problems()).hasSize(2);
    }

    @Test
    void accounts_of_a_batch_that_is_sent_again_may_name_customers_of_the_day_that_nothing_orders() {
        String closed = account("a1", "closed", "paid_off", "2026-02-01T10:00:00Z");
        LeadSource own = file("2026-01-31-a_customer_V1.csv", individual("i9"));
        LeadSource ofDay = file("2026-01-31-b_customer_V1.csv", individual("i1"));
        LeadSource nextDay = file("2026-02-01_customer_V1.csv", individual("i1"));
        LeadSource accounts = file("2026-01-31-a_account_V1.csv", closed);

        assertThat(errors(check(sent(own, ofDay), accounts))).isEmpty();
        assertThat(errors(check(sent(own, nextDay), accounts)))
                .containsExactly("2026-01-31-a_account_V1.csv lead.account.invalid-entity-reference-on-closed-account");
        assertThat(errors(check(sent(file("2026-01-31-a_customer_V1.csv", individual("i1"))), accounts, own)))
                .containsExactly(
                        "2026-01-31-a_customer_V1.csv lead.batch.id-reused",
                        "2026-01-31-a_account_V1.csv lead.account.invalid-entity-reference-on-closed-account");
    }

    @Test
    void histories_of_several_folders_are_merged_in_the_order_of_the_ids() {
        LeadHistory merged = sent(file("2026-01-30_customer_V1.csv", individual("x")))
                .plus(sent(file("2026-01-29_customer_V1.csv", business("x"))));

        assertThat(merged.customers().find(Set.of("x")).get("x").type()).isEqualTo(CustomerType.INDIVIDUAL);
    }

    @Test
    void a_batch_in_the_history_that_is_later_than_the_checked_one_does_not_count() {
        LeadHistory later =
                sent(file("2026-02-01_account_V1.csv", account("a1", "closed", "paid_off", "2026-02-01T10:00:00Z")));

        assertThat(errors(update(later, "2026-01-31T10:00:00Z"))).isEmpty();
    }

    @Test
    void a_control_person_known_from_the_history_is_enough_in_a_file_of_changes() {
        LeadHistory history = sent(
                file("2026-01-30_customer_V1.csv", individual("i1"), individual("i2"), business("b1")),
                file("2026-01-30_beneficial_owner_V1.csv", control("i1", "b1")));

        SequenceReport added =
                check(history, NO_CUSTOMERS, file("2026-01-31_beneficial_owner_V1.csv", owner("i2", "b1")));
        SequenceReport deleted = check(
                history,
                NO_CUSTOMERS,
                file("2026-01-31_beneficial_owner_V1.csv", owner("i2", "b1"), "i1|b1||deleted|control_person|"));

        assertThat(errors(added)).isEmpty();
        assertThat(advice(added)).containsExactly("2026-01-31_beneficial_owner_V1.csv lead.relationship.dropped");
        assertThat(errors(deleted))
                .containsExactly("2026-01-31_beneficial_owner_V1.csv lead.relationship.control-person-missing");
    }

    @Test
    void a_new_sole_proprietor_replaces_the_one_known_from_the_history() {
        LeadHistory history = sent(
                file("2026-01-30_customer_V1.csv", individual("i1"), individual("i2"), soleProp("s1")),
                file("2026-01-30_beneficial_owner_V1.csv", proprietor("i1", "s1")));

        SequenceReport replaced =
                check(history, NO_CUSTOMERS, file("2026-01-31_beneficial_owner_V1.csv", proprietor("i2", "s1")));
        SequenceReport deleted = check(
                history, NO_CUSTOMERS, file("2026-01-31_beneficial_owner_V1.csv", "i1||s1|deleted|sole_proprietor|"));

        assertThat(errors(replaced)).isEmpty();
        assertThat(advice(replaced)).containsExactly("2026-01-31_beneficial_owner_V1.csv lead.relationship.dropped");
        assertThat(errors(deleted))
                .containsExactly("2026-01-31_beneficial_owner_V1.csv lead.relationship.sole-proprietor-count");
    }

    @Test
    void two_sole_proprietors_in_a_file_are_named_by_their_lines() {
        SequenceReport report = check(
                LeadHistory.empty(),
                file("2026-01-31_customer_V1.csv", individual("i1"), individual("i2"), soleProp("s1"), soleProp("s2")),
                file(
                        "2026-01-31_beneficial_owner_V1.csv",
                        proprietor("i1", "s1"),
                        proprietor("i1", "s2"),
                        proprietor("i2", "s1")));

        assertThat(messages(report))
                .containsExactly(
                        "the sole proprietorship must have exactly one active sole_proprietor; found several, on"
                                + " lines 2 and 4");
    }

    @Test
    void a_customer_that_becomes_a_business_is_a_new_business() {
        SequenceReport report = check(
                sent(file("2026-01-30_customer_V1.csv", individual("x1"))),
                file("2026-01-31_customer_V1.csv", business("x1")),
                file("2026-01-31_beneficial_owner_V1.csv"));

        assertThat(errors(report))
                .containsExactly("2026-01-31_customer_V1.csv lead.relationship.control-person-missing");
    }

    @Test
    void an_entity_id_of_lead_is_unknown_in_a_relationship() {
        SequenceReport report = check(
                LeadHistory.empty(),
                file("2026-01-31_customer_V1.csv", business("b1")),
                file("2026-01-31_beneficial_owner_V1.csv", control("entity_99", "b1")));

        assertThat(errors(report))
                .containsExactly("2026-01-31_beneficial_owner_V1.csv lead.relationship.unknown-individual");
    }

    @Test
    void a_history_is_read_from_nested_folders(@TempDir Path folder) throws IOException {
        Path day = Files.createDirectories(folder.resolve("2026-01").resolve("2026-01-30"));
        try (InputStream in = PAIR.open()) {
            Files.copy(in, day.resolve(PAIR.name()));
        }
        Files.createFile(folder.resolve(".DS_Store"));
        Files.createFile(folder.resolve("report.html"));
        Files.writeString(folder.resolve("report.csv"), "format,file,line,record,column,rule,effect,message\n");
        Files.writeString(folder.resolve("report.txt"), "batch 2026-01-30: all rules passed\n");

        LeadHistory history = LeadHistory.ofDirectory(folder);

        assertThat(history.problems()).isEmpty();
        assertThat(errors(check(history, NO_CUSTOMERS, RELATED))).isEmpty();

        Files.writeString(folder.resolve("notes.txt"), "of a batch\n");
        assertThat(LeadHistory.ofDirectory(folder).problems())
                .containsExactly("notes.txt is not named as Lead requires, so it was not read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "2026-01-30_customer_V1.csv > id;type > 2026-01-30_customer_V1.csv could not be read as a Lead Customer file",
                "2026-01-30_customer_V1.csv > row > 2026-01-30_customer_V1.csv has 1 row that could not be read",
                "customers.csv > row > customers.csv is not named as Lead requires, so it was not read"
            })
    void what_cannot_be_read_of_a_history_is_listed_and_rules_that_need_it_are_skipped(
            String name, String content, String problem) {
        LeadSource damaged = content.equals("row")
                ? TextBatches.file(name, TextBatches.CUSTOMERS, business("b1"), "i1|two cells")
                : TextBatches.file(name, content);

        SequenceReport report = check(sent(damaged), NO_CUSTOMERS, RELATED);

        assertThat(errors(report)).isEmpty();
        assertThat(report.batches().get(0).historyProblems()).containsExactly(problem);
        assertThat(report.toString()).contains(problem);
        assertThat(skipped(report)).contains("lead.relationship.unknown-individual");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "d_customer_V1.csv > |individual||Rosa|||Field|1985-04-12|||||| > 1 row",
                "d_beneficial_owner_V1.csv > i1|b1|||control_person| > 1 row",
                "d_beneficial_owner_V1.csv > i1|b1||active|| > 1 row",
                "d_account_V1.csv > ||consumer|[\"i1\"]|||USD|Card|active|active|||||||||| > 1 row",
                "d_account_V1.csv > a2||consumer|[\"i1\"]|||USD|Card||active|||||||||| > 1 row"
            })
    void a_row_without_what_a_history_needs_is_one_that_could_not_be_read(String name, String row, String rows) {
        String good = name.contains("customer")
                ? individual("i1")
                : name.contains("account")
                        ? account("a1", "active", "active", "2026-01-30T10:00:00Z")
                        : control("i1", "b1");

        assertThat(sent(file(name, good)).problems()).isEmpty();
        assertThat(sent(file(name, good, row)).problems())
                .containsExactly(name + " has " + rows + " that could not be read");
        assertThat(sent(file(name, row, good, row)).problems())
                .containsExactly(name + " has 2 rows that could not be read");
    }

    @Test
    void a_file_with_advice_only_could_be_read() {
        LeadSource wide =
                TextBatches.file("d_customer_V1.csv", TextBatches.CUSTOMERS + "|note", individual("i1") + "|x");

        assertThat(sent(wide).problems()).isEmpty();
        assertThat(sent(wide).customers().find(Set.of("i1"))).containsOnlyKeys("i1");
    }

    @Test
    void a_control_person_that_may_be_in_an_unreadable_file_is_not_missing() {
        LeadHistory damaged = sent(
                file("2026-01-30_customer_V1.csv", individual("i1"), individual("i2"), business("b1")),
                file("2026-01-30_beneficial_owner_V1.csv", "damaged"));

        SequenceReport report =
                check(damaged, NO_CUSTOMERS, file("2026-01-31_beneficial_owner_V1.csv", owner("i2", "b1")));

        assertThat(errors(report)).isEmpty();
        assertThat(skipped(report)).containsExactly("lead.relationship.control-person-missing");
    }

    @Test
    void an_account_that_may_be_in_an_unreadable_file_is_skipped() {
        SequenceReport report = update(sent(file("2026-01-30_account_V1.csv", "damaged")), "2026-01-31T10:00:00Z");

        assertThat(skipped(report))
                .contains("lead.account.may-not-change-closed-account", "lead.account.effective-at-not-after-previous");
    }
}
