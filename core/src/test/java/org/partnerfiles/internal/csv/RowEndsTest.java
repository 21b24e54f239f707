package org.partnerfiles.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.table.Layout;
import org.partnerfiles.testing.Pieces;

class RowEndsTest {

    private static final RowEnds QUOTED = new RowEnds(Layout.csv(), ',', false);

    @Property(tries = 5_000)
    void the_state_after_bytes_is_that_of_the_rules_on_quotes(
            @ForAll("texts") String text, @ForAll @IntRange(max = 6) int begin, @ForAll @IntRange(max = 9) int from) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] flags = Quoting.of(Layout.csv()).flagsOfBytes();
        int first = Math.min(from, bytes.length);
        int state = begin;
        for (int at = first; at < bytes.length && RowEnds.isSure(state); at++) {
            state = Quoting.next(state, flags[bytes[at] & 0xFF]);
        }
        assertThat(QUOTED.after(begin, bytes, first, bytes.length)).isEqualTo(state);
    }

    @Property(tries = 2_000)
    void the_state_does_not_depend_on_where_the_bytes_are_divided(
            @ForAll("texts") String text, @ForAll @IntRange(max = 60) int cut) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int between = Math.min(cut, bytes.length);
        int state = QUOTED.after(RowEnds.ROW_START, bytes, 0, between);
        assertThat(QUOTED.after(state, bytes, between, bytes.length))
                .isEqualTo(QUOTED.after(RowEnds.ROW_START, bytes, 0, bytes.length));
    }

    @Property(tries = 5_000)
    void rows_end_where_the_reader_ends_them_up_to_the_first_that_is_not_sure(@ForAll("texts") String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Long> expected = new ArrayList<>();
        for (ReadRow row : ReadRow.all(text)) {
            if (row.fault() == RawRow.Fault.TEXT_AFTER_QUOTE
                    || row.fault() == RawRow.Fault.UNCLOSED_QUOTE
                    || row.end() == RawRow.End.FILE) {
                break;
            }
            expected.add(row.lines());
        }
        List<Long> found = new ArrayList<>();
        int begin = 0;
        for (int end = QUOTED.next(RowEnds.ROW_START, bytes, 0, bytes.length);
                end > 0;
                end = QUOTED.next(RowEnds.ROW_START, bytes, end, bytes.length)) {
            found.add(lines(bytes, begin, end));
            begin = end;
        }
        assertThat(found).isEqualTo(expected);
    }

    private static long lines(byte[] bytes, int from, int to) {
        long lines = 0;
        for (int at = from; at < to; at++) {
            boolean isFirstOfTwo = bytes[at] == '\r' && at + 1 < to && bytes[at + 1] == '\n';
            lines += (bytes[at] == '\n' || bytes[at] == '\r') && !isFirstOfTwo ? 1 : 0;
        }
        return lines;
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "a, true, true",
                "'', true, true",
                "'a,', true, true",
                "'\"a', true, false",
                "'\"a\"', true, true",
                "'\"a\" ', true, true",
                "'\"a\"b', false, false",
                "'\"a\" \"', false, false",
                "'a\"b', true, true"
            })
    void a_state_says_whether_it_is_sure_and_whether_a_row_can_end(String text, boolean sure, boolean whole) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int state = QUOTED.after(RowEnds.ROW_START, bytes, 0, bytes.length);
        assertThat(RowEnds.isSure(state)).isEqualTo(sure);
        assertThat(RowEnds.isWhole(state)).isEqualTo(whole);
    }

    @Test
    void quotes_are_text_in_a_layout_without_them() {
        RowEnds ends = new RowEnds(Layout.positionalTabs(StandardCharsets.UTF_8), '\t', false);
        byte[] bytes = "\"a\nb".getBytes(StandardCharsets.UTF_8);
        assertThat(ends.next(RowEnds.ROW_START, bytes, 0, bytes.length)).isEqualTo(3);
        assertThat(RowEnds.isWhole(ends.after(RowEnds.ROW_START, bytes, 0, bytes.length)))
                .isTrue();
    }

    @Test
    void a_line_break_is_text_where_only_crlf_ends_a_line() {
        RowEnds ends = new RowEnds(Layout.positionalTabs(StandardCharsets.UTF_8), '\t', true);
        byte[] bytes = "a\nb\rc\r\nd".getBytes(StandardCharsets.UTF_8);
        assertThat(ends.next(RowEnds.ROW_START, bytes, 0, bytes.length)).isEqualTo(7);
        assertThat(ends.next(RowEnds.ROW_START, bytes, 7, bytes.length)).isNegative();
    }

    @Provide
    Arbitrary<String> texts() {
        return Pieces.joined(
                25, "a", "é", "\"", "\"", "\"\"", ",", ",\"", "\"\n", "\n", "\r\n", "\r", " ", "\0", "abcdefghijkl");
    }
}
