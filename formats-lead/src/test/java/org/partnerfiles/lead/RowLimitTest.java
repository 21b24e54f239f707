package org.partnerfiles.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerfiles.lead.LeadFileType.ACCOUNT;
import static org.partnerfiles.lead.LeadFileType.CUSTOMER_RELATIONSHIP;
import static org.partnerfiles.lead.TextBatches.BUSINESS;
import static org.partnerfiles.lead.TextBatches.PERSON;
import static org.partnerfiles.lead.TextBatches.RELATIONSHIPS;
import static org.partnerfiles.lead.TextBatches.SOLE_PROP;
import static org.partnerfiles.lead.TextBatches.check;
import static org.partnerfiles.lead.TextBatches.controlPersons;
import static org.partnerfiles.lead.TextBatches.customers;
import static org.partnerfiles.lead.TextBatches.knowing;
import static org.partnerfiles.lead.TextBatches.relationships;
import static org.partnerfiles.lead.TextBatches.rules;
import static org.partnerfiles.lead.TextBatches.skipped;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.io.Limits;
import org.partnerfiles.report.ValidationReport;

/** Rows after the limit on rows count as unread: they cause no findings on other rows about what they may contain. */
class RowLimitTest {

    @Test
    void a_customer_after_the_row_limit_is_not_reported_as_unknown() throws IOException {
        LeadAccount account = Lead.ACCOUNTS.sample().toBuilder()
                .status(AccountStatus.CLOSED)
                .statusReason(StatusReason.PAID_OFF)
                .accountHolders(List.of("p"))
                .build();
        LeadSource[] files = {
            customers(BUSINESS, PERSON),
            relationships("p|b||active|control_person|"),
            LeadFiles.source("d_account_V1.csv", Lead.ACCOUNTS, List.of(account))
        };

        BatchReport cutShort = check(
                knowing(CustomerDirectory.of(Map.of()))
                        .customers(format -> format.withLimits(Limits.standard().withRows(1))),
                files);
        BatchReport whole = check(
                knowing(CustomerDirectory.of(Map.of()))
                        .customers(format -> format.withLimits(Limits.standard().withRows(2))),
                files);

        assertThat(rules(cutShort, Effect.FILE_REJECTED)).containsExactly("core.limit-exceeded");
        assertThat(skipped(cutShort, CUSTOMER_RELATIONSHIP, "lead.relationship.unknown-individual"))
                .extracting(ValidationReport.Skipped::records)
                .containsExactly(1L);
        assertThat(skipped(cutShort, ACCOUNT, "lead.account.invalid-entity-reference-on-closed-account"))
                .extracting(ValidationReport.Skipped::records)
                .containsExactly(1L);
        assertThat(whole.findings()).isEmpty();
        assertThat(whole.skipped()).isEmpty();
    }

    @Test
    void a_business_is_not_refused_if_its_control_person_is_after_the_row_limit() throws IOException {
        LeadBatchValidator cutShort = knowing(CustomerDirectory.of(Map.of()))
                .withLookup(RelationshipHistory.of(
                        Map.of("b", List.of(new KnownRelationship("q", RelationshipType.BENEFICIAL_OWNER)))))
                .relationships(format -> format.withLimits(Limits.standard().withRows(1)));

        BatchReport report = check(
                cutShort,
                customers(PERSON, BUSINESS, SOLE_PROP),
                relationships(
                        "p|b||active|beneficial_owner|",
                        "p|b||active|control_person|",
                        "q|b||deleted|beneficial_owner|"));

        assertThat(rules(report, Effect.FILE_REJECTED)).containsExactly("core.limit-exceeded");
        assertThat(rules(report, Effect.ADVICE))
                .containsExactlyInAnyOrder(
                        "lead.relationship.control-person-missing", "lead.relationship.sole-proprietor-count");
        assertThat(skipped(report, CUSTOMER_RELATIONSHIP, "lead.relationship.dropped"))
                .extracting(ValidationReport.Skipped::records)
                .containsExactly(1L);
    }

    @Test
    void one_of_several_files_that_is_cut_short_counts_for_all_of_them(@TempDir Path directory) throws IOException {
        Path first = Files.writeString(
                directory.resolve("d_beneficial_owner_V1.csv"),
                RELATIONSHIPS + "\np|b||active|beneficial_owner|\np|b||active|control_person|\n");
        Path last = Files.writeString(
                directory.resolve("e_beneficial_owner_V1.csv"), RELATIONSHIPS + "\np|c||active|control_person|\n");

        assertThat(controlPersons(
                        Lead.CUSTOMER_RELATIONSHIPS.withLimits(Limits.standard().withRows(1)), List.of(first, last)))
                .containsExactly("d_beneficial_owner_V1.csv:2 ADVICE");
        assertThat(controlPersons(Lead.CUSTOMER_RELATIONSHIPS, List.of(first, last)))
                .isEmpty();
    }
}
