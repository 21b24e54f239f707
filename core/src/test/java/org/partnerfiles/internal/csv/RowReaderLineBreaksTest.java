package org.partnerfiles.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerfiles.internal.csv.ReadRow.good;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.internal.csv.RawRow.End;
import org.partnerfiles.internal.csv.RawRow.Fault;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.Layout;

/** In a file without quotes whose lines end with CRLF, as documented, a lone LF or CR is a part of a cell, and a fault of its row. */
class RowReaderLineBreaksTest {

    private static final Layout TABS =
            Layout.positionalTabs(StandardCharsets.UTF_8).withDocumentedLineEnd();

    @ParameterizedTest
    @CsvSource({
        "c\\nd\\te\\tf, 0, 2",
        "c\\td\\ne\\tf, 1, 2",
        "c\\td\\te\\rf, 2, 2",
        "c\\nd\\te\\nf\\rg, 0, 4",
        "\\n\\tc, 0, 2",
        "c\\td\\t\\n, 2, 2"
    })
    void a_line_break_is_a_fault_of_the_first_cell_that_has_one(String text, int cell, int lines) throws IOException {
        String row = text.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
        byte[] file = ("a\r\n" + row + "\r\nz").getBytes(StandardCharsets.UTF_8);
        RawRow found = new RawRow();
        for (int atOnce = 1; atOnce < file.length; atOnce++) {
            try (RowReader reader = new RowReader(ReadRow.trickle(file, atOnce), TABS, Limits.standard(), 4)) {
                reader.next(found);
                reader.next(found);
                assertThat(found.fault).isEqualTo(Fault.LINE_BREAK);
                assertThat(found.faultCell).isEqualTo(cell);
                assertThat(found.lines).isEqualTo(lines);
                assertThat(found.end).isEqualTo(End.CRLF);
                reader.next(found);
                assertThat(ReadRow.of(found)).isEqualTo(good(2 + lines, 1, End.FILE, "z"));
            }
        }
    }

    @Test
    void the_last_line_of_the_file_may_end_with_lf_or_cr() {
        assertThat(ReadRow.all("a\r\nb\n", TABS)).containsExactly(good(1, 1, End.CRLF, "a"), good(2, 1, End.LF, "b"));
        assertThat(ReadRow.all("a\r\nb\r", TABS)).containsExactly(good(1, 1, End.CRLF, "a"), good(2, 1, End.CR, "b"));
    }

    @Test
    void a_file_whose_first_line_ends_otherwise_has_any_line_end() {
        assertThat(ReadRow.all("a\nb\r\nc\rd\n", TABS))
                .containsExactly(
                        good(1, 1, End.LF, "a"),
                        good(2, 1, End.CRLF, "b"),
                        good(3, 1, End.CR, "c"),
                        good(4, 1, End.LF, "d"));
    }

    @Test
    void a_line_break_counts_as_a_byte_of_its_row() {
        Limits limits = Limits.standard().withRowBytes(8).withCellBytes(8);
        byte[] file = "a\r\n123\n567\n\r\n123\n5678\n\r\n12345678\n\r\nz\r\n".getBytes(StandardCharsets.UTF_8);
        assertThat(ReadRow.all(file, TABS, limits))
                .containsExactly(
                        good(1, 1, End.CRLF, "a"),
                        new ReadRow(2, 3, Fault.LINE_BREAK, End.CRLF, List.of()),
                        new ReadRow(5, 3, Fault.ROW_TOO_LONG, End.CRLF, List.of()),
                        new ReadRow(8, 2, Fault.ROW_TOO_LONG, End.CRLF, List.of()),
                        good(10, 1, End.CRLF, "z"));
    }
}
