package org.partnerfiles.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.table.Layout.FirstLine;
import org.partnerfiles.table.Layout.LineEnd;
import org.partnerfiles.table.Layout.Quoting;
import org.partnerfiles.table.Layout.RaggedRows;

class LayoutTest {

    private static final Charset ANSI = Charset.forName("windows-1252");

    @Test
    void each_choice_is_kept_by_the_others_in_any_order() {
        List<UnaryOperator<Layout>> choices = List.of(
                layout -> layout.withDelimiter('|'),
                layout -> layout.alsoReading(','),
                layout -> layout.withCharset(ANSI),
                layout -> layout.withLineEnd(LineEnd.CRLF),
                layout -> layout.withFirstLine(FirstLine.FILE_RECORD),
                layout -> layout.withShortRows(RaggedRows.TOLERATED),
                layout -> layout.withLongRows(RaggedRows.TOLERATED),
                Layout::readingLooseQuotes,
                Layout::withDocumentedLineEnd);
        Layout all = new Layout(
                '|',
                List.of(','),
                Quoting.DOUBLE_QUOTES,
                ANSI,
                LineEnd.CRLF,
                FirstLine.FILE_RECORD,
                RaggedRows.TOLERATED,
                RaggedRows.TOLERATED,
                true,
                true);
        for (int first = 0; first < choices.size(); first++) {
            Layout layout = Layout.csv();
            for (int i = 0; i < choices.size(); i++) {
                layout = choices.get((first + i) % choices.size()).apply(layout);
            }
            assertThat(layout).isEqualTo(all);
        }
    }

    @Test
    void positional_tabs_are_one_combination_of_choices() {
        assertThat(Layout.positionalTabs(ANSI))
                .isEqualTo(new Layout(
                        '\t',
                        List.of(),
                        Quoting.NONE,
                        ANSI,
                        LineEnd.CRLF,
                        FirstLine.FILE_RECORD,
                        RaggedRows.TOLERATED,
                        RaggedRows.TOLERATED,
                        false,
                        false));
    }

    @Test
    void loose_quotes_are_read_only_if_cells_can_be_quoted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Layout.csv().readingLooseQuotes().withQuoting(Quoting.NONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Layout.csv().withQuoting(Quoting.NONE).readingLooseQuotes());
    }

    @ParameterizedTest
    @ValueSource(chars = {'"', '\r', '\n', '\0', '\u0080', '\u00A7', '\uFF0C'})
    void a_delimiter_that_is_not_an_ascii_separator_is_rejected(char delimiter) {
        String expected = "found U+%04X".formatted((int) delimiter);

        assertThatThrownBy(() -> Layout.csv().withDelimiter(delimiter))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(expected);
        assertThatThrownBy(() -> Layout.csv().alsoReading(delimiter))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(expected);
    }

    @ParameterizedTest
    @ValueSource(chars = {'\u0001', '\t', ' ', ';', '|', '~', '\u007F'})
    void any_other_ascii_character_is_a_delimiter(char delimiter) {
        assertThat(Layout.csv().withDelimiter(delimiter).delimiter()).isEqualTo(delimiter);
    }

    @Test
    void several_delimiters_are_read() {
        assertThat(Layout.csv().alsoReading('|').alsoReading(';').otherDelimiters())
                .containsExactly('|', ';');
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32", "IBM037", "Shift_JIS", "ISO-2022-JP", "GB18030"})
    void an_encoding_whose_delimiters_are_not_ascii_bytes_is_rejected(String charset) {
        assertThatThrownBy(() -> Layout.positionalTabs(Charset.forName(charset)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("found " + charset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "US-ASCII", "ISO-8859-1", "ISO-8859-15", "windows-1252", "windows-1250"})
    void an_encoding_with_ascii_in_one_byte_is_accepted(String charset) {
        assertThat(Layout.positionalTabs(Charset.forName(charset)).charset().name())
                .isEqualTo(charset);
    }

    @Test
    void rows_may_span_lines_if_cells_may_be_quoted() {
        assertThat(Layout.csv().rowsMaySpanLines()).isTrue();
        assertThat(Layout.positionalTabs(StandardCharsets.UTF_8).rowsMaySpanLines())
                .isFalse();
    }

    @Test
    void a_line_end_has_the_characters_of_its_name() {
        assertThat(Layout.csv().lineEnd().text()).isEqualTo("\n");
        assertThat(Layout.positionalTabs(StandardCharsets.UTF_8).lineEnd().text())
                .isEqualTo("\r\n");
    }
}
