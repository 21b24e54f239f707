package org.partnerfiles.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;
import org.partnerfiles.report.ValidationReport;

/** Names of files that are checked together: files of one name in several folders are named by their paths, as they were given. */
final class DistinctNames {

    private DistinctNames() {}

    /**
     * {@return the reports, those with the name of another one under their path}
     *
     * @param paths the files
     * @param reports their reports, in the same order
     */
    static List<ValidationReport> of(List<Path> paths, List<ValidationReport> reports) {
        Map<String, Set<Path>> byName = new HashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            byName.computeIfAbsent(name(reports.get(i)), first -> new HashSet<>())
                    .add(paths.get(i));
        }
        List<ValidationReport> named = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            ValidationReport report = reports.get(i);
            boolean isAlone = report.file() == null
                    || byName.getOrDefault(name(report), Set.of()).size() == 1;
            named.add(isAlone ? report : under(paths.get(i).toString(), report));
        }
        return named;
    }

    private static String name(ValidationReport report) {
        return Objects.requireNonNullElse(report.file(), "");
    }

    private static ValidationReport under(String name, ValidationReport report) {
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : report.findings()) {
            Location at = finding.location();
            boolean isOwn = at.file() != null && at.file().equals(report.file());
            findings.add(
                    isOwn
                            ? new Finding(
                                    finding.rule(),
                                    finding.effect(),
                                    new Location(name, at.line(), at.record(), at.column()),
                                    finding.message())
                            : finding);
        }
        return new ValidationReport(
                report.format(),
                name,
                report.read(),
                report.accepted(),
                report.rejected(),
                report.fileRejected(),
                findings,
                report.counts(),
                report.skipped(),
                report.truncated(),
                report.rows(),
                report.further(),
                report.remarks());
    }
}
