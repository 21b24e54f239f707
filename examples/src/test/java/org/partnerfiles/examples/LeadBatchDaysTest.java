package org.partnerfiles.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.lead.BatchReport;
import org.partnerfiles.lead.CheckGroup;
import org.partnerfiles.lead.LeadBatches;
import org.partnerfiles.lead.LeadFileName;

class LeadBatchDaysTest {

    @Test
    void the_first_day_has_three_mistakes_and_its_second_version_has_none(@TempDir Path directory) throws IOException {
        BatchReport wrong = LeadBatchDays.firstDay(directory);
        BatchReport mended = LeadBatchDays.mendFirstDay(directory);

        assertThat(wrong.findings().stream().map(Finding::rule))
                .containsExactly(
                        "lead.customer.name-required",
                        "lead.relationship.unknown-individual",
                        "lead.relationship.control-person-missing");
        assertThat(wrong.reached()).isEqualTo(CheckGroup.ONE_FILE);
        assertThat(mended.allRulesPassed()).isTrue();
        assertThat(mended.superseded().stream().map(LeadFileName::toString))
                .containsExactly("2026-01-30_customer_V1.csv", "2026-01-30_beneficial_owner_V1.csv");
        assertThat(LeadBatches.in(directory).batches().get(0).names()).hasSize(5);
    }

    @Test
    void each_update_of_the_second_day_breaks_a_rule_about_the_first_day(@TempDir Path directory) throws IOException {
        LeadBatchDays.firstDay(directory);
        LeadBatchDays.mendFirstDay(directory);

        List<String> rules = LeadBatchDays.secondDay(directory).findings().stream()
                .map(Finding::rule)
                .toList();

        assertThat(rules)
                .containsExactly(
                        "lead.account.may-not-change-closed-account",
                        "lead.account.effective-at-not-after-previous",
                        "lead.account.invalid-status-transition");
    }
}
