package org.partnerfiles.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.report.ValidationReport.MaskedRow;
import org.partnerfiles.report.ValidationReport.RuleCount;
import org.partnerfiles.report.ValidationReport.Skipped;

class FindingCollectorTest {

    private static final Finding ODD = new Finding("acme.odd", Effect.ADVICE, Location.NOWHERE, "is odd");
    private static final Finding BAD = new Finding("acme.odd", Effect.RECORD_REJECTED, Location.NOWHERE, "is bad");

    private final FindingCollector collector = new FindingCollector("acme.customer", "a.csv", 2);

    @Test
    void counts_are_exact_even_if_not_every_finding_is_kept() {
        collector.add(List.of(ODD, BAD));
        assertThat(collector.report().truncated()).isFalse();
        collector.add(List.of(BAD, BAD));

        ValidationReport report = collector.report();
        assertThat(report.findings()).containsExactly(ODD, BAD);
        assertThat(report.truncated()).isTrue();
        assertThat(report.counts())
                .containsExactly(
                        new RuleCount("acme.odd", Effect.ADVICE, 1),
                        new RuleCount("acme.odd", Effect.RECORD_REJECTED, 3));
    }

    @Test
    void findings_are_listed_up_to_the_limit() {
        collector.add(ODD);
        assertThat(collector.listsNext()).isTrue();
        collector.add(ODD);
        assertThat(collector.listsNext()).isFalse();
    }

    @Test
    void the_number_of_records_is_the_accepted_plus_the_rejected() {
        collector.addRecord(true);
        collector.addRecord(false);
        collector.addRecord(false);
        assertThat(collector.report())
                .extracting(ValidationReport::read, ValidationReport::accepted, ValidationReport::rejected)
                .containsExactly(3L, 1L, 2L);
    }

    @Test
    void one_finding_that_rejects_the_file_is_enough() {
        collector.add(BAD);
        assertThat(collector.report().fileRejected()).isFalse();
        collector.add(new Finding("acme.name", Effect.FILE_REJECTED, Location.NOWHERE, "is no name"));
        collector.add(ODD);
        assertThat(collector.report().fileRejected()).isTrue();
    }

    @Test
    void skipped_records_are_counted_by_rule_and_reason() {
        collector.addSkipped("acme.known", "no look-up", 2);
        collector.addSkipped("acme.known", "no look-up", 3);
        collector.addSkipped("acme.known", "no date", 0);
        assertThat(collector.report().skipped())
                .containsExactly(new Skipped("acme.known", "no look-up", 5), new Skipped("acme.known", "no date", 0));
    }

    @Test
    void a_row_is_found_by_the_number_of_its_record() {
        MaskedRow row = new MaskedRow(3, 2, Map.of("name", "****"), 0);
        collector.addRow(new MaskedRow(2, 1, Map.of(), 4));
        collector.addRow(row);
        assertThat(collector.report().row(2)).isEqualTo(row);
        assertThat(collector.report().row(3)).isNull();
    }
}
