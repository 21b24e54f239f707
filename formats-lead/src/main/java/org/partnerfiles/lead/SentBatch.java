package org.partnerfiles.lead;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.lead.internal.batch.SentFiles;
import org.partnerfiles.lead.internal.rules.RelationshipRules;
import org.partnerfiles.text.Blanks;

/** A batch in a history in memory: the files that were sent, the records of the last file of each type, and the outcome. */
final class SentBatch {

    /** What a file says about the relationship of an individual to a party. */
    record Stated(String individual, RelationshipType type, boolean isActive) {}

    private static final class Records {
        private final Map<String, KnownCustomer> customers = new HashMap<>();
        private final Map<String, List<Stated>> relationships = new HashMap<>();
        private final Map<String, KnownAccount> accounts = new HashMap<>();
        private final Map<KnownCustomer, KnownCustomer> alike = new HashMap<>();
        private final UnreadHistory unread = new UnreadHistory();
    }

    private final String key;
    private final Outcome outcome;
    private final List<SentFile> files;
    /** One for each type of file; each uses the map of its type. */
    private final Map<LeadFileType, Records> records;

    private SentBatch(String key, Outcome outcome, List<SentFile> files, Map<LeadFileType, Records> records) {
        this.key = key;
        this.outcome = outcome;
        this.files = files;
        this.records = records;
    }

    /**
     * A batch after it was sent, for the first time or again.
     *
     * @param earlier the batch as it was sent before, or null
     */
    static SentBatch of(@Nullable SentBatch earlier, LeadBatch batch, Outcome outcome) throws IOException {
        List<SentFile> files = new ArrayList<>();
        Map<LeadFileType, Records> records = new EnumMap<>(LeadFileType.class);
        if (earlier != null) {
            earlier.files.forEach(file -> files.add(new SentFile(file.name(), file.digest(), outcome, file.content())));
            records.putAll(earlier.records);
        }
        for (LeadBatch.Named file : batch.all()) {
            // a file that is sent again replaces itself
            files.removeIf(sent -> SentFiles.isSameVersion(sent, file.name()));
            files.add(new SentFile(file.name(), null, outcome, file.source()));
        }
        for (LeadFileType type : batch.types()) {
            if (batch.isSentNow(type) || !records.containsKey(type)) {
                Records ofFile = new Records();
                SentRecords.read(batch, type, ofFile.unread, new SentRecords.Receiver() {
                    @Override
                    public void customers(List<LeadCustomer> chunk) {
                        chunk.forEach(customer -> add(ofFile, customer));
                    }

                    @Override
                    public void relationships(List<LeadCustomerRelationship> chunk) {
                        chunk.forEach(relationship -> add(ofFile, relationship));
                    }

                    @Override
                    public void accounts(List<LeadAccount> chunk) {
                        chunk.forEach(account -> add(ofFile, account));
                    }
                });
                records.put(type, ofFile);
            }
        }
        return new SentBatch(batch.key(), outcome, files, records);
    }

    private static void add(Records to, LeadCustomer customer) {
        String id = Blanks.filled(customer.clientCustomerId());
        if (id != null) {
            KnownCustomer known = KnownCustomer.of(customer, Outcome.UNKNOWN);
            to.customers.put(id, to.alike.computeIfAbsent(known, same -> same));
        }
    }

    private static void add(Records to, LeadCustomerRelationship relationship) {
        String party = RelationshipRules.party(relationship);
        String individual = Blanks.filled(relationship.clientIndividualId());
        RelationshipType type = relationship.relationshipType();
        if (party != null) {
            List<Stated> ofParty = to.relationships.computeIfAbsent(party, key -> new ArrayList<>(2));
            if (individual != null && type != null && relationship.status() != null) {
                ofParty.add(new Stated(individual, type, relationship.status() == RelationshipStatus.ACTIVE));
            }
        }
    }

    private static void add(Records to, LeadAccount account) {
        String id = Blanks.filled(account.clientAccountId());
        AccountStatus status = account.status();
        if (id != null && status != null) {
            to.accounts.put(id, new KnownAccount(status, account.effectiveAt(), Outcome.UNKNOWN));
        }
    }

    String key() {
        return key;
    }

    Outcome outcome() {
        return outcome;
    }

    List<SentFile> files() {
        return files;
    }

    /** What could not be read of its files; nothing if it was refused, as its records do not count. */
    void addUnreadTo(UnreadHistory all) {
        if (outcome != Outcome.REFUSED) {
            records.values().forEach(ofFile -> all.addAll(ofFile.unread));
        }
    }

    private @Nullable Records records(LeadFileType type) {
        return outcome == Outcome.REFUSED ? null : records.get(type);
    }

    boolean hasCustomerFile() {
        return records.containsKey(LeadFileType.CUSTOMER);
    }

    /** Of some customers, those in its Customer file, even if it was refused. */
    Set<String> customersSent(Set<String> ids) {
        Set<String> found = new HashSet<>(ids);
        Records ofFile = records.get(LeadFileType.CUSTOMER);
        found.retainAll(ofFile == null ? Set.of() : ofFile.customers.keySet());
        return found;
    }

    @Nullable
    KnownCustomer customer(String id) {
        Records ofFile = records(LeadFileType.CUSTOMER);
        KnownCustomer known = ofFile == null ? null : ofFile.customers.get(id);
        return known == null || outcome == Outcome.UNKNOWN
                ? known
                : new KnownCustomer(known.type(), known.intendedRoles(), known.hasBirthDate(), outcome);
    }

    @Nullable
    KnownAccount account(String id) {
        Records ofFile = records(LeadFileType.ACCOUNT);
        KnownAccount known = ofFile == null ? null : ofFile.accounts.get(id);
        return known == null || outcome == Outcome.UNKNOWN
                ? known
                : new KnownAccount(known.status(), known.effectiveAt(), outcome);
    }

    /** The relationships of a party after this batch; null if they are null before it and it does not name the party. */
    @Nullable
    List<KnownRelationship> relationships(String party, @Nullable List<KnownRelationship> before) {
        Records ofFile = records(LeadFileType.CUSTOMER_RELATIONSHIP);
        List<Stated> stated = ofFile == null ? null : ofFile.relationships.get(party);
        if (stated == null) {
            return before;
        }
        Map<KnownRelationship, KnownRelationship> after = new LinkedHashMap<>();
        if (before != null) {
            before.forEach(known -> after.put(unmarked(known), known));
        }
        for (Stated one : stated) {
            KnownRelationship known = new KnownRelationship(one.individual, one.type, outcome);
            if (one.isActive) {
                after.put(unmarked(known), known);
            } else {
                after.remove(unmarked(known));
            }
        }
        return List.copyOf(after.values());
    }

    private static KnownRelationship unmarked(KnownRelationship known) {
        return new KnownRelationship(known.individualId(), known.type());
    }
}
