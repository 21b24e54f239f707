package org.partnerfiles.lead;

import static org.partnerfiles.lead.TextBatches.CUSTOMERS;
import static org.partnerfiles.lead.TextBatches.RELATIONSHIPS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.report.ValidationReport;

/** Files of several uploads from short rows, and what is found in them. */
final class Uploads {

    static final String ACCOUNTS = String.join("|", accountHeaders());

    private Uploads() {}

    private static List<String> accountHeaders() {
        return Lead.ACCOUNTS.table().columns().stream()
                .map(column -> column.header())
                .toList();
    }

    static String individual(String id) {
        return id + "|individual||Rosa|||Field|1985-04-12||||||";
    }

    static String business(String id) {
        return id + "|business||||||||llc|Bakery|||";
    }

    static String soleProp(String id) {
        return id + "|sole_prop||||||||sole_prop|Bakery|||";
    }

    static String control(String individual, String business) {
        return individual + "|" + business + "||active|control_person|";
    }

    static String owner(String individual, String business) {
        return individual + "|" + business + "||active|beneficial_owner|";
    }

    static String proprietor(String individual, String soleProp) {
        return individual + "||" + soleProp + "|active|sole_proprietor|";
    }

    static String account(String id, String status, String reason, String effectiveAt) {
        return id + "||consumer|[\"i1\"]|||USD|Card|" + status + "|" + reason + "||||||||||" + effectiveAt;
    }

    static LeadSource file(String name, String... rows) {
        String header = name.contains("_customer_") ? CUSTOMERS : name.contains("_account_") ? ACCOUNTS : RELATIONSHIPS;
        return TextBatches.file(name, header, rows);
    }

    static LeadBatches batches(LeadSource... files) {
        return LeadBatches.of(List.of(files));
    }

    static LeadHistory sent(LeadSource... files) {
        return sent(Outcome.UNKNOWN, files);
    }

    static LeadHistory sent(Outcome outcome, LeadSource... files) {
        try {
            return LeadHistory.of(batches(files), batch -> outcome);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SequenceReport check(LeadHistory history, LeadSource... files) {
        return check(Lead.batches().withHistory(history), batches(files));
    }

    static SequenceReport check(LeadBatchValidator validator, LeadBatches batches) {
        try {
            return validator.validate(batches);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Finding> findings(SequenceReport report) {
        return report.files().stream().flatMap(file -> file.findings().stream());
    }

    /** The errors, such as {@code 2026-01-31_account_V1.csv lead.…}. */
    static List<String> errors(SequenceReport report) {
        return found(report, Effect.FILE_REJECTED);
    }

    static List<String> advice(SequenceReport report) {
        return found(report, Effect.ADVICE);
    }

    static List<String> information(SequenceReport report) {
        return found(report, Effect.INFORMATION);
    }

    private static List<String> found(SequenceReport report, Effect effect) {
        List<String> found = new ArrayList<>();
        findings(report)
                .filter(finding -> finding.effect() == effect)
                .forEach(finding -> found.add(finding.location().file() + " " + finding.rule()));
        return found;
    }

    static List<String> messages(SequenceReport report) {
        return findings(report).map(Finding::message).toList();
    }

    static List<String> skipped(SequenceReport report) {
        return report.files().stream()
                .flatMap(file -> file.skipped().stream())
                .filter(skipped -> skipped.records() > 0)
                .map(ValidationReport.Skipped::rule)
                .distinct()
                .toList();
    }
}
