package org.partnerfiles.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.CellTypes;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.table.UnmappedCells;

/** How a reader reads the line with the names of the columns. */
class HeaderLineTest {

    @TempDir
    private Path directory;

    private record Note(@Nullable String id, @Nullable String text, UnmappedCells further) {}

    private static final FileFormat<Note> NOTES =
            FileFormat.builder("acme.note", "Notes", table()).build();

    /** A format with its own rules about headers. */
    private static final FileFormat<Note> STRICT = FileFormat.builder(
                    "acme.strict-note",
                    "Notes",
                    table().reporting(RecordTable.HEADER_ALIAS, "acme.header-alias")
                            .reporting(RecordTable.HEADER_BLANKS, "acme.header-blanks"))
            .describing(List.of(
                    file("acme.header-alias", "A column has its own name."),
                    file("acme.header-blanks", "No header has blanks.")))
            .build();

    private static RecordTable<Note> table() {
        Columns<Note> columns = new Columns<>();
        columns.column("note_id", CellTypes.text(), "id").alsoReadAs("noteId");
        columns.column("text", CellTypes.text(), "text");
        return RecordTable.of(Note.class, columns, Layout.csv());
    }

    private static RuleDescription file(String id, String statement) {
        return RuleDescription.of(id, statement).level(Rule.Level.FILE).effect(Effect.ADVICE);
    }

    private record Read(List<Row<Note>> rows, FileColumns columns, List<Finding> findings) {
        List<String> found() {
            return findings.stream()
                    .map(finding ->
                            finding.location().line() + " " + finding.location().column() + " " + finding.rule())
                    .toList();
        }
    }

    private static Read read(FileFormat<Note> format, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (RecordReader<Note> reader = format.reader(new ByteArrayInputStream(bytes), "notes.csv")) {
            List<Row<Note>> rows = reader.rows().toList();
            return new Read(rows, reader.columns(), reader.report().findings());
        }
    }

