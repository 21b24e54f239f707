package org.partnerfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.validation.constraints.AssertTrue;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.internal.format.FormatMistakes;
import org.partnerfiles.option.Option;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.RecordRule;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.CellTypes;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.HeaderRecord;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.Layout.FirstLine;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.testing.Parcel;

class FormatBuilderTest {

    record Note(@Nullable String text, @Nullable Long count) {}

    record Title(@Nullable String title) {}

    private static final Layout BY_POSITION =
            Layout.positionalTabs(StandardCharsets.UTF_8).withFirstLine(FirstLine.NONE);

    /** A table of notes, whose text column reports a malformed cell under a rule. */
    private static RecordTable<Note> notes(Layout layout, String general, String vendors) {
        Columns<Note> columns = new Columns<>();
        columns.column("text", CellTypes.text(), "text").reporting(general, vendors);
        columns.column("count", CellTypes.longInteger(), "count");
        return RecordTable.of(Note.class, columns, layout);
    }

    private static RecordTable<Note> notes(Layout layout) {
        return notes(layout, CoreRules.VALUE_MALFORMED, CoreRules.VALUE_MALFORMED);
    }

    private static FormatBuilder<Note> define(RecordTable<Note> table) {
        return FileFormat.builder("acme.note", "Notes", table);
    }

    private static FormatBuilder<Note> define() {
        return define(notes(Layout.csv()));
    }

    private static RuleDescription described(String id) {
        return RuleDescription.of(id, "Nothing.");
    }

    private static RecordRule<Note> rule(RuleDescription description) {
        return RecordRule.of(description, (note, options, findings) -> findings.say("is said"));
    }

    private static void assertMistake(FormatBuilder<?> builder, String... words) {
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("format acme.note: ")
                .hasMessageContainingAll(words);
    }

    @Test
    void a_rule_that_reads_a_misspelt_column_fails_the_build() {
        assertMistake(
                define().rules(List.of(rule(described("acme.a").at("count", "txet")))),
                "rule acme.a reads column txet",
                "did you mean text?");
    }

    @Test
    void a_description_that_reads_an_unknown_column_fails_the_build() {
        assertMistake(define().describing(List.of(described("acme.a").at("colour"))), "rule acme.a", "colour");
    }

    @Test
    void a_rule_may_read_a_column_of_the_header_record() {
        Columns<Title> columns = new Columns<>();
        columns.column("title", CellTypes.text(), "title");
        Layout layout = BY_POSITION.withFirstLine(FirstLine.FILE_RECORD);
        RecordTable<Note> table =
                notes(layout).withHeaderRecord(HeaderRecord.of(RecordTable.of(Title.class, columns, layout)));
        assertThat(define(table)
                        .describing(List.of(described("acme.a").at("title")))
                        .build())
                .hasToString("acme.note");
    }

    @Test
    void a_rule_that_a_column_reports_and_nothing_describes_fails_the_build() {
        RecordTable<Note> table = notes(Layout.csv(), CoreRules.VALUE_MALFORMED, "acme.not-a-text");
        assertMistake(
                define(table).describing(List.of(described("acme.no-text"))),
                "column text reports rule acme.not-a-text, which nothing describes; did you mean acme.no-text?");
        assertThat(define(table)
                        .describing(List.of(described("acme.not-a-text")))
                        .build())
                .hasToString("acme.note");
    }

