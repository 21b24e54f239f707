package org.partnerfiles.internal.check;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.io.Limits;
import org.partnerfiles.rule.FileFacts;
import org.partnerfiles.rule.Lookup;

/**
 * The one path of every row of a file after it was checked by itself: its keys are gathered, look-ups are asked for many rows at once,
 * then each row in turn is checked by what came before it, decided, counted and remembered. Belongs to one thread.
 *
 * @param <R> the record
 * @param <C> the row
 */
public final class CheckRun<R, C extends CheckedRow<R>> implements AutoCloseable {

    /** Which rows the rules with a memory remember. */
    public enum Remembers {
        /** All with a record: a file that is read has the rejected ones too. */
        EVERY_ROW,
        /** Those without an error: a refused record is not in the file that is written. */
        ACCEPTED_ROWS,
        /** None: nothing follows a record that is checked by itself. */
        NO_ROW
    }

    /** Where the rows of a run go. */
    public interface Destination<C> {
        /**
         * Called before rules ask for the row's place in the file.
         *
         * @param row a row
         */
        default void place(C row) {}

        /**
         * Called when all rules were asked; what is reported now still decides about the row.
         *
         * @param row a row
         */
        default void settle(C row) {}

        /**
         * Writes a row that has no error, before it is remembered.
         *
         * @param row a row
         * @throws IOException if it cannot be written
         */
        default void write(C row) throws IOException {}

        /**
         * Takes a row that is through.
         *
         * @param row a row
         * @param isAccepted whether it has a record and no error
         */
        void take(C row, boolean isAccepted);
    }

    private final RuleFindings findings;
    private final FindingCollector collector;
    private final OpenFileRules<R> fileRules;
    private final OpenBatchRules<R> batchRules;
    private final boolean ownsBatch;
    private final Remembers remembers;
    private final long mostBytes;
    /** Admitted, and not checked by what came before them. */
    private final Deque<C> gathered = new ArrayDeque<>();

    private long gatheredBytes;
    private boolean answered;

    /**
     * The run of one file.
     *
     * @param format the format
     * @param limits bound what is gathered for look-ups
     * @param file what is known of the file
     * @param findings takes what is wrong
     * @param collector counts it
     * @param remembers which rows are remembered
     * @param batch the batch that the file belongs to, or null where it is a batch of its own
     */
    public CheckRun(
            Format<R> format,
            Limits limits,
            FileFacts file,
            RuleFindings findings,
            FindingCollector collector,
            Remembers remembers,
            @Nullable OpenBatchRules<R> batch) {
        this.findings = findings;
        this.collector = collector;
        this.fileRules = new OpenFileRules<>(format, findings.enforcer(), file, findings);
        this.ownsBatch = batch == null;
        this.batchRules = batch == null ? new OpenBatchRules<>(format, findings.enforcer(), 1) : batch;
        this.remembers = remembers;
        this.mostBytes = limits.gatheredBytes();
        batchRules.enter(file);
    }

    /** {@return whether rows are gathered, so that look-ups are asked for many at once} */
    public boolean gathers() {
        return batchRules.gathers();
    }

    /** {@return whether the rows so far must be {@linkplain #flush flushed} before the next one is admitted} */
    public boolean isFull() {
        return answered || gathered.size() >= (gathers() ? Lookup.CHUNK : 1) || gatheredBytes >= mostBytes;
    }

    /** {@return whether no row waits to be flushed} */
    public boolean isEmpty() {
        return gathered.isEmpty();
    }

    /**
     * Takes a row that was checked by itself, and the keys that its rules want to have answered.
     *
     * @param row the row
     */
    public void admit(C row) {
        wantKeys(row);
        gathered.add(row);
        gatheredBytes += gathers() ? row.bytes() : 0;
    }

    private void wantKeys(C row) {
        R record = row.record();
        if (record != null) {
            findings.turnTo(row.findings());
            batchRules.gather(record, findings);
        }
    }

    /**
     * Asks the look-ups, then hands on every row admitted. A row at which something fails stays the next one.
     *
     * @param to takes the rows
     * @throws IOException if a row cannot be written
     */
    public void flush(Destination<C> to) throws IOException {
        if (!answered) {
            batchRules.ask();
            answered = true;
        }
        for (C row = gathered.peek(); row != null; row = gathered.peek()) {
            finish(row, to);
            gathered.remove();
        }
        gatheredBytes = 0;
        answered = false;
    }

    /**
     * Asks the look-ups for one row, which is not admitted but {@linkplain #finish finished} next.
     *
     * @param row the row
     */
    public void ask(C row) {
        wantKeys(row);
        batchRules.ask();
    }

    /**
     * Checks a row by what came before it and hands it on.
     *
     * @param row the row, whose look-ups are answered
     * @param to takes it
     * @throws IOException if it cannot be written
     */
    public void finish(C row, Destination<C> to) throws IOException {
        to.place(row);
        R record = row.record();
        RowFindings found = row.findings();
        findings.turnTo(found);
        if (record != null) {
            fileRules.check(record, row.text());
            batchRules.check(record, row.text(), findings);
            if (remembers == Remembers.EVERY_ROW) {
                remember(record, row);
            }
        }
        to.settle(row);
        boolean isAccepted = record != null && !found.hasError();
        collector.add(found.list());
        collector.addRecord(isAccepted);
        if (record != null && isAccepted) {
            to.write(row);
            if (remembers == Remembers.ACCEPTED_ROWS) {
                remember(record, row);
            }
        }
        to.take(row, isAccepted);
    }

    private void remember(R record, C row) {
        fileRules.remember(record, row.text());
        batchRules.remember(record, row.text(), findings);
    }

    /**
     * Ends the file.
     *
     * @param about what is found on the file so far
     * @param hasContent whether there is anything in it
     * @return all that is found on it
     */
    public List<Finding> end(RowFindings about, boolean hasContent) {
        findings.turnTo(about);
        if (hasContent) {
            fileRules.end();
        }
        batchRules.endFile(hasContent, findings);
        collector.add(about.list());
        return about.list();
    }

    @Override
    public void close() {
        fileRules.close();
        if (ownsBatch) {
            batchRules.close();
        }
    }
}