    private static Note first(Read read) {
        return ((Row.Accepted<Note>) read.rows().get(0)).record();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "noteId,text|",
                "text,note_id|",
                "note_id,te xt|1 null core.unknown-column; 1 text core.missing-column",
                " note_id,text|1 null core.unknown-column; 1 note_id core.missing-column",
                "note_id,text,noteId|1 note_id core.duplicate-column",
                "note_id,text,more|1 null core.unknown-column",
                "note_id,text,more,more|1 null core.unknown-column; 1 null core.unknown-column"
            })
    void a_header_is_recognised_by_its_exact_name_or_alias(String header, @Nullable String found) throws IOException {
        assertThat(read(NOTES, header + "\n").found()).isEqualTo(listed(found));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "note_id,text|",
                "noteId,text|1 note_id acme.header-alias",
                "note_id,te xt|1 text acme.header-blanks",
                " note_id\u00A0,\u2003text|1 note_id acme.header-blanks; 1 text acme.header-blanks",
                "note Id,text|1 note_id acme.header-blanks; 1 note_id acme.header-alias",
                "te xt|1 text acme.header-blanks; 1 note_id core.missing-column",
                "note_id,text,t ext|1 text acme.header-blanks; 1 text core.duplicate-column",
                "note_id,text,mo re|1 null acme.header-blanks; 1 null core.unknown-column"
            })
    void a_vendor_may_have_its_own_rules_about_blanks_and_aliases(String header, @Nullable String found)
            throws IOException {
        assertThat(read(STRICT, header + "\n").found()).isEqualTo(listed(found));
    }

    private static List<String> listed(@Nullable String found) {
        return found == null ? List.of() : List.of(found.split("; "));
    }

    @Test
    void cells_are_read_if_their_header_has_blanks_or_is_an_alias() throws IOException {
        Read read = read(STRICT, "te xt,noteId\nhello,N1\n");
        assertThat(first(read)).isEqualTo(new Note("N1", "hello", UnmappedCells.none()));
        assertThat(read.findings())
                .extracting(Finding::message)
                .containsExactly(
                        "the header of column 1 must not contain blanks", "expected the header note_id; found noteId");
    }

    @Test
    void cells_under_an_unknown_header_are_kept_with_their_record() throws IOException {
        Read read = read(NOTES, "note_id,text,more\nN1,hello,x\n");
        assertThat(first(read).further().text("more")).isEqualTo("x");
    }

    @Test
    void cells_under_one_unknown_header_are_all_kept_by_their_place() throws IOException {
        Read read = read(NOTES, "more,note_id,more,text,more\nx,N1,y,hello,z\n");
        UnmappedCells further = first(read).further();
        assertThat(further.headers()).containsExactly("more", "more", "more");
        assertThat(further.texts()).containsExactly("x", "y", "z");
        assertThat(further.text("more")).isEqualTo("x");
        assertThat(read.findings())
                .extracting(Finding::message)
                .containsExactly(
                        "column 1 of the file is not known",
                        "column 3 of the file is not known, nor is column 1 with the same header; both are kept",
                        "column 5 of the file is not known, nor is column 1 with the same header; both are kept");
    }

    @Test
    void a_writer_of_the_same_columns_writes_every_cell_in_its_place() throws IOException {
        Read read = read(STRICT, "more,\u00A0note_id,more,te xt,noteId\nx,N1,y,hello,z\n");
        Path file = directory.resolve("notes.csv");
        try (RecordWriter<Note> writer = STRICT.writer(file, read.columns())) {
            writer.write(first(read));
            writer.publish();
        }
        assertThat(file).content().isEqualTo("more,note_id,more,text,noteId\nx,N1,y,hello,z\n");
    }

    /** A row longer than the header, in a layout that tolerates it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "note_id,text|N1,hello|``|``",
                "note_id,text|N1,hello,x,y|!|x!y",
                "note_id,text,more|N1,hello,x,y|more!|x!y",
                "more,note_id,text|x,N1,hello,,y|more!!|x!!y",
                ",note_id,text|x,N1,hello,y|!|x!y",
                ",note_id,text|,N1,hello,y|``|y",
                "more,,note_id,text|x,,N1,hello,y|more!|x!y"
            })
    void cells_after_the_last_header_are_kept_after_those_of_unknown_ones(
            String header, String row, String headers, String texts) throws IOException {
        FileFormat<Note> tolerant = FileFormat.builder(
                        "acme.long-note",
                        "Notes",
                        table().withLayout(Layout.csv().withLongRows(Layout.RaggedRows.TOLERATED)))
                .build();
        UnmappedCells further =
                first(read(tolerant, header + "\n" + row + "\n")).further();
        assertThat(String.join("!", further.headers())).isEqualTo(headers);
        assertThat(String.join("!", further.texts())).isEqualTo(texts);
    }

    private String written(FileFormat<Note> format, @Nullable String header, Note note) throws IOException {
        Path file = directory.resolve("notes.csv");
        FileColumns columns =
                header == null ? null : read(format, header + "\n").columns();
        try (RecordWriter<Note> writer = columns == null ? format.writer(file) : format.writer(file, columns)) {
            writer.write(note);
            writer.publish();
        }
        return Files.readString(file);
    }

    @Test
    void a_column_of_the_file_for_which_a_record_has_no_cell_is_written_blank() throws IOException {
        assertThat(written(NOTES, "more,note_id,text", new Note("N1", "hello", UnmappedCells.none())))
                .isEqualTo("more,note_id,text\n,N1,hello\n");
    }

    @Test
    void a_column_that_the_host_declares_is_written_after_those_of_the_table() throws IOException {
        UnmappedCells branch = UnmappedCells.named(Map.of("Branch", "B7"));
        assertThat(written(NOTES.withAdditionalColumns("Branch"), null, new Note("N1", "hello", branch)))
                .isEqualTo("note_id,text,Branch\nN1,hello,B7\n");
    }

    @Test
    void a_record_with_a_further_cell_that_the_file_cannot_contain_is_refused() throws IOException {
        UnmappedCells further = UnmappedCells.named(Map.of("Branch", "B\0"));
        try (RecordWriter<Note> writer = NOTES.withAdditionalColumns("Branch").writer(directory.resolve("notes.csv"))) {
            assertThat(writer.offer(new Note("N1", "hello", further)))
                    .extracting(Finding::rule, Finding::message)
                    .containsExactly(
                            tuple("core.value-malformed", "a further cell has text that the file cannot contain"));
        }
    }

    @Test
    void a_column_that_occurs_again_is_named_by_its_place() throws IOException {
        assertThat(read(NOTES, "note_id,text,noteId\n").findings())
                .extracting(Finding::message)
                .containsExactly("occurs again as column 3 of the file; the first one is read");
    }

    /** Where most of the line is unknown, it may be a row, in which anything may resemble a name. */
    @Test
    void a_missing_column_is_compared_with_the_others_if_half_of_the_header_is_known() throws IOException {
        assertThat(read(NOTES, "note_id,txet\n").findings())
                .extracting(Finding::message)
                .contains("the column is missing; the file has a similar one: txet");
        assertThat(read(NOTES, "note_id,txet,zzz\n").findings())
                .extracting(Finding::message)
                .contains("the column is missing");
    }

    @Test
    void a_reader_lists_the_headers_of_the_file_and_their_columns() throws IOException {
        FileColumns columns = read(NOTES, "text,more,noteId,text\n").columns();
        assertThat(columns.headers()).containsExactly("text", "more", "noteId", "text");
        assertThat(columns.mapped()).containsExactly("text", "note_id");
        assertThat(columns).hasToString("4 columns, known among them [text, note_id]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "note_id,text,Branch|",
                "note_id,text|1 Branch core.missing-column",
                "note_id,text,branch|1 null core.unknown-column; 1 Branch core.missing-column",
                "note_id,text,Branch,Branch|1 null core.duplicate-column"
            })
    void a_column_that_the_host_declares_is_known_and_required(String header, @Nullable String found)
            throws IOException {
        assertThat(read(NOTES.withAdditionalColumns("Branch"), header + "\n").found())
                .isEqualTo(listed(found));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Text |column 2 of the file is not known; it differs from text only in case or blanks",
                "txet|column 2 of the file is not known; the nearest known one is text",
                "noteIdd|column 2 of the file is not known; the nearest known one is note_id",
                "zzz|column 2 of the file is not known"
            })
    void an_unknown_header_is_reported_with_the_nearest_known_one(String header, String message) throws IOException {
        assertThat(read(NOTES, "note_id," + header + "\n").findings().get(0).message())
                .isEqualTo(message);
    }
}
