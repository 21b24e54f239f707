package org.partnerfiles.helix;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.Row;

/**
 * An {@link EarlierRegistrations} in memory, built from earlier files. For each customer it keeps the status in the file with the latest
 * File Effective Date, in whatever order the files are read. Not thread-safe.
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

    /** Makes a history without files. */
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
     * Reads the remaining rows of a reader.
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
     * Adds one line of an earlier file; a line without an id or a status is ignored.
     *
     * @param customer the line
     * @param fileEffectiveDate the File Effective Date of its file, or null if it is not known
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
        return ids.stream().filter(byCustomer::containsKey).collect(Collectors.toMap(id -> id, byCustomer::get));
    }

    /** {@return the number of customers, without their data} */
    @Override
    public String toString() {
        return "RegistrationHistory[" + byCustomer.size() + " customers]";
    }
}
