package org.partnerfiles.internal.stream;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.internal.check.CheckRun;
import org.partnerfiles.internal.check.FindingCollector;
import org.partnerfiles.internal.check.FindingCounts;
import org.partnerfiles.internal.check.Memory;
import org.partnerfiles.internal.check.RowFindings;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.internal.csv.RowWriter;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.io.Progress;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RecordWriter.IgnoredValues;
import org.partnerfiles.io.RecordWriter.Outcome;
import org.partnerfiles.io.Row;
import org.partnerfiles.table.Layout.FirstLine;
import org.partnerfiles.table.UnmappedCells;

/** The records of a file in order: numbered, checked, and written, unless they are only checked. */
final class OfferedRecords<R> implements AutoCloseable {

    private final OfferChecker<R> checker;
    private final FileCounts counts;
    private final IgnoredValues ignored;
    private final @Nullable BiFunction<R, Set<String>, R> leavingOut;
    private final @Nullable RowWriter sink;
    private final LongSupplier bytes;
    private final CheckRun<R, OfferedRecord<R>> run;
    private final @Nullable Progress progress;
    /** Where records go that are offered one by one. */
    private final Flow alone = new Flow(null);

    private @Nullable RefusedRecords refused;
    private RowVerdicts verdicts = new RowVerdicts();
    private long offered;
    private long nextLine;

    /**
     * The records of a file.
     *
     * @param format the format
     * @param checker checks each by itself
     * @param collector counts the findings
     * @param counts counts what is written
     * @param remembers whether the rules remember the records
     * @param ignored what is done with values that the recipient ignores
     * @param sink receives the rows without an error, or null where the records are only checked
     * @param bytes returns the number of bytes written
     */
    OfferedRecords(
            Format<R> format,
            OfferChecker<R> checker,
            FindingCollector collector,
            FileCounts counts,
            boolean remembers,
            IgnoredValues ignored,
            @Nullable RowWriter sink,
            LongSupplier bytes) {
        this.checker = checker;
        checker.enter(counts);
        this.counts = counts;
        this.ignored = ignored;
        this.leavingOut = format.definition().leavingOut();
        if (ignored == IgnoredValues.LEAVE_OUT && leavingOut == null) {
            throw new IllegalStateException(
                    format.id() + " cannot leave out ignored values: its author must define that by leavingOut");
        }
        this.sink = sink;
        this.bytes = bytes;
        this.progress = format.settings().progress();
        this.nextLine = format.table().layout().firstLine() == FirstLine.NONE ? 1 : 2;
        this.run = new CheckRun<>(
                format, counts, checker.findings(), collector, remembers ? Memory.ALL : Memory.NONE, null);
    }

    /**
     * Checks a record by itself and has its look-ups answered, so that it can be {@link #finish finished} next. If that throws, the record
     * was not offered.
     */
    OfferedRecord<R> begin(R record, UnmappedCells unmapped) {
        OfferedRecord<R> row = checker.check(record, unmapped, offered + 1);
        run.ask(row);
        offered++;
        return row;
    }

    /** Keeps the refused records, so that the rules of another writer can remember them. */
    void keepRefused(RefusedRecords records) {
        refused = records;
    }

    /**
     * Has the rules remember the records that were offered before.
     *
     * @param before which were written
     * @param written the written ones in order
     * @return whether they are as many
     */
    boolean recall(WrittenRecords before, RecordReader<R> written) throws IOException {
        RowVerdicts.InOrder toRead = before.verdicts().inOrder();
        RowVerdicts.InOrder toRemember = before.verdicts().inOrder();
        for (long number = 1; number <= before.offered(); number++) {
            OfferedRecord<R> row = recalled(toRead.next(), number, written);
            if (row == null) {
                return false;
            }
            run.admit(row);
            if (run.isFull() || number == before.offered()) {
                run.recall(next -> remember(next, toRemember.next()));
            }
        }
        verdicts = before.verdicts();
        offered = before.offered();
        return written.read() == null;
    }

    private @Nullable OfferedRecord<R> recalled(RowVerdicts.Verdict verdict, long number, RecordReader<R> written)
            throws IOException {
        if (verdict == RowVerdicts.Verdict.ACCEPTED) {
            return written.read() instanceof Row.Accepted<R> row
                    ? checker.recall(row.record(), row.unmapped(), number)
                    : null;
        }
        RawRow cells = refused == null ? null : refused.next();
        return cells == null ? null : checker.recallRefused(cells, number);
    }

