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
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;
import org.partnerfiles.fixtures.FixtureFile;
import org.partnerfiles.option.Options;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.report.ValidationReport.Skipped;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.Lookup;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.rule.RecordRule;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.rule.TextRule;
import org.partnerfiles.table.CellTypes;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.testing.Ledger;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcels;

/** How rules relate to each other, to rows other than the current one, and to a file without rows. */
class RulesTogetherTest {

    /** Which ids are taken. */
    interface TakenIds extends Lookup<String, Boolean> {}

    private static RecordRule<Parcel> always(RuleDescription description) {
        return RecordRule.of(description, (parcel, context, findings) -> findings.say("always"));
    }

    private static final FileFormat<Parcel> STRICT_AND_WEAK = Parcel.define()
            .rules(List.of(
                    always(RuleDescription.of("test.strict", "Never holds.")),
                    always(RuleDescription.of("test.weak", "Never holds.").silentWhileOn("test.strict"))))
            .build();

    private static List<String> rules(Profile profile) {
        return STRICT_AND_WEAK.withProfile(profile).validator().validate(Parcel.FORMAT.sample()).stream()
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

        assertThat(FixtureFile.of(STRICT_AND_WEAK, example).check().countsByRule())
                .containsOnlyKeys("test.weak");
        assertThat(FixtureFile.of(STRICT_AND_WEAK.withProfile(Profile.standard().off("test.strict")), Example.ofRow())
                        .check()
                        .countsByRule())
                .containsOnlyKeys("test.weak");
    }

    @Test
    void the_options_of_an_example_add_to_those_of_the_format() {
        Clock then = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        FileFormat<Parcel> format =
                Parcel.FORMAT.withOption(Options.CLOCK, then).withOption(Options.MASKED_ROWS, true);

        Options options = FixtureFile.of(format, Example.ofRow().with(Options.MASKED_ROWS, false))
                .format()
                .options();

        assertThat(options.get(Options.CLOCK)).isSameAs(then);
        assertThat(options.get(Options.MASKED_ROWS)).isFalse();
    }

