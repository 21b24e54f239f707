package org.partnerfiles.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What cell types make of texts and values, and what they say of them. */
final class Cells {

    static final String MALFORMED = "malformed";
    static final String NOT_ALLOWED = "not allowed";
    static final String OUT_OF_RANGE = "out of range";
    static final String NO_SUCH_DAY = "no such day";

    private Cells() {}

    /** {@return the value of a cell that nothing is wrong with} */
    static <T> @Nullable T read(CellType<T> type, String text) {
        Heard heard = new Heard();
        T value = type.read(text, heard);
        assertThat(heard.kinds).isEmpty();
        return value;
    }

    /** {@return the text of a value that nothing keeps from being written} */
    static <T> String write(CellType<T> type, T value) {
        Heard heard = new Heard();
        String text = type.write(value, heard);
        assertThat(heard.kinds).isEmpty();
        return text;
    }

    /** {@return the one thing that is wrong with a cell, which has no value} */
    static String faultOf(CellType<?> type, String text) {
        Heard heard = new Heard();
        assertThat(type.read(text, heard)).isNull();
        assertThat(heard.kinds).hasSize(1);
        return heard.kinds.get(0);
    }

    /** {@return the value that a cell is meant to have, with which one thing is wrong} */
    static <T> @Nullable T meantBy(CellType<T> type, String text) {
        Heard heard = new Heard();
        T value = type.read(text, heard);
        assertThat(heard.kinds).containsExactly(NOT_ALLOWED);
        return value;
    }

    /** {@return what was expected where a cell is at fault} */
    static String expectedBy(CellType<?> type, String text) {
        Heard heard = new Heard();
        type.read(text, heard);
        assertThat(heard.expected).hasSize(1);
        return heard.expected.get(0);
    }

    /** {@return what keeps a value from being written} */
    static <T> List<String> faultsInWriting(CellType<T> type, T value) {
        Heard heard = new Heard();
        type.write(value, heard);
        return heard.kinds;
    }

    private static final class Heard implements CellType.Problems {

        private final List<String> kinds = new ArrayList<>();
        private final List<String> expected = new ArrayList<>();

        private void hear(String kind, String what) {
            kinds.add(kind);
            expected.add(what);
        }

        @Override
        public void malformed(String what) {
            hear(MALFORMED, what);
        }

        @Override
        public void notAllowed(String what) {
            hear(NOT_ALLOWED, what);
        }

        @Override
        public void outOfRange(String what) {
            hear(OUT_OF_RANGE, what);
        }

        @Override
        public void noSuchDay(String what) {
            hear(NO_SUCH_DAY, what);
        }

        @Override
        public void broken(String rule, String message) {
            hear(rule, message);
        }
    }
}
