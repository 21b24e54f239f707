package org.partnerfiles.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.Layout;

class RowReaderLooseQuotesTest {

    private static final Layout STRICT = Layout.csv().withDelimiter('|');
    private static final Layout LOOSE = STRICT.readingLooseQuotes();

    static Stream<Arguments> rows() {
        return Stream.of(
                Arguments.of("x|\"a\", \"b\"|y", List.of("x", "\"a\", \"b\"", "y")),
                Arguments.of("\"a\",\"b\"", List.of("\"a\",\"b\"")),
                Arguments.of("\"a|b\", \"c\"|d", List.of("\"a|b\", \"c\"", "d")),
                Arguments.of("\"a\" b|\"c|d\"|\"e\"\"f\" |g\"h\"", List.of("\"a\" b", "c|d", "e\"f", "g\"h\"")),
                Arguments.of("\"a\"b|", List.of("\"a\"b", "")),
                Arguments.of("é|\"a\", \"b\"", List.of("é", "\"a\", \"b\"")));
    }

    @Test
    void a_row_with_such_a_cell_may_have_any_number_of_cells() {
        assertThat(ReadRow.cells("\"a\" b" + "|c".repeat(300), LOOSE).get(0))
                .hasSize(301)
                .startsWith("\"a\" b", "c")
                .endsWith("c");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_cell_that_continues_after_its_closing_quote_is_read_unchanged(String row, List<String> cells) {
        String text = "first|\"one\"\n" + row + "\r\nlast|\"one\nof two lines\"\n";

        assertThat(ReadRow.all(text, LOOSE))
                .containsExactly(
                        ReadRow.good(1, 1, RawRow.End.LF, "first", "one"),
                        ReadRow.good(2, 1, RawRow.End.CRLF, cells.toArray(new String[0])),
                        ReadRow.good(3, 2, RawRow.End.LF, "last", "one\nof two lines"));
        assertThat(ReadRow.all(text, STRICT).get(1).fault()).isEqualTo(RawRow.Fault.TEXT_AFTER_QUOTE);
        for (int atOnce = 1; atOnce < 8; atOnce++) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            assertThat(ReadRow.all(new RowReader(ReadRow.trickle(bytes, atOnce), LOOSE, Limits.standard(), 4)))
                    .isEqualTo(ReadRow.all(text, LOOSE));
        }
    }

    @Test
    void a_quote_that_is_not_closed_on_the_line_is_still_a_fault() {
        assertThat(ReadRow.all("\"a\"b|\"c\nd\ne\"|\"f\"g\nlast", LOOSE).stream()
                        .map(ReadRow::fault))
                .containsExactly(
                        RawRow.Fault.TEXT_AFTER_QUOTE, RawRow.Fault.NONE, RawRow.Fault.NONE, RawRow.Fault.NONE);
    }

    @ParameterizedTest
    @CsvSource({"0, NUL", "255, BAD_BYTES"})
    void a_nul_or_bytes_of_another_encoding_are_still_a_fault(int bad, RawRow.Fault fault) {
        byte[] bytes = ("\"a\"b|" + (char) bad + "\nlast").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ReadRow.all(bytes, LOOSE, Limits.standard()).stream().map(ReadRow::fault))
                .containsExactly(fault, RawRow.Fault.NONE);
    }

    @ParameterizedTest
    @CsvSource({"a, true", "\u007F, true", "\u0080, false", "é, false"})
    void a_row_with_loose_quotes_has_a_flag_for_ascii(String text, boolean ascii) throws IOException {
        byte[] bytes = ("\"" + text + "\"b|c").getBytes(StandardCharsets.UTF_8);
        try (RowReader source = new RowReader(new ByteArrayInputStream(bytes), LOOSE, Limits.standard())) {
            RawRow row = new RawRow();
            assertThat(source.next(row)).isTrue();
            assertThat(row.ascii).isEqualTo(ascii);
        }
    }

    @Test
    void the_limits_apply_to_loose_quotes() {
        Limits limits = Limits.standard().withCellBytes(8).withCellsPerRow(3);

        assertThat(ReadRow.all(
                                "\"aaaa\", \"b\"\n\"a\"b|c|d|e\n\"a\"b|c|d\n".getBytes(StandardCharsets.UTF_8),
                                LOOSE,
                                limits)
                        .stream()
                        .map(ReadRow::fault))
                .containsExactly(RawRow.Fault.CELL_TOO_LONG, RawRow.Fault.TOO_MANY_CELLS, RawRow.Fault.NONE);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars('a', '"', '|', ',', ' ', '\n', '\r')
                .ofMaxLength(40);
    }

    @Property
    void rows_that_were_readable_are_read_the_same(@ForAll("texts") String text) {
        List<ReadRow> strict = ReadRow.all(text, STRICT);
        List<ReadRow> loose = ReadRow.all(text, LOOSE);

        assertThat(loose).hasSameSizeAs(strict);
        for (int i = 0; i < strict.size(); i++) {
            if (strict.get(i).fault() != RawRow.Fault.TEXT_AFTER_QUOTE) {
                assertThat(loose.get(i)).isEqualTo(strict.get(i));
            }
        }
    }
}
