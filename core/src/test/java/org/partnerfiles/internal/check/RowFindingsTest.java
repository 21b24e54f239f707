package org.partnerfiles.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;
import org.partnerfiles.internal.check.RowFindings.Skip;
import org.partnerfiles.io.Limits;

class RowFindingsTest {

    private static final Finding ADVICE = on("name", Effect.ADVICE);
    private static final Finding IGNORED = on("name", Effect.VALUE_IGNORED);
    private static final Finding ERROR = on("name", Effect.RECORD_REJECTED);

    private static Finding on(@Nullable String column, Effect effect) {
        return new Finding("acme.odd", effect, new Location("a.csv", 2, 1, column), "is odd");
    }

    private static RowFindings row(int ofRow, int ofCell, Finding... findings) {
        Limits limits = Limits.standard().withFindingsPerRow(ofRow).withFindingsPerCell(ofCell);
        RowFindings row = new RowFindings(2, 1, limits);
        List.of(findings).forEach(row::add);
        return row;
    }

    /** How many findings are only counted, by effect and column. */
    private static Map<String, Long> unlisted(RowFindings row) {
        return row.unlisted().entrySet().stream()
                .collect(Collectors.toMap(
                        more -> more.getKey().effect() + " " + more.getKey().column(), more -> more.getValue()[0]));
    }

    @Test
    void a_cell_lists_as_many_findings_as_its_limit_and_not_one_more() {
        RowFindings full = row(10, 2, ERROR, ERROR);
        assertThat(full.list()).containsExactly(ERROR, ERROR);
        assertThat(full.unlisted()).isEmpty();
        full.add(ERROR);
        assertThat(full.list()).containsExactly(ERROR, ERROR);
        assertThat(unlisted(full)).isEqualTo(Map.of("RECORD_REJECTED name", 1L));
    }

    @Test
    void a_finding_on_the_row_is_not_one_of_a_cell() {
        Finding ofRow = on(null, Effect.ADVICE);
        assertThat(row(10, 2, ofRow, ofRow, ofRow).list()).containsExactly(ofRow, ofRow, ofRow);
    }

    @Test
    void a_file_as_a_whole_lists_as_many_findings_as_are_kept_of_all_rows() {
        Limits limits =
                Limits.standard().withFindingsPerRow(2).withFindingsPerCell(1).withFindingsKept(3);
        RowFindings file = new RowFindings(0, 0, limits);
        Collections.nCopies(4, ERROR).forEach(file::add);
        assertThat(file.list()).containsExactly(ERROR, ERROR, ERROR);
        assertThat(unlisted(file)).isEqualTo(Map.of("RECORD_REJECTED name", 1L));
    }

    @Test
    void a_column_is_known_of_findings_that_are_listed_or_only_counted() {
        RowFindings counted = row(1, 1, ERROR, on("day", Effect.ADVICE));
        assertThat(counted.list()).containsExactly(ERROR);
        assertThat(counted.has("name")).isTrue();
        assertThat(counted.has("day")).isTrue();
        assertThat(counted.has("place")).isFalse();
    }

    @Test
    void an_effect_is_known_of_findings_that_are_listed_or_only_counted() {
        assertThat(row(10, 10, ADVICE, IGNORED).has(Effect.VALUE_IGNORED)).isTrue();
        assertThat(row(10, 10, ADVICE).has(Effect.VALUE_IGNORED)).isFalse();

        RowFindings counted = row(1, 1, ERROR, IGNORED);
        assertThat(counted.list()).containsExactly(ERROR);
        assertThat(counted.has(Effect.VALUE_IGNORED)).isTrue();
        assertThat(counted.has(Effect.ADVICE)).isFalse();
    }

    @Test
    void the_columns_with_an_effect_are_those_of_findings_listed_or_only_counted() {
        RowFindings row = row(
                2,
                1,
                IGNORED,
                ERROR,
                on("phone", Effect.VALUE_IGNORED),
                on("city", Effect.ADVICE),
                on(null, Effect.VALUE_IGNORED));
        assertThat(row.list()).hasSize(2).doesNotContain(on("phone", Effect.VALUE_IGNORED));
        assertThat(row.columns(Effect.VALUE_IGNORED)).containsExactlyInAnyOrder("name", "phone");
        assertThat(row.columns(Effect.RECORD_REJECTED)).containsExactly("name");
        assertThat(row.columns(Effect.ADVICE)).containsExactly("city");
    }

    @Test
    void a_changed_effect_is_that_of_findings_listed_and_only_counted() {
        RowFindings row = row(2, 2, IGNORED, IGNORED, IGNORED, IGNORED, ADVICE);
        assertThat(row.list()).containsExactly(IGNORED, ADVICE);
        assertThat(row.hasError()).isFalse();

        row.change(Effect.VALUE_IGNORED, Effect.RECORD_REJECTED);

        assertThat(row.list()).containsExactly(ERROR, ADVICE);
        assertThat(unlisted(row)).isEqualTo(Map.of("RECORD_REJECTED name", 3L));
        assertThat(row.hasError()).isTrue();
    }

    @Test
    void findings_with_another_effect_are_not_changed() {
        RowFindings row = row(1, 1, ADVICE, ADVICE, ADVICE);
        row.change(Effect.VALUE_IGNORED, Effect.RECORD_REJECTED);
        assertThat(row.list()).containsExactly(ADVICE);
        assertThat(unlisted(row)).isEqualTo(Map.of("ADVICE name", 2L));
        assertThat(row.hasError()).isFalse();
    }

    @Test
    void an_error_that_is_only_counted_remains_one_if_another_effect_is_changed() {
        RowFindings row = row(1, 1, on("name", Effect.FILE_REJECTED), IGNORED, ERROR);
        row.change(Effect.VALUE_IGNORED, Effect.ADVICE);
        assertThat(row.hasError()).isTrue();
        assertThat(unlisted(row)).isEqualTo(Map.of("ADVICE name", 1L, "RECORD_REJECTED name", 1L));
    }

    @Test
    void records_are_counted_by_the_rule_and_the_reason_that_it_was_skipped_for() {
        RowFindings row = row(10, 10);
        row.addSkip("acme.known", "no look-up", 2);
        row.addSkip("acme.other", "no look-up", 3);
        row.addSkip("acme.known", "no date", 4);
        row.addSkip("acme.known", "no look-up", 5);
        assertThat(row.skips())
                .containsExactly(
                        new Skip("acme.known", "no look-up", 7),
                        new Skip("acme.other", "no look-up", 3),
                        new Skip("acme.known", "no date", 4));
    }

    @Test
    void a_rule_has_answers_unless_its_keys_could_not_be_looked_up() {
        RowFindings row = row(10, 10);
        assertThat(row.hasAnswersOf("acme.known")).isTrue();
        row.addWithoutAnswers("acme.known");
        row.addWithoutAnswers("acme.other");
        assertThat(row.hasAnswersOf("acme.known")).isFalse();
        assertThat(row.hasAnswersOf("acme.other")).isFalse();
        assertThat(row.hasAnswersOf("acme.third")).isTrue();
    }
}
