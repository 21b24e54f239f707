package org.partnerfiles.helix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnerfiles.helix.RegistrationFile.ANSI;
import static org.partnerfiles.helix.RegistrationFile.fullLine;
import static org.partnerfiles.helix.RegistrationFile.header;
import static org.partnerfiles.helix.RegistrationFile.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.FileNormalizer;
import org.partnerfiles.helix.internal.table.Windows1252;
import org.partnerfiles.io.InvalidRecordException;
import org.partnerfiles.table.UnmappedCells;

/** Bytes after the last documented field, line ends and encodings (Implementation Note; Customer Registration File Definition, 5 and 6). */
class TransportTest {

    @TempDir
    Path directory;

    /** The bytes of a text in which the undefined ones are the control characters of the same number. */
    private static byte[] bytes(String text) {
        return Windows1252.bytes(text);
    }

    private static RegistrationFile readBytes(String text) {
        return read(Helix.CUSTOMER_REGISTRATIONS, bytes(text), null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x\u0081x", "\0", "\u008D\u008F\u0090\u009D", "a\0b\u0081\tc", "\u00C9 \u0081 \u20AC", "?\u0081?"
            })
    void bytes_after_the_last_documented_field_harm_no_line_and_no_header(String more) throws IOException {
        String text = (header(2) + fullLine(1) + fullLine(2)).replace("\r\n", "\t" + more + "\r\n");
        RegistrationFile file = readBytes(text);
        assertThat(file.report().accepted()).isEqualTo(2);
        assertThat(file.found()).containsOnly("0 - helix.trailing-fields");
        assertThat(file.header().trailing().texts()).isEqualTo(List.of(more.split("\t", -1)));
        assertThat(file.records().get(1).trailing().texts()).isEqualTo(List.of(more.split("\t", -1)));

        Path in = Files.write(directory.resolve("in.TXT"), bytes(text));
        Path out = directory.resolve("out.TXT");
        assertThat(FileNormalizer.of(Helix.CUSTOMER_REGISTRATIONS)
                        .rewrite(in, out)
                        .changes())
                .isEmpty();
        assertThat(Files.readAllBytes(out)).isEqualTo(bytes(text));
    }

