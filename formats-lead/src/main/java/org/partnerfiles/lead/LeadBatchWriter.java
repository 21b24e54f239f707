package org.partnerfiles.lead;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.partnerfiles.FileFormat;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.lead.internal.batch.SentFiles;
import org.partnerfiles.lead.internal.table.CustomerTable;
import org.partnerfiles.text.Printable;

/**
 * Writes the files of one batch: each record is checked by itself when it is written, the batch as a whole before it is published. If the
 * batch id was sent before, the files get the next versions; only the types that are written are made, as the others were sent. The other
 * file of the pair is made, with its header only, if the pair is needed. Belongs to one thread.
 *
 * <p>A corrected file has all records of the file that it replaces: write them all, not only the corrected ones. A file of the next
 * version that exists already is not replaced, as it may have been sent: writing the first record throws a
 * {@link FileAlreadyExistsException}. Such a file is left if a program ends before it adds the batch to its history.
 *
 * <pre>{@code
 * try (LeadBatchWriter out = Lead.batches().withHistory(sent).writer(outbox, "2026-01-31")) {
 *     for (LeadCustomer customer : customers) {
 *         out.write(customer);
 *     }
 *     for (LeadCustomerRelationship relationship : relationships) {
 *         out.write(relationship);
 *     }
 *     LeadBatch batch = out.publish();
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public final class LeadBatchWriter implements AutoCloseable {

    private final LeadBatchValidator validator;
    private final Path directory;
    private final FileTokens tokens;
    private final String batchId;
    private final List<SentFile> sent;
    private final Map<LeadFileType, RecordWriter<?>> writers = new EnumMap<>(LeadFileType.class);
    private final Path unfinished;
    private boolean needsPair;
    private boolean ended;

    LeadBatchWriter(
            LeadBatchValidator validator, Path directory, String batchId, List<SentFile> sent, FileTokens tokens)
            throws IOException {
        this.validator = validator;
        this.directory = directory;
        this.batchId = batchId;
        this.sent = sent;
        this.tokens = tokens;
        LeadFileName.of(batchId, LeadFileType.CUSTOMER, tokens); // fails if the id cannot be a part of a name
        Files.createDirectories(directory);
        this.unfinished = Files.createTempDirectory(directory, ".lead-");
    }

    /**
     * Writes a customer.
     *
     * @param customer the customer
     * @throws org.partnerfiles.io.InvalidRecordException if Lead would refuse the file for it; the file does not have it
     * @throws IOException if it cannot be written
     */
    public void write(LeadCustomer customer) throws IOException {
        of(LeadFileType.CUSTOMER, validator.customers()).write(customer);
        needsPair |= CustomerTable.isBusiness(customer);
    }

    /**
     * Writes a relationship. Whether its parties are known is checked when the batch is published.
     *
     * @param relationship the relationship
     * @throws org.partnerfiles.io.InvalidRecordException if Lead would refuse the file for it; the file does not have it
     * @throws IOException if it cannot be written
     */
    public void write(LeadCustomerRelationship relationship) throws IOException {
        of(LeadFileType.CUSTOMER_RELATIONSHIP, validator.relationships()).write(relationship);
        needsPair = true;
    }

    /**
     * Writes an account. Whether the customers that it names are known is checked when the batch is published.
     *
     * @param account the account
     * @throws org.partnerfiles.io.InvalidRecordException if Lead would refuse the file for it; the file does not have it
     * @throws IOException if it cannot be written
     */
    public void write(LeadAccount account) throws IOException {
        of(LeadFileType.ACCOUNT, validator.accounts()).write(account);
    }

    /**
     * Makes the file of a type even if no record of it is written: on a day without entries.
     *
     * @param type which file
     * @throws IOException if it cannot be made
     */
    public void open(LeadFileType type) throws IOException {
        switch (type) {
            case CUSTOMER -> of(type, validator.customers());
            case CUSTOMER_RELATIONSHIP -> of(type, validator.relationships());
            case ACCOUNT -> of(type, validator.accounts());
        }
    }

    @SuppressWarnings("unchecked") // each type has one format
    private <R> RecordWriter<R> of(LeadFileType type, FileFormat<R> format) throws IOException {
        if (ended) {
            throw new IllegalStateException("the batch " + batchId + " is published or closed");
        }
        RecordWriter<?> writer = writers.get(type);
        if (writer == null) {
            Path file = directory.resolve(name(type).toString());
            if (Files.exists(file)) {
                throw notInHistory(file);
            }
            writer = format.writer(unfinished.resolve(name(type).toString()));
            writers.put(type, writer);
        }
        return (RecordWriter<R>) writer;
    }

    private static FileAlreadyExistsException notInHistory(Path file) {
        return new FileAlreadyExistsException(
                Printable.of(file.toString()),
                null,
                "exists but is not in the history; record its batch if it was sent, or delete it if it was not");
    }

    /** The name of the first version, or of the one after the highest that was sent. */
    private LeadFileName name(LeadFileType type) {
        LeadFileName first = LeadFileName.of(batchId, type, tokens);
        long highest = SentFiles.highestVersion(sent, type);
        return highest == 0 ? first : first.nextAfter(highest);
    }

    /**
     * Completes the files, checks the batch, and gives the files their names in the directory.
     *
     * @return the batch, to be added to the history once it was sent
     * @throws RefusedBatchException if Lead would refuse the batch; then no file is left
     * @throws IllegalStateException if no file was written
     * @throws FileAlreadyExistsException if a file of one of the names was made since the writer began to write it
     * @throws IOException if the files cannot be completed; then no file is left
     */
    public LeadBatch publish() throws IOException {
        boolean pairIsWritten =
                writers.containsKey(LeadFileType.CUSTOMER) || writers.containsKey(LeadFileType.CUSTOMER_RELATIONSHIP);
        if (pairIsWritten && (needsPair || validator.servesBusinesses())) {
            openIfNotSent(LeadFileType.CUSTOMER);
            openIfNotSent(LeadFileType.CUSTOMER_RELATIONSHIP);
        }
        for (RecordWriter<?> writer : writers.values()) {
            writer.publish();
        }
        ended = true;
        LeadBatch written = batchIn(unfinished);
        BatchReport report = validator.validate(written);
        if (report.hasErrors()) {
            throw new RefusedBatchException(report);
        }
        move();
        return batchIn(directory);
    }

    private void openIfNotSent(LeadFileType type) throws IOException {
        if (SentFiles.highestVersion(sent, type) == 0) {
            open(type);
        }
    }

    private LeadBatch batchIn(Path folder) {
        List<LeadSource> files = writers.keySet().stream()
                .map(type -> LeadSource.of(folder.resolve(name(type).toString())))
                .toList();
        return LeadBatches.of(files, tokens).batches().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the batch " + batchId + " has no file"));
    }

    private void move() throws IOException {
        List<Path> moved = new ArrayList<>();
        try {
            for (LeadFileType type : writers.keySet()) {
                String name = name(type).toString();
                Path file = directory.resolve(name);
                try {
                    moved.add(Files.move(unfinished.resolve(name), file));
                } catch (FileAlreadyExistsException e) {
                    throw notInHistory(file);
                }
            }
        } catch (IOException e) {
            for (Path file : moved) {
                Files.deleteIfExists(file);
            }
            throw e;
        }
    }

    /**
     * Closes the writer. If the batch is not {@linkplain #publish published}, no file is left.
     *
     * @throws IOException if the unfinished files cannot be removed
     */
    @Override
    public void close() throws IOException {
        ended = true;
        for (RecordWriter<?> writer : writers.values()) {
            writer.abandon();
            writer.close();
        }
        if (Files.exists(unfinished)) {
            List<Path> left;
            try (Stream<Path> files = Files.walk(unfinished)) {
                left = files.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : left) {
                Files.delete(file);
            }
        }
    }
}
