package org.partnerfiles.internal.stream;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.io.RecordWriter.IgnoredValues;

/** What a writer does with values that the recipient ignores. */
final class IgnoredInWriting<R> {

    private final IgnoredValues choice;
    private final @Nullable BiFunction<R, Set<String>, R> leavingOut;

    private IgnoredInWriting(IgnoredValues choice, @Nullable BiFunction<R, Set<String>, R> leavingOut) {
        this.choice = choice;
        this.leavingOut = leavingOut;
    }

    static <R> IgnoredInWriting<R> of(Format<R> format) {
        IgnoredValues choice = format.options().get(RecordWriter.IGNORED_VALUES);
        if (choice == IgnoredValues.LEAVE_OUT && format.definition().leavingOut() == null) {
            throw new IllegalStateException(format.id() + " does not say how to leave out what is ignored");
        }
        return new IgnoredInWriting<>(choice, format.definition().leavingOut());
    }

    /** For records that are not written: what a writer would do about them is no fault of theirs. */
    static <R> IgnoredInWriting<R> none() {
        return new IgnoredInWriting<>(IgnoredValues.WRITE, null);
    }

    /** Whether there is something to do about a record. */
    boolean concern(List<Finding> found) {
        return choice != IgnoredValues.WRITE && found.stream().anyMatch(IgnoredInWriting::isIgnored);
    }

    boolean areRefused() {
        return choice == IgnoredValues.REFUSE;
    }

    /** Makes an error of a finding on an ignored value. */
    Finding refused(Finding finding) {
        return isIgnored(finding)
                ? new Finding(finding.rule(), Effect.RECORD_REJECTED, finding.location(), finding.message())
                : finding;
    }

    R leftOut(R record, List<Finding> found) {
        Set<String> columns = new HashSet<>();
        for (Finding finding : found) {
            String column = finding.location().column();
            if (isIgnored(finding) && column != null) {
                columns.add(column);
            }
        }
        return leavingOut == null ? record : leavingOut.apply(record, columns);
    }

    private static boolean isIgnored(Finding finding) {
        return finding.effect() == Effect.VALUE_IGNORED;
    }
}
