package org.partnerfiles.lead;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.lead.internal.fixtures.BatchRecords;
import org.partnerfiles.lead.internal.fixtures.BrokenBatches;
import org.partnerfiles.lead.internal.fixtures.BrokenFiles;
import org.partnerfiles.lead.internal.fixtures.LeadParty;

/**
 * Whole batches from a seed, the same on every machine: customers of all three types, the relationships of businesses and sole
 * proprietorships, and an account of each holder; and, for every rule of Lead, a batch that breaks it and has no other error. Immutable.
 *
 * <pre>{@code
 * FixtureBatch batch = LeadBatchFixtures.ofSeed(7).batch("2026-01-31", 100);
 * BatchReport report = Lead.batches().validate(batch.batch());   // nothing is rejected
 *
 * @ParameterizedTest
 * @MethodSource("org.partnerfiles.lead.fixtures.LeadFixtures#brokenBatches")
 * void our_upload_stops_what_lead_rejects(FixtureBatch batch) { … }
 * }</pre>
 *
 * @since 0.1.0
 */
public final class LeadBatchFixtures {

    /** The number of accounts from which all three kinds of customer occur. */
    private static final int EACH_KIND = 3;

    private final long seed;

    private LeadBatchFixtures(long seed) {
        this.seed = seed;
    }

    /**
     * {@return the batches of a seed}
     *
     * @param seed any number
     */
    public static LeadBatchFixtures ofSeed(long seed) {
        return new LeadBatchFixtures(seed);
    }

    private Stream<LeadParty> parties(long accounts) {
        return LongStream.rangeClosed(1, accounts).mapToObj(number -> LeadParty.of(seed, number));
    }

    /**
     * {@return a valid batch in memory}
     *
     * @param batchId its id, without blanks
     * @param accounts the number of accounts, each with its own holder; from three on, all types of customer occur
     * @throws IllegalArgumentException if the batch id is empty, or contains blanks or slashes
     */
    public FixtureBatch batch(String batchId, int accounts) {
        return FixtureBatch.valid(BatchRecords.of(parties(accounts).toList()).files(batchId, LeadFileType.values()));
    }

    /**
     * Writes the three files of a valid batch, in constant memory.
     *
     * @param batchId its id, without blanks
     * @param accounts the number of accounts, each with its own holder
     * @param directory the directory for the files; created if it does not exist
     * @return the files
     * @throws IllegalArgumentException if the batch id is empty, or contains blanks or slashes
     * @throws IOException if they cannot be written
     */
    public List<Path> write(String batchId, long accounts, Path directory) throws IOException {
        List<LeadFileName> names = Stream.of(LeadFileType.values())
                .map(type -> LeadFileName.of(batchId, type))
                .toList();
        BatchFiles together = BatchFiles.of(names);
        Files.createDirectories(directory);
        List<Path> files =
                names.stream().map(name -> directory.resolve(name.toString())).toList();
        try (RecordWriter<LeadCustomer> customers =
                        Lead.CUSTOMERS.withLookup(together).writer(files.get(0));
                RecordWriter<LeadCustomerRelationship> relationships =
                        Lead.CUSTOMER_RELATIONSHIPS.withLookup(together).writer(files.get(1));
                RecordWriter<LeadAccount> holders =
                        Lead.ACCOUNTS.withLookup(together).writer(files.get(2))) {
            for (long number = 1; number <= accounts; number++) {
                LeadParty party = LeadParty.of(seed, number);
                for (LeadCustomer customer : party.customers()) {
                    customers.write(customer);
                }
                for (LeadCustomerRelationship relationship : party.relationships()) {
                    relationships.write(relationship);
                }
                holders.write(party.account());
            }
            customers.publish();
            relationships.publish();
            holders.publish();
        }
        return files;
    }

    /** {@return the ids of Lead's rules, each of which {@link #violating} breaks} */
    public List<String> rules() {
        return Stream.concat(broken().rules().stream(), BrokenFiles.rules().stream())
                .distinct()
                .toList();
    }

    /**
     * {@return a small batch in memory that breaks a rule and has no other error}
     *
     * @param rule the id of one of Lead's own rules
     * @throws IllegalArgumentException if there is no such rule; for general rules see {@link org.partnerfiles.fixtures.Fixtures}
     */
    public FixtureBatch violating(String rule) {
        FixtureBatch ofBatches = broken().find(rule);
        FixtureBatch batch = ofBatches == null ? BrokenFiles.find(rule, seed) : ofBatches;
        if (batch == null) {
            throw new IllegalArgumentException(
                    "expected a rule of Lead: " + String.join(", ", rules()) + "; found " + rule);
        }
        return batch;
    }

    /** {@return for each of Lead's rules a batch that breaks it} */
    public Stream<FixtureBatch> violations() {
        return rules().stream().map(this::violating);
    }

    private BrokenBatches broken() {
        return new BrokenBatches(BatchRecords.of(parties(EACH_KIND).toList()));
    }
}
