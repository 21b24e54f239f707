package org.partnerfiles.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.partnerfiles.internal.csv.RawRow.Fault;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.Layout;

class RowReaderPropertiesTest {

    private static final Layout CSV = Layout.csv();
    private static final Layout TABS = Layout.positionalTabs(StandardCharsets.UTF_8);

    @Property(tries = 5_000)
    void rows_are_those_of_the_reference(
            @ForAll("rich") byte[] bytes,
            @ForAll @IntRange(min = 1, max = 40) int atOnce,
            @ForAll @IntRange(min = 4, max = 40) int buffer) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(read(bytes, CSV, Limits.standard(), atOnce, buffer))
                .isEqualTo(new ReferenceRows(text, ',', true).all());
    }

    @Property(tries = 2_000)
    void rows_without_quoting_are_those_of_the_reference(
            @ForAll("rich") byte[] bytes,
            @ForAll @IntRange(min = 1, max = 40) int atOnce,
            @ForAll @IntRange(min = 4, max = 40) int buffer) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(read(bytes, TABS, Limits.standard(), atOnce, buffer))
                .isEqualTo(new ReferenceRows(text, '\t', false).all());
    }

    @Property(tries = 3_000)
    void rows_end_as_the_first_line_if_its_end_is_documented(
            @ForAll("rich") byte[] bytes,
            @ForAll boolean crlf,
            @ForAll @IntRange(min = 1, max = 40) int atOnce,
            @ForAll @IntRange(min = 4, max = 40) int buffer) {
        byte[] before = (crlf ? "a\r\n" : "").getBytes(StandardCharsets.UTF_8);
        byte[] file = Arrays.copyOf(before, before.length + bytes.length);
        System.arraycopy(bytes, 0, file, before.length, bytes.length);
        assertThat(read(file, TABS.withDocumentedLineEnd(), Limits.standard(), atOnce, buffer))
                .isEqualTo(new ReferenceRows(new String(file, StandardCharsets.UTF_8), '\t', false)
                        .withDocumentedLineEnd()
                        .all());
    }

    @Property(tries = 300)
    void rows_over_the_parsers_buffer_are_those_of_the_reference(
            @ForAll("long") byte[] bytes, @ForAll @IntRange(min = 500, max = 9_000) int atOnce) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(read(bytes, CSV, Limits.standard(), atOnce, 1 << 10))
                .isEqualTo(new ReferenceRows(text, ',', true).all());
    }

    @Property(tries = 5_000)
    void a_limit_changes_no_row_but_those_over_it(
            @ForAll("rich") byte[] bytes,
            @ForAll @IntRange(min = 1, max = 30) int cell,
            @ForAll @IntRange(min = 1, max = 4) int cells,
            @ForAll @IntRange(min = 1, max = 30) int row,
            @ForAll @IntRange(min = 1, max = 40) int atOnce,
            @ForAll @IntRange(min = 4, max = 40) int buffer)
            throws IOException {
        Limits limits =
                Limits.standard().withCellBytes(cell).withCellsPerRow(cells).withRowBytes(row);
        for (Layout layout : List.of(CSV, TABS)) {
            List<ReadRow> all = read(bytes, layout, Limits.standard(), atOnce, buffer);
            List<ReadRow> limited = ReadRow.all(new RowReader(new ReadAgain(bytes, atOnce), layout, limits, buffer));
            List<Long> lengths = lengths(bytes, layout);
            assertThat(limited)
                    .map(ReadRow::place)
                    .isEqualTo(all.stream().map(ReadRow::place).toList());
            for (int i = 0; i < all.size(); i++) {
                ReadRow expected = all.get(i);
                boolean inOrder =
                        expected.fault() != Fault.UNCLOSED_QUOTE && expected.fault() != Fault.TEXT_AFTER_QUOTE;
                if (inOrder && limited.get(i).fault().rule().equals("core.row-limit")) {
                    assertThat(isOver(limits, expected, lengths.get(i))).isTrue();
                } else {
                    assertThat(limited.get(i)).isEqualTo(expected);
                    assertThat(inOrder && isOver(limits, expected, lengths.get(i)))
                            .isFalse();
                }
            }
        }
    }

    private static List<Long> lengths(byte[] bytes, Layout layout) throws IOException {
        List<Long> lengths = new ArrayList<>();
        RawRow row = new RawRow();
        try (RowReader reader = new RowReader(new ReadAgain(bytes, 7), layout, Limits.standard())) {
            while (reader.next(row)) {
                lengths.add(row.length);
            }
        }
        return lengths;
    }

    private static boolean isOver(Limits limits, ReadRow row, long length) {
        int longest = row.cells().stream()
                .mapToInt(cell -> cell.replace("\uFFFD", "?").getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElse(0);
        return row.cells().size() > limits.cellsPerRow()
                || longest > limits.cellBytes()
                || length - row.end().bytes > limits.rowBytes();
    }

    @Property(tries = 3_000)
    void a_stream_gives_the_rows_of_a_file_up_to_one_whose_rest_is_lost(
            @ForAll("rich") byte[] bytes,
            @ForAll @IntRange(min = 1, max = 30) int row,
            @ForAll @IntRange(min = 1, max = 40) int atOnce,
            @ForAll @IntRange(min = 4, max = 40) int buffer) {
        Limits limits = Limits.standard().withRowBytes(row);
        List<ReadRow> file = ReadRow.all(new RowReader(new ReadAgain(bytes, 7), CSV, limits));
        List<ReadRow> stream = read(bytes, CSV, limits, atOnce, buffer);
        assertThat(stream).isEqualTo(read(bytes, CSV, limits, 40, 64));
        int last = stream.size() - 1;
        boolean lost = last >= 0 && stream.get(last).fault() == Fault.REST_UNREADABLE;
        if (lost) {
            assertThat(file.get(last).fault()).isIn(Fault.UNCLOSED_QUOTE, Fault.TEXT_AFTER_QUOTE);
            assertThat(stream.subList(0, last)).isEqualTo(file.subList(0, last));
        } else {
            assertThat(stream).isEqualTo(file);
        }
    }

    @Property(tries = 3_000)
    void the_bytes_of_the_rows_are_those_of_the_file(
            @ForAll("rich") byte[] bytes,
            @ForAll @IntRange(min = 1, max = 30) int row,
            @ForAll @IntRange(min = 4, max = 40) int buffer)
            throws IOException {
        for (Layout layout : List.of(CSV, TABS)) {
            Limits limits = Limits.standard().withRowBytes(row);
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            try (RowReader reader = new RowReader(new ReadAgain(bytes, 7), layout, limits, buffer)) {
                RawRow read = new RawRow();
                while (reader.next(read)) {
                    assertThat(read.offset).isEqualTo(all.size());
                    byte[] whole = Arrays.copyOfRange(bytes, (int) read.offset, (int) (read.offset + read.length));
                    if (read.hasAllBytes()) {
                        assertThat(read.copyBytes()).isEqualTo(whole);
                    } else {
                        assertThat(read.length - read.end.bytes).isGreaterThan(row);
                        assertThat(read.copyBytes()).isEqualTo(Arrays.copyOf(whole, row));
                    }
                    all.writeBytes(whole);
                }
            }
            assertThat(all.toByteArray()).isEqualTo(bytes);
        }
    }

    @Property(tries = 2_000)
    void any_bytes_in_any_charset_give_rows_without_gaps(@ForAll byte[] bytes, @ForAll("charsets") Charset charset) {
        Layout layout = Layout.positionalTabs(charset);
        assertThatRowsCover(bytes, read(bytes, layout, Limits.standard(), 7, 8));
    }

    private static void assertThatRowsCover(byte[] bytes, List<ReadRow> rows) {
        long line = 1;
        for (ReadRow row : rows) {
            assertThat(row.line()).isEqualTo(line);
            assertThat(row.lines()).isPositive();
            line += row.lines();
        }
        assertThat(line - 1).isEqualTo(physicalLines(bytes));
    }

    private static long physicalLines(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        long lines = text.replace("\r\n", "\n")
                .chars()
                .filter(c -> c == '\n' || c == '\r')
                .count();
        return text.isEmpty() || text.endsWith("\n") || text.endsWith("\r") ? lines : lines + 1;
    }

    private static List<ReadRow> read(byte[] bytes, Layout layout, Limits limits, int atOnce, int buffer) {
        return ReadRow.all(new RowReader(ReadRow.trickle(bytes, atOnce), layout, limits, buffer));
    }

    @Provide
    Arbitrary<byte[]> rich() {
        return Arbitraries.of(
                        "a", "b", "\"", "\"", "\"\"", ",", ",", "\t", "\r", "\n", "\n", "\r\n", " ", "\0", "é", "€",
                        "😀", "\\", "#", "\u00FF")
                .list()
                .ofMaxSize(40)
                .map(RowReaderPropertiesTest::bytesOf);
    }

    /** Lines around the 4,000 characters that the parser reads at once, with special characters on either side of that border. */
    @Provide("long")
    Arbitrary<byte[]> longLines() {
        Arbitrary<String> fillers = Arbitraries.integers().between(3_985, 4_005).map("x"::repeat);
        Arbitrary<String> others = Arbitraries.of("\"", "\"\"", ",", "\r", "\n", "\r\n", "\"\n", "é", "😀", "a", " ");
        return Arbitraries.frequencyOf(Tuple.of(1, fillers), Tuple.of(8, others))
                .list()
                .ofMaxSize(40)
                .map(RowReaderPropertiesTest::bytesOf);
    }

    @Provide
    Arbitrary<Charset> charsets() {
        return Arbitraries.of(
                StandardCharsets.UTF_8,
                Charset.forName("windows-1252"),
                StandardCharsets.US_ASCII,
                StandardCharsets.ISO_8859_1);
    }

    /** U+00FF is the byte 0xFF, which UTF-8 never has. */
    private static byte[] bytesOf(List<String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String part : parts) {
            bytes.writeBytes(part.equals("\u00FF") ? new byte[] {(byte) 0xFF} : part.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
