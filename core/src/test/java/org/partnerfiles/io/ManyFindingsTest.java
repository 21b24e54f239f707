package org.partnerfiles.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.RecordWriter.IgnoredValues;
import org.partnerfiles.option.Options;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.report.ValidationReport.Further;
import org.partnerfiles.rule.RecordRule;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcels;

/** Rows and files with more findings than are listed. */
class ManyFindingsTest {

    private static final int MANY = 100_000;

    private static final RecordRule<Parcel> ODD_LABEL = eachLabel("test.odd-label", Effect.ADVICE, "o");
    private static final RecordRule<Parcel> IGNORED_LABEL = eachLabel("test.ignored-label", Effect.VALUE_IGNORED, "i");
    private static final RecordRule<Parcel> BAD_LABEL = eachLabel("test.bad-label", Effect.RECORD_REJECTED, "b");

    private static final FileFormat<Parcel> FORMAT =
            Parcel.FORMAT.withRule(ODD_LABEL).withRule(IGNORED_LABEL).withRule(BAD_LABEL);

    private static RecordRule<Parcel> eachLabel(String id, Effect effect, String wrong) {
        return RecordRule.of(
                RuleDescription.of(id, "No label is " + wrong + ".")
                        .effect(effect)
                        .at("labels"),
                (parcel, context, findings) -> {
                    for (String label : parcel.labels()) {
                        if (label.equals(wrong)) {
                            findings.at("labels", "a label is wrong");
                        }
                    }
                });
    }

    private static Parcel parcel(int number, String... labels) {
        return new Parcel("A" + number, null, null, null, null, null, List.of(labels), null);
    }

    private static Parcels read(FileFormat<Parcel> format, String... labels) {
        StringBuilder text = new StringBuilder(Parcels.HEADER);
        for (int i = 0; i < labels.length; i++) {
            text.append("A")
                    .append(i + 1)
                    .append(",,,slow,,,")
                    .append(labels[i])
                    .append(",\n");
        }
        return Parcels.read(format, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_list_of_many_bad_entries_lists_a_few_findings_and_counts_the_others() {
        Parcels read = read(FORMAT, "o;".repeat(MANY) + "i");
        assertThat(read.rows().get(0)).isInstanceOf(Row.Accepted.class);
        assertThat(read.rows().get(0).findings()).hasSize(11);
        assertThat(read.report().findings()).hasSize(11);
        assertThat(read.report().count("test.odd-label")).isEqualTo(MANY);
        assertThat(read.report().further()).containsExactly(new Further(2, 1, MANY - 10));
        assertThat(read.report().truncated()).isTrue();
    }

    @Test
    void one_error_behind_many_of_advice_rejects_the_row_and_is_listed() {
        FileFormat<Parcel> small =
                FORMAT.withLimits(Limits.standard().withFindingsPerRow(2).withFindingsPerCell(100));
        for (FileFormat<Parcel> format : List.of(FORMAT, small)) {
            Parcels read = read(format, "o;".repeat(MANY) + "b");
            assertThat(read.rows().get(0)).isInstanceOf(Row.Rejected.class);
            assertThat(read.rows().get(0).findings()).extracting(Finding::rule).endsWith("test.bad-label");
            assertThat(read.report().rejected()).isEqualTo(1);
        }
    }

    @Test
    void the_limits_of_a_row_and_of_a_cell_can_be_raised() {
        Limits roomy = Limits.standard().withFindingsPerRow(500).withFindingsPerCell(300);
        Parcels read = read(FORMAT.withLimits(roomy), "o;".repeat(400) + "i");
        assertThat(read.rows().get(0).findings()).hasSize(301);
    }

    @Test
    void an_ignored_value_that_is_only_counted_is_refused_too() {
        FileFormat<Parcel> refusing = FORMAT.withLimits(
                        Limits.standard().withFindingsPerRow(1).withFindingsPerCell(1))
                .withOption(RecordWriter.IGNORED_VALUES, IgnoredValues.REFUSE);
        Parcel record = parcel(1, "o", "o", "i");
        assertThat(FORMAT.validator().validate(record))
                .extracting(Finding::effect)
                .doesNotContain(Effect.RECORD_REJECTED);
        assertThat(writeRefuses(refusing, record)).isTrue();
    }

    private static boolean writeRefuses(FileFormat<Parcel> format, Parcel record) {
        try {
            Parcels.write(format, List.of(record));
            return false;
        } catch (InvalidRecordException e) {
            return true;
        }
    }

    @Test
    void five_thousand_rows_of_advice_do_not_hide_one_error() {
        String[] labels = Collections.nCopies(5_001, "o").toArray(String[]::new);
        labels[5_000] = "b";
        ValidationReport report = read(FORMAT, labels).report();
        assertThat(report.findings()).hasSize(1_000);
        assertThat(report.findings().get(999).rule()).isEqualTo("test.bad-label");
        assertThat(report.findings().get(999).location().line()).isEqualTo(5_002);
        assertThat(report.count("test.odd-label")).isEqualTo(5_000);
    }

    @Test
    void records_that_are_checked_together_list_the_same_rules_as_their_file() {
        String[] labels = Collections.nCopies(3_000, "o").toArray(String[]::new);
        labels[1_500] = "i";
        labels[2_999] = "b";
        Map<String, Integer> ofFile = shares(read(FORMAT, labels).report());
        List<Parcel> records = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            records.add(parcel(i, labels[i]));
        }
        assertThat(shares(FORMAT.validator().validateAll(records))).isEqualTo(ofFile);
        assertThat(ofFile).isEqualTo(Map.of("test.odd-label", 998, "test.ignored-label", 1, "test.bad-label", 1));
    }

    private static Map<String, Integer> shares(ValidationReport report) {
        Map<String, Integer> shares = new HashMap<>();
        report.findings().forEach(finding -> shares.merge(finding.rule(), 1, Integer::sum));
        return shares;
    }

    @Test
    void the_masked_rows_are_those_with_listed_findings() {
        String[] labels = Collections.nCopies(30, "o").toArray(String[]::new);
        labels[20] = "b";
        FileFormat<Parcel> few =
                FORMAT.withLimits(Limits.standard().withFindingsKept(3)).withOption(Options.MASKED_ROWS, true);
        ValidationReport report = read(few, labels).report();
        assertThat(report.rows()).extracting(ValidationReport.MaskedRow::record).containsExactly(1L, 2L, 21L);
    }
}
