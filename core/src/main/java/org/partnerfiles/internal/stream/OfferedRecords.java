package org.partnerfiles.internal.stream;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.internal.check.CheckRun;
import org.partnerfiles.internal.check.CheckRun.Remembers;
import org.partnerfiles.internal.check.FindingCollector;
import org.partnerfiles.internal.check.RowFindings;
import org.partnerfiles.internal.codec.TextRow;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.io.Progress;
import org.partnerfiles.io.RecordWriter.Outcome;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.table.Layout.FirstLine;
import org.partnerfiles.table.UnmappedCells;

/** The records of a file in order: numbered, checked, and handed to what writes them, if anything does. */
final class OfferedRecords<R> implements AutoCloseable {

    /** Writes rows; records that are only checked are not written. */
    @FunctionalInterface
    interface Output<R> {
        void write(TextRow<R> row) throws IOException;

        /** {@return how many bytes were written} */
        default long bytes() {
            return 0;
        }
    }

    private final OfferChecker<R> checker;
    private final FindingCollector collector;
    private final FileCounts counts;
    private final IgnoredInWriting<R> ignored;
    private final Output<R> output;
    private final CheckRun<R, OfferedRecord<R>> run;
    private final @Nullable Progress progress;
    private long offered;
    private long nextLine;

    /**
     * The records of a file.
     *
     * @param format the format
     * @param checker checks each by itself
     * @param collector counts what is found
     * @param counts counts what is written
     * @param remembers which records the rules with a memory remember
     * @param ignored what is done with values that the recipient ignores
     * @param output takes the rows without an error
     */
    OfferedRecords(
            Format<R> format,
            OfferChecker<R> checker,
            FindingCollector collector,
            FileCounts counts,
            Remembers remembers,
            IgnoredInWriting<R> ignored,
            Output<R> output) {
        this.checker = checker;
        checker.enter(counts);
        this.collector = collector;
        this.counts = counts;
        this.ignored = ignored;
        this.output = output;
        this.progress = format.settings().progress();
        this.nextLine = format.table().layout().firstLine() == FirstLine.NONE ? 1 : 2;
        this.run = new CheckRun<>(
                format, format.settings().limits(), counts, checker.findings(), collector, remembers, null);
    }

    /** Checks a record by itself and has its look-ups answered, so that it can be {@link #finish finished} next. */
    OfferedRecord<R> begin(R record, UnmappedCells unmapped) {
        OfferedRecord<R> row = checker.check(record, unmapped, ++offered);
        run.ask(row);
        return row;
    }

    List<Finding> finish(OfferedRecord<R> row) throws IOException {
        run.finish(row, new Flow(null));
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

    /** {@return what is wrong with the file as a whole once all records were offered} */
    List<Finding> end() {
        return run.end(checker.findings().begin(0, 0), true);
    }

    long written() {
        return counts.rows();
    }

    ValidationReport report() {
        return collector.report();
    }

    @Override
    public void close() {
        run.close();
    }

    /** The way of a record to the output. */
    private final class Flow implements CheckRun.Destination<OfferedRecord<R>> {
        private final @Nullable Consumer<? super Outcome<R>> outcomes;

        Flow(@Nullable Consumer<? super Outcome<R>> outcomes) {
            this.outcomes = outcomes;
        }

        @Override
        public void place(OfferedRecord<R> row) {
            row.text().placeAt(nextLine);
        }

        @Override
        public void settle(OfferedRecord<R> row) {
            RowFindings found = row.findings();
            if (found.hasError() || !ignored.concern(found.list())) {
                return;
            }
            if (ignored.areRefused()) {
                found.replaceAll(ignored::refused);
            } else {
                row.writeAs(checker.text(ignored.leftOut(row.record(), found.list()), row));
                row.text().placeAt(nextLine);
            }
        }

        @Override
        public void write(OfferedRecord<R> row) throws IOException {
            output.write(row.text());
            nextLine += row.text().lines();
            counts.countWritten(row.text().cellCount());
        }

        @Override
        public void take(OfferedRecord<R> row, boolean isAccepted) {
            if (isAccepted && progress != null && counts.rows() % Progress.EVERY == 0) {
                progress.advanced(counts.rows(), output.bytes());
            }
            if (outcomes != null) {
                outcomes.accept(new Outcome<>(
                        row.record(), row.text().record(), row.findings().list(), isAccepted));
            }
        }
    }
}
