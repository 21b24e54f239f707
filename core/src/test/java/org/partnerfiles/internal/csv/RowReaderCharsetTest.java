package org.partnerfiles.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerfiles.internal.csv.ReadRow.good;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.internal.csv.RawRow.End;
import org.partnerfiles.internal.csv.RawRow.Fault;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.Layout;

class RowReaderCharsetTest {

    private static final Charset ANSI = Charset.forName("windows-1252");
    private static final Layout TABS = Layout.positionalTabs(ANSI);

    @ParameterizedTest
    @CsvSource({"FF,1", "C3,1", "E282,1", "C080,2", "EDA080,1", "F0908D,1", "80,1", "F5808080,4"})
    void bytes_not_valid_in_utf_8_become_replacement_characters_and_a_fault(String hex, int times) throws IOException {
        byte[] bytes = HexFormat.of().parseHex("612C" + hex + "2C620A7A");
        RawRow row = new RawRow();
        try (RowReader source = new RowReader(new ByteArrayInputStream(bytes), Layout.csv(), Limits.standard())) {
            source.next(row);
            assertThat(row.fault).isEqualTo(Fault.BAD_BYTES);
            assertThat(row.faultCell).isEqualTo(1);
            assertThat(row.cellList()).containsExactly("a", "\uFFFD".repeat(times), "b");
            source.next(row);
            assertThat(row.fault).isEqualTo(Fault.NONE);
            assertThat(row.text(0)).isEqualTo("z");
        }
    }

    @Test
    void a_replacement_character_in_the_file_is_text() {
        assertThat(ReadRow.all("\uFFFD")).containsExactly(good(1, 1, End.FILE, "\uFFFD"));
    }

    @Test
    void bad_bytes_in_a_row_over_several_lines_are_a_fault_of_the_whole_row() {
        byte[] bytes = {'"', 'a', '\n', (byte) 0xFF, '"', '\n', 'b'};
        assertThat(ReadRow.all(bytes, Layout.csv(), Limits.standard()))
                .containsExactly(
                        new ReadRow(1, 2, Fault.BAD_BYTES, End.LF, List.of("a\n\uFFFD")), good(3, 1, End.FILE, "b"));
    }

    @Test
    void bad_bytes_at_the_end_of_the_file_are_a_fault_of_the_last_row() {
        byte[] bytes = {'a', '\n', 'b', (byte) 0xE2, (byte) 0x82};
        assertThat(ReadRow.all(bytes, Layout.csv(), Limits.standard()))
                .containsExactly(
                        good(1, 1, End.LF, "a"), new ReadRow(2, 1, Fault.BAD_BYTES, End.FILE, List.of("b\uFFFD")));
    }

    @Test
    void a_character_may_be_split_anywhere_by_reads() {
        byte[] bytes = "é€😀,😀€é\n😀".getBytes(StandardCharsets.UTF_8);
        for (int atOnce = 1; atOnce < bytes.length; atOnce++) {
            assertThat(ReadRow.all(new RowReader(ReadRow.trickle(bytes, atOnce), Layout.csv(), Limits.standard(), 4)))
                    .containsExactly(good(1, 1, End.LF, "é€😀", "😀€é"), good(2, 1, End.FILE, "😀"));
        }
    }

    @Test
    void windows_1252_has_251_of_the_256_bytes() {
        for (int b = 1; b < 256; b++) {
            if (b == '\n' || b == '\r' || b == '\t') {
                continue;
            }
            byte[] bytes = {(byte) b};
            boolean undefined = List.of(0x81, 0x8D, 0x8F, 0x90, 0x9D).contains(b);
            assertThat(ReadRow.all(bytes, TABS, Limits.standard()))
                    .containsExactly(
                            undefined
                                    ? new ReadRow(1, 1, Fault.BAD_BYTES, End.FILE, List.of("" + (char) b))
                                    : good(1, 1, End.FILE, new String(bytes, ANSI)));
        }
    }

    @Test
    void a_byte_order_mark_is_skipped_and_reported() throws IOException {
        assertByteOrderMark("\uFEFFa,b".getBytes(StandardCharsets.UTF_8), Layout.csv(), true, "a");
        assertByteOrderMark("\uFEFF\"a\"".getBytes(StandardCharsets.UTF_8), Layout.csv(), true, "a");
        assertByteOrderMark("a\uFEFF".getBytes(StandardCharsets.UTF_8), Layout.csv(), false, "a\uFEFF");
        assertByteOrderMark("\uFEFF\uFEFFa".getBytes(StandardCharsets.UTF_8), Layout.csv(), true, "\uFEFFa");
        assertByteOrderMark("\uFEFFa".getBytes(StandardCharsets.UTF_8), TABS, true, "a");
    }

    private static void assertByteOrderMark(byte[] bytes, Layout layout, boolean expected, String firstCell)
            throws IOException {
        try (RowReader source = new RowReader(ReadRow.trickle(bytes, 1), layout, Limits.standard())) {
            RawRow row = new RawRow();
            assertThat(source.next(row)).isTrue();
            assertThat(source.byteOrderMark()).isEqualTo(expected);
            assertThat(row.text(0)).isEqualTo(firstCell);
        }
    }

    @Test
    void a_file_of_only_a_byte_order_mark_has_no_rows() {
        assertThat(ReadRow.all("\uFEFF")).isEmpty();
    }
}
