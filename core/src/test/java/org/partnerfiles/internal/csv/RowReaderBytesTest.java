package org.partnerfiles.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerfiles.internal.csv.ReadRow.good;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.internal.csv.RawRow.End;
import org.partnerfiles.internal.file.FileBytes;
import org.partnerfiles.io.Limits;
import org.partnerfiles.io.RawText;
import org.partnerfiles.table.Layout;

/** What a reader knows of the bytes of its rows, and where it stops. */
class RowReaderBytesTest {

    private static final Limits STANDARD = Limits.standard();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 100})
    void a_row_has_its_bytes_without_its_line_end(int atOnce) throws IOException {
        List<String> rows = List.of("a,b", "", "\"c\r\nd\",e", "f,\u00E9", "g");
        byte[] file = "a,b\r\n\n\"c\r\nd\",e\rf,\u00E9\r\ng".getBytes(StandardCharsets.UTF_8);
        RawRow row = new RawRow();
        try (RowReader reader = new RowReader(ReadRow.trickle(file, atOnce), Layout.csv(), STANDARD, 4)) {
            for (String text : rows) {
                assertThat(reader.next(row)).isTrue();
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                byte[] roomy = (text + "x").getBytes(StandardCharsets.UTF_8);
                assertThat(reader.hasBytes(row, bytes, bytes.length)).isTrue();
                assertThat(reader.hasBytes(row, roomy, bytes.length)).isTrue();
                assertThat(reader.hasBytes(row, roomy, roomy.length)).isFalse();
                roomy[0]++;
                assertThat(reader.hasBytes(row, roomy, bytes.length)).isEqualTo(text.isEmpty());
            }
        }
    }

    @Test
    void the_beginning_of_a_row_goes_on_with_what_follows_it() throws IOException {
        byte[] file = "a,b\nc,d\ne".getBytes(StandardCharsets.UTF_8);
        RawRow row = new RawRow();
        try (RowReader reader = new RowReader(new ByteArrayInputStream(file), Layout.csv(), STANDARD)) {
            reader.next(row);
            assertThat(reader.beginning(row, 6)).asString().isEqualTo("a,b\nc,");
            reader.next(row);
            assertThat(reader.beginning(row, 2)).asString().isEqualTo("c,");
            assertThat(reader.beginning(row, 100)).asString().isEqualTo("c,d\ne");
        }
    }

    @Test
    void the_beginning_of_a_row_that_was_not_kept_whole_is_what_was_kept() throws IOException {
        byte[] file = "a\n0123456789012345678901234567890123456789\nb".getBytes(StandardCharsets.UTF_8);
        RawRow row = new RawRow();
        Limits limits = STANDARD.withRowBytes(8);
        try (RowReader reader = new RowReader(ReadRow.trickle(file, 4), Layout.csv(), limits, 4)) {
            reader.next(row);
            reader.next(row);
            assertThat(row.fault).isEqualTo(RawRow.Fault.ROW_TOO_LONG);
            assertThat(reader.beginning(row, 100)).asString().isEqualTo("01234567");
            assertThat(reader.beginning(row, 3)).asString().isEqualTo("012");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void a_row_that_cannot_be_read_has_its_text_and_its_line_end_within_the_limit(String end) throws IOException {
        for (int rowBytes = 4; rowBytes < 9; rowBytes++) {
            assertText("12345\0" + end + "z", rowBytes, "12345\0", end);
            assertText("\"23456" + end + "8" + end + "z", rowBytes, "\"23456", end);
        }
    }

    /** Of a row whose bytes end with the limit, the line end is no longer known. */
    private void assertText(String file, int rowBytes, String line, String end) throws IOException {
        Path path = Files.writeString(folder.resolve("file"), file);
        RawRow row = new RawRow();
        Limits limits = STANDARD.withRowBytes(rowBytes);
        try (RowReader reader = new RowReader(FileBytes.open(path), Layout.csv(), limits, 4)) {
            assertThat(reader.next(row)).isTrue();
            assertThat(row.fault).isNotEqualTo(RawRow.Fault.NONE);
            RawText text = row.text(StandardCharsets.UTF_8);
            boolean isWhole = line.length() <= rowBytes;
            assertThat(text.isWhole()).isEqualTo(isWhole);
            assertThat(text.text()).isEqualTo(isWhole ? line : line.substring(0, rowBytes));
            assertThat(text.lineEnd()).isEqualTo(isWhole ? end : "");
        }
    }

    /** The next reader begins with the row that begins at that place. */
    @Test
    void rows_that_begin_before_a_place_are_read_to_their_ends() {
        byte[] file = "a\nbc\n\"d\ne\"\nf\n".getBytes(StandardCharsets.UTF_8);
        List<Integer> counts = new ArrayList<>();
        for (int place = 0; place <= file.length; place++) {
            RowReader reader = new RowReader(new ByteArrayInputStream(file), Layout.csv(), STANDARD);
            reader.stopAt(place);
            counts.add(ReadRow.all(reader).size());
        }
        assertThat(counts).containsExactly(0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3, 3, 4, 4);
    }

    @Test
    void rows_of_a_range_have_their_place_in_the_file() throws IOException {
        KnownFirstLine known = new KnownFirstLine(Layout.csv(), ';', List.of(), false, true);
        byte[] range = "a;b\nc\r\nd,e\r\n".getBytes(StandardCharsets.UTF_8);
        RowPosition begin = new RowPosition(100, 7, 5);
        RawRow row = new RawRow();
        try (RowReader reader = RowReader.ofRange(range, known, begin, STANDARD)) {
            assertThat(reader.onlyCrlf()).isTrue();
            assertThat(reader.delimiter()).isEqualTo(';');
            assertThat(reader.next(row)).isTrue();
            assertThat(row.offset).isEqualTo(100);
            assertThat(row.line).isEqualTo(7);
            assertThat(row.fault).isEqualTo(RawRow.Fault.LINE_BREAK);
            assertThat(reader.beginning(row, 3)).asString().isEqualTo("a;b");
            assertThat(reader.next(row)).isTrue();
            assertThat(row.offset).isEqualTo(107);
            assertThat(row.length).isEqualTo(5);
            assertThat(row.line).isEqualTo(9);
            assertThat(row.cellList()).containsExactly("d,e");
            assertThat(reader.position(6)).isEqualTo(new RowPosition(112, 10, 6));
        }
    }

    /** A first line without an end must not be searched, and kept, as far as the file goes. */
    @Test
    void the_delimiter_is_searched_for_within_the_limit_of_a_row() throws IOException {
        Layout layout = Layout.csv().withDelimiter('|').alsoReading(',');
        byte[] file = "a|b,c,d\n".getBytes(StandardCharsets.UTF_8);
        RawRow row = new RawRow();
        for (int rowBytes = 1; rowBytes <= 8; rowBytes++) {
            Limits limits = STANDARD.withRowBytes(rowBytes);
            try (RowReader reader = new RowReader(new ByteArrayInputStream(file), layout, limits)) {
                reader.next(row);
                assertThat(reader.delimiter()).isEqualTo(rowBytes < 6 ? '|' : ',');
            }
        }
    }

    @Test
    void a_nul_does_not_end_the_search_for_the_delimiter() throws IOException {
        Layout layout = Layout.csv().withDelimiter('|').alsoReading(',');
        byte[] file = "a|b\0c,d,e\n".getBytes(StandardCharsets.UTF_8);
        try (RowReader reader = new RowReader(new ByteArrayInputStream(file), layout, STANDARD)) {
            reader.next(new RawRow());
            assertThat(reader.delimiter()).isEqualTo(',');
        }
    }

    @Test
    void a_stream_goes_to_no_place_before_what_is_at_hand_and_stays_where_it_is() throws IOException {
        byte[] file = "a\nbcdefgh\nijklmnop\nq".getBytes(StandardCharsets.UTF_8);
        RawRow row = new RawRow();
        try (RowReader reader = new RowReader(ReadRow.trickle(file, 2), Layout.csv(), STANDARD, 4)) {
            reader.next(row);
            RowPosition second = reader.position(2);
            reader.next(row);
            reader.next(row);
            assertThat(reader.goTo(second)).isFalse();
            assertThat(reader.position(4)).isEqualTo(new RowPosition(19, 4, 4));
            assertThat(reader.next(row)).isTrue();
            assertThat(row.cellList()).containsExactly("q");
        }
    }

    @Test
    void a_byte_order_mark_belongs_to_no_row() throws IOException {
        byte[] file = "\uFEFFa\nb".getBytes(StandardCharsets.UTF_8);
        RawRow row = new RawRow();
        try (RowReader reader = new RowReader(new ByteArrayInputStream(file), Layout.csv(), STANDARD)) {
            reader.next(row);
            assertThat(reader.byteOrderMark()).isTrue();
            assertThat(row.offset).isEqualTo(3);
            assertThat(row.length).isEqualTo(2);
            assertThat(reader.position(2)).isEqualTo(new RowPosition(5, 2, 2));
            assertThat(reader.hasBytes(row, new byte[] {'a'}, 1)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00EFa", "\u00EF\u00BBa", "\u00BB\u00BFa", "\u00EF\u00BF\u00BFa"})
    void two_of_the_three_bytes_are_no_byte_order_mark(String latin) throws IOException {
        byte[] file = latin.getBytes(StandardCharsets.ISO_8859_1);
        RawRow row = new RawRow();
        try (RowReader reader = new RowReader(new ByteArrayInputStream(file), Layout.csv(), STANDARD)) {
            reader.next(row);
            assertThat(reader.byteOrderMark()).isFalse();
            assertThat(row.offset).isZero();
        }
    }

    @Test
    void a_layout_whose_rows_span_lines_has_any_line_end() {
        Layout layout = Layout.csv().withDocumentedLineEnd();
        assertThat(ReadRow.all("a\r\n\"b\nc\"\nd", layout))
                .containsExactly(good(1, 1, End.CRLF, "a"), good(2, 2, End.LF, "b\nc"), good(4, 1, End.FILE, "d"));
    }
}
