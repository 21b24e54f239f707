package org.partnerfiles.lead;

import java.util.ArrayList;
import java.util.List;
import org.partnerfiles.report.ValidationReport;

/**
 * The result of checking a sequence of batches.
 *
 * @param batches the report on each batch, in the order in which they were checked
 * @param misnamed the reports on files that are not named as Lead requires; only their names were checked
 * @param order what the order of the batches follows from
 * @since 0.1.0
 */
public record SequenceReport(List<BatchReport> batches, List<ValidationReport> misnamed, LeadBatches.Order order) {

    /** Copies the lists. */
    public SequenceReport {
        batches = List.copyOf(batches);
        misnamed = List.copyOf(misnamed);
    }

    /** {@return whether anything is rejected} */
    public boolean hasErrors() {
        return batches.stream().anyMatch(BatchReport::hasErrors)
                || misnamed.stream().anyMatch(ValidationReport::hasErrors);
    }

    /** {@return the reports on all files, batch by batch, then those on misnamed files} */
    public List<ValidationReport> files() {
        List<ValidationReport> all = new ArrayList<>();
        batches.forEach(batch -> all.addAll(batch.files().values()));
        all.addAll(misnamed);
        return all;
    }

    /** {@return the order of the batches if there are several, and what was found} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (batches.size() > 1) {
            text.append("the order of the batches follows from ")
                    .append(order.text())
                    .append('\n');
        }
        batches.forEach(batch -> text.append(batch).append('\n'));
        misnamed.forEach(
                file -> file.findings().forEach(finding -> text.append(finding).append('\n')));
        return text.toString().stripTrailing();
    }
}
