package org.partnerfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.CellTypes;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.Layout.RaggedRows;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.testing.Parcel;

class GeneralRulesTest {

    private record Note(String text) {}

    private record Dated(String text, LocalDate day) {}

    private static FileFormat<?> notes(boolean dated, Layout layout) {
        return dated ? notes(Dated.class, layout) : notes(Note.class, layout);
    }

    private static <R> FileFormat<R> notes(Class<R> type, Layout layout) {
        Columns<R> columns = new Columns<>();
        columns.column("text", CellTypes.text(), "text");
        if (type == Dated.class) {
            columns.column("day", CellTypes.date(), "day");
        }
        return FileFormat.builder("acme.note", "Notes", RecordTable.of(type, columns, layout))
                .build();
    }

    private static List<String> listed(FileFormat<?> format) {
        return format.catalogue().all().stream().map(RuleDescription::id).toList();
    }

    @Test
    void a_format_lists_the_general_rules_that_apply_to_its_columns() {
        assertThat(listed(notes(false, Layout.csv())))
                .contains(CoreRules.VALUE_MISSING, CoreRules.VALUE_MALFORMED, CoreRules.FORMULA_LIKE_TEXT)
                .doesNotContain(CoreRules.VALUE_TOO_LONG, CoreRules.VALUE_NOT_ALLOWED, CoreRules.VALUE_OUT_OF_RANGE);
        assertThat(listed(notes(true, Layout.csv()))).contains(CoreRules.VALUE_OUT_OF_RANGE);
    }

    @Test
    void a_format_lists_the_general_rules_that_apply_to_its_layout() {
        assertThat(listed(notes(true, Layout.csv())))
                .contains(
                        CoreRules.MISSING_COLUMN,
                        CoreRules.EMPTY_FILE,
                        CoreRules.HEADER_NOT_RECOGNISED,
                        CoreRules.ROW_SHAPE);
        assertThat(listed(notes(
                        true, Layout.positionalTabs(StandardCharsets.US_ASCII).withFirstLine(Layout.FirstLine.NONE))))
                .doesNotContain(
                        CoreRules.HEADER_NOT_RECOGNISED,
                        CoreRules.MISSING_COLUMN,
                        CoreRules.UNKNOWN_COLUMN,
                        CoreRules.DUPLICATE_COLUMN,
                        CoreRules.ROW_SHAPE);
    }

    @Test
    void a_format_lists_the_length_of_values_if_a_column_limits_it() {
        assertThat(listed(Parcel.FORMAT)).contains(CoreRules.VALUE_TOO_LONG, CoreRules.VALUE_NOT_ALLOWED);
    }

    @Test
    void a_format_without_a_required_column_has_no_empty_record() {
        assertThat(listed(notes(true, Layout.csv()))).doesNotContain(CoreRules.EMPTY_RECORD);
        assertThat(listed(Parcel.FORMAT)).contains(CoreRules.EMPTY_RECORD);
    }

    @Test
    void a_row_has_a_shape_if_too_few_or_too_many_cells_reject_it() {
        Layout lenient = Layout.csv().withShortRows(RaggedRows.TOLERATED).withLongRows(RaggedRows.TOLERATED);
        assertThat(listed(notes(false, lenient))).doesNotContain(CoreRules.ROW_SHAPE);
        assertThat(listed(notes(false, lenient.withShortRows(RaggedRows.REJECTED))))
                .contains(CoreRules.ROW_SHAPE);
        assertThat(listed(notes(false, lenient.withLongRows(RaggedRows.REJECTED))))
                .contains(CoreRules.ROW_SHAPE);
    }

    @Test
    void a_key_of_a_rejected_row_needs_a_rule_that_compares_keys_and_rows_that_are_rejected() {
        assertThat(listed(FileFormat.builder("test.parcel", "Parcels", Parcel.TABLE)
                        .rules(List.of(Parcel.HEAVY_IS_SLOW))
                        .build()))
                .as("no keys")
                .doesNotContain(CoreRules.KEY_OF_REJECTED_ROW);
        assertThat(listed(Parcel.FORMAT)).contains(CoreRules.KEY_OF_REJECTED_ROW);
        assertThat(listed(Parcel.define()
                        .effects((rule, effect, options) ->
                                effect == Effect.RECORD_REJECTED ? Effect.FILE_REJECTED : effect)
                        .build()))
                .as("each bad row refuses the file")
                .doesNotContain(CoreRules.KEY_OF_REJECTED_ROW);
    }

    @Test
    void what_a_rule_of_the_vendor_reports_has_no_general_rule() {
        RuleDescription own = RuleDescription.of("acme.own", "As the vendor wants it.");
        RecordTable<Parcel> table = Parcel.TABLE
                .reporting(CoreRules.MISSING_COLUMN, "acme.own")
                .reporting(CoreRules.BYTE_ORDER_MARK, "acme.own");
        assertThat(listed(FileFormat.builder("test.parcel", "Parcels", table)
                        .describing(List.of(own))
                        .build()))
                .contains(CoreRules.LINE_ENDING, CoreRules.UNKNOWN_COLUMN)
                .doesNotContain(CoreRules.MISSING_COLUMN, CoreRules.BYTE_ORDER_MARK);
    }

    @Test
    void a_profile_may_name_a_general_rule_that_does_not_apply_to_the_format() {
        assertThatCode(() -> notes(false, Layout.csv())
                        .withProfile(Profile.standard().off(CoreRules.VALUE_TOO_LONG)))
                .doesNotThrowAnyException();
    }
}
