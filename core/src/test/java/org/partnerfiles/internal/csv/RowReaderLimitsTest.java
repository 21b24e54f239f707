package org.partnerfiles.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.partnerfiles.internal.csv.ReadRow.good;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.internal.csv.RawRow.End;
import org.partnerfiles.internal.csv.RawRow.Fault;
import org.partnerfiles.internal.file.FileBytes;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.Layout;

class RowReaderLimitsTest {

    @TempDir
    private Path folder;

    private static final Limits STANDARD = Limits.standard();

    @Test
    void a_cell_at_its_limit_is_read_and_one_byte_more_is_a_fault() {
        Limits limits = STANDARD.withCellBytes(6);
        assertThat(read("123456,\"ééé\"\n1234567,a\nb,éééx\nc", limits))
                .containsExactly(
                        good(1, 1, End.LF, "123456", "ééé"),
                        fault(2, Fault.CELL_TOO_LONG),
                        fault(3, Fault.CELL_TOO_LONG),
                        good(4, 1, End.FILE, "c"));
    }

    @Test
    void as_many_cells_as_the_limit_are_read_and_one_more_is_a_fault() {
        assertThat(read("a,b\nc,d,e\n,,,,\nf", STANDARD.withCellsPerRow(2)))
                .containsExactly(
                        good(1, 1, End.LF, "a", "b"),
                        fault(2, Fault.TOO_MANY_CELLS),
                        fault(3, Fault.TOO_MANY_CELLS),
                        good(4, 1, End.FILE, "f"));
    }

    @Test
    void a_row_at_its_limit_is_read_and_one_byte_more_is_a_fault() {
        Limits limits = STANDARD.withRowBytes(8);
        assertThat(read("1234,678\r\n123,5678\n1234,6789\n\"23\n567\"\nz", limits))
                .containsExactly(
                        good(1, 1, End.CRLF, "1234", "678"),
                        good(2, 1, End.LF, "123", "5678"),
                        fault(3, Fault.ROW_TOO_LONG),
                        good(4, 2, End.LF, "23\n567"),
                        good(6, 1, End.FILE, "z"));
    }

    @Test
    void a_row_over_its_limit_at_the_end_of_the_file_is_a_fault() {
        assertThat(read("1234,6789", STANDARD.withRowBytes(8)))
                .containsExactly(new ReadRow(1, 1, Fault.ROW_TOO_LONG, End.FILE, List.of()));
        assertThat(read("1234,678", STANDARD.withRowBytes(8))).hasSize(1).allMatch(row -> row.fault() == Fault.NONE);
    }

    @Test
    void a_row_over_a_limit_is_skipped_whole_if_its_quotes_are_in_order() {
        String text = "a,\"b\n\"\"c,d\r\ne\",f\ng\n";
        for (Limits limits : List.of(STANDARD.withCellBytes(8), STANDARD.withRowBytes(8), STANDARD.withRowBytes(15))) {
            Fault fault = limits.rowBytes() < 20 ? Fault.ROW_TOO_LONG : Fault.CELL_TOO_LONG;
            assertThat(read(text, limits))
                    .containsExactly(new ReadRow(1, 3, fault, End.LF, List.of()), good(4, 1, End.LF, "g"));
        }
        assertThat(read(text, STANDARD.withCellBytes(9).withRowBytes(16).withCellsPerRow(3)))
                .allMatch(row -> row.fault() == Fault.NONE);
        assertThat(read(text, STANDARD.withCellsPerRow(2)))
                .containsExactly(new ReadRow(1, 3, Fault.TOO_MANY_CELLS, End.LF, List.of()), good(4, 1, End.LF, "g"));
    }

    @Test
    void the_first_limit_that_a_row_breaks_is_the_one_reported() {
        Limits limits = STANDARD.withCellBytes(4).withCellsPerRow(3).withRowBytes(10);
        assertThat(read("12345,,,,,\n,,,12345\n,,1234567890\n1234,\"1\n\"\"2345\"\n", limits).stream()
                        .map(ReadRow::fault))
                .containsExactly(Fault.CELL_TOO_LONG, Fault.TOO_MANY_CELLS, Fault.CELL_TOO_LONG, Fault.ROW_TOO_LONG);
    }

    @Test
    void a_quote_not_closed_within_the_limit_of_a_cell_is_a_fault_of_one_line() {
        assertThatOneLineIsLost(read("\"a\n" + "b,c\n".repeat(100), STANDARD.withCellBytes(50)));
    }

    @Test
    void a_quote_over_the_limit_of_a_row_that_never_closes_is_a_fault_of_one_line_in_a_file() throws IOException {
        byte[] text = ("\"a\n" + "b,c\n".repeat(100)).getBytes(StandardCharsets.UTF_8);
        for (int buffer = 4; buffer < 60; buffer++) {
            Limits limits = STANDARD.withRowBytes(3 + buffer % 13);
            InputStream file = FileBytes.open(Files.write(folder.resolve("file"), text));
            assertThatOneLineIsLost(ReadRow.all(new RowReader(file, Layout.csv(), limits, buffer)));
        }
    }

