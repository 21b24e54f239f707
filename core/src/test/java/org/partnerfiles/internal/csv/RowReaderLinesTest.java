package org.partnerfiles.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerfiles.internal.csv.ReadRow.good;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.partnerfiles.internal.csv.RawRow.End;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.Layout;

class RowReaderLinesTest {

    @Test
    void an_empty_file_has_no_rows() {
        assertThat(ReadRow.all("")).isEmpty();
    }

    @Test
    void a_row_has_the_line_end_that_it_ended_with() {
        assertThat(ReadRow.all("a\nb\r\nc\rd"))
                .containsExactly(
                        good(1, 1, End.LF, "a"),
                        good(2, 1, End.CRLF, "b"),
                        good(3, 1, End.CR, "c"),
                        good(4, 1, End.FILE, "d"));
    }

    @Test
    void a_line_end_at_the_end_of_the_file_begins_no_row() {
        assertThat(ReadRow.all("a\r")).containsExactly(good(1, 1, End.CR, "a"));
        assertThat(ReadRow.all("a\r\n")).containsExactly(good(1, 1, End.CRLF, "a"));
    }

    @Test
    void a_blank_line_is_a_row_without_cells() {
        assertThat(ReadRow.all("\n\r\n\r\r\na\n\n"))
                .containsExactly(
                        good(1, 1, End.LF),
                        good(2, 1, End.CRLF),
                        good(3, 1, End.CR),
                        good(4, 1, End.CRLF),
                        good(5, 1, End.LF, "a"),
                        good(6, 1, End.LF));
    }

    @Test
    void lines_within_quotes_count_and_crlf_counts_once() {
        assertThat(ReadRow.all("\"a\r\nb\nc\rd\"\r\nz"))
                .containsExactly(good(1, 4, End.CRLF, "a\r\nb\nc\rd"), good(5, 1, End.FILE, "z"));
    }

    @Test
    void a_long_row_at_the_end_of_the_file_counts_its_last_line() {
        assertThat(ReadRow.all("\"a\nb\"")).containsExactly(good(1, 2, End.FILE, "a\nb"));
    }

    @Test
    void crlf_is_one_line_end_wherever_reads_split_it() {
        byte[] bytes = "ab\r\n\"c\r\nd\"\r\nxyz\r\n".getBytes(StandardCharsets.UTF_8);
        for (int atOnce = 1; atOnce <= bytes.length; atOnce++) {
            assertThat(ReadRow.all(new RowReader(ReadRow.trickle(bytes, atOnce), Layout.csv(), Limits.standard(), 4)))
                    .containsExactly(
                            good(1, 1, End.CRLF, "ab"), good(2, 2, End.CRLF, "c\r\nd"), good(4, 1, End.CRLF, "xyz"));
        }
    }

    @Test
    void a_carriage_return_at_the_end_of_the_file_ends_the_last_row_wherever_reads_split_it() {
        byte[] bytes = "ab\r\n\"c\nd\"\r".getBytes(StandardCharsets.UTF_8);
        for (int atOnce = 1; atOnce <= bytes.length; atOnce++) {
            assertThat(ReadRow.all(new RowReader(ReadRow.trickle(bytes, atOnce), Layout.csv(), Limits.standard(), 4)))
                    .containsExactly(good(1, 1, End.CRLF, "ab"), good(2, 2, End.CR, "c\nd"));
        }
    }

    @Test
    void a_line_end_is_whole_wherever_the_parsers_buffer_of_4000_characters_ends() {
        for (int length = 3_995; length <= 4_005; length++) {
            String cell = "x".repeat(length);
            assertThat(ReadRow.all(cell + "\r\n\"" + cell + "\r\n\"\r\n😀"))
                    .containsExactly(
                            good(1, 1, End.CRLF, cell),
                            good(2, 2, End.CRLF, cell + "\r\n"),
                            good(4, 1, End.FILE, "😀"));
        }
    }
}
