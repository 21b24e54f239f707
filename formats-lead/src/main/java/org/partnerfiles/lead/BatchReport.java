package org.partnerfiles.lead;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.lead.internal.batch.SentFiles;
import org.partnerfiles.lead.internal.table.RuleIds;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.text.Printable;

/**
 * The result of checking a batch: the findings of all groups of checks, each with its place in its file.
 *
 * @param batchId the batch id
 * @param files the report on the newest file of each type, in the order of the checks
 * @param superseded the names of older versions, which were left out
 * @param sentBefore the types of the files that were not sent now: the history had them
 * @param sendAs the name under which each file is to be sent, corrected if it is in {@code toCorrect}; without the files that were sent
 *     before and are not to be corrected, and with a file of the pair that is missing
 * @param toCorrect the names under which files are to be sent after they were corrected, and those of files that are missing. Not the file
 *     with an error is to be corrected if it names a customer that the new version of the Customer file leaves out, but the Customer file
 * @param historyProblems what of the history could not be read, and which files of the batch are not at hand
 * @param groups the group of checks that each rule belongs to, by its id
 * @since 0.1.0
 */
public record BatchReport(
        String batchId,
        Map<LeadFileType, ValidationReport> files,
        List<LeadFileName> superseded,
        Set<LeadFileType> sentBefore,
        Map<LeadFileType, LeadFileName> sendAs,
        List<LeadFileName> toCorrect,
        List<String> historyProblems,
        Map<String, CheckGroup> groups) {

    private static final Set<String> MISSING_FILES =
            Set.of(RuleIds.CUSTOMER_FILE_MISSING, RuleIds.RELATIONSHIP_FILE_MISSING);

    /** Copies the collections. */
    public BatchReport {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        superseded = List.copyOf(superseded);
        sentBefore = Set.copyOf(sentBefore);
        sendAs = Collections.unmodifiableMap(new LinkedHashMap<>(sendAs));
        toCorrect = List.copyOf(toCorrect);
        historyProblems = List.copyOf(historyProblems);
        groups = Map.copyOf(groups);
    }

    /**
     * The report on a batch.
     *
     * @param leftOut how many errors of each rule are on customers that the new Customer file leaves out
     */
    static BatchReport of(
            LeadBatch batch,
            Map<LeadFileType, ValidationReport> files,
            List<String> historyProblems,
            Map<String, CheckGroup> groups,
            Map<String, Long> leftOut) {
        Set<LeadFileType> toCorrect = EnumSet.noneOf(LeadFileType.class);
        files.forEach((type, report) -> {
            if (needsCorrection(report, leftOut)) {
                toCorrect.add(type);
            }
            if (hasErrorsOf(report, leftOut.keySet())) {
                toCorrect.add(LeadFileType.CUSTOMER);
            }
            if (report.count(RuleIds.CUSTOMER_FILE_MISSING) > 0) {
                toCorrect.add(LeadFileType.CUSTOMER);
            }
            if (report.count(RuleIds.RELATIONSHIP_FILE_MISSING) > 0) {
                toCorrect.add(LeadFileType.CUSTOMER_RELATIONSHIP);
            }
        });
        Map<LeadFileType, LeadFileName> sendAs = new EnumMap<>(LeadFileType.class);
        Set<LeadFileType> sentBefore = EnumSet.noneOf(LeadFileType.class);
        files.forEach((type, report) -> {
            boolean sentNow = batch.isSentNow(type);
            if (!sentNow) {
                sentBefore.add(type);
            }
            LeadFileName name = batch.name(type);
            boolean isNew =
                    sentNow && name != null && SentFiles.highestVersion(batch.sentBefore(), type) < name.number();
            if (isNew) {
                sendAs.put(type, name);
            }
        });
        toCorrect.forEach(type -> sendAs.computeIfAbsent(type, batch::nextName));
        return new BatchReport(
                batch.id(),
                files,
                batch.superseded(),
                sentBefore,
                sendAs,
                toCorrect.stream().map(sendAs::get).toList(),
                historyProblems,
                groups);
    }

    /**
     * {@return the report on one file, or null if the batch has no such file}
     *
     * @param type which file
     */
    public @Nullable ValidationReport file(LeadFileType type) {
        return files.get(type);
    }

    /** Whether it has errors, apart from a missing companion and from customers that the Customer file leaves out. */
    private static boolean needsCorrection(ValidationReport file, Map<String, Long> leftOut) {
        return file.counts().stream()
                .anyMatch(count -> count.effect().isError()
                        && !MISSING_FILES.contains(count.rule())
                        && count.count() > leftOut.getOrDefault(count.rule(), 0L));
    }

    private static boolean hasErrorsOf(ValidationReport file, Set<String> rules) {
        return file.counts().stream().anyMatch(count -> count.effect().isError() && rules.contains(count.rule()));
    }

    /** {@return the findings on all files, by file} */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        files.values().forEach(file -> all.addAll(file.findings()));
        return all;
    }

    /**
     * {@return the findings of one group of checks}
     *
     * @param group the group
     */
    public List<Finding> findings(CheckGroup group) {
        return findings().stream()
                .filter(finding -> group(finding.rule()) == group)
                .toList();
    }

    /**
     * {@return how many errors a group of checks found; exact also where not every finding is listed}
     *
     * @param group the group
     */
    public long errors(CheckGroup group) {
        return files.values().stream()
                .flatMap(file -> file.counts().stream())
                .filter(count -> count.effect().isError() && group(count.rule()) == group)
                .mapToLong(ValidationReport.RuleCount::count)
                .sum();
    }

    private CheckGroup group(String rule) {
        return groups.getOrDefault(rule, CheckGroup.ONE_FILE);
    }

    /** {@return the last group of checks that Lead would reach: the first one with an error, or else the last} */
    public CheckGroup reached() {
        for (CheckGroup group : CheckGroup.values()) {
            if (errors(group) > 0) {
                return group;
            }
        }
        return CheckGroup.ACROSS_FILES;
    }

    /** {@return whether anything is rejected} */
    public boolean hasErrors() {
        return files.values().stream().anyMatch(ValidationReport::hasErrors);
    }

    /** {@return the rules that could not be applied, file by file} */
    public List<ValidationReport.Skipped> skipped() {
        return files.values().stream().flatMap(file -> file.skipped().stream()).toList();
    }

    /** {@return whether every rule could be applied to every file; false if a rule was skipped, or if there are {@link #historyProblems}} */
    public boolean allRulesApplied() {
        return historyProblems.isEmpty() && skipped().isEmpty();
    }

    /** {@return whether every rule could be {@linkplain #allRulesApplied applied} to every file and none was broken} */
    public boolean allRulesPassed() {
        return !files.isEmpty()
                && historyProblems.isEmpty()
                && files.values().stream().allMatch(ValidationReport::allRulesPassed);
    }

    /** {@return the outcome, a line for the batch, each file, each finding that is listed, and each rule that was skipped} */
    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder("batch ").append(Printable.of(batchId)).append(": ");
        if (allRulesPassed()) {
            text.append("all rules passed");
        } else if (hasErrors()) {
            text.append("refused; Lead would come to the checks of the group \"")
                    .append(reached().text())
                    .append("\" and stop there");
        } else {
            text.append("nothing is refused").append(allRulesApplied() ? "" : ", as far as the rules could be applied");
        }
        historyProblems.forEach(problem -> text.append("\n  of the history: ").append(Printable.of(problem)));
        superseded.forEach(name -> text.append("\n  left out: ").append(Printable.of(name.toString())));
        toCorrect()
                .forEach(name -> text.append("\n  to be corrected or added, and sent as ")
                        .append(Printable.of(name.toString())));
        files.values().forEach(file -> {
            text.append("\n  ").append(file);
            file.findings().forEach(finding -> text.append("\n    ").append(finding));
            file.skipped()
                    .forEach(skipped -> text.append("\n    skipped ")
                            .append(skipped.rule())
                            .append(" for ")
                            .append(skipped.records())
                            .append(" records: ")
                            .append(skipped.reason()));
        });
        return text.toString();
    }
}
