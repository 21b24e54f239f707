package org.partnerfiles.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.table.CellTypes;
import org.partnerfiles.table.Layout;
import org.partnerfiles.testing.Pieces;

class RowBytesTest {

    private static final List<Layout> LAYOUTS = List.of(
            Layout.csv(), Layout.csv().withDelimiter('|'), Layout.positionalTabs(Charset.forName("windows-1252")));

    @Property(tries = 1_000)
    void a_cell_that_is_scanned_once_has_the_flags_and_the_bytes_of_its_text(@ForAll("cells") List<String> cells) {
        for (Layout layout : LAYOUTS) {
            Quoting quoting = Quoting.of(layout);
            RowBytes bytes = new RowBytes(layout, 1);
            List<String> written = new ArrayList<>();
            for (String cell : cells) {
                byte flags = bytes.cell(cell);
                assertThat(flags).isEqualTo(quoting.flags(cell));
                boolean isWritable = quoting.firstUnwritable(cell) < 0;
                written.add(!isWritable ? "" : quoting.needsQuotes(cell) ? Quoting.quote(cell) : cell);
                bytes.delimit();
            }
            String text = String.join(layout.delimiter() + "", written) + (cells.isEmpty() ? "" : layout.delimiter());
            assertThat(content(bytes)).isEqualTo(text.getBytes(layout.charset()));
        }
    }

    @Property(tries = 1_000)
    void a_cell_that_its_type_writes_has_the_bytes_of_its_text_or_is_left(@ForAll("cells") List<String> cells) {
        for (Layout layout : LAYOUTS) {
            Quoting quoting = Quoting.of(layout);
            for (String cell : cells) {
                RowBytes bytes = new RowBytes(layout, 1);
                boolean isOther =
                        quoting.firstUnwritable(cell) >= 0 || cell.chars().anyMatch(c -> c >= 0x80);
                assertThat(bytes.cell(CellTypes.text(), cell, false))
                        .isEqualTo(!isOther && cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0);
                if (bytes.length() > 0) {
                    String written = quoting.needsQuotes(cell) ? Quoting.quote(cell) : cell;
                    assertThat(content(bytes)).isEqualTo(written.getBytes(layout.charset()));
                }
            }
        }
    }

    @Test
    void a_number_is_appended_without_its_text_and_one_with_a_problem_is_left() {
        RowBytes bytes = new RowBytes(Layout.csv(), 1);
        assertThat(bytes.cell(CellTypes.integer(), 120, true)).isTrue();
        bytes.delimit();
        assertThat(bytes.cell(CellTypes.cents(), -1L, true)).isFalse();
        assertThat(content(bytes)).asString().isEqualTo("120,");
        bytes.clear();
        assertThat(bytes.length()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~    | ~~",
                "~a b~ | ~a b~",
                "~ a~  | ~\" a\"~",
                "~a ~  | ~\"a \"~",
                "~\ta~ | ~\"\ta\"~",
                "~a\t~ | ~\"a\t\"~",
                "~ ~   | ~\" \"~",
                "~a,b~ | ~\"a,b\"~",
                "~a\"b~ | ~\"a\"\"b\"~",
                "~\"~  | ~\"\"\"\"~"
            })
    void a_cell_is_quoted_for_blanks_at_an_end_and_for_what_would_end_it(String cell, String expected) {
        for (String before : List.of("", " ", "a", "\"")) {
            RowBytes bytes = new RowBytes(Layout.csv(), 1);
            bytes.append(before.getBytes(StandardCharsets.US_ASCII));
            bytes.cell(cell);
            assertThat(content(bytes)).asString().isEqualTo(before + expected);
            assertThat(bytes.cell(CellTypes.text(), cell, false)).isTrue();
            assertThat(content(bytes)).asString().isEqualTo(before + expected + expected);
        }
    }

    @Test
    void there_is_room_for_a_cell_of_any_length() {
        RowBytes bytes = new RowBytes(Layout.csv(), 1);
        bytes.cell("x".repeat(1_000));
        bytes.delimit();
        bytes.cell("\"".repeat(5_000));
        assertThat(content(bytes)).asString().isEqualTo("x".repeat(1_000) + ",\"" + "\"\"".repeat(5_000) + "\"");
    }

    @Test
    void bytes_that_were_written_are_removed_and_those_after_them_stay() {
        RowBytes bytes = new RowBytes(Layout.csv(), 1);
        bytes.append("abcd".getBytes(StandardCharsets.US_ASCII));
        bytes.removeBefore(3);
        bytes.delimit();
        assertThat(content(bytes)).asString().isEqualTo("d,");
    }

    @Test
    void a_part_of_an_array_is_appended_as_it_is() {
        RowBytes bytes = new RowBytes(Layout.csv(), 1);
        bytes.append("a,\"b".getBytes(StandardCharsets.US_ASCII), 1, 4);
        assertThat(content(bytes)).asString().isEqualTo(",\"b");
    }

    private static byte[] content(RowBytes bytes) {
        return Arrays.copyOf(bytes.array(), bytes.length());
    }

    @Provide
    Arbitrary<List<String>> cells() {
        return Pieces.joined(
                        5, "a", "bc", "\"", ",", "|", " ", "\t", "\r", "\n", "é", "ж", "\uD800", "\uFEFF", "\u0000")
                .list()
                .ofMaxSize(6);
    }
}
