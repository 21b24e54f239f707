package org.partnerfiles.helix;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.helix.internal.rules.CustomerIds;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.Row;

/**
 * A {@link CustomersOfDay} in memory, built from files of the other kind. Of two files of one day, the one created later counts. A file
 * that is rejected, or has a line without a readable id, does not tell who is not in it. Not thread-safe.
 *
 * <pre>{@code
 * var delivered = new DeliveredCustomers<>(Helix.CUSTOMERS);
 * delivered.read(customerFile);
 * ValidationReport report = Helix.CUSTOMER_REGISTRATIONS.withLookup(delivered).validator().validate(registrationFile);
 * }</pre>
 *
 * @param <R> the record of the files
 * @since 0.1.0
 */
public final class DeliveredCustomers<R extends Customer> implements CustomersOfDay {

    private record Delivery(@Nullable OffsetDateTime created, CustomerIds ids, boolean isComplete) {

        boolean isCreatedBefore(Delivery other) {
            return created != null && other.created != null && created.isBefore(other.created);
        }
    }

    private final FileFormat<R> format;
    private final Map<LocalDate, Delivery> byDay = new HashMap<>();

    /**
     * Makes a look-up without files.
     *
     * @param format the format of the files: the one that is not checked
     */
    public DeliveredCustomers(FileFormat<R> format) {
        this.format = format; // with its rules, which find a file that was cut
    }

    /**
     * Reads a file. A file without a File Effective Date is ignored.
     *
     * @param file the file
     * @throws IOException if it cannot be read
     */
    public void read(Path file) throws IOException {
        try (RecordReader<R> reader = format.reader(file)) {
            CustomerRegistrationHeader header = reader.headerRecord(CustomerRegistrationHeader.class);
            CustomerIds ids = new CustomerIds();
            boolean hasIds = true;
            for (Row<R> row = reader.read(); row != null; row = reader.read()) {
                R record = row.record();
                Long id = record == null ? null : record.customerId();
                if (id == null) {
                    hasIds = false;
                } else {
                    ids.add(id);
                }
            }
            OffsetDateTime effective = header == null ? null : header.fileEffectiveDate();
            if (header != null && effective != null) {
                Delivery delivery = new Delivery(
                        header.fileCreatedDate(),
                        ids,
                        hasIds && !reader.report().fileRejected());
                byDay.merge(
                        effective.toLocalDate(),
                        delivery,
                        (known, added) -> added.isCreatedBefore(known) ? known : added);
            }
        }
    }

    @Override
    public Map<Key, Boolean> find(Set<Key> keys) {
        Map<Key, Boolean> found = new HashMap<>();
        for (Key key : keys) {
            Delivery delivery = byDay.get(key.effectiveDay());
            boolean delivered = delivery != null && delivery.ids.contains(key.customerId());
            if (delivered || (delivery != null && delivery.isComplete)) {
                found.put(key, delivered);
            }
        }
        return found;
    }

    /** {@return the number of days, without their customers} */
    @Override
    public String toString() {
        return "DeliveredCustomers[" + byDay.size() + " days]";
    }
}