    @Test
    void a_rule_that_a_table_reports_and_nothing_describes_fails_the_build() {
        assertMistake(
                define(notes(Layout.csv()).reporting(CoreRules.MISSING_COLUMN, "acme.no-column")),
                "the table reports rule acme.no-column");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CoreRules.VALUE_MISSING,
                CoreRules.VALUE_MALFORMED,
                CoreRules.VALUE_NOT_ALLOWED,
                CoreRules.VALUE_TOO_LONG,
                CoreRules.VALUE_OUT_OF_RANGE
            })
    void a_check_of_cells_that_a_table_renames_fails_the_build(String general) {
        String mistake = " renames " + general + ", which is a check of cells; call reporting on the column";
        Layout layout = BY_POSITION.withFirstLine(FirstLine.FILE_RECORD);
        assertMistake(define(notes(Layout.csv()).reporting(general, CoreRules.ROW_SHAPE)), ": the table" + mistake);
        assertMistake(
                define(notes(layout)
                        .withHeaderRecord(HeaderRecord.of(notes(layout).reporting(general, CoreRules.ROW_SHAPE)))),
                ": the table of the header record" + mistake);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CoreRules.ROW_SHAPE,
                CoreRules.EMPTY_FILE,
                CoreRules.HEADER_NOT_RECOGNISED,
                CoreRules.UNKNOWN_COLUMN,
                CoreRules.RULE_FAILED,
                HeaderRecord.ROW_COUNT
            })
    void a_name_that_no_check_of_a_table_or_column_asks_for_fails_the_build(String general) {
        assertMistake(
                define(notes(Layout.csv()).reporting(general, CoreRules.BLANK_ROW)),
                "the table renames " + general
                        + ", which is always reported under its own id there; the table can rename"
                        + " core.byte-order-mark, core.header-alias, core.header-blanks, core.line-break, core.line-ending,"
                        + " core.missing-column");
        assertMistake(
                define(notes(Layout.csv(), general, CoreRules.BLANK_ROW)),
                "column text renames " + general
                        + ", which is always reported under its own id there; column text can rename"
                        + " core.value-malformed, core.value-missing, core.value-not-allowed, core.value-out-of-range,"
                        + " core.value-too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {CoreRules.MISSING_COLUMN, RecordTable.HEADER_ALIAS, RecordTable.HEADER_BLANKS})
    void a_name_for_a_check_of_headers_fails_the_build_if_there_are_none(String general) {
        assertMistake(
                define(notes(BY_POSITION).reporting(general, CoreRules.BLANK_ROW)),
                "the table renames " + general + ", which is always reported under its own id there");
    }

    @Test
    void a_name_that_no_check_of_a_header_record_asks_for_fails_the_build() {
        Layout layout = BY_POSITION.withFirstLine(FirstLine.FILE_RECORD);
        assertMistake(
                define(notes(layout)
                        .withHeaderRecord(
                                HeaderRecord.of(notes(layout).reporting(CoreRules.LINE_ENDING, CoreRules.BLANK_ROW)))),
                "the table of the header record renames core.line-ending",
                "can rename core.empty-file, core.header-not-recognised, core.limit-exceeded, core.row-count, core.row-shape,"
                        + " core.unreadable-row");
    }

    record Whole(@Nullable String text) {
        @AssertTrue(message = "must be whole")
        public boolean isWhole() {
            return text != null;
        }
    }

    /** The constraint has no column, so its finding has the name that the table gives. */
    @Test
    void a_table_renames_the_constraints_on_the_whole_record() {
        Columns<Whole> columns = new Columns<>();
        columns.column("text", CellTypes.text(), "text");
        RecordTable<Whole> table = RecordTable.of(Whole.class, columns, Layout.csv())
                .reporting(CoreRules.VALUE_MALFORMED, "acme.not-whole");
        FileFormat<Whole> format = FileFormat.builder("acme.whole", "Whole", table)
                .describing(List.of(described("acme.not-whole")))
                .build();
        assertThat(format.validator().validateAll(List.of(new Whole(null))).countsByRule())
                .containsOnlyKeys("acme.not-whole");
    }

    @Test
    void a_misspelt_general_rule_in_a_column_fails_the_build() {
        assertMistake(
                define(notes(Layout.csv(), "core.value-malfromed", CoreRules.VALUE_MALFORMED)),
                "column text renames core.value-malfromed",
                "did you mean core.value-malformed?");
    }

    @Test
    void a_count_of_rows_that_no_rule_checks_fails_the_build() {
        Layout layout = BY_POSITION.withFirstLine(FirstLine.FILE_RECORD);
        RecordTable<Note> head = notes(layout);
        @SuppressWarnings("unchecked") // the table's own column
        Column<Note, Long> count = (Column<Note, Long>) head.columns().get(1);
        assertMistake(
                define(notes(layout).withHeaderRecord(HeaderRecord.of(head).counting(count))),
                "column count of Note has the number of rows");
        RecordTable<Note> naming = head.reporting(HeaderRecord.ROW_COUNT, "acme.count");
        RecordTable<Note> counted =
                notes(layout).withHeaderRecord(HeaderRecord.of(naming).counting(count));
        assertMistake(define(counted), "reports rule acme.count, which nothing describes");
        assertThat(define(counted).describing(List.of(described("acme.count"))).build())
                .hasToString("acme.note");
    }

    @Test
    void two_rules_with_one_id_fail_the_build() {
        assertMistake(
                define().rules(List.of(
                        rule(described("acme.a")), rule(described("acme.a").effect(Effect.ADVICE)))),
                "rule id acme.a has two different descriptions");
    }

    @Test
    void one_rule_may_have_two_parts_that_share_its_description() {
        RuleDescription description = described("acme.a").level(Rule.Level.FILE);
        FileRule<Note> file = FileRule.of(description, context -> new FileRule.Check<>() {});
        BatchRule<Note> batch = BatchRule.of(description, List.of(), context -> new BatchRule.Check<>() {});
        assertThat(define().rules(List.of(file)).rules(List.of(batch)).build()).hasToString("acme.note");
    }

    @Test
    void a_rule_that_is_silent_while_an_unknown_rule_is_on_fails_the_build() {
        assertMistake(
                define().rules(List.of(rule(described("acme.weak").silentWhileOn("acme.strong")))),
                "rule acme.weak is silent while acme.strong is on");
    }

    @Test
    void a_layout_with_a_header_record_and_no_table_for_it_fails_the_build() {
        assertMistake(
                define(notes(BY_POSITION.withFirstLine(FirstLine.FILE_RECORD))),
                "the first line of the layout is a record about the file");
    }

    @Test
    void a_header_record_in_a_layout_without_one_fails_the_build() {
        RecordTable<Note> table = notes(Layout.csv());
        assertMistake(define(table.withHeaderRecord(HeaderRecord.of(table))), "header record Note", "COLUMN_NAMES");
    }

    @Test
    void every_mistake_is_named() {
        assertMistake(
                define().describing(List.of(
                        described("acme.a").at("one"), described("acme.b").at("two"))),
                "acme.a reads column one",
                "acme.b reads column two");
    }

    @Test
    void two_definitions_add_up() {
        Option<Boolean> one = Option.of("acme.one", false, "One.");
        Option<Boolean> two = Option.of("acme.two", false, "Two.");
        FileFormat<Note> format = define().rules(List.of(rule(described("acme.a"))))
                .rules(List.of(rule(described("acme.b"))))
                .options(one)
                .options(two)
                .effects((rule, effect, options) -> rule.id().equals("acme.a") ? Effect.ADVICE : effect)
                .effects((rule, effect, options) -> effect == Effect.ADVICE ? Effect.INFORMATION : effect)
                .build();
        assertThat(format.knownOptions()).isEqualTo(List.of(one, two));
        assertThat(format.validator().validate(new Note("a", 1L)))
                .extracting(Finding::rule, Finding::effect)
                .containsExactly(tuple("acme.a", Effect.INFORMATION), tuple("acme.b", Effect.RECORD_REJECTED));
    }

    @Test
    void a_format_has_one_sample_and_one_generator() {
        assertThatThrownBy(() -> Parcel.define().sample(Parcel.FORMAT.sample()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sample");
        FormatBuilder<Note> builder = define().generating((fiction, number) -> new Note("a", number));
        assertThatThrownBy(() -> builder.generating((fiction, number) -> new Note("b", number)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("generator");
    }

    @Test
    void a_hosts_rule_cannot_take_the_id_of_another_rule() {
        FileFormat<Note> format =
                define().rules(List.of(rule(described("acme.a")))).build();
        RuleDescription weaker = described("acme.a").effect(Effect.INFORMATION);
        assertThatThrownBy(() -> format.withRule(rule(weaker)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("acme.note already has a rule acme.a");
    }

    @Test
    void a_hosts_options_add_to_those_chosen_before() {
        Option<Boolean> one = Option.of("acme.one", false, "One.");
        Option<Boolean> two = Option.of("acme.two", false, "Two.");
        FileFormat<Note> format = define().build()
                .withOption(one, true)
                .withOptions(Options.standard().with(two, true));
        assertThat(format.options().get(one)).isTrue();
        assertThat(format.options().get(two)).isTrue();
    }

    @Test
    void a_hosts_layout_keeps_the_kind_of_the_first_line() {
        FileFormat<Note> format = define().build();
        assertThat(format.withLayout(Layout.csv().withDelimiter(';'))
                        .table()
                        .layout()
                        .delimiter())
                .isEqualTo(';');
        assertThatThrownBy(() -> format.withLayout(BY_POSITION))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("COLUMN_NAMES", "NONE");
    }

    @Test
    void a_rule_that_is_added_twice_fails_the_build() {
        RecordRule<Note> rule = rule(described("acme.a"));
        assertMistake(define().rules(List.of(rule)).rules(List.of(rule)), "rule acme.a is added twice");
        FileFormat<Note> format = define().build().withRule(rule);
        assertThatThrownBy(() -> format.withRule(rule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("acme.a");
    }

    @Test
    void a_reported_row_count_that_no_column_has_fails_the_build() {
        Columns<Title> columns = new Columns<>();
        columns.column("title", CellTypes.text(), "title");
        Layout layout = BY_POSITION.withFirstLine(FirstLine.FILE_RECORD);
        RecordTable<Title> head =
                RecordTable.of(Title.class, columns, layout).reporting(HeaderRecord.ROW_COUNT, "acme.count");
        assertMistake(
                define(notes(layout).withHeaderRecord(HeaderRecord.of(head)))
                        .describing(List.of(described("acme.count"))),
                "wrong number of rows",
                "add counting(column)");
    }

    @Test
    void rules_that_silence_each_other_fail_the_build() {
        assertMistake(
                define().rules(List.of(
                        rule(described("acme.a").silentWhileOn("acme.b")),
                        rule(described("acme.b").silentWhileOn("acme.a")))),
                "rule acme.a is silent while it is on itself, by way of acme.b",
                "rule acme.b is silent while it is on itself, by way of acme.a");
        assertMistake(
                define().rules(List.of(rule(described("acme.a").silentWhileOn("acme.a")))),
                "rule acme.a is silent while it is on itself");
    }

    @Test
    void two_rules_of_a_host_must_not_share_an_id_either() {
        RecordRule<Parcel> advice = RecordRule.of(
                RuleDescription.of("house.x", "Advice.").effect(Effect.ADVICE), (parcel, context, findings) -> {});
        RecordRule<Parcel> error =
                RecordRule.of(RuleDescription.of("house.x", "An error."), (parcel, context, findings) -> {});
        assertThat(FormatMistakes.taken(Parcel.FORMAT.format(), List.of(advice, error)))
                .isEqualTo("house.x");
        assertThat(FormatMistakes.taken(Parcel.FORMAT.format(), List.of(advice)))
                .isNull();
    }

    @Test
    void the_names_of_a_formats_files_are_declared_once() {
        assertThat(define().build().isNamed("notes.csv")).isFalse();
        assertThat(define().build().nameAt(LocalDateTime.MIN)).isNull();
        FormatBuilder<Note> named = define().named(
                        (name, options) -> name.startsWith("notes"),
                        (time, options) -> "notes" + time.getYear() + ".csv");
        assertThat(named.build().isNamed("notes.csv")).isTrue();
        assertThat(named.build().isNamed("others.csv")).isFalse();
        assertThat(named.build().nameAt(LocalDateTime.of(2026, 1, 31, 2, 15))).isEqualTo("notes2026.csv");
        assertThatThrownBy(() -> named.named((name, options) -> true, (time, options) -> "notes"))
                .hasMessageContaining("already has a pattern of names");
    }
}
