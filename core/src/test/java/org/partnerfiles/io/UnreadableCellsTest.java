package org.partnerfiles.io;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Max;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.CellTypes;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.testing.Parcels;

/** A cell that cannot be read has one finding, and is not checked; that is so for its row only. */
class UnreadableCellsTest {

    @Test
    void a_column_is_checked_again_in_the_row_after_one_that_could_not_be_read() {
        assertThat(Parcels.read(Parcels.HEADER
                                + "A1,Rosa,5555550100,slow,,x,,\n"
                                + "A2,Rosa,5555550100,slow,,-1,,\n"
                                + "A3,Rosa,5555550100,slow,,x,,\n")
                        .found())
                .containsExactly(
                        "2 weight core.value-malformed",
                        "3 weight core.value-out-of-range",
                        "4 weight core.value-malformed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A~,Rosa,5555550100,slow,,,, | 2 id core.unreadable-row",
                "A1,Rosa,5555550100,slow,,,,~ | 2 pin core.unreadable-row",
                "A1,Rosa,5555550100,slow,,,,,~ | 2 - core.unreadable-row",
                "A1,Rosa,5555550100,slow,,,,,,~ | 2 - core.unreadable-row"
            })
    void a_character_that_is_no_text_is_reported_in_its_column_if_it_has_one(String row, String found) {
        assertThat(Parcels.read(Parcels.HEADER + row.replace('~', '\0') + "\n").found())
                .containsExactly(found);
    }

    @Test
    void two_cells_of_a_row_that_cannot_be_read_have_a_finding_each() {
        assertThat(Parcels.read(Parcels.HEADER + "A1,Rosa,5555550100,quick,,x,,\n")
                        .found())
                .containsExactly("2 speed core.value-not-allowed", "2 weight core.value-malformed");
    }

    @Test
    void a_cell_of_blanks_has_no_value_and_is_required_as_an_empty_one() {
        for (String cell : new String[] {"", " ", "\u00A0\t"}) {
            assertThat(Parcels.read(Parcels.HEADER + "A1,Rosa,5555550100,fast," + cell + ",,,\n")
                            .found())
                    .containsExactly("2 due core.value-missing");
        }
    }

    private record Score(
            @Nullable @Max(value = 20, message = "must be at most {value}")
            Integer points) {}

    /** Numbers of two digits, about which the vendor has a rule, in reading and in writing. */
    private static final CellType<Integer> POINTS = new CellType<>(Integer.class) {
        @Override
        public @Nullable Integer read(String text, CellType.Problems problems) {
            Integer value = CellTypes.integer().read(text, problems);
            return value == null ? null : reported(value, problems);
        }

        @Override
        public String write(Integer value, CellType.Problems problems) {
            return reported(value, problems).toString();
        }

        private static Integer reported(Integer value, CellType.Problems problems) {
            if (value > 9) {
                problems.broken("acme.one-digit", "must have one digit");
            }
            return value;
        }

        @Override
        public String form() {
            return "a digit";
        }
    };

    private static FileFormat<Score> scores(Effect effect, boolean isSecret) {
        Columns<Score> columns = new Columns<>();
        Column<Score, Integer> points = columns.column("points", POINTS, "points");
        if (isSecret) {
            points.secret();
        }
        return FileFormat.builder("acme.score", "Scores", RecordTable.of(Score.class, columns, Layout.csv()))
                .describing(List.of(RuleDescription.of("acme.one-digit", "A score has one digit.")
                        .effect(effect)
                        .at("points")))
                .build();
    }

    private static List<Finding> found(FileFormat<Score> format, String cell) throws IOException {
        byte[] bytes = ("points\n" + cell + "\n").getBytes(StandardCharsets.UTF_8);
        return format.validator()
                .validate(new ByteArrayInputStream(bytes), "scores.csv")
                .findings();
    }

    @Test
    void a_vendors_rule_on_a_cell_decides_by_its_effect_whether_there_is_a_value_to_check() throws IOException {
        assertThat(found(scores(Effect.RECORD_REJECTED, false), "21"))
                .extracting(Finding::rule)
                .containsExactly("acme.one-digit");
        assertThat(found(scores(Effect.ADVICE, false), "21"))
                .extracting(Finding::rule)
                .containsExactly("acme.one-digit", "core.value-out-of-range");
    }

    @Test
    void a_vendors_rule_on_a_value_decides_by_its_effect_whether_it_is_written() throws IOException {
        assertThat(written(scores(Effect.RECORD_REJECTED, false), 12)).isEqualTo("points\n");
        assertThat(written(scores(Effect.ADVICE, false), 12)).isEqualTo("points\n12\n");
        assertThat(written(scores(Effect.RECORD_REJECTED, false), 7)).isEqualTo("points\n7\n");
    }

    private static String written(FileFormat<Score> format, int points) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter<Score> writer = format.writer(out)) {
            writer.offer(new Score(points));
            writer.publish();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void the_form_of_a_cell_is_told_unless_it_is_right_or_the_column_is_secret() throws IOException {
        assertThat(found(scores(Effect.ADVICE, false), "x1").get(0).message()).endsWith("; has the form *#");
        assertThat(found(scores(Effect.ADVICE, true), "x1").get(0).message()).doesNotContain("has the form");
        assertThat(Parcels.read(Parcels.HEADER + "A1,Rosa,5555550100,slow,2026-02-30,,,\n")
                        .report()
                        .findings())
                .extracting(Finding::message)
                .containsExactly("must be a date as YYYY-MM-DD; there is no such day in the calendar");
    }
}
