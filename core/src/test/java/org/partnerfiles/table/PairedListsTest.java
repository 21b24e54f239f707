package org.partnerfiles.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerfiles.table.CellTypes.pairedList;
import static org.partnerfiles.table.Cells.MALFORMED;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PairedListsTest {

    private static final CellType<List<String>> TEXTS = pairedList(CellTypes.text(), ';');

    @Test
    void each_entry_is_read_unchanged_also_an_empty_one() {
        assertThat(Cells.read(TEXTS, "a")).containsExactly("a");
        assertThat(Cells.read(TEXTS, ";a")).containsExactly("", "a");
        assertThat(Cells.read(TEXTS, "a;;b;")).containsExactly("a", "", "b", "");
        assertThat(Cells.read(TEXTS, " a; b")).containsExactly(" a", " b");
        assertThat(TEXTS.empty()).isEmpty();
    }

    @Test
    void entries_are_written_with_the_separator_between_them() {
        assertThat(Cells.write(TEXTS, List.of("a", "b", "c"))).isEqualTo("a;b;c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";", ";a", "a;", "a;b"})
    void an_entry_that_would_be_read_as_none_or_two_is_not_written(String entry) {
        assertThat(Cells.faultsInWriting(TEXTS, List.of("c", entry))).containsExactly(MALFORMED);
    }

    static List<CellType<?>> types() {
        return List.of(
                CellTypes.integer(),
                CellTypes.cents(),
                CellTypes.decimal(),
                CellTypes.date(),
                CellTypes.dateTime(0, 9, true),
                CellTypes.flag("Y", "N"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_empty_entry_of_any_type_is_a_finding_not_an_exception(CellType<?> entry) {
        assertThat(Cells.expectedBy(pairedList(entry, '|'), "")).startsWith(entry.form());
    }

    @Property(tries = 200)
    void written_entries_are_read_again(
            @ForAll @NotEmpty List<@StringLength(min = 1, max = 4) @CharRange(from = ' ', to = ':') String> entries) {
        assertThat(Cells.read(TEXTS, Cells.write(TEXTS, entries))).isEqualTo(entries);
    }
}
