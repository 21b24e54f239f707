package org.partnerfiles.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.table.Layout;

class RowWriterTest {

    private static final Layout TABS = Layout.positionalTabs(Charset.forName("windows-1252"));

    static Stream<Arguments> rows() {
        return Stream.of(
                row("a,b", "a", "b"),
                row(",", "", ""),
                row(",a,", "", "a", ""),
                row("\"\"", ""),
                row("\"a,b\",c", "a,b", "c"),
                row("\"a\"\"b\"", "a\"b"),
                row("\"\"\"\"", "\""),
                row("\"a\nb\",\"c\rd\"", "a\nb", "c\rd"),
                row("\" a\",\"b \",\"\t\",c d", " a", "b ", "\t", "c d"),
                row("\"\uFEFFa\"", "\uFEFFa"),
                row("a|b,\\,'", "a|b", "\\", "'"),
                row("#a,é,😀", "#a", "é", "😀"));
    }

    private static Arguments row(String text, String... cells) {
        return Arguments.of(text, List.of(cells));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void cells_are_quoted_only_where_they_must_be(String text, List<String> cells) throws IOException {
        assertThat(written(Layout.csv(), List.of(cells))).isEqualTo(text + "\n");
    }

    @Test
    void another_delimiter_needs_quotes_in_the_row_that_shows_the_delimiter() throws IOException {
        Layout pipes = Layout.csv().withDelimiter('|').alsoReading(',');
        assertThat(written(pipes, List.of(List.of("a,b", "c"), List.of("a,b", "c"))))
                .isEqualTo("\"a,b\"|c\na,b|c\n");
    }

    @Test
    void without_quoting_cells_are_unchanged_and_lines_end_as_in_the_layout() throws IOException {
        assertThat(written(TABS, List.of(List.of("\"a", " b ", ""), List.of("", "c"))))
                .isEqualTo("\"a\t b \t\r\n\tc\r\n");
    }

    @Test
    void a_row_without_cells_is_a_blank_line() throws IOException {
        assertThat(written(Layout.csv(), List.of(List.of("a"), List.of(), List.of("b"))))
                .isEqualTo("a\n\nb\n");
    }

    @Test
    void encoded_cells_are_written_between_those_given_as_texts() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowWriter sink = new RowWriter(out, Layout.csv())) {
            sink.cell("a");
            sink.cells(encoded("<x,\"y,\">"), 1, 7, 2);
            sink.cell("b");
            sink.endRow();
            sink.cells(encoded("c,d"), 0, 3, 2);
            sink.cell("e");
            sink.endRow();
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("a,x,\"y,\",b\nc,d,e\n");
    }

    @Test
    void a_row_of_one_empty_cell_is_no_blank_line_if_the_cell_is_encoded() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowWriter sink = new RowWriter(out, Layout.csv())) {
            sink.cells(encoded(""), 0, 0, 1);
            sink.endRow();
            sink.cells(encoded(","), 0, 1, 2);
            sink.endRow();
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\"\"\n,\n");
    }

    private static byte[] encoded(String cells) {
        return cells.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void bytes_are_those_of_the_charset() throws IOException {
        assertThat(bytes(TABS, List.of(List.of("é€")))).containsExactly(0xE9, 0x80, '\r', '\n');
    }

    @Test
    void a_character_that_the_charset_does_not_have_is_never_replaced() {
        assertThatThrownBy(() -> bytes(TABS, List.of(List.of("ж")))).isInstanceOf(CharacterCodingException.class);
        assertThatThrownBy(() -> bytes(Layout.csv(), List.of(List.of("\uD800a"))))
                .isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void rows_are_in_the_stream_after_a_flush() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowWriter sink = new RowWriter(out, Layout.csv())) {
            sink.cell("é");
            sink.endRow();
            sink.flush();
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("é\n");
        }
    }

    @Test
    void a_flush_also_flushes_the_stream() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowWriter sink = new RowWriter(new BufferedOutputStream(out), Layout.csv())) {
            sink.cell("a");
            sink.endRow();
            sink.flush();
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("a\n");
        }
    }

    @Test
    void whole_rows_are_passed_on_long_before_the_end() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowWriter sink = new RowWriter(out, Layout.csv())) {
            for (int row = 1; row <= 100; row++) {
                sink.cell("x".repeat(999));
                sink.endRow();
                assertThat(row * 1_000 - out.size()).isBetween(0, 20_000);
                assertThat(out.size() % 1_000).isZero();
            }
        }
    }

    @Test
    void cells_longer_than_any_buffer_are_written_whole() throws IOException {
        String cell = "x\"".repeat(50_000);
        assertThat(written(Layout.csv(), List.of(List.of("a", cell, "b"))))
                .isEqualTo("a,\"" + "x\"\"".repeat(50_000) + "\",b\n");
    }

    @Property(tries = 200)
    void the_bytes_are_those_of_all_cells_in_one_text(
            @ForAll @Size(max = 40) List<@Size(min = 2, max = 5) List<@StringLength(max = 900) String>> rows)
            throws IOException {
        for (Layout layout : List.of(Layout.csv(), TABS)) {
            Quoting quoting = Quoting.of(layout);
            List<List<String>> writable = rows.stream()
                    .map(row -> row.stream()
                            .filter(cell -> quoting.firstUnwritable(cell) < 0)
                            .toList())
                    .filter(row -> row.size() > 1)
                    .toList();
            StringBuilder text = new StringBuilder();
            for (List<String> row : writable) {
                text.append(row.stream()
                                .map(cell -> quoting.needsQuotes(cell) ? Quoting.quote(cell) : cell)
                                .collect(Collectors.joining(String.valueOf(layout.delimiter()))))
                        .append(layout.lineEnd().text());
            }
            assertThat(bytes(layout, writable)).isEqualTo(text.toString().getBytes(layout.charset()));
        }
    }

    private static String written(Layout layout, List<List<String>> rows) throws IOException {
        return new String(bytes(layout, rows), layout.charset());
    }

    static byte[] bytes(Layout layout, List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowWriter sink = new RowWriter(out, layout)) {
            for (List<String> row : rows) {
                for (String cell : row) {
                    sink.cell(cell);
                }
                sink.endRow();
            }
        }
        return out.toByteArray();
    }
}
