package org.partnerfiles.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.Limits;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcels;
import org.partnerfiles.text.Plural;

/** The ready-made rules on files. */
class FileRulesTest {

    private static final RuleDescription FILE = RuleDescription.of("test.file", "A rule on files.")
            .level(Rule.Level.FILE)
            .effect(Effect.ADVICE);

    private static Parcels read(FileRule<Parcel> rule, String... rows) {
        FileFormat<Parcel> format = FileFormat.builder("test.parcel", "Parcels", Parcel.TABLE)
                .rules(List.of(rule))
                .build();
        String text = Parcels.HEADER + String.join("\n", rows) + "\n";
        return Parcels.read(format, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> found(FileRule<Parcel> rule, String... rows) {
        return read(rule, rows).report().findings().stream()
                .filter(finding -> finding.rule().equals("test.file"))
                .map(finding ->
                        finding.location().line() + " " + finding.location().column() + " " + finding.message())
                .toList();
    }

    @Test
    void each_later_row_of_a_unique_key_names_the_line_of_the_first() {
        assertThat(found(
                        FileRule.unique(FILE, Parcel.ID),
                        "A1,,,slow,,,,",
                        "A2,,,slow,,,,",
                        "A1,,,slow,,,,",
                        "A1,,,slow,,,,"))
                .containsExactly(
                        "4 id must be unique in the file; line 2 has the same id",
                        "5 id must be unique in the file; line 2 has the same id");
    }

    @Test
    void a_finding_can_be_at_a_column_with_the_effect_of_the_rule_or_another() {
        FileRule<Parcel> rule = FileRule.of(FILE, context -> new FileRule.Check<>() {
            @Override
            public void check(Parcel parcel, RowText<Parcel> row, Findings findings) {
                findings.at(Parcel.RECEIVER, "is odd");
                findings.at(Parcel.WEIGHT, "is known", Effect.INFORMATION);
            }
        });
        assertThat(read(rule, "A1,,,slow,,,,").report().findings())
                .extracting(finding -> finding.location().column(), Finding::message, Finding::effect)
                .containsExactly(
                        tuple("receiver", "is odd", Effect.ADVICE), tuple("weight", "is known", Effect.INFORMATION));
    }

    @Test
    void a_key_of_several_columns_is_the_same_only_if_each_text_is() {
        FileRule<Parcel> rule = FileRule.unique(FILE, Parcel.RECEIVER, Parcel.DUE);
        assertThat(found(
                        rule,
                        "A1,Rosa,,slow,2026-01-31,,,",
                        "A2,Rosa,,slow,2026-02-01,,,",
                        "A3,Rosa,,slow,2026-01-31,,,",
                        "A4,Ros,,slow,2026-01-31,,,"))
                .containsExactly("4 receiver must be unique in the file; line 2 has the same receiver and due");
    }

    @Test
    void a_row_in_which_a_column_of_the_key_is_blank_is_not_compared() {
        FileRule<Parcel> rule = FileRule.unique(FILE, Parcel.RECEIVER, Parcel.DUE);
        assertThat(found(
                        rule,
                        "A1, ,,slow,2026-01-31,,,",
                        "A2, ,,slow,2026-01-31,,,",
                        "A3,R,,slow,,,,",
                        "A4,R,,slow,,,,"))
                .isEmpty();
    }

    @Test
    void a_unique_key_may_have_its_own_place_and_message() {
        FileRule<Parcel> rule =
                FileRule.unique(FILE.at("receiver", "id"), line -> "is that of line " + line, Parcel.ID);
        assertThat(found(rule, "A1,,,slow,,,,", "A1,,,slow,,,,")).containsExactly("3 receiver is that of line 2");
    }

    @Test
    void a_key_is_computed_from_a_record_and_may_be_null() {
        FileRule<Parcel> rule = FileRule.unique(
                FILE,
                (parcel, options) -> parcel.speed() == Parcel.Speed.FAST ? parcel.id() : null,
                line -> "is on line " + line);
        assertThat(found(rule, "A1,,,slow,,,,", "A1,,,fast,2026-01-31,,,", "A1,,,slow,,,,", "A1,,,fast,2026-01-31,,,"))
                .containsExactly("5 null is on line 3");
    }

    @Test
    void a_key_needs_a_column() {
        assertThatIllegalArgumentException().isThrownBy(() -> FileRule.<Parcel>unique(FILE));
    }

    @Property(tries = 100)
    void a_row_is_reported_exactly_if_an_earlier_row_has_its_key(
            @ForAll @Size(max = 30) List<@IntRange(max = 12) Integer> keys) {
        Map<Integer, Integer> firstLines = new HashMap<>();
        List<String> expected = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (Integer key : keys) {
            int line = rows.size() + 2;
            rows.add("A" + key + ",,,slow,,,,");
            Integer first = firstLines.putIfAbsent(key, line);
            if (first != null) {
                expected.add(line + " id must be unique in the file; line " + first + " has the same id");
            }
        }
        assertThat(found(FileRule.unique(FILE, Parcel.ID), rows.toArray(String[]::new)))
                .isEqualTo(expected);
    }

    @Test
    void rows_are_counted_and_reported_once_at_the_first_column_of_the_description() {
        FileRule<Parcel> rule = FileRule.counting(
                FILE.at("receiver"),
                (parcel, row) -> parcel.receiver() == null,
                count -> "is blank in " + Plural.of(count, "row"));
        assertThat(found(rule, "A1,,,slow,,,,", "A2,R,,slow,,,,", "A3,,,slow,,,,"))
                .containsExactly("0 receiver is blank in 2 rows");
        assertThat(found(rule, "A1,R,,slow,,,,")).isEmpty();
    }

    private static FileRule<Parcel> weighing(@Nullable Number total) {
        return FileRule.total(FILE, Parcel.WEIGHT, file -> total);
    }

    @Test
    void numbers_add_up_exactly_to_the_stated_total() {
        String[] rows = {"A1,,,slow,,0.1,,", "A2,,,slow,,0.20,,", "A3,,,slow,,,,"};
        assertThat(found(weighing(new BigDecimal("0.3")), rows)).isEmpty();
        assertThat(found(weighing(new BigDecimal("0.31")), rows))
                .containsExactly("0 null must add up to the total that the file states");
        assertThat(found(weighing(0L))).isEmpty();
        assertThat(found(weighing(null), rows)).isEmpty();
    }

    @Test
    void a_total_is_not_compared_if_a_row_could_not_be_read() {
        for (String unreadable : List.of("A2,,,slow,,x,,", "A2", "\"A2")) {
            Parcels read = read(weighing(1L), "A1,,,slow,,2,,", unreadable);
            assertThat(read.report().findings())
                    .noneMatch(finding -> finding.rule().equals("test.file"));
            assertThat(read.report().skipped())
                    .extracting(skipped -> skipped.rule() + " " + skipped.reason())
                    .containsExactly("test.file the sum of weight needs every row; some could not be read");
        }
    }

    @Test
    void a_total_is_not_compared_if_reading_stopped_at_the_most_rows() {
        FileFormat<Parcel> format = Parcel.FORMAT
                .withRule(weighing(1L))
                .withLimits(Limits.standard().withRows(1));
        String file = Parcels.HEADER + "A1,,,slow,,2,,\nA2,,,slow,,3,,\n";
        assertThat(Parcels.read(format, file.getBytes(StandardCharsets.UTF_8)).found())
                .noneMatch(found -> found.contains("test.file"));
    }

    @Test
    void facts_are_checked_once_they_are_complete() {
        FileRule<Parcel> rule = FileRule.atEnd(FILE, (file, findings) -> findings.say(file.rows() + " rows"));
        assertThat(found(rule, "A1,,,slow,,,,", "A2,,,slow,,,,")).containsExactly("0 null 2 rows");
    }
}