    private void remember(OfferedRecord<R> row, RowVerdicts.Verdict verdict) {
        row.text().placeAt(verdict == RowVerdicts.Verdict.REJECTED ? row.text().record() : nextLine);
        boolean isWritten = verdict == RowVerdicts.Verdict.ACCEPTED;
        if (isWritten) {
            count(row);
        }
        run.remember(row, isWritten, verdict == RowVerdicts.Verdict.REFUSING);
        checker.release(row.text());
    }

    private void count(OfferedRecord<R> row) {
        nextLine += row.text().lines();
        counts.countWritten(row.text().cellCount());
    }

    /** {@return what is to be stored of the records} */
    WrittenRecords soFar(FindingCounts findings, String digest) throws IOException {
        return new WrittenRecords(findings, verdicts, offered, refused == null ? 0 : refused.flush(), digest);
    }

    List<Finding> finish(OfferedRecord<R> row) throws IOException {
        run.finish(row, alone);
        return List.copyOf(row.findings().list());
    }

    /** {@return how many of the records were not written} */
    long offerAll(Iterable<? extends R> records, @Nullable Consumer<? super Outcome<R>> outcomes) throws IOException {
        Flow flow = new Flow(outcomes);
        long before = offered - counts.rows();
        for (R record : records) {
            run.admit(checker.check(record, UnmappedCells.none(), ++offered));
            if (run.isFull()) {
                run.flush(flow);
            }
        }
        run.flush(flow);
        return offered - counts.rows() - before;
    }

    /** {@return the id of a rule that failed to remember a record, or null} */
    @Nullable
    String forgetful() {
        return run.forgetful();
    }

    /** {@return the findings on the file as a whole, after all records were offered} */
    List<Finding> end() {
        return run.end(checker.findings().begin(0, 0), true);
    }

    @Override
    public void close() {
        run.close();
    }

    /** Writes each record and reports its outcome. */
    private final class Flow implements CheckRun.Destination<OfferedRecord<R>> {
        private final @Nullable Consumer<? super Outcome<R>> outcomes;
        private RowVerdicts.Verdict verdict = RowVerdicts.Verdict.ACCEPTED;

        Flow(@Nullable Consumer<? super Outcome<R>> outcomes) {
            this.outcomes = outcomes;
        }

        @Override
        public void place(OfferedRecord<R> row) {
            row.text().placeAt(nextLine);
        }

        /** Refuses or leaves out the values that the recipient ignores. */
        @Override
        public void settle(OfferedRecord<R> row) {
            RowFindings found = row.findings();
            if (ignored == IgnoredValues.WRITE || found.hasError() || !found.has(Effect.VALUE_IGNORED)) {
                return;
            }
            if (leavingOut == null || ignored == IgnoredValues.REFUSE) {
                found.change(Effect.VALUE_IGNORED, Effect.RECORD_REJECTED);
                return;
            }
            Set<String> columns = found.columns(Effect.VALUE_IGNORED);
            R left;
            try {
                left = leavingOut.apply(row.offered(), columns);
            } catch (RuntimeException e) {
                checker.findings().refuse("the values that the recipient ignores could not be left out", e);
                return;
            }
            row.writeAs(checker.row(left, row));
            row.text().placeAt(nextLine);
        }

        @Override
        public void write(OfferedRecord<R> row) throws IOException {
            if (sink != null) {
                checker.columns().writeRow(row.text(), sink);
            }
            count(row);
        }

        /** Records that are only checked are those of a file with the rejected ones; a file that is written is without them. */
        @Override
        public void leaveOut(OfferedRecord<R> row, boolean refusesFile) throws IOException {
            verdict = refusesFile ? RowVerdicts.Verdict.REFUSING : RowVerdicts.Verdict.REJECTED;
            if (refused != null) {
                refused.add(row.text().cellsToWrite());
            }
            if (sink == null) {
                count(row);
            } else if (!refusesFile) {
                row.text().placeAt(row.text().record());
            }
        }

        @Override
        public void take(OfferedRecord<R> row, boolean isAccepted) {
            verdicts.add(verdict);
            verdict = RowVerdicts.Verdict.ACCEPTED;
            if (isAccepted && progress != null && counts.rows() % Progress.EVERY == 0) {
                progress.advanced(counts.rows(), bytes.getAsLong());
            }
            if (outcomes != null) {
                outcomes.accept(new Outcome<>(
                        row.offered(), row.text().record(), row.findings().list(), isAccepted));
            }
            checker.release(row.text());
        }
    }
}
