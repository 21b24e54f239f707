package org.partnerfiles.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Records, files and a validator for tests of batches. */
final class SmallBatches {

    static final CustomerDirectory NO_CUSTOMERS = CustomerDirectory.of(Map.of());

    private SmallBatches() {}

    static LeadCustomer individual(String id) {
        return Lead.CUSTOMERS.sample().toBuilder().clientCustomerId(id).build();
    }

    static LeadCustomer business(String id) {
        return LeadCustomer.builder()
                .clientCustomerId(id)
                .customerType(CustomerType.BUSINESS)
                .businessType(BusinessType.LLC)
                .businessName("Bakery")
                .build();
    }

    static LeadCustomer soleProp(String id) {
        return business(id).toBuilder()
                .customerType(CustomerType.SOLE_PROP)
                .businessType(BusinessType.SOLE_PROP)
                .build();
    }

    static LeadCustomerRelationship relation(String individual, String business, RelationshipType type) {
        boolean soleProp = type == RelationshipType.SOLE_PROPRIETOR;
        return LeadCustomerRelationship.builder()
                .clientIndividualId(individual)
                .clientBusinessId(soleProp ? null : business)
                .clientSolePropId(soleProp ? business : null)
                .status(RelationshipStatus.ACTIVE)
                .relationshipType(type)
                .build();
    }

    static LeadSource customers(String batch, String version, LeadCustomer... rows) {
        return LeadFiles.source(batch + "_customer_" + version + ".csv", Lead.CUSTOMERS, List.of(rows));
    }

    static LeadSource relationships(String batch, String version, LeadCustomerRelationship... rows) {
        return LeadFiles.source(
                batch + "_beneficial_owner_" + version + ".csv", Lead.CUSTOMER_RELATIONSHIPS, List.of(rows));
    }

    static LeadSource accounts(String batch, String version, LeadAccount... rows) {
        return LeadFiles.source(batch + "_account_" + version + ".csv", Lead.ACCOUNTS, List.of(rows));
    }

    static LeadBatch batch(LeadSource... files) {
        List<LeadBatch> batches = LeadBatches.of(List.of(files)).batches();
        assertThat(batches).hasSize(1);
        return batches.get(0);
    }

    static BatchReport check(LeadBatchValidator validator, LeadSource... files) {
        try {
            return validator.validate(batch(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every finding with its place, such as {@code d_customer_V1.csv:2 lead.…}. */
    static List<String> placed(BatchReport report) {
        return report.findings().stream()
                .map(finding ->
                        finding.location().file() + ":" + finding.location().line() + " " + finding.rule())
                .toList();
    }

    static LeadBatchValidator validator() {
        return Lead.batches()
                .withLookup(NO_CUSTOMERS)
                .withLookup(RelationshipHistory.of(Map.of()))
                .withLookup(AccountHistory.of(Map.of()))
                .withLookup(SubmissionHistory.ofNames(List.of()));
    }
}
