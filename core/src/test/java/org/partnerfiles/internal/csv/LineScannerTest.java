package org.partnerfiles.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.Layout;

class LineScannerTest {

    private static final KnownFirstLine COMMAS = new KnownFirstLine(Layout.csv(), ',', List.of(), false, false);

    /** Whether the line ends in quotes if a row begins with it; if it begins in quotes, whether it ends in them or is faulty. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '\'',
            value = {
                "x,x @ false @ true @ false",
                "\"x @ true @ false @ true",
                "x\" @ false @ false @ false",
                "x\",x @ false @ false @ false",
                "x\"\"x @ false @ true @ false",
                "x\",x,\"x @ true @ true @ false",
                "x\" ,x,\"x @ true @ true @ false",
                "x\" x,\"x @ true @ false @ true",
                "x\"x,\"x @ true @ false @ true",
                "\"x\"x,\"x @ false @ false @ true",
                "\"x\" x,\"x @ false @ false @ true",
                "\"x\"é,\"x @ false @ false @ true",
                "\"x\",\"x @ true @ false @ true"
            })
    void a_line_is_followed_from_a_row_and_from_quotes_at_once(
            String line, boolean endsInQuotes, boolean staysInQuotes, boolean isFaultyInQuotes) throws IOException {
        for (int length : List.of(1, 20)) {
            String text = line.replace("x", "x".repeat(length));
            try (LineScanner scanner = scanner(text, COMMAS, 3, Limits.standard())) {
                assertThat(scanner.next()).isTrue();
                assertThat(LineOutcome.endsInQuotes(scanner.outcome)).as(text).isEqualTo(endsInQuotes);
                assertThat(LineOutcome.staysInQuotes(scanner.outcome)).as(text).isEqualTo(staysInQuotes);
                assertThat(LineOutcome.isFaultyInQuotes(scanner.outcome))
                        .as(text)
                        .isEqualTo(isFaultyInQuotes);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " \t ", "\u00A0", "\"\"", "\" \""})
    void a_line_of_blanks_is_blank_where_a_row_has_several_cells(String text) throws IOException {
        assertThat(blankLines("a,b,c\n" + text + "\n", 3, Limits.standard())).containsExactly(false, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", ",", "\"", "\" \"x", "\0"})
    void a_line_of_anything_else_is_not_blank(String text) throws IOException {
        assertThat(blankLines("a,b,c\n" + text + "\n", 3, Limits.standard())).containsExactly(false, false);
    }

    @Test
    void only_an_empty_line_is_blank_where_a_row_has_one_cell() throws IOException {
        assertThat(blankLines("a\n\n \n", 1, Limits.standard())).containsExactly(false, true, false);
    }

    @Test
    void the_last_line_may_have_no_line_end() throws IOException {
        assertThat(blankLines("a,b,c\n ", 3, Limits.standard())).containsExactly(false, true);
        assertThat(blankLines("\nx", 3, Limits.standard())).containsExactly(true, false);
    }

    @Test
    void a_line_of_more_blanks_than_are_read_at_once_is_blank() throws IOException {
        String blanks = " ".repeat(3 * RowReader.BUFFER_BYTES);
        assertThat(blankLines("a,b,c\n" + blanks + "\n" + blanks + "x\n\n \né\n", 3, Limits.standard()))
                .containsExactly(false, true, false, true, true, false);
    }

    @Test
    void a_line_of_more_blanks_than_a_row_may_have_is_not_blank() throws IOException {
        Limits limits = Limits.standard().withCellBytes(100).withRowBytes(100);
        String blanks = " ".repeat(100);
        assertThat(blankLines(blanks + "\n" + blanks + " \n" + blanks + "\n", 3, limits))
                .containsExactly(true, false, true);
    }

    @Test
    void a_line_break_that_is_text_counts_as_a_line_and_ends_none() throws IOException {
        KnownFirstLine tabs =
                new KnownFirstLine(Layout.positionalTabs(StandardCharsets.UTF_8), '\t', List.of(), false, true);
        try (LineScanner scanner = scanner("a\nb\tc\r\nd", tabs, 3, Limits.standard())) {
            assertThat(scanner.next()).isTrue();
            assertThat(scanner.lines).isEqualTo(2);
            assertThat(scanner.end).isEqualTo(7);
            assertThat(scanner.next()).isTrue();
            assertThat(scanner.lines).isEqualTo(1);
            assertThat(scanner.next()).isFalse();
        }
    }

    private static List<Boolean> blankLines(String text, int cells, Limits limits) throws IOException {
        List<Boolean> blank = new ArrayList<>();
        try (LineScanner scanner = scanner(text, COMMAS, cells, limits)) {
            while (scanner.next()) {
                blank.add(scanner.isBlank);
            }
        }
        return blank;
    }

    private static LineScanner scanner(String text, KnownFirstLine firstLine, int cells, Limits limits) {
        return new LineScanner(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 0, firstLine, cells, limits);
    }
}
