package org.partnerfiles.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnerfiles.internal.csv.ReadRow.good;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.partnerfiles.internal.csv.RawRow.End;
import org.partnerfiles.internal.csv.RawRow.Fault;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.Layout;
import org.partnerfiles.testing.FailingStream;

class RowReaderFaultsTest {

    @Test
    void an_unclosed_quote_is_a_fault_of_its_own_row_only() {
        String text = "1,a\n2,a\na,\"b\n4,a\n5,a\n6,a\n7,a\n8,a\n9,a\n10,a";
        List<ReadRow> rows = ReadRow.all(text);
        assertThat(rows).hasSize(10);
        assertThat(rows.get(2)).isEqualTo(new ReadRow(3, 1, Fault.UNCLOSED_QUOTE, End.LF, List.of()));
        assertThat(rows.subList(3, 10))
                .isEqualTo(IntStream.rangeClosed(4, 10)
                        .mapToObj(line -> good(line, 1, line < 10 ? End.LF : End.FILE, String.valueOf(line), "a"))
                        .toList());
    }

    @Test
    void an_unclosed_quote_on_the_last_line_ends_the_file() {
        assertThat(ReadRow.all("a\n\"b"))
                .containsExactly(good(1, 1, End.LF, "a"), new ReadRow(2, 1, Fault.UNCLOSED_QUOTE, End.FILE, List.of()));
        assertThat(ReadRow.all("\"")).containsExactly(new ReadRow(1, 1, Fault.UNCLOSED_QUOTE, End.FILE, List.of()));
        assertThat(ReadRow.all("\"\r")).containsExactly(new ReadRow(1, 1, Fault.UNCLOSED_QUOTE, End.CR, List.of()));
    }

    @Test
    void a_quote_that_a_later_row_closes_makes_one_long_row() {
        assertThat(ReadRow.all("a,\"b\nc,d\ne\",f\ng"))
                .containsExactly(good(1, 3, End.LF, "a", "b\nc,d\ne", "f"), good(4, 1, End.FILE, "g"));
    }

    @Test
    void text_after_a_closing_quote_is_a_fault_of_its_row() {
        assertThat(ReadRow.all("\"a\"b,c\r\nd"))
                .containsExactly(
                        new ReadRow(1, 1, Fault.TEXT_AFTER_QUOTE, End.CRLF, List.of()), good(2, 1, End.FILE, "d"));
    }

    @Test
    void text_after_a_quote_that_a_later_line_closes_is_a_fault_of_the_first_line() {
        assertThat(ReadRow.all("\"a\nb,c\n\"d\",e\nf"))
                .containsExactly(
                        new ReadRow(1, 1, Fault.TEXT_AFTER_QUOTE, End.LF, List.of()),
                        good(2, 1, End.LF, "b", "c"),
                        good(3, 1, End.LF, "d", "e"),
                        good(4, 1, End.FILE, "f"));
    }

    @Test
    void text_after_a_quote_in_a_line_over_the_parsers_buffer_is_a_fault_of_that_line() {
        String text = "\"a\"b" + "x".repeat(100_000) + "\nc";
        assertThat(ReadRow.all(text))
                .containsExactly(
                        new ReadRow(1, 1, Fault.TEXT_AFTER_QUOTE, End.LF, List.of()), good(2, 1, End.FILE, "c"));
    }

    @Test
    void a_row_at_fault_names_the_cell() throws IOException {
        assertThat(faultCell("a,b,\"c")).isEqualTo(2);
        assertThat(faultCell("a,\"b\"x,c")).isEqualTo(1);
        assertThat(faultCell("a,b,c\0")).isEqualTo(2);
        assertThat(faultCell("a\0,b\0")).isZero();
    }

    @Test
    void the_cell_with_bad_bytes_is_unknown_if_the_row_has_a_replacement_character() throws IOException {
        byte[] bytes = "\uFFFD,?".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xFF;
        try (RowReader source = new RowReader(new ByteArrayInputStream(bytes), Layout.csv(), Limits.standard())) {
            RawRow row = new RawRow();
            assertThat(source.next(row)).isTrue();
            assertThat(row.fault).isEqualTo(Fault.BAD_BYTES);
            assertThat(row.faultCell).isEqualTo(-1);
        }
    }

    private static int faultCell(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (RowReader source = new RowReader(new ByteArrayInputStream(bytes), Layout.csv(), Limits.standard())) {
            RawRow row = new RawRow();
            assertThat(source.next(row)).isTrue();
            return row.faultCell;
        }
    }

    @Test
    void a_nul_anywhere_is_a_fault_of_its_row() {
        for (String text : List.of("\0,b", "a,\0", "\"a\0\"", "\"a\"\0,b", "\0")) {
            assertThat(ReadRow.all(text + "\nz"))
                    .satisfiesExactly(
                            row -> assertThat(row.fault()).isEqualTo(Fault.NUL),
                            row -> assertThat(row).isEqualTo(good(2, 1, End.FILE, "z")));
        }
    }

    @Test
    void the_next_row_in_the_same_object_does_not_keep_the_fault() throws IOException {
        byte[] bytes = "\"a\"x\nb".getBytes(StandardCharsets.UTF_8);
        try (RowReader source = new RowReader(new ByteArrayInputStream(bytes), Layout.csv(), Limits.standard())) {
            RawRow row = new RawRow();
            source.next(row);
            source.next(row);
            assertThat(row.fault).isEqualTo(Fault.NONE);
            assertThat(row.faultCell).isEqualTo(-1);
            assertThat(source.next(row)).isFalse();
            assertThat(source.next(row)).isFalse();
        }
    }

    /** Each of these lines opens a quote from wherever it is entered, so that each record would reach to its limit in vain. */
    @Test
    void a_quote_opened_on_every_line_is_read_in_time_linear_in_the_file() {
        String line = "a\"," + "x".repeat(994) + ",\"c\n";
        int lines = 6_000;
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            List<ReadRow> rows = ReadRow.all(line.repeat(lines));
            assertThat(rows).hasSize(lines).allMatch(row -> row.fault() != Fault.NONE);
        });
    }

    @Test
    void a_failing_stream_is_never_the_end_of_the_file() throws IOException {
        InputStream in = FailingStream.after("a,b\nc,d".getBytes(StandardCharsets.UTF_8));
        try (RowReader source = new RowReader(in, Layout.csv(), Limits.standard())) {
            RawRow row = new RawRow();
            assertThatThrownBy(() -> readAll(source, row))
                    .isInstanceOf(IOException.class)
                    .hasMessage("disk");
            assertThatThrownBy(() -> source.next(row)).isInstanceOf(IOException.class);
        }
    }

    private static void readAll(RowReader source, RawRow row) throws IOException {
        while (source.next(row)) {
            assertThat(row.fault).isEqualTo(Fault.NONE);
        }
    }

    @Test
    void closing_closes_the_stream_once_read_or_not() throws IOException {
        AtomicLong closed = new AtomicLong();
        InputStream in = new ByteArrayInputStream(new byte[] {'a', '\n', 'b'}) {
            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
        RowReader source = new RowReader(in, Layout.csv(), Limits.standard());
        assertThat(source.next(new RawRow())).isTrue();
        assertThat(closed).hasValue(0);
        source.close();
        assertThat(closed).hasValue(1);
    }
}
