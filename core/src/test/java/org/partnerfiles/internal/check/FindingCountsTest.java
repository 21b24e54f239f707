package org.partnerfiles.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.report.ValidationReport.RuleCount;
import org.partnerfiles.report.ValidationReport.Skipped;

class FindingCountsTest {

    private final FindingCounts counts = new FindingCounts();

    @BeforeEach
    void count() {
        counts.add("acme.odd", Effect.ADVICE, 2);
        counts.add("acme.odd", Effect.RECORD_REJECTED, 3);
        counts.addSkipped("acme.known", "no look-up", 4);
        counts.addSkipped("acme.known", "no date", 5);
        counts.addRecord(true);
        counts.addRecord(false);
        counts.addRecord(false);
    }

    private static ValidationReport report(FindingCounts counts) {
        FindingCollector collector = new FindingCollector("acme.customer", null, 10);
        collector.addCounts(counts);
        return collector.report();
    }

    @Test
    void written_counts_are_read_again() throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        counts.write(new DataOutputStream(written));
        FindingCounts read = FindingCounts.read(new DataInputStream(new ByteArrayInputStream(written.toByteArray())));
        assertThat(report(read)).isEqualTo(report(counts));
        assertThat(report(read).skipped())
                .containsExactly(new Skipped("acme.known", "no look-up", 4), new Skipped("acme.known", "no date", 5));
    }

    @Test
    void counts_of_a_report_are_added_and_taken_away() {
        ValidationReport report = report(counts);

        counts.add(report);

        assertThat(counts.ofRules())
                .containsExactly(
                        new RuleCount("acme.odd", Effect.ADVICE, 4),
                        new RuleCount("acme.odd", Effect.RECORD_REJECTED, 6));
        assertThat(counts.skipped())
                .containsExactly(new Skipped("acme.known", "no look-up", 8), new Skipped("acme.known", "no date", 10));
        assertThat(counts.accepted()).isEqualTo(2);
        assertThat(counts.rejected()).isEqualTo(4);

        counts.subtract(report);
        assertThat(report(counts)).isEqualTo(report);
    }

    @Test
    void a_rule_whose_findings_were_all_taken_away_is_not_counted() {
        counts.subtract(report(counts));
        assertThat(counts.ofRules()).isEmpty();
        assertThat(counts.accepted()).isZero();
        assertThat(counts.rejected()).isZero();
    }

    @Test
    void other_counts_are_added() {
        FindingCounts other = new FindingCounts();
        other.add(counts);
        other.add(counts);
        assertThat(other.ofRules())
                .containsExactly(
                        new RuleCount("acme.odd", Effect.ADVICE, 4),
                        new RuleCount("acme.odd", Effect.RECORD_REJECTED, 6));
        assertThat(other.skipped())
                .containsExactly(new Skipped("acme.known", "no look-up", 8), new Skipped("acme.known", "no date", 10));
        assertThat(other.accepted()).isEqualTo(2);
        assertThat(other.rejected()).isEqualTo(4);
    }

    @Test
    void a_report_after_rows_that_are_only_counted_is_whole_if_they_had_no_findings() {
        FindingCounts good = new FindingCounts();
        good.addRecord(true);
        assertThat(report(good).truncated()).isFalse();
        assertThat(report(counts).truncated()).isTrue();
    }
}
