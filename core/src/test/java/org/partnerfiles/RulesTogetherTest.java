package org.partnerfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;
import org.partnerfiles.fixtures.ExampleFile;
import org.partnerfiles.table.Options;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.validation.BatchRule;
import org.partnerfiles.validation.Example;
import org.partnerfiles.validation.FileRule;
import org.partnerfiles.validation.Findings;
import org.partnerfiles.validation.Lookup;
import org.partnerfiles.validation.Profile;
import org.partnerfiles.validation.RecordRule;
import org.partnerfiles.validation.RowText;
import org.partnerfiles.validation.RuleDescription;
import org.partnerfiles.validation.RuleLevel;
import org.partnerfiles.validation.ValidationReport;
import org.partnerfiles.validation.ValidationReport.Skipped;

/** What rules have to do with each other, with other rows than the one in hand, and with a file that has none. */
class RulesTogetherTest {

    /** Which ids are taken. */
    interface TakenIds extends Lookup<String, Boolean> {}

    private static RecordRule<Parcel> always(RuleDescription description) {
        return RecordRule.of(description, (parcel, options, findings) -> findings.say("always"));
    }

    private static final FileFormat<Parcel> STRICT_AND_WEAK = Parcel.FORMAT.rules(List.of(
            always(RuleDescription.of("test.strict", "Never holds.")),
            always(RuleDescription.of("test.weak", "Never holds.").silentWhileOn("test.strict"))));

    private static List<String> rules(Profile profile) {
        return STRICT_AND_WEAK.with(profile).validator().validate(Parcel.FORMAT.sample()).stream()
                .map(Finding::rule)
                .toList();
    }

    @Test
    void a_weaker_rule_is_silent_while_the_stricter_one_is_on() {
        assertThat(rules(Profile.standard())).containsExactly("test.strict");
        assertThat(rules(Profile.standard().relax("test.strict"))).containsExactly("test.strict");
        assertThat(rules(Profile.standard().enforce("test.weak"))).containsExactly("test.strict");
        assertThat(rules(Profile.standard().off("test.strict"))).containsExactly("test.weak");
        assertThat(rules(Profile.standard().off("test.strict").off("test.weak")))
                .isEmpty();
    }

    @Test
    void an_example_can_have_a_profile() {
        Example example = Example.ofRow().under(Profile.standard().off("test.strict"));

        assertThat(ExampleFile.of(STRICT_AND_WEAK, example).check().countsByRule())
                .containsOnlyKeys("test.weak");
        assertThat(ExampleFile.of(STRICT_AND_WEAK.with(Profile.standard().off("test.strict")), Example.ofRow())
                        .check()
                        .countsByRule())
                .containsOnlyKeys("test.weak");
    }

    @Test
    void the_options_of_an_example_took_the_place_of_all_the_format_has() {
        Clock then = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        FileFormat<Parcel> format = Parcel.FORMAT.with(Options.CLOCK, then).with(Options.MASKED_ROWS, true);

        Options options = ExampleFile.of(format, Example.ofRow().with(Options.MASKED_ROWS, false))
                .format()
                .options();

        assertThat(options.get(Options.CLOCK)).isSameAs(then);
        assertThat(options.get(Options.MASKED_ROWS)).isFalse();
    }

