package org.partnerfiles.internal.check;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.rule.FileFacts;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.KeyIndex;
import org.partnerfiles.rule.Lookup;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.Sums;

/**
 * The path of every row of a file after it was checked by itself: its keys are gathered, look-ups are asked for many rows at once, then
 * each row in turn is checked against the rows before it, accepted or rejected, counted and remembered. Belongs to one thread.
 *
 * @param <R> the record
 * @param <C> the row
 */
public final class CheckRun<R, C extends CheckedRow<R>> implements AutoCloseable {

    /** Where the rows of a run go. */
    public interface Destination<C> {
        /**
         * Called before rules ask for the row's place in the file.
         *
         * @param row a row
         */
        default void place(C row) {}

        /**
         * Called after all rules; findings that are reported now still decide about the row.
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
         * Leaves out a row that has an error, before rules remember it.
         *
         * @param row a row
         * @param refusesFile whether a finding on it refuses the whole file
         * @throws IOException if it cannot be noted
         */
        default void leaveOut(C row, boolean refusesFile) throws IOException {}

        /**
         * Receives a row that is checked.
         *
         * @param row a row
         * @param isAccepted whether it has a record and no error
         */
        void take(C row, boolean isAccepted);
    }

    /** About how many bytes of memory a finding needs. */
    private static final long FINDING_BYTES = 300;

    private final RuleFindings findings;
    private final FindingCollector collector;
    private final OpenRules<FileRule.Check<R>> fileRules = new OpenRules<>();
    private final OpenBatchRules<R> batchRules;
    private final boolean ownsBatch;
    private final Memory memory;
    private final List<String> leftOut = new ArrayList<>();
    private final long mostBytes;
    /** Admitted, but not yet checked against the rows before them. */
    private final Deque<C> gathered = new ArrayDeque<>();

    private long gatheredBytes;
    private boolean answered;

    /**
     * The run of one file.
     *
     * @param format the format
     * @param file what is known of the file
     * @param findings receives what is wrong
     * @param collector counts it
     * @param memory what the rules remember of the rows
     * @param batch the batch that the file belongs to, or null where it is a batch of its own
     */
    public CheckRun(
            Format<R> format,
            FileFacts file,
            RuleFindings findings,
            FindingCollector collector,
            Memory memory,
            @Nullable OpenBatchRules<R> batch) {
        this.findings = findings;
        this.collector = collector;
        OpenContext context = new OpenContext(format.options()) {
            @Override
            public KeyIndex newKeyIndex() {
                return fileRules.newKeyIndex();
            }

            @Override
            public KeyIndex sharedKeyIndex(String name) {
                return fileRules.sharedKeyIndex(name);
            }
        };
        context.enter(file);
        for (Rule<R> rule : format.rules()) {
            String id = rule.description().id();
            boolean isOn = findings.enforcer().isOn(id) && format.fileRulesOn();
            if (isOn && rule instanceof FileRule<R> fileRule) {
                if (memory.suffices(fileRule, () -> fileRule.open(context))) {
                    fileRules.add(id, () -> fileRule.open(context));
                } else {
                    leftOut.add(id);
                }
            }
        }
        this.ownsBatch = batch == null;
        this.batchRules = batch == null ? new OpenBatchRules<>(format, findings.enforcer(), 1, memory) : batch;
        this.memory = memory;
        this.mostBytes = format.settings().limits().gatheredBytes();
        batchRules.enter(file);
    }

