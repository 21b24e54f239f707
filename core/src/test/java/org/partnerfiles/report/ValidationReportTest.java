package org.partnerfiles.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;
import org.partnerfiles.finding.Severity;
import org.partnerfiles.internal.check.FindingCollector;
import org.partnerfiles.report.ValidationReport.MaskedRow;

class ValidationReportTest {

    private static FindingCollector collector(@Nullable String file, Finding... findings) {
        FindingCollector collector = new FindingCollector("acme.note", file, 100);
        List.of(findings).forEach(collector::add);
        collector.addRecord(true);
        collector.addRecord(true);
        collector.addRecord(false);
        return collector;
    }

    private static Finding finding(String rule, Effect effect) {
        return new Finding(rule, effect, new Location("notes.csv", 2, 1, null), "must be so");
    }

    @Test
    void a_report_is_one_line_of_text() {
        assertThat(collector("notes.csv").report())
                .hasToString("notes.csv: 3 records, 2 accepted, 1 rejected; 0 errors, 0 warnings");
        assertThat(collector(
                                null,
                                finding("a", Effect.RECORD_REJECTED),
                                finding("a", Effect.FILE_REJECTED),
                                finding("b", Effect.VALUE_IGNORED),
                                finding("c", Effect.INFORMATION))
                        .report())
                .hasToString("acme.note: 3 records, 2 accepted, 1 rejected; 2 errors, 1 warnings; the file is refused");
    }

    @Test
    void a_skipped_rule_is_listed_and_not_all_rules_passed() {
        FindingCollector collector = collector("notes.csv");
        assertThat(collector.report().allRulesPassed()).isTrue();

        collector.addSkipped("a", "no answers", 3);

        assertThat(collector.report().allRulesPassed()).isFalse();
        assertThat(collector.report()).asString().endsWith("0 warnings; 1 rules skipped");
    }

    @Test
    void all_rules_passed_unless_there_is_an_error_or_a_warning() {
        for (Effect effect : Effect.values()) {
            ValidationReport report =
                    collector("notes.csv", finding("a", effect)).report();
            assertThat(report.allRulesPassed()).as("%s", effect).isEqualTo(effect.severity() == Severity.INFORMATION);
            assertThat(report.hasErrors()).as("%s", effect).isEqualTo(effect.isError());
        }
    }

    @Test
    void as_many_warnings_as_errors_do_not_make_up_for_them() {
        assertThat(collector("notes.csv", finding("a", Effect.RECORD_REJECTED), finding("b", Effect.ADVICE))
                        .report()
                        .allRulesPassed())
                .isFalse();
    }

    @Test
    void a_remark_is_added_to_earlier_ones_and_changes_nothing_else() {
        ValidationReport report =
                collector("notes.csv", finding("a", Effect.ADVICE)).report();
        ValidationReport remarked = report.withRemark("first").withRemark("second");
        assertThat(remarked.remarks()).containsExactly("first", "second");
        assertThat(remarked)
                .usingRecursiveComparison()
                .ignoringFields("remarks")
                .isEqualTo(report);
        assertThat(report.remarks()).isEmpty();
    }

    @Test
    void a_masked_row_is_found_by_the_number_of_its_record() {
        FindingCollector collector = collector(
                "notes.csv",
                finding("a", Effect.ADVICE),
                new Finding("a", Effect.ADVICE, new Location("notes.csv", 3, 2, null), "must be so"));
        MaskedRow first = new MaskedRow(2, 1, Map.of("text", "***"), 0);
        MaskedRow second = new MaskedRow(3, 2, Map.of("text", "##"), 1);
        collector.addRow(first);
        collector.addRow(second);
        assertThat(collector.report().row(1)).isEqualTo(first);
        assertThat(collector.report().row(2)).isEqualTo(second);
        assertThat(collector.report().row(3)).isNull();
    }

    @Test
    void findings_are_counted_by_rule_and_by_severity() {
        ValidationReport report = collector(
                        "notes.csv",
                        finding("b", Effect.ADVICE),
                        finding("a", Effect.RECORD_REJECTED),
                        finding("b", Effect.ADVICE),
                        finding("b", Effect.RECORD_REJECTED))
                .report();
        assertThat(report.count("a")).isEqualTo(1);
        assertThat(report.count("b")).isEqualTo(3);
        assertThat(report.count("c")).isZero();
        assertThat(report.count(Severity.ERROR)).isEqualTo(2);
        assertThat(report.count(Severity.WARNING)).isEqualTo(2);
        assertThat(report.countsByRule()).containsExactly(Map.entry("a", 1L), Map.entry("b", 3L));
    }
}
