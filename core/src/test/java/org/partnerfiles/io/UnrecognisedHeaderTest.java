package org.partnerfiles.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileNormalizer;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.table.CellTypes;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.testing.Ledger;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcels;

/** What a reader says about a first line that is not a header: the first cause that it can see. */
class UnrecognisedHeaderTest {

    private static final String NO_NAMES = "core.header-not-recognised the first line must name the columns; ";
    private static final String NO_RECORD = "test.head-missing the first line must be the record about the file; ";
    private static final String ROW = "A1,Rosa,5555550100,slow,,,,\n";

    private record Note(@Nullable String id, @Nullable String text) {}

    /** A format whose first line is a row. */
    private static final FileFormat<Note> NOTES =
            FileFormat.builder("acme.note", "Notes", notes()).build();

    private static RecordTable<Note> notes() {
        Columns<Note> columns = new Columns<>();
        columns.column("id", CellTypes.text(), "id");
        columns.column("text", CellTypes.text(), "text");
        return RecordTable.of(Note.class, columns, Layout.csv().withFirstLine(Layout.FirstLine.NONE));
    }

    private static List<String> found(FileFormat<?> format, byte[] bytes) throws IOException {
        ValidationReport report = format.validator().validate(new ByteArrayInputStream(bytes), "file");
        return report.findings().stream()
                .map(finding -> finding.rule() + " " + finding.message())
                .toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(utf8(Parcels.HEADER + ROW));
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ID,RECEIVER,PHONE|the names differ only in case: expected, for example, id",
                "Id,Anything|the names differ only in case: expected, for example, id",
                "Anything,PHONE,Receiver|the names differ only in case: expected, for example, receiver",
                "id;receiver;phone|expected cells separated by commas; found semicolons: export the file again",
                "Id;Receiver;Phone|expected cells separated by commas; found semicolons: export the file again",
                "\"id\";\"receiver\"|expected cells separated by commas; found semicolons: export the file again",
                "id\treceiver|expected cells separated by commas; found tabs: export the file again",
                "id!receiver|expected cells separated by commas; found \"!\": export the file again",
                "A1;Rosa;5555550100;slow|expected cells separated by commas; found semicolons: export the file again",
                "sep=,|found a line sep=, which only spreadsheets read: delete it",
                "SEP=;|found a line sep=, which only spreadsheets read: delete it",
                "\"sep=;\"|found a line sep=, which only spreadsheets read: delete it",
                "A1,Rosa,5555550100,slow,,,,|found a row of data: write the header before it",
                "A1,Rosa,id,slow,2026-01-31,,,|found a row of data: write the header before it",
                "A1,rosa@example.com,,,,,|found a row of data: write the header before it",
                "A1,rosa@example.com|none of its cells is a column of the format",
                "A1,Rosa,5555550100,slow,,,,,|none of its cells is a column of the format",
                "Name,Street,PIN|none of its cells is a column of the format",
                "Name,Street|none of its cells is a column of the format",
                "A,B,C,D,E,F,G,H|none of its cells is a column of the format",
                "A,@B,C,D,E,F,G,H|none of its cells is a column of the format",
                "A,7 B,C,D,E,F,G,H|found a row of data: write the header before it",
                ",,,,,,,|none of its cells is a column of the format"
            })
    void the_cause_is_named_where_columns_have_names(String line, String cause) throws IOException {
        String text = line.replace('!', '|') + "\n" + ROW;
        assertThat(found(Parcel.FORMAT, utf8(text))).containsExactly(NO_NAMES + cause.replace('!', '|'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "L.TXT;2;2026-01-31|expected cells separated by tabs; found semicolons: export the file again",
                "L.TXT,2,2026-01-31|expected cells separated by tabs; found commas: export the file again",
                "sep=;|found a line sep=, which only spreadsheets read: delete it",
                "1\tcoffee\t2026-01-31|found a row of data: write the header before it",
                "1\tcoffee\t2026-01-31\t2026-01-31|found another line",
                "Id\tText\tDay|found another line"
            })
    void the_cause_is_named_where_a_record_about_the_file_comes_first(String line, String cause) throws IOException {
        assertThat(found(Ledger.FORMAT, utf8(line + "\r\n"))).contains(NO_RECORD + cause);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void a_file_in_utf_16_is_named_once(String charset) throws IOException {
        byte[] bytes = (Parcels.HEADER + ROW + ROW).getBytes(Charset.forName(charset));
        assertThat(found(Parcel.FORMAT, bytes)).containsExactly(NO_NAMES + "found UTF-16: save the file as UTF-8");
        bytes = "LEDGER.TXT\t1\t2026-01-31\r\n1\tcoffee\t\r\n".getBytes(Charset.forName(charset));
        assertThat(found(Ledger.FORMAT, bytes))
                .contains(NO_RECORD + "found UTF-16: save the file as windows-1252")
                .noneMatch(text -> text.startsWith("core.unreadable-row"));
        bytes = "N1,one\nN2,two\n".getBytes(Charset.forName(charset));
        assertThat(found(NOTES, bytes))
                .containsExactly("core.unreadable-row expected text; found UTF-16: save the file as UTF-8");
    }

    @ParameterizedTest
    @CsvSource({
        "[Content_Types].xml, found a workbook (xlsx): save the sheet as CSV",
        "parcels.csv, 'found a zip archive or a workbook: unpack the file, or save the sheet as CSV'"
    })
    void an_archive_or_a_workbook_is_named(String entry, String cause) throws IOException {
        assertThat(found(Parcel.FORMAT, zip(entry))).containsExactly(NO_NAMES + cause);
        assertThat(found(Ledger.FORMAT, zip(entry))).contains(NO_RECORD + cause);
        assertThat(found(NOTES, zip(entry))).containsExactly("core.unreadable-row expected text; " + cause);
    }

    @Test
    void an_archive_whose_signature_ends_with_a_line_is_named() throws IOException {
        assertThat(found(Parcel.FORMAT, utf8("PK\u0003\u0004\n\0\0\0\n" + ROW)))
                .containsExactly(
                        NO_NAMES + "found a zip archive or a workbook: unpack the file, or save the sheet as CSV");
    }

    @Test
    void a_workbook_of_the_old_kind_is_named() throws IOException {
        byte[] bytes = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, 0, 0, '\n'};
        assertThat(found(Parcel.FORMAT, bytes))
                .containsExactly(NO_NAMES + "found a workbook (xls): save the sheet as CSV");
    }

    @Test
    void a_header_of_another_encoding_is_named() throws IOException {
        byte[] bytes = ("id,Empf\u00E4nger\n" + ROW).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(found(Parcel.FORMAT, bytes))
                .containsExactly(NO_NAMES + "it cannot be read: cell 2: bytes that are not valid"
                        + " in UTF-8; the bytes look like windows-1252: save the file as UTF-8; around it: *,*\uFFFD*");
    }

    @Test
    void a_header_with_a_misspelt_name_is_a_header() throws IOException {
        assertThat(found(Parcel.FORMAT, utf8("id,2nd name,fast,due\n" + ROW)))
                .noneMatch(text -> text.startsWith("core.header-not-recognised"));
    }

    @Test
    void a_line_with_as_many_names_as_values_is_a_header() throws IOException {
        assertThat(found(Parcel.FORMAT, utf8("id,anything,else,slow\n" + ROW)))
                .noneMatch(text -> text.startsWith("core.header-not-recognised"));
    }

    @Test
    void a_row_of_data_has_the_cells_of_declared_columns_too() throws IOException {
        assertThat(found(Parcel.FORMAT.withAdditionalColumns("note"), utf8(ROW.strip() + ",a note\n" + ROW)))
                .contains(NO_NAMES + "found a row of data: write the header before it");
    }

    @Test
    void no_row_of_the_file_is_lost_or_judged() throws IOException {
        Parcels file = Parcels.read("id;pin\n" + ROW + "A2,\"b\n");
        assertThat(file.found()).containsExactly("1 - core.header-not-recognised");
        assertThat(file.rows()).hasSize(2).allMatch(row -> row instanceof Row.Rejected);
        assertThat(file.report().fileRejected()).isTrue();
    }

    @Test
    void bytes_that_are_no_text_are_refused_whatever_a_profile_says() throws IOException {
        FileFormat<Parcel> lenient =
                Parcel.FORMAT.withProfile(Profile.standard().off("core.header-not-recognised"));
        assertThat(found(lenient, utf8("id;pin\n"))).isEmpty();
        assertThat(found(lenient, zip("parcels.csv"))).hasSize(1);
    }

    @Test
    void a_rewriter_names_the_cause_too() throws IOException {
        FileNormalizer.Outcome outcome = FileNormalizer.of(Parcel.FORMAT)
                .rewrite(new ByteArrayInputStream(utf8("id;pin\n")), "parcels.csv", new ByteArrayOutputStream());
        assertThat(outcome.refused())
                .extracting(Finding::message)
                .containsExactly("the first line must name the columns; expected cells separated by commas; found"
                        + " semicolons: export the file again");
    }

    @Test
    void a_character_that_is_not_seen_is_named() throws IOException {
        assertThat(found(Parcel.FORMAT, utf8("\uFEFF\uFEFF" + Parcels.HEADER)))
                .contains(
                        "core.unknown-column column 1 of the file is not known; its name contains invisible characters:"
                                + " U+FEFF; the nearest known one is id",
                        "core.missing-column the column is missing; the file has a similar one: \uFEFFid; its name"
                                + " contains invisible characters: U+FEFF");
    }
}
