package org.partnerfiles.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcels;

class ReadingFilesTest {

    private static final String H = Parcels.HEADER;

    /** The city Denver used to be named as similar to the missing column gender. */
    @Test
    void a_row_in_place_of_the_header_is_not_quoted_even_if_near_a_columns_name() {
        Parcels read = Parcels.read("A1,Recever,5555550100,slow,,,,id\n");
        assertThat(read.report().findings())
                .isNotEmpty()
                .extracting(Finding::message)
                .noneMatch(message -> message.contains("Recever"));
        assertThat(Parcels.read("id,recever,phone,speed,due,weight,labels,pin\n")
                        .report()
                        .findings())
                .extracting(Finding::message)
                .contains("the column is missing; the file has a similar one: recever");
    }

    @Test
    void a_good_row_has_no_finding() {
        Parcels file = Parcels.read(H + "A1,Rosa Field,5555550100,fast,2026-01-31,1.50,cold; fragile,x\n");
        assertThat(file.found()).isEmpty();
        Parcel parcel = file.accepted().get(0);
        assertThat(parcel.labels()).containsExactly("cold", "fragile");
        assertThat(parcel.weight()).isEqualByComparingTo("1.50");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ,Rosa,5555550100,slow,,,,                 | 2 id core.value-missing
            `   ,Rosa,5555550100,slow,,,,`            | 2 id core.value-missing
            A23456789,Rosa,5555550100,slow,,,,        | 2 id core.value-too-long
            A1,Rosa,555555010,slow,,,,                | 2 phone core.value-malformed
            A1,Rosa,5555550100,Slow,,,,               | 2 speed core.value-not-allowed
            A1,Rosa,5555550100,slow,2026-02-30,,,     | 2 due core.value-malformed
            A1,Rosa,5555550100,slow,0000-01-31,,,     | 2 due core.value-out-of-range
            A1,Rosa,5555550100,slow,,-1,,             | 2 weight core.value-out-of-range
            A1,Rosa,5555550100,slow,,$1,,             | 2 weight core.value-malformed
            A1,Rosa,5555550100,fast,,,,               | 2 due core.value-missing
            A1,Rosa,5555550100,fast,2026-01-01,31,,   | 2 speed test.heavy-is-slow
            A1,Rosa,5555550100,slow,,,                | 2 - core.row-shape
            A1,Rosa,5555550100,slow,,,,,              | 2 - core.row-shape
            A1,Ro"sa,5555550100,slow,,,,              |
            A1,"Rosa"x,5555550100,slow,,,,            | 2 - core.unreadable-row
            A1,"Rosa,5555550100,slow,,,,              | 2 - core.unreadable-row
            """)
    void each_fault_of_a_row_is_one_finding(String row, String finding) {
        Parcels file = Parcels.read(H + row.stripTrailing() + "\nB2,Ann,5555550101,slow,,,,\n");
        assertThat(file.found()).isEqualTo(finding == null ? List.of() : List.of(finding));
        assertThat(file.rows()).hasSize(2);
        assertThat(file.accepted()).hasSize(finding == null ? 2 : 1);
    }

    @Test
    void all_findings_of_a_row_are_reported_in_the_order_of_its_columns() {
        Parcels file = Parcels.read(H + ",Rosa,12,quick,2026-13-01,x,,\n");
        assertThat(file.found())
                .containsExactlyInAnyOrder(
                        "2 id core.value-missing",
                        "2 phone core.value-malformed",
                        "2 speed core.value-not-allowed",
                        "2 due core.value-malformed",
                        "2 weight core.value-malformed");
    }

    @Test
    void a_rule_is_not_called_for_a_cell_that_could_not_be_read() {
        Parcels file = Parcels.read(H + "A1,Rosa,5555550100,fast,2026-01-01,4O,,\n");
        assertThat(file.found()).containsExactly("2 weight core.value-malformed");
    }

    @Test
    void line_numbers_are_right_after_a_quoted_line_break() {
        Parcels file = Parcels.read(H + "A1,\"Rosa\r\nField\",5555550100,slow,,,,\n\nA2,x,1,slow,,,,\n");
        assertThat(file.found()).containsExactly("5 phone core.value-malformed", "0 - core.blank-row");
        assertThat(file.accepted().get(0).receiver()).isEqualTo("Rosa\r\nField");
    }

    @Test
    void the_stream_of_a_reader_stays_open() throws IOException {
        for (int rows : List.of(0, 1, 3)) {
            AtomicInteger closed = new AtomicInteger();
            InputStream in =
                    new ByteArrayInputStream((Parcels.HEADER + "A1,,,,,,,\n").getBytes(StandardCharsets.UTF_8)) {
                        @Override
                        public void close() {
                            closed.incrementAndGet();
                        }
                    };
            try (RecordReader<Parcel> reader = Parcel.FORMAT.reader(in, null)) {
                for (int i = 0; i < rows; i++) {
                    reader.read();
                }
            }
            assertThat(closed).hasValue(0);
        }
    }

    @Test
    void an_unclosed_quote_rejects_only_its_own_row() {
        StringBuilder text = new StringBuilder(H);
        for (int i = 1; i <= 10; i++) {
            text.append(i == 2 ? "A2,\"Rosa,5555550100,slow,,,,\n" : "A" + i + ",Rosa,5555550100,slow,,,,\n");
        }
        Parcels file = Parcels.read(text.toString());
        assertThat(file.found()).containsExactly("3 - core.unreadable-row");
        assertThat(file.accepted()).hasSize(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void every_line_end_is_read(String end) {
        Parcels file = Parcels.read((H + "A1,Rosa,5555550100,slow,,,,\nA2,Ann,1,slow,,,,\n").replace("\n", end));
        assertThat(file.found().get(0)).isEqualTo("3 phone core.value-malformed");
        assertThat(file.found()).hasSize(end.equals("\r") ? 2 : 1);
    }

    @Test
    void a_first_line_that_ends_in_a_lone_cr_is_advice() {
        assertThat(Parcels.read(H.replace("\n", "\r") + "A1,Rosa,5555550100,slow,,,,\n")
                        .found())
                .containsExactly("0 - core.line-ending");
        assertThat(Parcels.read(H + "A1,Rosa,5555550100,slow,,,,\r").found()).isEmpty();
    }

    @Test
    void columns_are_found_by_name_in_any_order() {
        Parcels file = Parcels.read("weight,labels,id,receiver,phone,speed,due\n2,,A1,Rosa,5555550100,slow,\n");
        assertThat(file.found()).isEmpty();
        assertThat(file.accepted().get(0).id()).isEqualTo("A1");
    }

    @Test
    void a_misspelt_header_is_missing_and_unknown_with_the_nearest_name() {
        Parcels file = Parcels.read(H.replace("phone", "phnoe") + "A1,Rosa,5555550100,slow,,,,\n");
        assertThat(file.found()).containsExactly("1 - core.unknown-column", "1 phone core.missing-column");
        assertThat(file.fileFindings().get(0).message()).contains("column 3").contains("phone");
        assertThat(file.report().fileRejected()).isTrue();
        assertThat(file.accepted()).hasSize(1);
        assertThat(file.rows().get(0).unmapped().text("phnoe")).isEqualTo("5555550100");
    }

    @Test
    void a_header_that_differs_in_case_or_blanks_is_reported() {
        Parcels file = Parcels.read(H.replace("phone", " Phone") + "A1,Rosa,5555550100,slow,,,,\n");
        assertThat(file.fileFindings().get(0).message()).contains("case or blanks");
    }

    @Test
    void a_repeated_header_is_a_finding_and_the_first_is_read() {
        Parcels file = Parcels.read("phone," + H + "5555550100,A1,Rosa,x,slow,,,,\n");
        assertThat(file.found()).containsExactly("1 phone core.duplicate-column");
        assertThat(file.accepted().get(0).phone()).isEqualTo("5555550100");
    }

    @Test
    void a_column_that_may_be_absent_is_not_reported_as_missing() {
        Parcels file = Parcels.read(H.replace(",pin", "") + "A1,Rosa,5555550100,slow,,,\n");
        assertThat(file.found()).isEmpty();
    }

    @Test
    void a_file_without_header_loses_no_row() {
        Parcels file = Parcels.read("A1,Rosa,5555550100,slow,,,,\nA2,Ann,5555550101,slow,,,,\n");
        assertThat(file.found()).containsExactly("1 - core.header-not-recognised");
        assertThat(file.report().fileRejected()).isTrue();
        assertThat(file.rows()).hasSize(1).allMatch(row -> row instanceof Row.Rejected);
        assertThat(file.fileFindings().toString()).doesNotContain("Rosa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\uFEFF"})
    void an_empty_file_is_a_finding(String text) {
        assertThat(Parcels.read(text).found()).contains("0 - core.empty-file");
    }

    @Test
    void a_file_with_only_a_header_has_no_rows() {
        Parcels file = Parcels.read(H);
        assertThat(file.found()).isEmpty();
        assertThat(file.report().read()).isZero();
    }

    @Test
    void a_byte_order_mark_is_skipped_and_reported() {
        Parcels file = Parcels.read("\uFEFF" + H + "A1,Rosa,5555550100,slow,,,,\n");
        assertThat(file.found()).containsExactly("0 - core.byte-order-mark");
        assertThat(file.accepted()).hasSize(1);
    }

    @Test
    void bytes_that_are_not_utf_8_reject_their_row() {
        byte[] bytes =
                (H + "A1,R?sa,5555550100,slow,,,,\nA2,Ann,5555550101,slow,,,,\n").getBytes(StandardCharsets.UTF_8);
        bytes[H.length() + 4] = (byte) 0xE9;
        Parcels file = Parcels.read(Parcel.FORMAT, bytes);
        assertThat(file.found()).containsExactly("2 receiver core.unreadable-row");
        assertThat(file.accepted()).hasSize(1);
    }

    @Test
    void one_blank_line_is_written_in_the_singular() {
        Parcels file = Parcels.read(H + "A1,Rosa,5555550100,slow,,,,\n\n");
        assertThat(file.fileFindings()).extracting(Finding::message).containsExactly("1 line without content: line 3");
    }

    @Test
    void blank_lines_before_the_header_are_counted_too() {
        Parcels file = Parcels.read("\n  \n" + H + "A1,Rosa,5555550100,slow,,,,\n\n");
        assertThat(file.found()).containsExactly("0 - core.blank-row");
        assertThat(file.fileFindings().get(0).message()).isEqualTo("3 lines without content, the first is line 1");
        assertThat(file.rows().get(0).line()).isEqualTo(4);
    }

    @Test
    void blank_lines_are_counted_once() {
        Parcels file = Parcels.read(H + "\n  \nA1,Rosa,5555550100,slow,,,,\n\n");
        assertThat(file.found()).containsExactly("0 - core.blank-row");
        assertThat(file.fileFindings().get(0).message()).contains("3 lines").contains("line 2");
        assertThat(file.rows().get(0).number()).isEqualTo(1);
    }

    @Test
    void a_key_that_occurs_again_is_found_at_the_second_row() {
        String row = ",Rosa,5555550100,slow,,,,\n";
        Parcels file = Parcels.read(H + "A1" + row + "A2" + row + "A1" + row);
        assertThat(file.found()).containsExactly("4 id test.duplicate-id");
    }

    @Test
    void rows_beyond_the_limit_are_reported_as_not_read() {
        String row = ",Rosa,5555550100,slow,,,,\n";
        Parcels file = Parcels.read(
                Parcel.FORMAT.withLimits(Limits.standard().withRows(1)),
                (H + "A1" + row + "A2" + row).getBytes(StandardCharsets.UTF_8));
        assertThat(file.found()).containsExactly("3 - core.limit-exceeded");
        assertThat(file.rows()).hasSize(1);
    }

    @Test
    void counts_are_exact_beyond_the_listed_findings() {
        StringBuilder text = new StringBuilder(H);
        for (int i = 0; i < 50; i++) {
            text.append('A').append(i).append(",Rosa,1,slow,,,,\n");
        }
        Parcels file = Parcels.read(
                Parcel.FORMAT.withLimits(Limits.standard().withFindingsKept(7)),
                text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(file.report().findings()).hasSize(7);
        assertThat(file.report().truncated()).isTrue();
        assertThat(file.report().count("core.value-malformed")).isEqualTo(50);
    }

    @Test
    void no_text_of_a_cell_is_in_a_message() {
        Parcels file = Parcels.read(H + "A1,Rosa,Rosa 123,Rosa,Rosa,Rosa,,Rosa\n");
        assertThat(file.report().findings().toString()).doesNotContain("Rosa").doesNotContain("123");
        assertThat(file.rows().toString()).doesNotContain("Rosa").doesNotContain("123");
    }

    @Property
    void arbitrary_bytes_never_throw(@ForAll byte[] bytes) {
        Parcels file = Parcels.read(Parcel.FORMAT, bytes);
        assertThat(file.report().read()).isEqualTo(file.rows().size());
    }

    @Property
    void arbitrary_text_after_a_header_never_throws(@ForAll String text) {
        Parcels file = Parcels.read(H + text);
        assertThat(file.report().accepted() + file.report().rejected())
                .isEqualTo(file.rows().size());
    }
}
