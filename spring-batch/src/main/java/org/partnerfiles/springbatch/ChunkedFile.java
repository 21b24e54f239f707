package org.partnerfiles.springbatch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.io.Checkpoint;
import org.partnerfiles.io.InvalidRecordException;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.report.ValidationReport;

/**
 * A file that is written chunk by chunk and follows the transactions of the chunks: what was written in one that is rolled back is cut off
 * again, and so is a chunk that is written a second time in one transaction, as Spring Batch 6 does when it retries.
 */
final class ChunkedFile<R> {

    /** The records of one call, and those among them that were not written. */
    private record Call<R>(List<? extends R> records, List<RecordWriter.Outcome<R>> refused) {}

    private final FileFormat<R> format;
    private final Path file;
    private final @Nullable RefusedRecordListener<R> listener;
    private final ChunkTransaction transaction = new ChunkTransaction(this::ended);
    private RecordWriter<R> writer;

    /** Up to where the file is to be kept, whatever happens. */
    private Checkpoint saved;

    /** The calls after that, in order. */
    private final List<Call<R>> unsaved = new ArrayList<>();

    /** How many of them were before the transaction. */
    private int callsBefore;

    /** Up to where the file is to be kept once the transaction is committed. */
    private @Nullable Checkpoint next;

    /** How many of the calls are before that place. */
    private int callsToNext;

    /** Called after each transaction. */
    private Runnable afterTransaction = () -> {};

    /** Whether the file has more than the saved part and the calls, and is to be cut before it is used. */
    private boolean tooLong;

    /**
     * Begins a file or goes on with it.
     *
     * @param format the format
     * @param file the file
     * @param from where to go on, or null
     * @param listener is told of refused records; if it is null, they are thrown
     */
    ChunkedFile(FileFormat<R> format, Path file, @Nullable Checkpoint from, @Nullable RefusedRecordListener<R> listener)
            throws IOException {
        this.format = format;
        this.file = file;
        this.listener = listener;
        this.writer = from == null ? format.resumableWriter(file) : format.resume(file, from);
        this.saved = from == null ? writer.checkpoint() : from;
    }

    void write(List<? extends R> records) throws IOException {
        if (records.isEmpty()) {
            return;
        }
        boolean inTransaction = transaction.join();
        forgetIfRepeated(records.get(0));
        cut();
        unsaved.add(offer(records));
        if (!inTransaction) {
            callsBefore = unsaved.size();
        }
    }

    /** Forgets the call that began with a record, and those after it. */
    private void forgetIfRepeated(R first) {
        for (int i = callsBefore; i < unsaved.size(); i++) {
            if (unsaved.get(i).records().get(0) == first) {
                forgetFrom(i);
                return;
            }
        }
    }

    private void forgetFrom(int call) {
        if (call < unsaved.size()) {
            unsaved.subList(call, unsaved.size()).clear();
            tooLong = true;
        }
    }

    /** Cuts the file to the saved part and the calls. */
    private void cut() throws IOException {
        if (!tooLong) {
            return;
        }
        try (RecordWriter<R> before = writer) {
            before.suspend();
        }
        writer = format.resume(file, saved);
        for (int i = 0; i < unsaved.size(); i++) {
            unsaved.set(i, offer(unsaved.get(i).records()));
        }
        tooLong = false;
    }

    private Call<R> offer(List<? extends R> records) throws IOException {
        List<RecordWriter.Outcome<R>> refused = new ArrayList<>();
        tooLong = true; // in case of an exception, part of the records are in the file
        writer.offerAll(records, outcome -> {
            if (!outcome.isWritten()) {
                refused.add(outcome);
            }
        });
        if (listener == null && !refused.isEmpty()) {
            throw new InvalidRecordException(refused.get(0).findings());
        }
        tooLong = false;
        return new Call<>(records, refused);
    }

    /** {@return up to where the file is to be kept if the transaction is committed} The listener is told of the refused records. */
    Checkpoint save() throws Exception {
        boolean inTransaction = transaction.joinToSave();
        cut();
        if (listener != null) {
            for (Call<R> call : unsaved.subList(callsToNext, unsaved.size())) {
                for (RecordWriter.Outcome<R> outcome : call.refused()) {
                    listener.refused(outcome);
                }
            }
        }
        Checkpoint reached = writer.checkpoint();
        next = reached;
        callsToNext = unsaved.size();
        if (!inTransaction) {
            ended(true);
        }
        return reached;
    }

    void afterTransaction(Runnable action) {
        afterTransaction = action;
    }

    private void ended(boolean committed) {
        if (!committed) {
            forgetFrom(callsBefore);
        } else if (next != null) {
            saved = next;
            unsaved.subList(0, callsToNext).clear();
        }
        next = null;
        callsToNext = 0;
        callsBefore = unsaved.size();
        afterTransaction.run();
    }

    ValidationReport report() {
        return writer.report();
    }

    void publish() throws IOException {
        cut();
        writer.publish();
    }

    /** Closes the file and keeps what is written. */
    void suspend() throws IOException {
        try (RecordWriter<R> open = writer) {
            open.suspend();
        }
    }

    /** Closes the file and removes what is written, unless it is published. */
    void close() throws IOException {
        try (RecordWriter<R> open = writer) {
            open.abandon();
        }
    }
}
