package org.partnerfiles.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.internal.csv.RawRow.Fault;
import org.partnerfiles.table.Layout;

class QuotingTest {

    private static final Quoting QUOTING = Quoting.of(Layout.csv());

    /** After how many commas a cell begins, and whether the text ends between quotes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '\'',
            value = {
                "a,b @ 1 @ false",
                "\"a,b\",c @ 1 @ false",
                "\"a\"\",b\",c @ 1 @ false",
                "\"a @ 0 @ true",
                "\"a\"\" @ 0 @ true",
                "a\",b\" @ 1 @ false",
                "a\"\",b,c @ 2 @ false",
                "\"a\" ,b @ 1 @ false",
                "\"a\", \"b,c\" @ 2 @ false",
                "\"a\" \"b,c\",d @ 1 @ false",
                "\"a\" \"b @ 0 @ true"
            })
    void only_delimiters_outside_quotes_begin_a_cell(String text, int cells, boolean quoted) {
        int begun = 0;
        int state = Quoting.CELL_START;
        for (int i = 0; i < text.length(); i++) {
            state = Quoting.next(state, QUOTING.flagOf(text.charAt(i)));
            begun += state == Quoting.CELL_START ? 1 : 0;
        }
        assertThat(begun).isEqualTo(cells);
        assertThat(state >= Quoting.QUOTED).isEqualTo(quoted);
    }

    @Property(tries = 5_000)
    void the_states_split_a_text_into_the_rows_of_the_reference(@ForAll("texts") String text) {
        List<ReadRow> expected = new ReferenceRows(text, ',', true).all();
        if (expected.stream().allMatch(row -> row.fault() == Fault.NONE)) {
            assertThat(rows(text))
                    .isEqualTo(expected.stream()
                            .map(row -> Math.max(1, row.cells().size()))
                            .toList());
        }
    }

    /** How many cells each row has. */
    private static List<Integer> rows(String text) {
        List<Integer> rows = new ArrayList<>();
        int cells = 1;
        int state = Quoting.CELL_START;
        for (int i = 0; i < text.length(); i++) {
            byte flag = QUOTING.flagOf(text.charAt(i));
            state = Quoting.next(state, flag);
            if (flag == Quoting.LINE_END && state == Quoting.CELL_START) {
                rows.add(cells);
                cells = 1;
            } else if (state == Quoting.CELL_START) {
                cells++;
            }
        }
        if (!text.isEmpty() && !(state == Quoting.CELL_START && text.endsWith("\n"))) {
            rows.add(cells);
        }
        return rows;
    }

    @Property
    void a_quoted_cell_is_read_back_and_ends_where_it_ends(@ForAll("texts") String text) {
        String quoted = Quoting.quote(text);
        int state = Quoting.CELL_START;
        for (int i = 0; i < quoted.length(); i++) {
            state = Quoting.next(state, QUOTING.flagOf(quoted.charAt(i)));
        }
        assertThat(state).isEqualTo(Quoting.QUOTE_IN_QUOTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '\'',
            value = {
                "abc @ 0 @ 3",
                "a,b @ 0 @ 1",
                "a,b @ 2 @ 3",
                "a,,b @ 2 @ 2",
                "a, @ 2 @ 2",
                "\"a,b\",c @ 0 @ 5",
                "x,\"a\"\",b\" ,c @ 2 @ 10"
            })
    void a_cell_ends_at_the_next_delimiter_outside_quotes_or_with_the_row(String row, int from, int end) {
        assertThat(QUOTING.cellEnd(row.getBytes(StandardCharsets.UTF_8), from)).isEqualTo(end);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars('a', '"', '"', ',', ' ', '\n').ofMaxLength(16);
    }
}