    @Test
    void one_cell_that_cannot_be_read_silenced_a_rule_about_its_other_columns_too() throws IOException {
        RecordRule<Parcel> needed = RecordRule.ofEachColumn(
                RuleDescription.of("test.needed", "There is a day and a weight.")
                        .at("due", "weight"),
                (parcel, options, findings) -> {
                    if (parcel.due() == null) {
                        findings.at("due", "is needed");
                    }
                    if (parcel.weight() == null) {
                        findings.at("weight", "is needed", Effect.ADVICE);
                    }
                });
        String header = "id,receiver,phone,speed,due,weight,labels,pin\n";
        byte[] text = (header + "A1,,,slow,soon,,,\nA2,,,slow,,heavy,,\nA3,,,slow,soon,heavy,,\nA4,,,slow,,,,\n")
                .getBytes(StandardCharsets.UTF_8);

        ValidationReport report = Parcel.FORMAT.with(needed).validator().validate(new ByteArrayInputStream(text), null);

        assertThat(report.findings())
                .extracting(
                        finding -> finding.location().line(),
                        Finding::rule,
                        finding -> finding.location().column())
                .containsExactly(
                        tuple(2L, "core.value-malformed", "due"),
                        tuple(2L, "test.needed", "weight"),
                        tuple(3L, "core.value-malformed", "weight"),
                        tuple(3L, "test.needed", "due"),
                        tuple(4L, "core.value-malformed", "due"),
                        tuple(4L, "core.value-malformed", "weight"),
                        tuple(5L, "test.needed", "due"),
                        tuple(5L, "test.needed", "weight"));
    }

    @Test
    void a_rule_can_point_at_another_row_and_another_file() throws IOException {
        FileRule<Parcel> rule = FileRule.of(
                RuleDescription.of("test.first-row", "The first row is another one.")
                        .level(RuleLevel.FILE),
                context -> new FileRule.Check<>() {
                    @Override
                    public void check(Parcel parcel, RowText<Parcel> row, Findings findings) {
                        if (row.record() == 2) {
                            Findings first = findings.in(new Location("parcels.csv", 2, 1, null));
                            first.at("id", "of the first row");
                            first.say("less", Effect.ADVICE);
                        }
                    }

                    @Override
                    public void end(Findings findings) {
                        findings.in(new Location("other.csv", 0, 0, null))
                                .in(new Location("third.csv", 7, 6, null))
                                .at("pin", "of another file", Effect.ADVICE);
                    }
                });
        byte[] text = "id,receiver,phone,speed,due,weight,labels,pin\nA1,,,slow,,,,\nA2,,,slow,,,,\n"
                .getBytes(StandardCharsets.UTF_8);

        ValidationReport report =
                Parcel.FORMAT.with(rule).validator().validate(new ByteArrayInputStream(text), "parcels.csv");

        assertThat(report.findings())
                .extracting(finding -> finding.location().toString(), Finding::effect)
                .containsExactly(
                        tuple("parcels.csv:2 id", Effect.RECORD_REJECTED),
                        tuple("parcels.csv:2", Effect.ADVICE),
                        tuple("third.csv:7 pin", Effect.ADVICE));
    }

    @Test
    void a_rule_without_its_look_up_is_skipped_also_where_the_file_has_no_record() throws IOException {
        BatchRule<Parcel> rule = BatchRule.of(
                RuleDescription.of("test.id-taken", "An id is not taken.").level(RuleLevel.BATCH),
                List.of(TakenIds.class),
                context -> new BatchRule.Check<>() {});
        byte[] header = "id,receiver,phone,speed,due,weight,labels,pin\n".getBytes(StandardCharsets.UTF_8);

        ValidationReport report = Parcel.FORMAT.with(rule).validator().validate(new ByteArrayInputStream(header), null);

        assertThat(report.skipped())
                .containsExactly(new Skipped("test.id-taken", "no look-up TakenIds was supplied", 0));
        assertThat(report.allRulesPassed()).isFalse();
    }

    /** Or a file would pass whose ids nobody compared. */
    @Test
    void a_rule_whose_disk_is_full_is_not_passed_over() {
        FileRule<Parcel> unique =
                FileRule.of(RuleDescription.of("test.unique", "Ids are unique."), context -> new FileRule.Check<>() {
                    @Override
                    public void remember(Parcel parcel, RowText<Parcel> row) {
                        throw new UncheckedIOException(new IOException("No space left on device"));
                    }
                });
        byte[] file = ExampleFile.of(Parcel.FORMAT, Example.ofRow()).bytes();
        assertThatThrownBy(() ->
                        Parcel.FORMAT.with(unique).validator().validate(new ByteArrayInputStream(file), "parcels.csv"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("No space left");
    }
}
