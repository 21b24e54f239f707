package org.partnerfiles.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.internal.csv.RawRow.Fault;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.Layout;

/** Cells after the last column of a layout that tolerates them: they may have any byte, and keep it. */
class EveryByteTest {

    private static final Layout TABS = Layout.positionalTabs(Charset.forName("windows-1252"));
    private static final Set<Integer> UNDEFINED = Set.of(0x81, 0x8D, 0x8F, 0x90, 0x9D);

    @Test
    void every_byte_of_a_further_cell_is_read_and_written_again() throws IOException {
        for (int b = 0; b < 256; b++) {
            if (b == '\t' || b == '\n' || b == '\r') {
                continue;
            }
            byte[] file = {'a', '\t', (byte) b, '\t', '?', (byte) b, '\r', '\n'};
            RawRow row = read(file, TABS);
            assertThat(row.count).isEqualTo(3);
            assertThat(row.fault).isEqualTo(b == 0 ? Fault.NUL : UNDEFINED.contains(b) ? Fault.BAD_BYTES : Fault.NONE);
            row.tolerateFrom(1);
            assertThat(row.fault).isEqualTo(Fault.NONE);
            assertThat(Quoting.of(TABS).isWritableAfterColumns(row.text(1))).isTrue();
            assertThat(written(row.cellList())).isEqualTo(file);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "8161096209620A, BAD_BYTES, 0",
        "61096281098D0A, BAD_BYTES, 1",
        "6109620963900A, BAD_BYTES, 2",
        "00096281, NUL, 0",
        "09098100, BAD_BYTES, 2",
        "61090081, NUL, 1",
        "9D, BAD_BYTES, 0"
    })
    void the_first_cell_with_a_byte_that_is_no_text_is_at_fault(String hex, Fault fault, int cell) throws IOException {
        RawRow row = read(HexFormat.of().parseHex(hex), TABS);
        assertThat(row.fault).isEqualTo(fault);
        assertThat(row.faultCell).isEqualTo(cell);
        row.tolerateFrom(cell + 1);
        assertThat(row.fault).as("in a column").isEqualTo(fault);
        row.tolerateFrom(cell);
        assertThat(row.fault).as("after the columns").isEqualTo(Fault.NONE);
    }

    @Test
    void a_byte_that_is_no_text_is_the_character_of_its_number_and_the_text_around_it_stays() throws IOException {
        RawRow row = read(HexFormat.of().parseHex("09E981803F0961"), TABS);
        assertThat(row.cellList()).containsExactly("", "\u00E9\u0081\u20AC?", "a");
        assertThat(row.ascii).isFalse();
    }

    @Test
    void only_layouts_without_quotes_of_one_byte_for_each_character_tolerate_bytes() throws IOException {
        byte[] file = HexFormat.of().parseHex("610900");
        for (Layout layout : List.of(
                Layout.positionalTabs(StandardCharsets.UTF_8),
                TABS.withLongRows(Layout.RaggedRows.REJECTED),
                Layout.csv().withDelimiter('\t'))) {
            RawRow row = read(file, layout);
            row.tolerateFrom(1);
            assertThat(row.fault).isEqualTo(Fault.NUL);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0436", "a\u0100", "\uFFFD", "a\tb", "a\nb", "a\rb"})
    void a_further_cell_that_is_no_bytes_of_one_cannot_be_written(String text) {
        assertThat(Quoting.of(TABS).isWritableAfterColumns(text)).isFalse();
    }

    private static RawRow read(byte[] file, Layout layout) throws IOException {
        RawRow row = new RawRow();
        try (RowReader reader = new RowReader(new ByteArrayInputStream(file), layout, Limits.standard())) {
            assertThat(reader.next(row)).isTrue();
            return row.kept();
        }
    }

    private static byte[] written(List<String> cells) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (RowWriter writer = new RowWriter(file, TABS)) {
            cells.forEach(writer::cell);
            writer.endRow();
        }
        return file.toByteArray();
    }
}