    /** {@return the ids of the rules that have to remember more than the run remembers, and so are not asked} */
    public List<String> leftOut() {
        return Stream.concat(leftOut.stream(), batchRules.leftOut().stream()).toList();
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
     * Adds a row that was checked by itself, and the keys that its rules look up.
     *
     * @param row the row
     */
    public void admit(C row) {
        gatherKeys(row);
        gathered.add(row);
        gatheredBytes +=
                gathers() ? row.bytes() + FINDING_BYTES * row.findings().list().size() : 0;
    }

    private void gatherKeys(C row) {
        R record = row.record();
        if (record != null) {
            findings.turnTo(row.findings());
            batchRules.gather(record, findings);
        }
    }

    /** Asks the look-ups about the rows admitted. If one throws, all are asked again the next time, and no row is lost. */
    public void answer() {
        if (!answered) {
            batchRules.ask();
            answered = true;
        }
    }

    /**
     * Asks the look-ups, unless they are answered, then hands on every row admitted. After an exception of anything but a look-up, the run
     * must not go on: only some rules may know the row.
     *
     * @param to receives the rows
     * @throws IOException if a row cannot be written
     */
    public void flush(Destination<C> to) throws IOException {
        answer();
        for (C row = gathered.peek(); row != null; row = gathered.peek()) {
            finish(row, to);
            gathered.remove();
        }
        gatheredBytes = 0;
        answered = false;
    }

    /** {@return whether a rule must remember every row} */
    public boolean hasMemory() {
        return fileRules.any(FileRule.Check::hasMemory) || batchRules.hasMemory();
    }

    /**
     * Has the rules remember the rows admitted, whose verdicts are known. Nothing is checked or counted; a look-up is asked only if a rule
     * remembers its answers.
     *
     * @param verdicts tells the rules of each row, in order
     * @throws RuntimeException what a look-up throws
     */
    public void recall(Consumer<C> verdicts) {
        batchRules.recall(() -> gathered.forEach(verdicts));
        gathered.clear();
        gatheredBytes = 0;
    }

    /**
     * Tells the rules of a row that is accepted or rejected.
     *
     * @param row the row
     * @param isAccepted whether it is accepted
     * @param refusesFile whether a finding on it refuses the whole file
     */
    public void remember(C row, boolean isAccepted, boolean refusesFile) {
        R record = row.record();
        if (record != null && memory != Memory.NONE && hasRules()) {
            findings.turnTo(row.findings());
            remember(record, row.text(), isAccepted, refusesFile);
        }
    }

    private void remember(R record, RowText<R> text, boolean isAccepted, boolean refusesFile) {
        Consumer<FileRule.Check<R>> news = isAccepted
                ? check -> check.remember(record, text)
                : check -> check.rememberRejected(record, text, refusesFile);
        Consumer<FileRule.Check<R>> told = memory == Memory.SUMS ? onlySums(news) : news;
        fileRules.tell(findings, told);
        batchRules.tell(told, findings);
    }

    private static <R> Consumer<FileRule.Check<R>> onlySums(Consumer<FileRule.Check<R>> news) {
        return check -> {
            if (check.sums() != null) {
                news.accept(check);
            }
        };
    }

    /** {@return the sums of the rules so far, by their ids} */
    public Map<String, Sums> sums() {
        Map<String, Sums> sums = new TreeMap<>();
        BiConsumer<String, FileRule.Check<R>> add = (id, check) -> {
            Sums own = check.sums();
            if (own != null) {
                sums.computeIfAbsent(id, first -> new Sums()).add(own);
            }
        };
        fileRules.each(add);
        batchRules.each(add);
        return sums;
    }

    /**
     * Has the rules remember sums.
     *
     * @param sums the sums by the ids of the rules
     */
    public void addSums(Map<String, Sums> sums) {
        BiConsumer<String, FileRule.Check<R>> add = (id, check) -> {
            Sums own = check.sums();
            Sums more = sums.get(id);
            if (own != null && more != null) {
                own.add(more);
            }
        };
        fileRules.each(add);
        batchRules.each(add);
    }

    /** Gives up the rows admitted, after a failure. */
    public void drop() {
        gathered.clear();
    }

    /**
     * Asks the look-ups for one row, which is not admitted but {@linkplain #finish finished} next. If one throws, nothing has changed.
     *
     * @param row the row
     */
    public void ask(C row) {
        gatherKeys(row);
        batchRules.ask();
    }

    /**
     * Checks a row against the rows before it and hands it on.
     *
     * @param row the row, whose look-ups are answered
     * @param to receives it
     * @throws IOException if it cannot be written
     */
    public void finish(C row, Destination<C> to) throws IOException {
        to.place(row);
        R record = row.record();
        RowFindings found = row.findings();
        findings.turnTo(found);
        if (record != null && hasRules()) {
            check(record, row.text());
        }
        to.settle(row);
        boolean isAccepted = record != null && !found.hasError();
        boolean refusesFile = !isAccepted && found.has(Effect.FILE_REJECTED);
        if (isAccepted) {
            to.write(row);
        } else {
            to.leaveOut(row, refusesFile);
        }
        remember(row, isAccepted, refusesFile);
        isAccepted &= !found.hasError(); // a profile can make the failure of a rule an error
        collector.add(found);
        collector.addRecord(isAccepted);
        to.take(row, isAccepted);
    }

    private boolean hasRules() {
        return !fileRules.isEmpty() || !batchRules.isEmpty();
    }

    private void check(R record, RowText<R> text) {
        fileRules.ask(findings, check -> check.check(record, text, findings.ofRule()));
        batchRules.check(record, text, findings);
    }

    /** {@return the id of a rule that failed to remember a row, and so does not know all rows; null if none did} */
    public @Nullable String forgetful() {
        String ofFile = fileRules.forgetful();
        return ofFile == null ? batchRules.forgetful() : ofFile;
    }

    /**
     * Ends the file.
     *
     * @param ofFile the findings on the file so far
     * @param hasContent whether there is anything in it
     * @return all findings on it
     */
    public List<Finding> end(RowFindings ofFile, boolean hasContent) {
        findings.turnTo(ofFile);
        if (hasContent) {
            fileRules.ask(findings, check -> check.end(findings.ofRule()));
        }
        batchRules.endFile(hasContent, findings);
        collector.add(ofFile);
        return ofFile.list();
    }

    @Override
    public void close() {
        fileRules.close();
        if (ownsBatch) {
            batchRules.close();
        }
    }
}