    private static void assertThatOneLineIsLost(List<ReadRow> rows) {
        assertThat(rows).hasSize(101);
        assertThat(rows.get(0)).isEqualTo(fault(1, Fault.UNCLOSED_QUOTE));
        assertThat(rows.get(1)).isEqualTo(good(2, 1, End.LF, "b", "c"));
        assertThat(rows.get(100)).isEqualTo(good(101, 1, End.LF, "b", "c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"b,c\n", "b,\"c\"\n"})
    void a_quote_over_the_limit_of_a_row_that_is_not_in_order_ends_a_stream(String line) {
        byte[] text = ("a\n\"a\n" + "b,c\n".repeat(20) + line.repeat(20)).getBytes(StandardCharsets.UTF_8);
        for (int buffer = 4; buffer < 200; buffer++) {
            Limits limits = STANDARD.withRowBytes(1 + buffer % 50);
            assertThat(ReadRow.all(new RowReader(new ByteArrayInputStream(text), Layout.csv(), limits, buffer)))
                    .extracting(ReadRow::line, ReadRow::fault)
                    .containsExactly(tuple(1L, Fault.NONE), tuple(2L, Fault.REST_UNREADABLE));
        }
    }

    @Test
    void of_a_cell_only_the_bytes_within_the_limit_of_the_row_are_compared_with_its_own() {
        assertThat(read("123456789\nz", STANDARD.withRowBytes(8).withCellBytes(8)))
                .containsExactly(fault(1, Fault.ROW_TOO_LONG), good(2, 1, End.FILE, "z"));
        assertThat(read("\"1234567\n8\"\nz", STANDARD.withRowBytes(8).withCellBytes(7)))
                .containsExactly(new ReadRow(1, 2, Fault.ROW_TOO_LONG, End.LF, List.of()), good(3, 1, End.FILE, "z"));
    }

    @Test
    void a_row_of_several_lines_at_its_limit_is_read_also_at_the_end_of_the_file() {
        assertThat(read("\"a\nbcd\"", STANDARD.withRowBytes(7))).containsExactly(good(1, 2, End.FILE, "a\nbcd"));
        assertThat(read("\"a\nbcd\"", STANDARD.withRowBytes(6)))
                .containsExactly(new ReadRow(1, 2, Fault.ROW_TOO_LONG, End.FILE, List.of()));
    }

    /** The bytes after its first line are at hand, so they can be read again. */
    @Test
    void a_quote_that_never_closes_is_a_fault_of_one_line_in_a_stream_if_its_bytes_are_within_the_limit() {
        assertThat(read("\"a\nbc\r\n", STANDARD.withRowBytes(7)))
                .containsExactly(fault(1, Fault.UNCLOSED_QUOTE), good(2, 1, End.CRLF, "bc"));
        assertThat(read("\"a\nbc\r\n", STANDARD.withRowBytes(6)))
                .containsExactly(new ReadRow(1, 2, Fault.REST_UNREADABLE, End.FILE, List.of()));
        assertThat(read("\"abcdefgh\n", STANDARD.withRowBytes(6))).containsExactly(fault(1, Fault.UNCLOSED_QUOTE));
    }

    @Test
    void a_stream_is_not_read_on_after_the_place_where_its_rest_is_lost() throws IOException {
        byte[] text = "\"abc\ndef\"g,h\ni\n".getBytes(StandardCharsets.UTF_8);
        RawRow row = new RawRow();
        try (RowReader reader = new RowReader(ReadRow.trickle(text, 1), Layout.csv(), STANDARD.withRowBytes(4), 4)) {
            assertThat(reader.next(row)).isTrue();
            assertThat(row.fault).isEqualTo(Fault.REST_UNREADABLE);
            assertThat(row.end).isEqualTo(End.FILE);
            assertThat(row.length).isEqualTo("\"abc\ndef\"".length());
            assertThat(reader.next(row)).isFalse();
        }
    }

    @Test
    void a_byte_order_mark_does_not_count() {
        assertThat(read("\uFEFFa\nb", STANDARD.withRowBytes(1)))
                .containsExactly(good(1, 1, End.LF, "a"), good(2, 1, End.FILE, "b"));
    }

    @Test
    void a_line_of_any_length_is_skipped_without_being_stored() {
        Limits limits = STANDARD.withRowBytes(1 << 19);
        InputStream in = new SequenceInputStream(
                new Repeated('x', 1L << 30), new ByteArrayInputStream("\nyy".getBytes(StandardCharsets.UTF_8)));
        assertThat(ReadRow.all(new RowReader(in, Layout.csv(), limits)))
                .containsExactly(fault(1, Fault.ROW_TOO_LONG), good(2, 1, End.FILE, "yy"));
    }

    private static ReadRow fault(long line, Fault fault) {
        return new ReadRow(line, 1, fault, End.LF, List.of());
    }

    private static List<ReadRow> read(String text, Limits limits) {
        return ReadRow.all(text.getBytes(StandardCharsets.UTF_8), Layout.csv(), limits);
    }

    /** One byte, so many times. */
    private static final class Repeated extends InputStream {

        private final byte content;
        private long left;

        Repeated(char content, long times) {
            this.content = (byte) content;
            this.left = times;
        }

        @Override
        public int read() {
            return left-- > 0 ? content : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int count = (int) Math.min(left, length);
            Arrays.fill(target, offset, offset + count, content);
            left -= count;
            return count == 0 ? -1 : count;
        }
    }
}
