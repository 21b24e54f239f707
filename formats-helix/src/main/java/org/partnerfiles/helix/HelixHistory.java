package org.partnerfiles.helix;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.Row;

/**
 * An {@link EarlierFiles} in memory, built from earlier files of one kind, in whatever order they are read. It answers with the status in
 * the file of the latest day. Of two files of one day, the one created later counts. Not thread-safe.
 *
 * <pre>{@code
 * var history = new HelixHistory<>(Helix.CUSTOMER_REGISTRATIONS);
 * history.read(mondays);
 * history.read(tuesdays);
 * ValidationReport report = Helix.CUSTOMER_REGISTRATIONS.withLookup(history).validator().validate(wednesdays);
 * }</pre>
 *
 * @param <R> the record of the files
 * @since 0.1.0
 */
public final class HelixHistory<R extends Customer> implements EarlierFiles {

    private record Earlier(
            @Nullable OffsetDateTime effective,
            @Nullable OffsetDateTime created,
            @Nullable String name,
            Map<Long, CustomerStatus> statuses) {

        boolean isOfSameDay(Earlier other) {
            return effective != null
                    && other.effective != null
                    && effective.toLocalDate().equals(other.effective.toLocalDate());
        }

        boolean isCreatedBefore(Earlier other) {
            return created != null && other.created != null && created.isBefore(other.created);
        }

        /** An unknown date is not earlier than another. */
        boolean isEffectiveBefore(Earlier other) {
            return effective != null && other.effective != null && effective.isBefore(other.effective);
        }

        @Nullable
        LastSeen lastSeen(Long id) {
            CustomerStatus status = statuses.get(id);
            return status == null ? null : new LastSeen(status, effective, name);
        }
    }

    private final FileFormat<R> format;
    private final List<Earlier> files = new ArrayList<>();

    /**
     * Makes a history without files.
     *
     * @param format the format of the files
     */
    public HelixHistory(FileFormat<R> format) {
        this.format = format.withoutRules();
    }

    /**
     * Reads a file. Lines that are rejected, or that have no status, are ignored.
     *
     * @param file the file
     * @throws IOException if it cannot be read
     */
    public void read(Path file) throws IOException {
        try (RecordReader<R> reader = format.reader(file)) {
            read(reader);
        }
    }

    /**
     * Reads a file from a stream, which stays open.
     *
     * @param in its bytes
     * @param name its name, or null if it is not known
     * @throws IOException if it cannot be read
     */
    public void read(InputStream in, @Nullable String name) throws IOException {
        try (RecordReader<R> reader = format.reader(in, name)) {
            read(reader);
        }
    }

    private void read(RecordReader<R> reader) throws IOException {
        CustomerRegistrationHeader header = reader.headerRecord(CustomerRegistrationHeader.class);
        Map<Long, CustomerStatus> statuses = new HashMap<>();
        for (Row<R> row = reader.read(); row != null; row = reader.read()) {
            if (row instanceof Row.Accepted<R> accepted) {
                Long id = accepted.record().customerId();
                CustomerStatus status = accepted.record().status();
                if (id != null && status != null) {
                    statuses.put(id, status);
                }
            }
        }
        add(new Earlier(
                header == null ? null : header.fileEffectiveDate(),
                header == null ? null : header.fileCreatedDate(),
                reader.fileName(),
                statuses));
    }

    private void add(Earlier file) {
        if (files.stream().noneMatch(other -> file.isOfSameDay(other) && file.isCreatedBefore(other))) {
            files.removeIf(file::isOfSameDay);
            int at = files.size();
            while (at > 0 && file.isEffectiveBefore(files.get(at - 1))) {
                at--;
            }
            files.add(at, file);
        }
    }

    @Override
    public Map<Long, LastSeen> find(Set<Long> ids) {
        Map<Long, LastSeen> found = new HashMap<>();
        for (Long id : ids) {
            LastSeen last = null;
            for (int i = files.size() - 1; i >= 0 && last == null; i--) {
                last = files.get(i).lastSeen(id);
            }
            if (last != null) {
                found.put(id, last);
            }
        }
        return found;
    }

    /** {@return the number of files, without their content} */
    @Override
    public String toString() {
        return "HelixHistory[" + files.size() + " files]";
    }
}