    @Test
    void a_record_with_such_bytes_is_written_with_the_same_bytes() {
        String text = (header(1) + fullLine(1)).replace("\r\n", "\tx\u0081\0x\r\n");
        RegistrationFile file = readBytes(text);
        assertThat(file.rewritten().getBytes(ANSI)).hasSameSizeAs(bytes(text));
        assertThat(file.rewritten()).isEqualTo(new String(bytes(text), ANSI));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "\n", "\r", "\u0141", "\uFFFD", "\u0080"})
    void other_characters_cannot_be_written_after_the_last_field(String more) {
        CustomerRegistration customer = Helix.CUSTOMER_REGISTRATIONS.sample().toBuilder()
                .trailing(UnmappedCells.trailing(List.of(more)))
                .build();
        var header = read(header(0)).header().toBuilder().recordCount(null).build();
        assertThatThrownBy(() -> RegistrationFile.write(Helix.CUSTOMER_REGISTRATIONS, header, List.of(customer)))
                .isInstanceOf(InvalidRecordException.class);
    }

    @Test
    void a_bad_byte_in_a_documented_field_is_an_error_also_before_such_bytes() {
        String text = header(1) + fullLine(1).replace("Ann", "A\u0081n").replace("\r\n", "\t\0\r\n");
        assertThat(readBytes(text).found()).containsExactly("2 Middle Name core.unreadable-row");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u0081"})
    void a_bad_byte_in_a_documented_field_of_the_header_refuses_the_file(String bad) {
        assertThat(readBytes(header(1).replace("CUSTOMER", "CUST" + bad) + fullLine(1))
                        .found())
                .contains("1 - helix.header-malformed");
    }

    @Test
    void a_content_line_in_the_place_of_the_header_keeps_its_trailing_bytes() {
        String text = fullLine(1).replace("\r\n", "\t\0\u0081\r\n") + fullLine(2);
        RegistrationFile file = readBytes(text);
        assertThat(file.found()).containsExactly("1 - helix.header-missing", "0 - helix.trailing-fields");
        assertThat(file.records().get(0).trailing().texts()).containsExactly("\0\u0081");
        assertThat(readBytes(fullLine(1).replace("Ann", "A\0n") + fullLine(2))
                        .report()
                        .accepted())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\n\n", "\r\r", "\n\r"})
    void a_lone_line_break_in_a_file_of_crlf_breaks_its_record_only(String lineBreak) {
        String text = header(3) + fullLine(1) + fullLine(2).replace("Ann", "A" + lineBreak + "n") + fullLine(3);
        RegistrationFile file = read(text);
        assertThat(file.found()).containsExactly("3 Middle Name helix.line-break-in-value");
        assertThat(file.report().accepted()).isEqualTo(2);
        assertThat(file.report().rejected()).isEqualTo(1);
        // the following line is numbered as in an editor
        assertThat(file.rows().get(2).line()).isEqualTo(4 + lineBreak.length());
    }

    @Test
    void several_threads_find_the_same_broken_values() {
        StringBuilder text = new StringBuilder(header(500));
        for (int id = 1; id <= 500; id++) {
            String line = fullLine(id);
            text.append(
                    id % 7 == 0 ? line.replace("Ann", "A\nn") : id % 11 == 0 ? line.replace("\r\n", "\t\0\r\n") : line);
        }
        RegistrationFile one = read(text.toString());
        RegistrationFile four = read(Helix.CUSTOMER_REGISTRATIONS.withReadingThreads(4), text.toString(), null);
        assertThat(four.found()).isEqualTo(one.found());
        assertThat(four.rows()).isEqualTo(one.rows());
        assertThat(one.report().rejected()).isEqualTo(71);
    }

    @Test
    void a_file_whose_first_line_ends_in_lf_is_read_by_any_line_end() {
        String text =
                header(2).replace("\r\n", "\n") + fullLine(1) + fullLine(2).replace("\r\n", "\r");
        RegistrationFile file = read(text);
        assertThat(file.records()).hasSize(2);
        assertThat(file.report().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("expected CRLF at the end of every line; found another line end on 2 lines"));
    }

    @Test
    void a_lone_line_end_at_the_end_of_the_file_is_a_line_end() {
        String text = header(1) + fullLine(1);
        assertThat(read(text.substring(0, text.length() - 2) + "\n").found()).containsExactly("0 - helix.line-ending");
        assertThat(read(text.substring(0, text.length() - 1)).found()).containsExactly("0 - helix.line-ending");
    }

    @Test
    void a_byte_order_mark_is_named_and_not_part_of_the_files_name() throws IOException {
        String text = header(1) + fullLine(1);
        RegistrationFile file = read(Helix.CUSTOMER_REGISTRATIONS, "\u00EF\u00BB\u00BF" + text, RegistrationFile.NAME);
        assertThat(file.found()).containsExactly("0 - helix.byte-order-mark");
        assertThat(file.header().fileName()).isEqualTo(RegistrationFile.NAME);
        Path in = Files.writeString(directory.resolve("in.TXT"), "\u00EF\u00BB\u00BF" + text, ANSI);
        Path out = directory.resolve("out.TXT");
        assertThat(FileNormalizer.of(Helix.CUSTOMER_REGISTRATIONS)
                        .rewrite(in, out)
                        .changes())
                .containsExactly("the byte order mark is left out");
        assertThat(Files.readString(out, ANSI)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "Jos\u00C3\u00A9, Ann, true",
        "Jos\u00C3\u00A9, Zo\u00C3\u00AB, true",
        "Jos\u00C3\u00A9, Zo\u00EB, false",
        "Jos\u00E9, Ann, false",
        "Jose, Ann, false",
    })
    void a_file_in_utf_8_is_named_if_every_text_is_well_formed(String first, String second, boolean named) {
        String text =
                header(2) + fullLine(1).replace("Ann", first) + fullLine(2).replace("Ann", second);
        assertThat(read(text).report().count("helix.utf-8")).isEqualTo(named ? 1 : 0);
    }
}
