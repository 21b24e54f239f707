package org.partnerfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.CellTypes;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;

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
    void a_profile_may_name_a_general_rule_that_does_not_apply_to_the_format() {
        assertThatCode(() -> notes(false, Layout.csv())
                        .withProfile(Profile.standard().off(CoreRules.VALUE_TOO_LONG)))
                .doesNotThrowAnyException();
    }
}
