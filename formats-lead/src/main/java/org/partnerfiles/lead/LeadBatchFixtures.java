package org.partnerfiles.lead;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.lead.internal.fixtures.BatchRecords;
import org.partnerfiles.lead.internal.fixtures.BrokenBatches;
import org.partnerfiles.lead.internal.fixtures.LeadParty;

/**
 * Whole batches from a seed, the same on every machine: customers of all three types, the relationships of businesses and sole
 * proprietorships, and an account of each holder; and for every rule about batches one that breaks it and no other error. Immutable.
 *
 * <pre>{@code
 * FixtureBatch batch = LeadBatchFixtures.ofSeed(7).batch("2026-01-31", 100);
 * BatchReport report = Lead.batches().validate(batch.batch());   // nothing is refused
 *
 * @ParameterizedTest
 * @MethodSource("org.partnerfiles.lead.fixtures.LeadFixtures#brokenBatches")
 * void our_upload_stops_what_lead_refuses(FixtureBatch batch) { … }
 * }</pre>
 */
public final class LeadBatchFixtures {

    /** As many as have an individual, a business and a sole proprietorship among them. */
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
     * @param batchId its id, a word
     * @param accounts how many accounts; each has a holder of its own. From three on all types of customer occur
     * @throws IllegalArgumentException if the batch id is empty, or holds blanks or slashes
     */
    public FixtureBatch batch(String batchId, int accounts) {
        return FixtureBatch.valid(BatchRecords.of(parties(accounts).toList()).files(batchId, LeadFileType.values()));
    }

    /**
     * Writes the three files of a valid batch; memory does not grow with them.
     *
     * @param batchId its id, a word
     * @param accounts how many accounts; each has a holder of its own
     * @param directory where the files go; made where it is not there
     * @return the files
     * @throws IllegalArgumentException if the batch id is empty, or holds blanks or slashes
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

    /** {@return the ids of the rules about batches, each of which {@link #violating} breaks} */
    public List<String> rules() {
        return broken().rules();
    }

    /**
     * {@return a batch that breaks a rule about batches and no other error; it is small, and in memory}
     *
     * @param rule the rule's id
     * @throws IllegalArgumentException if there is no such rule about batches; what a file breaks by itself,
     *     {@link org.partnerfiles.fixtures.Fixtures} makes
     */
    public FixtureBatch violating(String rule) {
        FixtureBatch batch = broken().find(rule);
        if (batch == null) {
            throw new IllegalArgumentException(
                    "no rule about Lead's batches is " + rule + "; they are " + String.join(", ", rules()));
        }
        return batch;
    }

    /** {@return for each rule about batches such a batch} */
    public Stream<FixtureBatch> violations() {
        BrokenBatches broken = broken();
        return broken.rules().stream().map(rule -> Objects.requireNonNull(broken.find(rule)));
    }

    private BrokenBatches broken() {
        return new BrokenBatches(BatchRecords.of(parties(EACH_KIND).toList()));
    }
}
