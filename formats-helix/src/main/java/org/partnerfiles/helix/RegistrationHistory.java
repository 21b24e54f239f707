package org.partnerfiles.helix;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.Row;

/**
 * Earlier files, held in memory: an {@link EarlierRegistrations} that builds itself by reading them. Of each customer it keeps what the
 * file of the latest File Effective Date says, in whatever order the files are read. Belongs to one thread at a time.
 *
 * <pre>{@code
 * RegistrationHistory history = new RegistrationHistory();
 * history.read(mondays);
 * history.read(tuesdays);
 * ValidationReport report = Helix.CUSTOMER_REGISTRATIONS.withLookup(history).validator().validate(wednesdays);
 * }</pre>
 */
public final class RegistrationHistory implements EarlierRegistrations {

    private final Map<Long, LastSeen> byCustomer = new HashMap<>();

    /** No files yet. */
    public RegistrationHistory() {}

    /**
     * Reads a file.
     *
     * @param file the file
     * @throws IOException if it cannot be read
     */
    public void read(Path file) throws IOException {
        try (RecordReader<CustomerRegistration> reader =
                Helix.CUSTOMER_REGISTRATIONS.withoutRules().reader(file)) {
            read(reader);
        }
    }

    /**
     * Reads the rows that are left in a reader.
     *
     * @param reader the reader, which stays open
     * @throws IOException if it cannot be read
     */
    public void read(RecordReader<CustomerRegistration> reader) throws IOException {
        CustomerRegistrationHeader header = reader.headerRecord(CustomerRegistrationHeader.class);
        OffsetDateTime effective = header == null ? null : header.fileEffectiveDate();
        for (Row<CustomerRegistration> row = reader.read(); row != null; row = reader.read()) {
            if (row instanceof Row.Accepted<CustomerRegistration> accepted) {
                add(accepted.record(), effective);
            }
        }
    }

    /**
     * Adds one line of an earlier file.
     *
     * @param customer the line
     * @param fileEffectiveDate the File Effective Date of its file, or null where that is not known
     */
    public void add(CustomerRegistration customer, @Nullable OffsetDateTime fileEffectiveDate) {
        Long id = customer.customerId();
        CustomerStatus status = customer.status();
        if (id != null && status != null) {
            byCustomer.merge(id, new LastSeen(status, fileEffectiveDate), RegistrationHistory::later);
        }
    }

    private static LastSeen later(LastSeen known, LastSeen added) {
        OffsetDateTime before = known.fileEffectiveDate();
        OffsetDateTime now = added.fileEffectiveDate();
        return before != null && now != null && now.isBefore(before) ? known : added;
    }

    @Override
    public Map<Long, LastSeen> find(Set<Long> ids) {
        Map<Long, LastSeen> found = new HashMap<>();
        for (Long id : ids) {
            LastSeen last = byCustomer.get(id);
            if (last != null) {
                found.put(id, last);
            }
        }
        return found;
    }

    /** {@return the number of customers, and nothing of them} */
    @Override
    public String toString() {
        return "RegistrationHistory[" + byCustomer.size() + " customers]";
    }
}
