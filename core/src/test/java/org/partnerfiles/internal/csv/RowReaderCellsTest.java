package org.partnerfiles.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.Layout;

class RowReaderCellsTest {

    static Stream<Arguments> rowsOfOneLine() {
        return Stream.of(
                row("a,b", "a", "b"),
                row("a", "a"),
                // A last line without a line end may end with a delimiter.
                row("a,b,", "a", "b", ""),
                row(",", "", ""),
                row(",,", "", "", ""),
                row("a,\"\"", "a", ""),
                row("\"a\",", "a", ""),
                row("\"\",", "", ""),
                // One empty cell, not a blank line.
                row("\"\"", ""),
                row(" ", " "),
                row("\t", "\t"),
                row(" a , b ", " a ", " b "),
                row(" ,a", " ", "a"),
                row("\" a \",\" \"", " a ", " "),
                row("\"a,b\",c", "a,b", "c"),
                row("\"a\"\"b\"", "a\"b"),
                row("\"\"\"\"", "\""),
                // A quote inside a cell that does not begin with one is an ordinary character.
                row("a\"b,c", "a\"b", "c"),
                row("a\"\"b,c\"", "a\"\"b", "c\""),
                row(" \"a\",b", " \"a\"", "b"),
                // Blanks after a closing quote belong to no cell.
                row("\"a\" \t,b", "a", "b"),
                row("\"a\"  ", "a"),
                // Neither escapes nor comments.
                row("a\\,\\n,\\\"b", "a\\", "\\n", "\\\"b"),
                row("\"a\\\",b", "a\\", "b"),
                row("#a,b", "#a", "b"),
                row("null,NULL", "null", "NULL"),
                row("é,€,😀", "é", "€", "😀"),
                row("a\u2028b,\u0085", "a\u2028b", "\u0085"),
                row("\u0001,\u001F", "\u0001", "\u001F"));
    }

    private static Arguments row(String text, String... cells) {
        return Arguments.of(text, List.of(cells));
    }

    @ParameterizedTest
    @MethodSource("rowsOfOneLine")
    void cells_are_kept_as_they_are_written(String text, List<String> cells) {
        assertThat(ReadRow.cells(text)).containsExactly(cells);
        assertThat(ReadRow.cells(text + "\n")).containsExactly(cells);
        assertThat(ReadRow.cells(text + "\r\nz")).containsExactly(cells, List.of("z"));
        assertThat(ReadRow.cells("z\r" + text + "\r")).containsExactly(List.of("z"), cells);
    }

    @Test
    void quoted_cells_can_contain_line_breaks_of_any_kind() {
        assertThat(ReadRow.cells("\"a\nb\",\"c\r\nd\",\"e\rf\",\"\n\"\nz"))
                .containsExactly(List.of("a\nb", "c\r\nd", "e\rf", "\n"), List.of("z"));
    }

    @Test
    void without_quoting_a_quote_is_an_ordinary_character() {
        Layout tabs = Layout.positionalTabs(StandardCharsets.UTF_8);
        assertThat(ReadRow.cells("\"a\tb\"\n\"\"\t\"\n\t", tabs))
                .containsExactly(List.of("\"a", "b\""), List.of("\"\"", "\""), List.of("", ""));
    }

    @Test
    void the_other_delimiters_are_text() {
        assertThat(ReadRow.cells("a,b|c\td", Layout.csv())).containsExactly(List.of("a", "b|c\td"));
        assertThat(ReadRow.cells("a,b|c\td", Layout.csv().withDelimiter('|'))).containsExactly(List.of("a,b", "c\td"));
        assertThat(ReadRow.cells("a,b|c\t\"d\"\t ", Layout.csv().withDelimiter('\t')))
                .containsExactly(List.of("a,b|c", "d", " "));
    }

    @Test
    void there_is_no_cell_after_the_last_whatever_the_row_before_had() throws IOException {
        byte[] bytes = "a,b,c\nd\n".getBytes(StandardCharsets.UTF_8);
        try (RowReader source = new RowReader(new ByteArrayInputStream(bytes), Layout.csv(), Limits.standard())) {
            RawRow row = new RawRow();
            assertThat(source.next(row)).isTrue();
            assertThat(row.cell(1)).isEqualTo("b");
            assertThat(source.next(row)).isTrue();
            assertThat(row.cell(0)).isEqualTo("d");
            assertThat(row.cell(1)).isNull();
        }
    }

    @Test
    void a_row_may_have_more_cells_than_the_array_at_hand() {
        assertThat(ReadRow.cells("a,".repeat(300) + "z").get(0)).hasSize(301).endsWith("a", "z");
    }

    @Test
    void a_cell_may_be_longer_than_any_buffer() {
        String cell = "0123456789\"\r\n,é".repeat(20_000);
        assertThat(ReadRow.cells("a,\"" + cell.replace("\"", "\"\"") + "\",z\nnext"))
                .containsExactly(List.of("a", cell, "z"), List.of("next"));
    }
}
