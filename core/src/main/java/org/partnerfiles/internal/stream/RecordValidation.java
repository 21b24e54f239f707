package org.partnerfiles.internal.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.internal.check.FindingCollector;
import org.partnerfiles.internal.check.RuleFindings;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.io.RecordWriter.IgnoredValues;
import org.partnerfiles.option.Options;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.table.UnmappedCells;

/** Checks records without a file. Keeps its checkers from one record to the next; shared by threads. */
public final class RecordValidation<R> {

    private final Format<R> format;
    /** The checkers that no thread uses. */
    private final Queue<OfferChecker<R>> idle = new ConcurrentLinkedQueue<>();

    public RecordValidation(Format<R> format) {
        this.format = format;
    }

    /**
     * {@return what is wrong with a record by itself}
     *
     * @param record the record
     */
    public List<Finding> check(R record) {
        LocalDate today = LocalDate.now(format.options().get(Options.CLOCK));
        OfferChecker<R> kept = idle.poll();
        boolean isOfToday = kept != null && kept.findings().enforcer().day().equals(today);
        OfferChecker<R> checker = kept != null && isOfToday ? kept : checker();
        List<Finding> found;
        try (OfferedRecords<R> records = records(checker, collector(), false)) {
            found = records.finish(records.begin(record, UnmappedCells.none()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        idle.add(checker);
        return found;
    }

    /**
     * {@return what is wrong with records, in order}
     *
     * @param records the records
     */
    public ValidationReport checkAll(Iterable<? extends R> records) {
        FindingCollector collector = collector();
        try (OfferedRecords<R> offered = records(checker(), collector, true)) {
            offered.offerAll(records, null);
            offered.end();
            return collector.report();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FindingCollector collector() {
        return new FindingCollector(
                format.id(), null, format.settings().limits().findingsKept());
    }

    private OfferChecker<R> checker() {
        RuleFindings findings =
                RuleFindings.of(format.enforcer(), null, format.settings().limits());
        return new OfferChecker<>(format, null, findings);
    }

    private OfferedRecords<R> records(OfferChecker<R> checker, FindingCollector collector, boolean remembers) {
        FileCounts counts = new FileCounts(null, format.table().layout().delimiter());
        HeaderRecordWriter.of(format, null, checker.findings(), collector, counts);
        // what a writer would do with ignored values is not the records' fault
        return new OfferedRecords<>(format, checker, collector, counts, remembers, IgnoredValues.WRITE, null, () -> 0);
    }
}
