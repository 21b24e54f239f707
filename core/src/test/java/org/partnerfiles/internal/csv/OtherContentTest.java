package org.partnerfiles.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherContentTest {

    private static final Charset UTF_8 = StandardCharsets.UTF_8;

    /** In UTF-16, every second byte of most texts is NUL: at least two of them, a quarter of all, and only at one side. */
    @ParameterizedTest
    @CsvSource({
        "61006200, UTF-16",
        "00610062, UTF-16",
        "6100626364656600, UTF-16",
        "6100620064656667, UTF-16",
        "610062006465666768, ",
        "61006261, ",
        "61000062, ",
        "00000000, "
    })
    void bytes_look_like_utf_16_by_their_nuls(String hex, String expected) {
        assertEncoding(hex, UTF_8, expected);
    }

    @ParameterizedTest
    @CsvSource({
        "E96E74, windows-1252",
        "6E74E9, windows-1252",
        "E98080, ",
        "C3A96E, ",
        "C3A96EE9, ",
        "C280E9, ",
        "6E7F, ",
        "81E9, ",
        "E981, ",
        "6E81E9, "
    })
    void bytes_look_like_windows_1252_if_all_are_of_it_and_none_is_of_utf_8(String hex, String expected) {
        assertEncoding(hex, UTF_8, expected);
    }

    @Test
    void a_file_in_another_encoding_than_utf_8_is_never_said_to_look_like_windows_1252() {
        assertEncoding("E96E74", StandardCharsets.US_ASCII, null);
        assertEncoding("61006200", StandardCharsets.US_ASCII, "UTF-16");
    }

    private static void assertEncoding(String hex, Charset charset, String expected) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertThat(OtherContent.encoding(bytes, 0, bytes.length, charset)).isEqualTo(expected);
        byte[] within = HexFormat.of().parseHex("00C3A9" + hex + "00E9");
        assertThat(OtherContent.encoding(within, 3, 3 + bytes.length, charset)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "612C620A, 4, -",
                "FFFE61000A00, 3, found UTF-16: save the file as UTF-8",
                "FEFF0061000A, 6, found UTF-16: save the file as UTF-8",
                "FFFE6162, 4, -",
                "610062000A006364656667686A6B6C6D6E, 6, found UTF-16: save the file as UTF-8",
                "612C620A61006200, 4, -",
                "D0CF11E0, 4, found a workbook (xls): save the sheet as CSV",
                "D0CF11, 3, -",
                "504B0304, 4, 'found a zip archive or a workbook: unpack the file, or save the sheet as CSV'",
                "504B03, 3, -"
            })
    void a_first_line_that_is_no_text_is_named(String hex, long firstLine, String expected) {
        assertThat(OtherContent.ofFile(HexFormat.of().parseHex(hex), firstLine, UTF_8))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "[Content_Types].xml, 19, true",
        "xl/workbook.xml, 15, true",
        "xl/, 3, true",
        "_rels/.rels, 11, true",
        "data.csv, 8, false",
        "[Content_Types].xmlx, 20, false",
        "data.csv, 200, false"
    })
    void a_zip_archive_is_a_workbook_by_the_name_of_its_first_entry(String name, int length, boolean isWorkbook) {
        byte[] zip = Arrays.copyOf(new byte[] {'P', 'K', 3, 4}, 30 + name.length());
        zip[26] = (byte) length;
        System.arraycopy(name.getBytes(StandardCharsets.US_ASCII), 0, zip, 30, name.length());
        assertThat(OtherContent.ofFile(zip, zip.length, UTF_8))
                .isEqualTo(
                        isWorkbook
                                ? "found a workbook (xlsx): save the sheet as CSV"
                                : "found a zip archive or a workbook: unpack the file, or save the sheet as CSV");
    }
}
