package org.partnerfiles.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.internal.csv.RawRow.Fault;
import org.partnerfiles.table.Layout;

class MaskedExcerptTest {

    private static final String MANY = ",".repeat(40);

    static Stream<Arguments> excerpts() {
        return Stream.of(
                // each run of text is one star, whatever its length
                Arguments.of("a,secret,\"x\"y", Fault.TEXT_AFTER_QUOTE, 2, "*,*,\"*\"*"),
                Arguments.of("\"secret\"y,b", Fault.TEXT_AFTER_QUOTE, 0, "\"*\"*,*"),
                Arguments.of("a\"\"b,c,\"d\"x", Fault.TEXT_AFTER_QUOTE, 2, "*\"\"*,*,\"*\"*"),
                Arguments.of("a,b\0c,d", Fault.NUL, 1, "*,*␀*,*"),
                Arguments.of("a,b\uFFFDc,d", Fault.BAD_BYTES, 1, "*,*\uFFFD*,*"),
                // from 12 characters before the fault to 20 from it on
                Arguments.of("\"a\"b" + MANY, Fault.TEXT_AFTER_QUOTE, 0, "\"*\"*" + ",".repeat(16) + "…"),
                Arguments.of(
                        MANY + "\"a\"b" + MANY,
                        Fault.TEXT_AFTER_QUOTE,
                        40,
                        "…" + ",".repeat(12) + "\"*\"*" + ",".repeat(16) + "…"),
                Arguments.of(MANY + "a\0b" + MANY, Fault.NUL, 40, "…" + ",".repeat(11) + "*␀*" + ",".repeat(18) + "…"),
                Arguments.of(
                        ",".repeat(12) + "\0" + ",".repeat(19), Fault.NUL, 12, ",".repeat(12) + "␀" + ",".repeat(19)),
                // of two characters at fault the first, of the kind of the fault
                Arguments.of("\0" + MANY + "\0", Fault.NUL, 0, "␀" + ",".repeat(19) + "…"),
                Arguments.of("\0" + MANY + "\uFFFD", Fault.BAD_BYTES, 40, "…" + ",".repeat(12) + "\uFFFD"),
                Arguments.of("\uFFFD" + MANY + "\0", Fault.NUL, 40, "…" + ",".repeat(12) + "␀"),
                // a delimiter between quotes begins no cell
                Arguments.of("\"" + MANY + "\",\"a\"b", Fault.TEXT_AFTER_QUOTE, 1, "…" + ",".repeat(10) + "\",\"*\"*"));
    }

    @ParameterizedTest
    @MethodSource("excerpts")
    void the_delimiters_quotes_and_unreadable_characters_around_a_fault_are_shown(
            String line, Fault fault, int cell, String excerpt) {
        assertThat(MaskedExcerpt.around(line, Quoting.of(Layout.csv()), fault, cell))
                .isEqualTo(excerpt);
    }

    static Stream<Arguments> lines_without_the_fault() {
        return Stream.of(
                Arguments.of("a,b", Fault.UNCLOSED_QUOTE, 2),
                Arguments.of("a,b", Fault.NUL, 1),
                Arguments.of("a,b\0", Fault.BAD_BYTES, 1),
                Arguments.of("", Fault.NUL, 0));
    }

    @ParameterizedTest
    @MethodSource("lines_without_the_fault")
    void the_excerpt_is_empty_where_the_beginning_of_the_line_does_not_show_the_fault(
            String line, Fault fault, int cell) {
        assertThat(MaskedExcerpt.around(line, Quoting.of(Layout.csv()), fault, cell))
                .isEmpty();
    }
}
