package org.partnerfiles.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.partnerfiles.lead.Uploads.account;
import static org.partnerfiles.lead.Uploads.batches;
import static org.partnerfiles.lead.Uploads.business;
import static org.partnerfiles.lead.Uploads.check;
import static org.partnerfiles.lead.Uploads.control;
import static org.partnerfiles.lead.Uploads.errors;
import static org.partnerfiles.lead.Uploads.file;
import static org.partnerfiles.lead.Uploads.individual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a host's store is asked before a batch, and told after it. */
class HistoryStoreTest {

    private static final LeadSource ACCOUNTS =
            file("2026-01-31-a_account_V1.csv", account("a1", "closed", "paid_off", "2026-01-31T10:00:00Z"));
    private static final LeadSource RELATED = file("2026-01-31-a_beneficial_owner_V1.csv", control("i1", "b1"));
    private static final LeadSource CUSTOMERS = file("2026-01-31-a_customer_V1.csv", individual("i9"));

    /** A store that knows files and the order of batches only, and lists its calls. */
    private static final class ListedCalls implements HistoryStore {
        private final List<String> calls = new ArrayList<>();
        private final Map<String, List<SentFile>> files = new HashMap<>();
        private final List<String> after = new ArrayList<>();
        private final List<Integer> chunks = new ArrayList<>();

        private static String sorted(Collection<String> ids) {
            return String.join(" ", new TreeSet<>(ids));
        }

        void add(LeadSource file, Outcome outcome) {
            LeadFileName name = LeadFileName.parse(file.name()).orElseThrow();
            files.computeIfAbsent(name.batchKey(), key -> new ArrayList<>())
                    .add(new SentFile(name, null, outcome, file));
        }

        @Override
        public Map<String, KnownCustomer> customers(Set<String> ids, Set<String> without) {
            calls.add("customers " + sorted(ids) + " without " + sorted(without));
            return Map.of();
        }

        @Override
        public Map<String, KnownCustomer> customersSent(String batch, Set<String> ids) {
            calls.add("customers " + sorted(ids) + " sent as " + batch);
            return Map.of();
        }

        @Override
        public Map<String, List<KnownRelationship>> relationships(Set<String> parties, Set<String> without) {
            calls.add("relationships " + sorted(parties) + " without " + sorted(without));
            return Map.of();
        }

        @Override
        public Map<String, KnownAccount> accounts(Set<String> ids, Set<String> without) {
            calls.add("accounts " + sorted(ids) + " without " + sorted(without));
            return Map.of();
        }

        @Override
        public List<SentFile> files(String batch) {
            return files.getOrDefault(batch, List.of());
        }

        @Override
        public List<String> batchesAfter(String batch) {
            return after;
        }

        @Override
        public void begin(String batch, Outcome outcome) {
            calls.add("begin " + batch + " " + outcome);
        }

        @Override
        public void add(SentFile file) {
            try {
                assertThat(file.digest()).isEqualTo(file.content().digest());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            calls.add("add " + file + " " + file.outcome());
        }

        @Override
        public void addCustomers(List<LeadCustomer> customers) {
            chunks.add(customers.size());
            customers.forEach(customer -> calls.add("customer " + customer.clientCustomerId()));
        }

        @Override
        public void addRelationships(List<LeadCustomerRelationship> relationships) {
            relationships.forEach(relationship -> calls.add("relationship of " + relationship.clientIndividualId()));
        }

        @Override
        public void addAccounts(List<LeadAccount> accounts) {
            accounts.forEach(account -> calls.add("account " + account.clientAccountId()));
        }
    }

    private final ListedCalls store = new ListedCalls();

    private List<String> asked(LeadHistory history, LeadSource... files) {
        store.calls.clear();
        check(history, files);
        return store.calls;
    }

    private List<String> asked(LeadSource... files) {
        return asked(LeadHistory.over(store), files);
    }

    @Test
    void a_batch_is_recorded_by_versions_with_the_records_of_the_newest_file_of_each_type() throws IOException {
        LeadBatch batch = batches(
                        file("D_customer_V2.csv", individual("i2")),
                        file("D_customer_V1.csv", individual("i1")),
                        file("D_account_V3.csv", account("a3", "active", "active", "2026-01-31T10:00:00Z")),
                        file("D_beneficial_owner_V4.csv", control("i2", "b1")))
                .batches()
                .get(0);

        LeadHistory.record(store, batch, Outcome.REFUSED);

        assertThat(store.calls)
                .containsExactly(
                        "begin d REFUSED",
                        "add D_customer_V1.csv REFUSED",
                        "add D_customer_V2.csv REFUSED",
                        "customer i2",
                        "add D_account_V3.csv REFUSED",
                        "account a3",
                        "add D_beneficial_owner_V4.csv REFUSED",
                        "relationship of i2");
    }

