package org.partnerfiles.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcels;

class OneBadRowTest {

    private static final String FIRST = "A1,Rosa Field,5555550100,slow,,,,\n";
    private static final String LAST = "A9,Rosa Field,5555550100,slow,,,,\n";

    private static final Limits SMALL =
            Limits.standard().withCellBytes(40).withRowBytes(90).withCellsPerRow(9);

    /** The mistake, the row, the rule, the beginning of the message. */
    static Stream<Arguments> badRows() {
        String long41 = "x".repeat(41);
        return Stream.of(
                Arguments.of(
                        "A2,\"Rosa\" Field,,slow,,,,",
                        "core.unreadable-row",
                        "cell 2: text follows a closing quote; a quote within a cell must be doubled;"
                                + " around it: *,\"*\"*,,*,,,,"),
                Arguments.of(
                        "A2,\"Rosa Field,,slow,,,,",
                        "core.unreadable-row",
                        "cell 2: a quote is not closed; reading continues at the next line;"
                                + " around it: *,\"*,,*,,,,"),
                Arguments.of(
                        "A2,Rosa \u00FFField,,slow,,,,",
                        "core.unreadable-row",
                        "cell 2: bytes that are not valid in UTF-8; the bytes look like windows-1252: save the file as UTF-8; around it: *,*\uFFFD*,,*,,,,"),
                Arguments.of(
                        "A2,Rosa\0Field,,slow,,,,",
                        "core.unreadable-row",
                        "cell 2: a NUL character; around it: *,*\u2400*,,*,,,,"),
                Arguments.of(
                        "A2," + long41 + ",,slow,,,,",
                        "core.row-limit",
                        "cell 2: longer than the limit of a cell (Limits.withCellBytes raises it); around it: *,*,,*,,,,"),
                Arguments.of(
                        "A2,Rosa Field" + (",," + "x".repeat(30)).repeat(3),
                        "core.row-limit",
                        "longer than the limit of a row (Limits.withRowBytes raises it)"),
                Arguments.of(
                        "A2,Rosa Field,,slow,,,,,,",
                        "core.row-limit",
                        "cell 10: more cells than the limit of a row (Limits.withCellsPerRow raises it)"));
    }

    @ParameterizedTest
    @MethodSource("badRows")
    void a_bad_row_is_reported_with_its_line_and_the_next_row_is_read(String row, String rule, String message) {
        Parcels read = read(Parcels.HEADER + FIRST + row + "\n" + LAST);
        assertThat(read.accepted()).extracting(Parcel::id).containsExactly("A1", "A9");
        assertThat(read.rows().get(1).line()).isEqualTo(3);
        assertThat(read.rows().get(1).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.location().line()).isEqualTo(3);
            assertThat(finding.message()).isEqualTo(message);
        });
    }

    @ParameterizedTest
    @MethodSource("badRows")
    void a_bad_row_at_the_end_of_the_file_loses_no_other_row(String row, String rule, String message) {
        Parcels read = read(Parcels.HEADER + FIRST + LAST + row);
        assertThat(read.accepted()).extracting(Parcel::id).containsExactly("A1", "A9");
        assertThat(read.rows()).hasSize(3);
    }

    /** If reading went back into the text of a cell, its lines would become rows. */
    @Test
    void a_row_with_a_nul_and_correct_quotes_is_skipped_whole_with_its_line_breaks() {
        for (String bad : List.of("\0", "\u00FF")) {
            Parcels read = read(Parcels.HEADER + "A2,\"Rosa" + bad + "\nA3,Rosa,,slow,,,,\nField\",,slow,,,,\n" + LAST);
            assertThat(read.found()).containsExactly("2 receiver core.unreadable-row");
            assertThat(read.accepted()).extracting(Parcel::id).containsExactly("A9");
            assertThat(read.rows().get(1).line()).isEqualTo(5);
        }
    }

    @Test
    void every_line_may_be_bad_in_its_own_way(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("parcels.csv"), bytes(Parcels.HEADER + allBadRows() + "\n" + LAST));
        Parcels read = Parcels.read(Parcel.FORMAT.withLimits(SMALL), file);
        assertThat(read.rows()).extracting(Row::line).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(read.accepted()).extracting(Parcel::id).containsExactly("A9");
    }

    @Test
    void a_stream_is_rejected_from_a_quote_that_is_not_closed_within_the_limit() {
        Parcels read = read(Parcels.HEADER + allBadRows() + "\n" + LAST);
        assertThat(read.found()).containsExactly("2 - core.unreadable-row", "3 - core.row-limit");
        assertThat(read.rows()).extracting(Row::line).containsExactly(2L, 3L);
        assertThat(read.report().fileRejected()).isTrue();
        assertThat(read.rows().get(1).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo(
                                "a quote is not closed within the limit of a row, and what follows cannot be read from a"
                                        + " stream; close the quote, read the file by its path, or raise the limit"
                                        + " (Limits.withRowBytes); around it: *,\"*,,*,,,,"));
    }

    /** The lines of a cell must not become rows: one of them may be a row that nobody wrote. */
    @ParameterizedTest
    @MethodSource("overLimits")
    void no_line_of_a_cell_becomes_a_row_if_the_row_is_over_a_limit(String row) {
        Parcels read = read(Parcels.HEADER + FIRST + row + "\n" + LAST);
        assertThat(read.found()).containsExactly("3 - core.row-limit");
        assertThat(read.accepted()).extracting(Parcel::id).containsExactly("A1", "A9");
        assertThat(read.rows()).extracting(Row::line).containsExactly(2L, 3L, 6L);
    }

    static Stream<String> overLimits() {
        String forged = "\"Rosa\nA3,Rosa,,slow,,,,\nField";
        return Stream.of(
                "A2," + forged + "x".repeat(20) + "\",,slow,,,,",
                "A2," + forged + "\"" + ",".repeat(10),
                "A2," + forged + "\"" + (",\"" + "z".repeat(35) + "\"").repeat(2),
                "A2," + forged + "x".repeat(1_000_000) + "\",,slow,,,,");
    }

    private static String allBadRows() {
        return String.join(
                "\n", badRows().map(arguments -> (String) arguments.get()[0]).toList());
    }

    @Test
    void a_fault_far_into_a_line_is_shown_without_the_beginning() {
        Parcels read = read(Parcels.HEADER + "a,b,c,d,e,f,g,\"h\n" + LAST);
        assertThat(read.report().findings())
                .extracting(Finding::message)
                .containsExactly("cell 8: a quote is not closed; reading continues at the next line;"
                        + " around it: \u2026*,*,*,*,*,*,\"*");
    }

    private static Parcels read(String text) {
        return Parcels.read(Parcel.FORMAT.withLimits(SMALL), bytes(text));
    }

    /** U+00FF represents the byte 0xFF, which never occurs in UTF-8. */
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
