package org.partnerfiles.lead;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.report.ValidationReport;

/** Batches from lines of text, and what is found in them. */
final class TextBatches {

    static final String CUSTOMERS = "client_customer_id|customer_type|inteded_roles|first_name|"
            + "preferred_first_name|middle_name|last_name|data_of_birth|ocupation|business_type|business_name|"
            + "doing_business_as|website|business_gross_annual_revenue";
    static final String RELATIONSHIPS = "client_individual_id|client_business_id|client_sole_prop_id|status|"
            + "relationship_type|relationship_established_at";

    static final String PERSON = "p|individual||Rosa|||Field|1985-04-12||||||";
    static final String BUSINESS = "b|business||||||||llc|Bakery|||";
    static final String SOLE_PROP = "s|sole_prop||||||||sole_prop|Bakery|||";
    static final String UNREADABLE = "only|two";

    private TextBatches() {}

    static LeadSource file(String name, String header, String... rows) {
        return LeadSource.of(name, (header + "\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static LeadSource customers(String... rows) {
        return file("d_customer_V1.csv", CUSTOMERS, rows);
    }

    static LeadSource relationships(String... rows) {
        return file("d_beneficial_owner_V1.csv", RELATIONSHIPS, rows);
    }

    static LeadBatchValidator knowing(CustomerDirectory directory) {
        return Lead.batches()
                .withLookup(directory)
                .withLookup(RelationshipHistory.of(Map.of()))
                .withLookup(AccountHistory.of(Map.of()))
                .withLookup(SubmissionHistory.ofNames(List.of()));
    }

    static BatchReport check(LeadBatchValidator validator, LeadSource... files) throws IOException {
        return validator.validate(LeadBatches.of(List.of(files)).batches().get(0));
    }

    static BatchReport check(LeadSource... files) throws IOException {
        return check(knowing(CustomerDirectory.of(Map.of())), files);
    }

    static Stream<String> rules(BatchReport report, Effect effect) {
        return report.findings().stream()
                .filter(finding -> finding.effect() == effect)
                .map(Finding::rule);
    }

    static List<ValidationReport.Skipped> skipped(BatchReport report, LeadFileType type, String rule) {
        return report.file(type).skipped().stream()
                .filter(skipped -> skipped.rule().equals(rule))
                .toList();
    }

    static List<String> controlPersons(List<Path> files) throws IOException {
        return controlPersons(Lead.CUSTOMER_RELATIONSHIPS, files);
    }

    static List<String> controlPersons(FileFormat<LeadCustomerRelationship> format, List<Path> files)
            throws IOException {
        return format.validator().validate(files).get(files.size() - 1).findings().stream()
                .filter(finding -> finding.rule().equals("lead.relationship.control-person-missing"))
                .map(finding ->
                        finding.location().file() + ":" + finding.location().line() + " " + finding.effect())
                .toList();
    }
}