    @Test
    void records_are_told_a_thousand_at_a_time() throws IOException {
        String[] rows =
                IntStream.range(0, 1_001).mapToObj(i -> individual("i" + i)).toArray(String[]::new);

        LeadHistory.record(
                store, batches(file("d_customer_V1.csv", rows)).batches().get(0), Outcome.TAKEN);

        assertThat(store.chunks).containsExactly(1_000, 1);
    }

    @Test
    void a_file_of_the_batch_of_which_the_store_has_only_the_name_is_told() {
        LeadFileName name = LeadFileName.parse("2026-01-31-a_customer_V0.csv").orElseThrow();
        store.files.put("2026-01-31-a", List.of(new SentFile(name, null, Outcome.UNKNOWN, null)));
        LeadHistory history = LeadHistory.over(store);

        assertThat(check(history, ACCOUNTS).batches().get(0).historyProblems())
                .containsExactly("2026-01-31-a_customer_V0.csv is not at hand, so it was not checked again");
        assertThat(check(history, ACCOUNTS, CUSTOMERS).batches().get(0).historyProblems())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_rules_are_not_said_to_have_passed_if_a_file_of_the_batch_is_not_at_hand(LeadFileType missing) {
        Map<LeadFileType, LeadSource> files = new EnumMap<>(Map.of(
                LeadFileType.CUSTOMER,
                file("2026-01-31-a_customer_V1.csv", individual("i1"), business("b1")),
                LeadFileType.CUSTOMER_RELATIONSHIP,
                RELATED,
                LeadFileType.ACCOUNT,
                file("2026-01-31-a_account_V1.csv", account("a1", "active", "active", "2026-01-31T10:00:00Z"))));
        BatchReport whole = ofBatch(files.values());
        LeadFileName absent = LeadFileName.of("2026-01-31-a", missing);
        store.files.put("2026-01-31-a", List.of(new SentFile(absent, null, Outcome.REFUSED, null)));
        files.remove(missing);

        BatchReport report = ofBatch(files.values());

        assertThat(whole.allRulesPassed()).isTrue();
        assertThat(report.historyProblems()).containsExactly(absent + " is not at hand, so it was not checked again");
        assertThat(report.allRulesPassed()).isFalse();
        assertThat(report.allRulesApplied()).isFalse();
        assertThat(report.toString()).doesNotContain("all rules passed");
    }

    /** The customer of the changed file was not sent, so the relationships must not be found right because of it. */
    @Test
    void a_file_that_has_changed_since_it_was_sent_completes_no_batch() throws IOException {
        LeadSource changed = file("2026-01-31-a_customer_V1.csv", individual("i1"), business("b1"));
        LeadSource sent = file("2026-01-31-a_customer_V1.csv", individual("i9"));
        LeadFileName name = LeadFileName.of("2026-01-31-a", LeadFileType.CUSTOMER);
        store.files.put("2026-01-31-a", List.of(new SentFile(name, sent.digest(), Outcome.REFUSED, changed)));

        BatchReport report = ofBatch(List.of(RELATED));

        assertThat(report.historyProblems())
                .containsExactly(name + " has changed since it was sent, so it was not checked again");
        assertThat(report.file(LeadFileType.CUSTOMER)).isNull();
        assertThat(report.allRulesPassed()).isFalse();

        store.files.put("2026-01-31-a", List.of(new SentFile(name, changed.digest(), Outcome.REFUSED, changed)));
        BatchReport unchanged = ofBatch(List.of(RELATED));
        assertThat(unchanged.historyProblems()).isEmpty();
        assertThat(unchanged.file(LeadFileType.CUSTOMER)).isNotNull();
    }

    @Test
    void a_file_at_hand_that_is_said_to_have_been_sent_and_has_changed_is_named() throws IOException {
        LeadSource changed = file("2026-01-31-a_customer_V1.csv", individual("i1"), business("b1"));
        LeadFileName name = LeadFileName.of("2026-01-31-a", LeadFileType.CUSTOMER);
        LeadBatch batch = batches(changed, RELATED).batches().get(0).sendingOnly(LeadFileType.CUSTOMER_RELATIONSHIP);

        store.files.put(
                "2026-01-31-a",
                List.of(new SentFile(
                        name,
                        file("2026-01-31-a_customer_V1.csv", individual("i9")).digest(),
                        Outcome.TAKEN,
                        null)));
        assertThat(Lead.batches()
                        .withHistory(LeadHistory.over(store))
                        .validate(batch)
                        .historyProblems())
                .containsExactly(name + " has changed since it was sent, and was checked as it is now");

        store.files.put("2026-01-31-a", List.of(new SentFile(name, changed.digest(), Outcome.TAKEN, null)));
        assertThat(Lead.batches()
                        .withHistory(LeadHistory.over(store))
                        .validate(batch)
                        .historyProblems())
                .isEmpty();
    }

    private BatchReport ofBatch(Collection<LeadSource> files) {
        return check(LeadHistory.over(store), files.toArray(LeadSource[]::new))
                .batches()
                .get(0);
    }

    @ParameterizedTest
    @EnumSource
    void an_earlier_sending_of_the_batch_counts_only_if_it_was_taken(Outcome outcome) {
        store.add(file("2026-01-31-a_customer_V1.csv", individual("i9")), outcome);
        String without = outcome == Outcome.TAKEN ? "" : "2026-01-31-a";

        assertThat(asked(RELATED, CUSTOMERS))
                .contains("customers b1 i1 without " + without, "relationships b1 without " + without);
        assertThat(asked(ACCOUNTS)).contains("accounts a1 without " + without);
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void a_batch_of_the_store_that_is_sent_again_keeps_its_files_unless_they_were_taken(Outcome outcome)
            throws IOException {
        store.add(CUSTOMERS, outcome);
        LeadHistory history =
                LeadHistory.over(store).plus(batches(ACCOUNTS).batches().get(0), Outcome.REFUSED);

        Set<String> found = history.customersSent("2026-01-31-a", Set.of("i9"));

        if (outcome == Outcome.TAKEN) {
            assertThat(store.calls).containsExactly("customers i9 sent as 2026-01-31-a");
        } else {
            assertThat(found).containsExactly("i9");
            assertThat(store.calls).isEmpty();
        }
    }

    @Test
    void a_batch_that_is_in_memory_is_not_completed_by_files_of_the_store() throws IOException {
        store.add(file("2026-01-31-a_customer_V1.csv", individual("i8")), Outcome.REFUSED);
        LeadHistory history = LeadHistory.over(store)
                .plus(batches(CUSTOMERS).batches().get(0), Outcome.TAKEN)
                .plus(batches(ACCOUNTS).batches().get(0), Outcome.TAKEN);

        assertThat(history.customersSent("2026-01-31-a", Set.of("i8", "i9"))).containsExactly("i9");
    }

    @Test
    void a_batch_of_which_one_file_was_not_taken_is_left_out() {
        store.add(file("2026-01-31-a_customer_V1.csv", individual("i9")), Outcome.TAKEN);
        store.add(file("2026-01-31-a_customer_V2.csv", individual("i9")), Outcome.UNKNOWN);

        assertThat(asked(RELATED, CUSTOMERS)).contains("relationships b1 without 2026-01-31-a");
    }

    @Test
    void batches_after_the_checked_one_are_left_out() {
        store.after.addAll(List.of("2026-01-31-b", "2026-02-01"));

        assertThat(asked(RELATED, CUSTOMERS)).contains("relationships b1 without 2026-01-31-b 2026-02-01");
    }

    @Test
    void accounts_may_name_customers_of_later_batches_of_the_day_that_nothing_orders() {
        store.add(file("2026-01-31-a_account_V0.csv"), Outcome.REFUSED);
        store.after.addAll(List.of("2026-01-31-b", "2026-02-01"));

        assertThat(asked(ACCOUNTS))
                .contains("customers i1 without 2026-01-31-a 2026-02-01")
                .contains("accounts a1 without 2026-01-31-a 2026-01-31-b 2026-02-01");
    }

    @Test
    void customers_of_the_batch_are_those_that_were_sent_if_its_customer_file_is_not_sent_again() {
        assertThat(asked(ACCOUNTS)).contains("customers i1 sent as 2026-01-31-a");
        assertThat(asked(ACCOUNTS, CUSTOMERS)).noneMatch(call -> call.contains("sent as"));
    }

    @Test
    void the_highest_version_counts_in_whatever_order_a_store_has_the_files() {
        store.add(file("d_customer_V1.csv", individual("i1")), Outcome.UNKNOWN);
        store.add(file("d_customer_V3.csv", individual("i1")), Outcome.UNKNOWN);

        assertThat(errors(check(LeadHistory.over(store), file("d_customer_V2.csv", individual("i1")))))
                .containsExactly("d_customer_V2.csv lead.batch.outdated-version");
    }

    @Test
    void a_batch_that_is_sent_again_in_memory_replaces_the_one_in_the_store() throws IOException {
        store.add(file("2026-01-30_customer_V1.csv", individual("i1"), business("b1")), Outcome.REFUSED);
        LeadBatch again = batches(file("2026-01-30_customer_V2.csv", business("b1")))
                .batches()
                .get(0);
        LeadHistory history = LeadHistory.over(store).plus(again, Outcome.UNKNOWN);

        assertThat(asked(history, RELATED, CUSTOMERS)).contains("customers i1 without 2026-01-30");
    }

    @Test
    void a_history_in_a_store_cannot_come_after_another() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeadHistory.empty().plus(LeadHistory.over(store)))
                .withMessage("the history that is added must be in memory");
    }
}
