package org.partnerfiles.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;
import org.partnerfiles.io.Limits;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.report.ValidationReport.Further;
import org.partnerfiles.report.ValidationReport.MaskedRow;
import org.partnerfiles.report.ValidationReport.RuleCount;
import org.partnerfiles.report.ValidationReport.Skipped;

class FindingCollectorTest {

    private static final Finding ODD = new Finding("acme.odd", Effect.ADVICE, Location.NOWHERE, "is odd");
    private static final Finding BAD = new Finding("acme.odd", Effect.RECORD_REJECTED, Location.NOWHERE, "is bad");

    private final FindingCollector collector = new FindingCollector("acme.customer", "a.csv", 2);

    @Test
    void counts_are_exact_even_if_not_every_finding_is_kept() {
        collector.add(ODD);
        collector.add(BAD);
        assertThat(collector.report().truncated()).isFalse();
        collector.add(BAD);
        collector.add(BAD);

        ValidationReport report = collector.report();
        assertThat(report.findings()).containsExactly(ODD, BAD);
        assertThat(report.truncated()).isTrue();
        assertThat(report.counts())
                .containsExactly(
                        new RuleCount("acme.odd", Effect.RECORD_REJECTED, 3),
                        new RuleCount("acme.odd", Effect.ADVICE, 1));
    }

    private static Finding on(long record, Effect effect) {
        return new Finding("acme.odd", effect, new Location("a.csv", record + 1, record, null), "is odd");
    }

    private static RowFindings row(long record, Limits limits, Finding... findings) {
        RowFindings row = new RowFindings(record + 1, record, limits);
        List.of(findings).forEach(row::add);
        return row;
    }

    @Test
    void findings_beyond_the_limit_of_a_row_are_counted_and_the_row_says_how_many() {
        Limits two = Limits.standard().withFindingsPerRow(2);
        Finding advice = on(7, Effect.ADVICE);
        Finding error = on(7, Effect.RECORD_REJECTED);
        FindingCollector ample = new FindingCollector("acme.customer", "a.csv", 100);
        ample.add(row(7, two, advice, advice, advice, error));
        ample.add(row(8, two, on(8, Effect.ADVICE)));

        ValidationReport report = ample.report();
        assertThat(report.findings()).containsExactly(advice, error, on(8, Effect.ADVICE));
        assertThat(report.counts())
                .containsExactly(
                        new RuleCount("acme.odd", Effect.RECORD_REJECTED, 1),
                        new RuleCount("acme.odd", Effect.ADVICE, 4));
        assertThat(report.further()).containsExactly(new Further(8, 7, 2));
        assertThat(report.truncated()).isTrue();
    }

    @Test
    void a_file_is_rejected_by_a_finding_that_is_only_counted() {
        Limits one = Limits.standard().withFindingsPerRow(1);
        FindingCollector ample = new FindingCollector("acme.customer", "a.csv", 100);
        ample.add(row(1, one, on(1, Effect.FILE_REJECTED), on(1, Effect.FILE_REJECTED)));
        assertThat(ample.report().fileRejected()).isTrue();
        assertThat(ample.report().count("acme.odd")).isEqualTo(2);
    }

    @Test
    void a_row_is_kept_as_long_as_a_finding_on_it_is_listed() {
        collector.add(on(1, Effect.ADVICE));
        collector.addRow(new MaskedRow(2, 1, Map.of(), 4));
        collector.add(on(2, Effect.ADVICE));
        collector.addRow(new MaskedRow(3, 2, Map.of(), 4));
        assertThat(collector.lists(1)).isTrue();
        assertThat(collector.lists(2)).isTrue();

        collector.add(on(3, Effect.RECORD_REJECTED));

        assertThat(collector.lists(2)).isFalse();
        assertThat(collector.report().rows()).containsExactly(new MaskedRow(2, 1, Map.of(), 4));
        assertThat(collector.report().findings()).containsExactly(on(1, Effect.ADVICE), on(3, Effect.RECORD_REJECTED));
        assertThat(collector.report().further()).isEmpty();
    }

    @Test
    void a_row_is_kept_while_one_of_its_findings_is_displaced_and_another_is_not() {
        FindingCollector three = new FindingCollector("acme.customer", "a.csv", 3);
        three.add(row(1, Limits.standard(), on(1, Effect.ADVICE), on(1, Effect.ADVICE)));
        three.addRow(new MaskedRow(2, 1, Map.of(), 4));
        Finding other = new Finding("acme.late", Effect.ADVICE, new Location("a.csv", 3, 2, null), "is late");
        three.add(row(2, Limits.standard(), other));

        three.add(BAD);

        assertThat(three.report().findings()).containsExactly(on(1, Effect.ADVICE), other, BAD);
        assertThat(three.lists(1)).isTrue();
        assertThat(three.report().further()).containsExactly(new Further(2, 1, 1));
        three.addRow(new MaskedRow(3, 2, Map.of(), 5));
        assertThat(three.report().rows())
                .containsExactly(new MaskedRow(2, 1, Map.of(), 4), new MaskedRow(3, 2, Map.of(), 5));
    }

    @Test
    void the_last_row_is_not_kept_if_a_finding_on_the_file_displaces_its_only_one() {
        collector.add(on(1, Effect.ADVICE));
        collector.add(on(2, Effect.ADVICE));
        collector.add(BAD);
        assertThat(collector.lists(2)).isFalse();
        assertThat(collector.lists(1)).isTrue();
    }

    @Test
    void a_finding_on_the_file_or_on_another_file_is_on_no_row() {
        collector.add(BAD);
        collector.add(new Finding("acme.odd", Effect.RECORD_REJECTED, new Location("b.csv", 6, 5, null), "is odd"));
        collector.add(BAD);
        assertThat(collector.lists(0)).isFalse();
        assertThat(collector.lists(5)).isFalse();
        assertThat(collector.report().truncated()).isTrue();
        assertThat(collector.report().further()).isEmpty();
    }

    @Test
    void a_finding_on_a_row_that_the_end_of_the_file_shows_counts_on_its_row() {
        collector.add(row(1, Limits.standard(), on(1, Effect.RECORD_REJECTED)));
        collector.add(row(0, Limits.standard(), on(1, Effect.ADVICE), on(1, Effect.ADVICE)));
        assertThat(collector.report().findings()).containsExactly(on(1, Effect.RECORD_REJECTED), on(1, Effect.ADVICE));
        assertThat(collector.report().further()).containsExactly(new Further(2, 1, 1));
    }

    @Test
    void rows_are_in_the_order_of_the_file() {
        for (long record : List.of(2L, 17L)) {
            collector.add(on(record, Effect.ADVICE));
            collector.addRow(new MaskedRow(record + 1, record, Map.of(), 0));
        }
        assertThat(collector.report().rows()).extracting(MaskedRow::record).containsExactly(2L, 17L);
    }

    @Test
    void a_report_that_is_put_together_says_how_many_findings_a_row_has_in_all() {
        collector.list(on(1, Effect.ADVICE));
        collector.setFound(1, 4);
        collector.setFound(2, 4);
        assertThat(collector.report().further()).containsExactly(new Further(2, 1, 3));
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
        collector.add(on(1, Effect.ADVICE));
        collector.addRow(new MaskedRow(2, 1, Map.of(), 4));
        collector.add(on(2, Effect.ADVICE));
        collector.addRow(row);
        assertThat(collector.report().row(2)).isEqualTo(row);
        assertThat(collector.report().row(3)).isNull();
    }
}