    @Test
    void an_unreadable_cell_does_not_silence_a_rule_about_other_columns() throws IOException {
        RecordRule<Parcel> needed = RecordRule.ofEachColumn(
                RuleDescription.of("test.needed", "There is a day and a weight.")
                        .at("due", "weight"),
                (parcel, context, findings) -> {
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

        ValidationReport report =
                Parcel.FORMAT.withRule(needed).validator().validate(new ByteArrayInputStream(text), null);

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
                RuleDescription.of("test.first-row", "The first row is another one."),
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
                Parcel.FORMAT.withRule(rule).validator().validate(new ByteArrayInputStream(text), "parcels.csv");

        assertThat(report.findings())
                .extracting(finding -> finding.location().toString(), Finding::effect)
                .containsExactly(
                        tuple("parcels.csv:2 id", Effect.RECORD_REJECTED),
                        tuple("parcels.csv:2", Effect.ADVICE),
                        tuple("third.csv:7 pin", Effect.ADVICE));
    }

    @Test
    void a_rule_without_its_look_up_is_skipped_even_if_the_file_has_no_record() throws IOException {
        BatchRule<Parcel> rule = BatchRule.of(
                RuleDescription.of("test.id-taken", "An id is not taken."),
                List.of(TakenIds.class),
                context -> new BatchRule.Check<>() {});
        byte[] header = "id,receiver,phone,speed,due,weight,labels,pin\n".getBytes(StandardCharsets.UTF_8);

        ValidationReport report =
                Parcel.FORMAT.withRule(rule).validator().validate(new ByteArrayInputStream(header), null);

        assertThat(report.skipped())
                .containsExactly(new Skipped(
                        "test.id-taken",
                        "needs the taken ids, which the program that checks the file must supply: ask its developer",
                        0));
        assertThat(report.allRulesPassed()).isFalse();
    }

    /** Otherwise a file would pass although its ids were not compared. */
    @Test
    void a_full_disk_in_a_rule_stops_the_work() {
        FileRule<Parcel> unique =
                FileRule.of(RuleDescription.of("test.unique", "Ids are unique."), context -> new FileRule.Check<>() {
                    @Override
                    public void remember(Parcel parcel, RowText<Parcel> row) {
                        throw new UncheckedIOException(new IOException("No space left on device"));
                    }
                });
        byte[] file = FixtureFile.of(Parcel.FORMAT, Example.ofRow()).bytes();
        assertThatThrownBy(() -> Parcel.FORMAT
                        .withRule(unique)
                        .validator()
                        .validate(new ByteArrayInputStream(file), "parcels.csv"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("No space left");
    }

    @Test
    void a_rule_with_a_column_that_the_format_lacks_is_called() {
        RecordRule<Parcel> rule =
                always(RuleDescription.of("test.colour", "Never holds.").at("id", "colour"));
        assertThat(Parcel.FORMAT.withRule(rule).validator().validate(Parcel.FORMAT.sample()))
                .extracting(Finding::rule)
                .containsExactly("test.colour");
    }

    @Test
    void a_rule_may_skip_a_record_and_the_report_counts_it() {
        RecordRule<Parcel> rule =
                RecordRule.of(RuleDescription.of("test.rate", "A rate is known."), (parcel, context, findings) -> {
                    findings.skip("no rate is known");
                    findings.in(Location.NOWHERE).skip("no rate is known");
                });
        ValidationReport report = Parcel.FORMAT
                .withRule(rule)
                .validator()
                .validateAll(List.of(Parcel.FORMAT.sample(), Parcel.FORMAT.sample()));
        assertThat(report.skipped()).containsExactly(new Skipped("test.rate", "no rate is known", 4));
    }

    @Test
    void a_rule_on_texts_that_throws_is_a_finding() {
        TextRule<Parcel> rule =
                TextRule.of(RuleDescription.of("test.text", "Always fails."), (row, context, findings) -> {
                    throw new IllegalStateException("holds Rosa");
                });
        assertThat(Parcel.FORMAT.withRule(rule).validator().validate(Parcel.FORMAT.sample()))
                .extracting(Finding::rule)
                .containsExactly("core.rule-failed");
    }

    @Test
    void a_rule_whose_check_cannot_be_made_is_a_finding_on_each_row_and_the_others_are_asked() {
        AtomicInteger opened = new AtomicInteger();
        FileRule<Parcel> fails = FileRule.of(RuleDescription.of("test.fails", "Cannot be opened."), context -> {
            opened.incrementAndGet();
            throw new IllegalStateException("holds Rosa");
        });
        byte[] file = (Parcels.HEADER + "A1,,,slow,,,,\nA2,,,slow,,,,\n").getBytes(StandardCharsets.UTF_8);
        ValidationReport report = Parcels.read(
                        Parcel.FORMAT
                                .withRule(fails)
                                .withRule(always(RuleDescription.of("test.after", "Never holds.")))
                                .withRule(FileRule.atEnd(
                                        RuleDescription.of("test.end", "Never holds."),
                                        (facts, findings) -> findings.say(facts.rows() + " rows"))),
                        file)
                .report();
        assertThat(report.findings())
                .filteredOn(finding -> finding.location().line() == 3)
                .extracting(Finding::rule)
                .contains("test.after", "core.rule-failed");
        assertThat(report.findings()).extracting(Finding::rule).contains("test.end");
        assertThat(report.findings()).noneMatch(finding -> finding.message().contains("Rosa"));
        assertThat(opened).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource(Effect.class)
    void an_unreadable_row_is_rejected_whatever_the_profile(Effect effect) {
        byte[] file = (Parcels.HEADER + "A1,\"Rosa\"x,,slow,,,,\n").getBytes(StandardCharsets.UTF_8);
        Profile profile = Profile.standard().effect("core.unreadable-row", effect);

        assertThat(Parcels.read(Parcel.FORMAT.withProfile(profile), file)
                        .report()
                        .findings())
                .extracting(Finding::effect)
                .containsExactly(effect.isError() ? effect : Effect.RECORD_REJECTED);
        Parcels off = Parcels.read(Parcel.FORMAT.withProfile(Profile.standard().off("core.unreadable-row")), file);
        assertThat(off.report().findings()).extracting(Finding::effect).containsExactly(Effect.RECORD_REJECTED);
        assertThat(off.report().rejected()).isEqualTo(1);
    }

    /** If a profile makes a fault advice, the cell counts as blank, so a rule that requires a value still reports it. */
    @Test
    void a_cell_whose_fault_is_advice_counts_as_blank() throws IOException {
        byte[] file = "LEDGER.TXT\t1\t2026-01-31\r\nx\ttea\tx\r\n".getBytes(Ledger.CHARSET);
        assertThat(rulesIn(Ledger.FORMAT, file)).containsExactly("Id core.value-malformed", "Day core.value-malformed");
        assertThat(rulesIn(
                        Ledger.FORMAT.withProfile(Profile.standard().effect("core.value-malformed", Effect.ADVICE)),
                        file))
                .containsExactly("Id core.value-malformed", "Day core.value-malformed", "Id core.value-missing");
    }

    private static List<String> rulesIn(FileFormat<Ledger> format, byte[] file) throws IOException {
        return format.validator().validate(new ByteArrayInputStream(file), null).findings().stream()
                .map(finding -> finding.location().column() + " " + finding.rule())
                .toList();
    }

    /** A rule made by {@code of}, and one written as a class. */
    @Test
    void a_rule_is_not_called_if_one_of_its_columns_could_not_be_read() {
        RuleDescription description =
                RuleDescription.of("test.light", "Never holds.").at("weight", "speed");
        RecordRule<Parcel> asClass = new RecordRule<>() {
            @Override
            public RuleDescription description() {
                return description;
            }

            @Override
            public void check(Parcel parcel, RuleContext context, Findings findings) {
                findings.at("speed", "never holds");
            }
        };
        RecordRule<Parcel> made = RecordRule.of(description, asClass::check);
        for (RecordRule<Parcel> rule : List.of(asClass, made)) {
            FileFormat<Parcel> format = Parcel.FORMAT.withRule(rule);
            assertThat(Parcels.read(format, row("A1,Rosa,,slow,,heavy,,")).found())
                    .containsExactly("2 weight core.value-malformed");
            assertThat(Parcels.read(format, row("A1,Rosa,,slow,,3,,")).found()).containsExactly("2 speed test.light");
        }
    }

    private static byte[] row(String cells) {
        return (Parcels.HEADER + cells + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_further_cell_that_a_spreadsheet_would_run_is_advice_without_its_text() {
        byte[] file = "id,receiver,phone,speed,due,weight,labels,pin,note,more\nA1,,,slow,,,,,=1+1,1+1\n"
                .getBytes(StandardCharsets.UTF_8);
        FileFormat<Parcel> format = Parcel.FORMAT
                .withAdditionalColumns("note", "more")
                .withProfile(Profile.standard().on("core.formula-like-text"));
        assertThat(Parcels.read(format, file).report().findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("core.formula-like-text");
                    assertThat(finding.location().column()).isNull();
                    assertThat(finding.message()).doesNotContain("1+1");
                });
    }

    @Test
    void two_formats_may_have_different_tables_of_one_record() {
        Columns<Parcel> columns = new Columns<>();
        columns.column("receiver", CellTypes.text(), "receiver");
        columns.column("number", CellTypes.text(), "id");
        for (Column<Parcel, ?> column : Parcel.TABLE.columns().subList(2, 8)) {
            columns.column(column.header(), column.type(), column.path()).mayBeAbsent();
        }
        FileFormat<Parcel> format = FileFormat.builder(
                        "test.parcel", "Parcels", RecordTable.of(Parcel.class, columns, Layout.csv()))
                .build();
        assertThat(Parcels.read(format, "receiver,number\nRosa,\n".getBytes(StandardCharsets.UTF_8))
                        .found())
                .containsExactly("2 number core.value-missing");
    }
}
