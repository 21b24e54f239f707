package org.partnerfiles.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerfiles.table.CellTypes.cents;
import static org.partnerfiles.table.CellTypes.date;
import static org.partnerfiles.table.CellTypes.dateTime;
import static org.partnerfiles.table.CellTypes.decimal;
import static org.partnerfiles.table.CellTypes.flag;
import static org.partnerfiles.table.CellTypes.integer;
import static org.partnerfiles.table.CellTypes.list;
import static org.partnerfiles.table.CellTypes.longInteger;
import static org.partnerfiles.table.CellTypes.text;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CellTypesTest {

    static Stream<Arguments> types() {
        return Stream.of(
                Arguments.of(text(), "string", "text"),
                Arguments.of(integer(), "integer", "only digits"),
                Arguments.of(longInteger(), "integer", "only digits"),
                Arguments.of(cents(), "integer", "cents"),
                Arguments.of(decimal(), "number", "decimal point"),
                Arguments.of(date(), "date", "YYYY-MM-DD"),
                Arguments.of(dateTime(0, 9, true), "datetime", "with offset"),
                Arguments.of(flag("Y", "N"), "string", "one of Y, N"),
                Arguments.of(list(date(), ';', ";"), "list", "separated by ;"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_type_has_a_name_in_a_schema_and_words_for_people(CellType<?> type, String name, String words) {
        assertThat(type.schema().type()).isEqualTo(name);
        assertThat(type.form()).contains(words);
    }

    @Test
    void a_schema_may_name_a_format() {
        assertThat(CellType.Schema.of("date", "%m/%d/%Y"))
                .isEqualTo(new CellType.Schema("date", "%m/%d/%Y", List.of()));
    }

    @Test
    void only_text_keeps_a_cell_of_blanks() {
        assertThat(text().keepsBlanks()).isTrue();
        assertThat(Cells.read(text(), "  ")).isEqualTo("  ");
        assertThat(date().keepsBlanks()).isFalse();
    }

    @Test
    void only_a_list_has_a_value_in_an_empty_cell() {
        assertThat(text().empty()).isNull();
        assertThat(list(text(), ';', ";").empty()).isEmpty();
    }
}
