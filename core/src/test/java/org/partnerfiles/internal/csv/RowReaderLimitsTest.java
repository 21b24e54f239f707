package org.partnerfiles.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerfiles.internal.csv.ReadRow.good;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerfiles.internal.csv.RawRow.End;
import org.partnerfiles.internal.csv.RawRow.Fault;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.Layout;

class RowReaderLimitsTest {

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
    void a_quote_not_closed_within_the_limits_is_a_fault_of_one_line() {
        String text = "\"a\n" + "b,c\n".repeat(100);
        for (Limits limits : List.of(STANDARD.withRowBytes(50), STANDARD.withCellBytes(50))) {
            List<ReadRow> rows = read(text, limits);
            assertThat(rows).hasSize(101);
            assertThat(rows.get(0)).isEqualTo(fault(1, Fault.UNCLOSED_QUOTE));
            assertThat(rows.get(1)).isEqualTo(good(2, 1, End.LF, "b", "c"));
            assertThat(rows.get(100)).isEqualTo(good(101, 1, End.LF, "b", "c"));
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
