package org.partnerfiles.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnerfiles.option.Option;
import org.partnerfiles.option.Options;

/** Cell types made from functions. */
class RefinedCellsTest {

    private record Code(String text) {}

    private static final Option<Boolean> ISO = Option.of("test.iso", false, "Whether days are written YYYY-MM-DD.");

    @Test
    void a_text_with_a_class_is_read_and_written_with_its_blanks() {
        CellType<Code> type = CellTypes.text(Code.class, Code::new, Code::text, "a code");

        assertThat(type.read(" a ", CellType.Problems.IGNORED)).isEqualTo(new Code(" a "));
        assertThat(type.write(new Code(" a "), CellType.Problems.IGNORED)).isEqualTo(" a ");
        assertThat(type.form()).isEqualTo("a code");
        assertThat(type.schema()).isEqualTo(CellTypes.text().schema());
        assertThat(type.keepsBlanks()).isFalse();
    }

    @Test
    void further_texts_that_are_read_change_neither_what_is_written_nor_the_form() {
        CellType<Integer> type = CellTypes.alsoReading(CellTypes.integer(), (text, problems) -> {
            problems.broken("test.roman", "must be in digits");
            return text.length();
        });
        List<String> messages = new ArrayList<>();

        assertThat(type.read("iii", (rule, message) -> messages.add(rule + " " + message)))
                .isEqualTo(3);
        assertThat(messages).containsExactly("test.roman must be in digits");
        assertThat(Cells.read(type, "12")).isEqualTo(12);
        assertThat(type.write(3, CellType.Problems.IGNORED)).isEqualTo("3");
        assertThat(type.form()).isEqualTo(CellTypes.integer().form());
        assertThat(type.schema()).isEqualTo(CellTypes.integer().schema());
        assertThat(type.under(Options.standard())).isSameAs(type);
        assertThat(type.keepsBlanks()).isFalse();
    }

    @Test
    void a_function_that_throws_or_has_no_result_leaves_the_form_of_the_type_to_be_said() {
        CellType<BigDecimal> price =
                CellTypes.text(BigDecimal.class, BigDecimal::new, BigDecimal::toPlainString, "a price");
        CellType<Code> known = CellTypes.text(
                Code.class,
                Map.of("a", new Code("a"))::get,
                code -> Map.of("a", "a").get(code.text),
                "a known code");
        CellType<List<BigDecimal>> prices = CellTypes.list(price, ';', ";");
        CellType<Integer> hexadecimal =
                CellTypes.alsoReading(CellTypes.integer(), (text, problems) -> Integer.valueOf(text.substring(2), 16));

        assertThat(Cells.read(price, "1.50")).isEqualTo(new BigDecimal("1.50"));
        assertThat(Cells.faultOf(price, "12x4")).isEqualTo(Cells.MALFORMED);
        assertThat(Cells.expectedBy(price, "12x4")).isEqualTo("a price");
        assertThat(Cells.faultOf(known, "b")).isEqualTo(Cells.MALFORMED);
        assertThat(Cells.expectedBy(prices, "1;12x4")).isEqualTo("a price");
        assertThat(Cells.read(hexadecimal, "0x1F")).isEqualTo(31);
        assertThat(Cells.faultOf(hexadecimal, "x")).isEqualTo(Cells.MALFORMED);
        assertThat(Cells.expectedBy(hexadecimal, "x")).isEqualTo(hexadecimal.form());
    }

    @Test
    void a_value_whose_text_cannot_be_made_is_not_written() {
        CellType<Code> known =
                CellTypes.text(Code.class, Code::new, code -> Map.of("a", "a").get(code.text), "a known code");
        CellType<Code> initial = CellTypes.text(Code.class, Code::new, code -> code.text.substring(0, 1), "a code");

        assertThat(Cells.write(known, new Code("a"))).isEqualTo("a");
        assertThat(Cells.faultsInWriting(known, new Code("b"))).containsExactly(Cells.MALFORMED);
        assertThat(Cells.faultsInWriting(initial, new Code(""))).containsExactly(Cells.MALFORMED);
    }

    @Test
    void refined_text_keeps_blanks_as_text_does() {
        assertThat(CellTypes.alsoReading(CellTypes.text(), (text, problems) -> text)
                        .keepsBlanks())
                .isTrue();
    }

    @Test
    void options_choose_the_type_and_the_standard_is_used_without_them() {
        CellType<Integer> standard = CellTypes.alsoReading(CellTypes.integer(), (text, problems) -> 1);
        CellType<Integer> other = CellTypes.alsoReading(CellTypes.integer(), (text, problems) -> 2);
        CellType<Integer> type = CellTypes.chosenBy(standard, options -> options.get(ISO) ? other : standard);

        assertThat(type.read("x", CellType.Problems.IGNORED)).isEqualTo(1);
        assertThat(type.under(Options.standard())).isSameAs(standard);
        assertThat(type.under(Options.standard().with(ISO, true))).isSameAs(other);
    }
}
