package org.partnerfiles.lead.internal.batch;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;
import org.partnerfiles.io.Row;
import org.partnerfiles.lead.CustomerDirectory;
import org.partnerfiles.lead.CustomerType;
import org.partnerfiles.lead.IdKind;
import org.partnerfiles.lead.IntendedRole;
import org.partnerfiles.lead.KnownCustomer;
import org.partnerfiles.lead.LeadCustomer;
import org.partnerfiles.lead.Outcome;
import org.partnerfiles.lead.internal.table.CustomerTable;
import org.partnerfiles.rule.KeyIndex;
import org.partnerfiles.rule.Lookup;
import org.partnerfiles.text.Blanks;

/**
 * A directory that finds customers of the batch's own file first, then those that the host knows. It keeps a number for each id, and a
 * place for each new business and sole proprietorship, in indexes whose entries leave the heap.
 */
public final class BatchCustomers implements CustomerDirectory, AutoCloseable {

    // A number consists of the place of a new party + 1 and, in its lowest eight bits, the kind of the customer.
    private static final int PLACE_SHIFT = 8;
    private static final int KIND_BITS = (1 << PLACE_SHIFT) - 1;

    private final KeyIndex numbers = KeyIndex.create();
    private final @Nullable CustomerDirectory host;
    /** Each combination of a type, a set of roles, and whether there is a birth date that occurred: at most 96. */
    private final List<KnownCustomer> kinds = new ArrayList<>();

    private final Map<KnownCustomer, Integer> numberOfKind = new HashMap<>();
    private final KeyIndex placesOfNew = KeyIndex.create();
    private final Places newParties = new Places(placesOfNew);
    private final BitSet newSoleProps = new BitSet();
    /** The line and record of each business and sole proprietorship that the host was not asked about yet. */
    private final Map<String, long[]> unasked = new LinkedHashMap<>();

    private final @Nullable String fileName;
    /** False after a row without a readable id: it may be the row of any customer that is not found. */
    private boolean complete = true;

    public BatchCustomers(@Nullable CustomerDirectory host, @Nullable String fileName) {
        this.host = host;
        this.fileName = fileName;
    }

    /** Adds a row of the batch's Customer file. */
    public void add(Row<LeadCustomer> row) {
        LeadCustomer customer = row.record();
        String id = customer == null ? null : Blanks.filled(customer.clientCustomerId());
        if (customer == null || id == null) {
            complete = false;
            return;
        }
        // a duplicate id is reported by another rule and keeps its first place
        numbers.put(id, (Math.max(0, numbers.get(id)) & ~KIND_BITS) | kind(customer, row.findings()));
        if (CustomerTable.isBusiness(customer)) {
            unasked.put(id, new long[] {row.line(), row.number()});
            if (unasked.size() == Lookup.CHUNK) {
                askHost();
            }
        }
    }

    private int kind(LeadCustomer customer, List<Finding> findings) {
        List<IntendedRole> declared = customer.intendedRoles();
        List<IntendedRole> roles = declared.size() < 2
                ? declared
                : declared.stream().distinct().sorted().toList();
        Boolean hasBirthDate = customer.dateOfBirth() != null;
        if (!hasBirthDate && hasFinding(CustomerTable.DATE_OF_BIRTH.header(), findings)) {
            hasBirthDate = null; // one that cannot be read is reported there
        }
        KnownCustomer known = new KnownCustomer(customer.customerType(), roles, hasBirthDate, Outcome.TAKEN);
        return numberOfKind.computeIfAbsent(known, kind -> {
            kinds.add(kind);
            return kinds.size() - 1;
        });
    }

    private static boolean hasFinding(String column, List<Finding> findings) {
        for (Finding finding : findings) {
            if (column.equals(finding.location().column())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Ends the batch's Customer file.
     *
     * @param isWhole whether all rows were read
     */
    public void endFile(boolean isWhole) {
        complete &= isWhole;
        askHost();
    }

    private void askHost() {
        Map<String, KnownCustomer> existing =
                host == null || unasked.isEmpty() ? Map.of() : host.find(Set.copyOf(unasked.keySet()));
        unasked.forEach((id, place) -> {
            long number = numbers.get(id);
            KnownCustomer before = existing.get(id);
            CustomerType type = kinds.get((int) number & KIND_BITS).type();
            // a customer that becomes a business counts as new
            boolean isNew = before == null || (before.type() != null && before.type() != type);
            if (isNew && number <= KIND_BITS) {
                int party = newParties.add(fileName, place[0], place[1]);
                newSoleProps.set(party, type == CustomerType.SOLE_PROP);
                numbers.put(id, number | (party + 1L) << PLACE_SHIFT);
            }
        });
        unasked.clear();
    }

    @Override
    public Map<String, KnownCustomer> find(Set<String> ids) {
        Map<String, KnownCustomer> found = new HashMap<>();
        Set<String> further = new HashSet<>();
        for (String id : ids) {
            long number = numbers.get(id);
            if (number >= 0) {
                found.put(id, kinds.get((int) number & KIND_BITS));
            } else {
                further.add(id);
            }
        }
        if (host != null && !further.isEmpty()) {
            found.putAll(host.find(further));
        }
        return found;
    }

    /** Without the partner's own ids if a row cannot be read: an id that is not found may be in that row. */
    @Override
    public Set<IdKind> kinds() {
        return host == null
                ? Set.of()
                : host.kinds().stream()
                        .filter(kind -> complete || kind != IdKind.CLIENT_CUSTOMER_ID)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the host knows which customers are new. */
    boolean knowsEarlierCustomers() {
        return host != null && host.kinds().contains(IdKind.CLIENT_CUSTOMER_ID);
    }

    /** The number of a business or sole proprietorship that is new in this batch, from 0, or -1. */
    int newParty(String id) {
        long number = numbers.get(id);
        return number < 0 ? -1 : (int) (number >> PLACE_SHIFT) - 1;
    }

    int newParties() {
        return newParties.size();
    }

    CustomerType typeOf(int newParty) {
        return newSoleProps.get(newParty) ? CustomerType.SOLE_PROP : CustomerType.BUSINESS;
    }

    Location place(int newParty) {
        return newParties.location(newParty);
    }

    @Override
    public void close() {
        try (numbers) {
            placesOfNew.close();
        }
    }
}
