package org.partnerfiles.loanpro.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerfiles.loanpro.internal.table.PairedList.pairedList;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.table.CellProblems;
import org.partnerfiles.table.CellTypes;

class PairedListTest {

    private static final class Heard implements CellProblems {
        private final List<String> malformed = new ArrayList<>();

        @Override
        public void malformed(String expected) {
            malformed.add(expected);
        }

        @Override
        public void notAllowed(String expected) {
            throw new AssertionError(expected);
        }

        @Override
        public void outOfRange(String expected) {
            throw new AssertionError(expected);
        }

        @Override
        public void broken(String rule, String message) {
            throw new AssertionError(message);
        }
    }

    @Test
    void each_entry_counts_as_it_stands_an_empty_one_too() {
        var type = pairedList(CellTypes.text());

        assertThat(type.read("a", new Heard())).containsExactly("a");
        assertThat(type.read(";a", new Heard())).containsExactly("", "a");
        assertThat(type.read("a;;b;", new Heard())).containsExactly("a", "", "b", "");
        assertThat(type.read(" a; b", new Heard())).containsExactly(" a", " b");
        assertThat(type.empty()).isEmpty();
    }

    @Test
    void entries_are_written_with_the_separator_between_them() {
        Heard heard = new Heard();

        assertThat(pairedList(CellTypes.text()).write(List.of("a", "b", "c"), heard))
                .isEqualTo("a;b;c");
        assertThat(heard.malformed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";", ";a", "a;", "a;b"})
    void an_entry_that_would_be_read_as_none_or_two_is_not_written(String entry) {
        Heard heard = new Heard();
        pairedList(CellTypes.text()).write(List.of("c", entry), heard);

        assertThat(heard.malformed).containsExactly("entries that are not empty and hold no ;");
    }
}
