package org.partnerfiles.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerfiles.table.CellTypes.date;
import static org.partnerfiles.table.CellTypes.integer;
import static org.partnerfiles.table.CellTypes.list;
import static org.partnerfiles.table.CellTypes.text;
import static org.partnerfiles.table.Cells.MALFORMED;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.option.Option;
import org.partnerfiles.option.Options;

class ListsTest {

    private static final CellType<List<String>> TEXTS = list(text(), ';', "; ");
    private static final CellType<List<Integer>> NUMBERS = list(integer(), ',', ",");

    @Test
    void entries_are_read_without_the_blanks_around_them() {
        assertThat(Cells.read(TEXTS, "a")).containsExactly("a");
        assertThat(Cells.read(TEXTS, " a b ;c")).containsExactly("a b", "c");
    }

    @ParameterizedTest
    @ValueSource(strings = {";a;b", "a;;b", "a; ;b", "a;b;", "a;b; ;"})
    void empty_entries_are_dropped(String text) {
        assertThat(Cells.read(TEXTS, text)).containsExactly("a", "b");
    }

    @Test
    void an_empty_cell_is_an_empty_list() {
        assertThat(Cells.read(TEXTS, "")).isEmpty();
        assertThat(TEXTS.empty()).isEmpty();
    }

    @Test
    void an_entry_that_cannot_be_read_is_reported_and_left_out() {
        assertThat(NUMBERS.read("1,x,3", CellType.Problems.IGNORED)).containsExactly(1, 3);
        assertThat(Cells.expectedBy(NUMBERS, "1,x,3")).isEqualTo(integer().form());
    }

    @Test
    void entries_are_written_with_the_written_separator() {
        assertThat(Cells.write(TEXTS, List.of())).isEmpty();
        assertThat(Cells.write(TEXTS, List.of("a"))).isEqualTo("a");
        assertThat(Cells.write(TEXTS, List.of("a", "b c", "d"))).isEqualTo("a; b c; d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";", "a;", ";a", " a", "a ", "\ta"})
    void an_entry_that_would_be_read_differently_is_not_written(String entry) {
        assertThat(Cells.faultsInWriting(TEXTS, List.of("x", entry))).containsExactly(MALFORMED);
    }

    @Test
    void the_form_of_a_list_names_the_form_of_its_entries_and_their_separator() {
        assertThat(list(date(), '|', "|").form()).contains(date().form()).contains("|");
        assertThat(list(CellTypes.flag("Yes", "No"), '|', "|").schema())
                .isEqualTo(new CellType.Schema("list", "|", List.of("Yes", "No")));
    }

    @Test
    void a_hosts_options_reach_the_type_of_the_entries() {
        Option<Boolean> loud = Option.of("test.loud", false, "Whether entries are read in capitals.");
        CellType<List<String>> type = list(new Loud(loud, false), ';', "+");

        assertThat(type.under(Options.standard()).read("a;b", CellType.Problems.IGNORED))
                .containsExactly("a", "b");
        CellType<List<String>> chosen = type.under(Options.standard().with(loud, true));
        assertThat(chosen.read("a;b", CellType.Problems.IGNORED)).containsExactly("A", "B");
        assertThat(chosen.write(List.of("a", "b"), CellType.Problems.IGNORED)).isEqualTo("a+b");
    }

    /** Text, read in capitals if an option is set. */
    private static final class Loud extends CellType<String> {

        private final Option<Boolean> option;
        private final boolean loud;

        Loud(Option<Boolean> option, boolean loud) {
            super(String.class);
            this.option = option;
            this.loud = loud;
        }

        @Override
        public String read(String text, CellType.Problems problems) {
            return loud ? text.toUpperCase(Locale.ROOT) : text;
        }

        @Override
        public String write(String value, CellType.Problems problems) {
            return value;
        }

        @Override
        public String form() {
            return "text";
        }

        @Override
        public CellType.Schema schema() {
            return CellType.Schema.of("string");
        }

        @Override
        public CellType<String> under(Options options) {
            return options.get(option) == loud ? this : new Loud(option, options.get(option));
        }
    }
}
