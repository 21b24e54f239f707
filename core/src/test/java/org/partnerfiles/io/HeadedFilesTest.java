package org.partnerfiles.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.fixtures.FixtureFile;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.UnmappedCells;
import org.partnerfiles.testing.Ledger;
import org.partnerfiles.testing.Ledger.Head;
import org.partnerfiles.testing.Parcel;

/** A record about the file in the first line, and content by position. */
class HeadedFilesTest {

    private static final String HEAD = "LEDGER.TXT\t2\t2026-01-31\r\n";
    private static final String ROWS = "1\tcoffee\t2026-01-30\r\n2\t\"tea\t\r\n";

    /** Uses a validator of the host. */
    private static final FileFormat<Ledger> HOSTS = Ledger.FORMAT.withValidator(Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator());

    @TempDir
    Path directory;

    private record Read(@Nullable Head head, List<Row<Ledger>> rows, List<String> found, ValidationReport report) {}

    private static Read read(String text) throws IOException {
        byte[] bytes = text.getBytes(Ledger.CHARSET);
        try (RecordReader<Ledger> reader = Ledger.FORMAT.reader(new ByteArrayInputStream(bytes), null)) {
            List<Row<Ledger>> rows = new ArrayList<>();
            reader.forEach(rows::add);
            return new Read(
                    reader.headerRecord(Head.class),
                    rows,
                    reader.report().findings().stream()
                            .map(HeadedFilesTest::line)
                            .toList(),
                    reader.report());
        }
    }

    private static String line(Finding finding) {
        return finding.location().line() + " " + finding.location().column() + " " + finding.rule();
    }

    private static Head head(@Nullable Long count) {
        return new Head("LEDGER.TXT", count, LocalDate.of(2026, 1, 31), UnmappedCells.none());
    }

    private static String write(FileFormat<Ledger> format, List<Ledger> records) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter<Ledger> writer = format.writer(out)) {
            for (Ledger record : records) {
                writer.write(record);
            }
            writer.publish();
        }
        return out.toString(Ledger.CHARSET);
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    /** Byte 0x81 is no character of windows-1252. */
    @Test
    void a_further_cell_may_have_bytes_that_are_no_text() throws IOException {
        byte[] bytes = (HEAD + "1\tcoffee\t2026-01-30\t?\r\n2\tte?\t2026-01-30\r\n").getBytes(Ledger.CHARSET);
        for (int i = HEAD.length(); i < bytes.length; i++) {
            bytes[i] = bytes[i] == '?' ? (byte) 0x81 : bytes[i];
        }
        try (RecordReader<Ledger> reader = Ledger.FORMAT.reader(new ByteArrayInputStream(bytes), null)) {
            assertThat(reader.read()).isInstanceOf(Row.Accepted.class);
            assertThat(reader.read()).isInstanceOf(Row.Rejected.class);
        }
    }

    @Test
    void the_record_about_the_file_is_read_before_its_rows() throws IOException {
        Read file = read(HEAD + ROWS);
        assertThat(file.found()).isEmpty();
        assertThat(file.head()).isEqualTo(head(2L));
        assertThat(file.rows()).hasSize(2).allMatch(row -> row instanceof Row.Accepted);
        assertThat(file.rows().get(1).line()).isEqualTo(3);
    }

    @Test
    void a_reader_lists_the_columns_that_are_identified_by_position() throws IOException {
        try (RecordReader<Ledger> reader =
                Ledger.FORMAT.reader(new ByteArrayInputStream(HEAD.getBytes(Ledger.CHARSET)), null)) {
            assertThat(reader.columns().headers()).isEmpty();
            assertThat(reader.columns().mapped()).containsExactly("Id", "Text", "Day");
            assertThatThrownBy(() -> reader.headerRecord(String.class)).isInstanceOf(ClassCastException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\tx", "\t", "\t\t\tx\t"})
    void cells_after_the_last_column_are_kept_and_written_back(String more) throws IOException {
        String text = (HEAD + ROWS).replace("\r\n", more + "\r\n");
        Read file = read(text);
        assertThat(file.found()).isEmpty();
        FileFormat<Ledger> format = Ledger.FORMAT.withHeaderRecord(file.head());
        List<Ledger> records = file.rows().stream()
                .map(row -> ((Row.Accepted<Ledger>) row).record())
                .toList();
        assertThat(write(format, records)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            LEDGER.TXT~2~2026-01-31|
            LEDGER.TXT~2|1 null test.head-malformed
            LEDGER.TXT~2~2026-31-01|1 Made test.head-malformed
            LEDGER.TXT~2~|1 Made test.head-malformed
            LEDGER.TXT~two~2026-01-31|1 Record Count test.head-malformed
            LEDGER.TXT~3~2026-01-31|0 null test.count
            LEDGER.TXT~2~2026-01-31\u0081|1 null test.head-malformed
            """)
    void findings_on_the_first_line_have_the_rule_ids_of_its_table(String head, @Nullable String finding)
            throws IOException {
        byte[] text = (head.replace("~", "\t") + "\r\n" + ROWS).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        try (RecordReader<Ledger> reader = Ledger.FORMAT.reader(new ByteArrayInputStream(text), null)) {
            assertThat(reader.rows().toList()).hasSize(2);
            assertThat(reader.report().findings().stream().map(HeadedFilesTest::line))
                    .isEqualTo(finding == null ? List.of() : List.of(finding));
            assertThat(reader.report().fileRejected()).isEqualTo(finding != null);
        }
    }

    /** A validator of the host checks the whole record; its findings on cells that could not be read are dropped. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "LEDGER.TXT~2~2026-01-31|",
                "LEDGER.TXT~2~2026-31-01|1 Made test.head-malformed",
                "LEDGER.TXT~2~|1 Made test.head-malformed"
            })
    void a_hosts_validator_checks_the_header_record_too(String head, @Nullable String finding) throws IOException {
        byte[] text = (head.replace("~", "\t") + "\r\n" + ROWS).getBytes(Ledger.CHARSET);
        assertThat(HOSTS.validator()
                        .validate(new ByteArrayInputStream(text), null)
                        .findings())
                .extracting(HeadedFilesTest::line)
                .isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @Test
    void a_hosts_finding_on_a_first_column_that_could_not_be_read_is_dropped() throws IOException {
        byte[] text = "LEDGER.TXT\t1\t2026-01-31\r\nx\ttea\t\r\n".getBytes(Ledger.CHARSET);
        assertThat(HOSTS.validator()
                        .validate(new ByteArrayInputStream(text), null)
                        .findings())
                .extracting(HeadedFilesTest::line)
                .containsExactly("2 Id core.value-malformed");
    }

    /** Without its record the recipient cannot process the file, whatever the rule rejects elsewhere. */
    @ParameterizedTest
    @ValueSource(strings = {"LEDGER.TXT\t2\t2026-31-01", "LEDGER.TXT\t2\t", "LEDGER.TXT\t2"})
    void an_error_that_rejects_a_row_elsewhere_refuses_the_file_in_its_record(String head) throws IOException {
        FileFormat<Ledger> format =
                Ledger.FORMAT.withProfile(Profile.standard().effect("test.head-malformed", Effect.RECORD_REJECTED));
        byte[] text = (head + "\r\n" + ROWS).getBytes(Ledger.CHARSET);
        try (RecordReader<Ledger> reader = format.reader(new ByteArrayInputStream(text), null)) {
            assertThatThrownBy(reader::requireReadable)
                    .isInstanceOf(FileRejectedException.class)
                    .hasMessageContaining("test.head-malformed");
            assertThat(reader.rows().toList()).hasSize(2);
            assertThat(reader.report().fileRejected()).isTrue();
            assertThat(reader.report().rejected()).isZero();
        }
    }

    @Test
    void a_writer_refuses_the_file_for_the_same_error() {
        FileFormat<Ledger> format = Ledger.FORMAT
                .withProfile(Profile.standard().effect("test.head-malformed", Effect.RECORD_REJECTED))
                .withHeaderRecord(new Head("LEDGER.TXT", 1L, null, UnmappedCells.none()));
        assertThatThrownBy(() -> format.writer(directory.resolve("ledger.txt")))
                .isInstanceOfSatisfying(
                        InvalidRecordException.class,
                        refused -> assertThat(refused.findings())
                                .extracting(Finding::effect)
                                .containsExactly(Effect.FILE_REJECTED));
    }

    @Test
    void a_further_cell_of_the_first_line_has_only_text_that_the_file_can_contain() {
        LocalDate day = LocalDate.of(2026, 1, 31);
        FileFormat<Ledger> format = Ledger.FORMAT.withHeaderRecord(
                new Head("LEDGER.TXT", 1L, day, UnmappedCells.trailing(List.of("a\tb"))));
        assertThatThrownBy(() -> format.writer(directory.resolve("ledger.txt")))
                .isInstanceOfSatisfying(
                        InvalidRecordException.class,
                        refused -> assertThat(refused.findings())
                                .extracting(Finding::message)
                                .containsExactly("a further cell has text that the file cannot contain"));
    }

    @Test
    void a_first_line_that_is_a_row_is_read_as_one() throws IOException {
        Read file = read(ROWS);
        assertThat(file.found()).containsExactly("1 null test.head-missing");
        assertThat(file.head()).isNull();
        assertThat(file.rows()).hasSize(2);
        assertThat(file.rows().get(0).line()).isEqualTo(1);
    }

    @Test
    void a_file_without_a_line_has_no_such_record() throws IOException {
        assertThat(read("").found()).containsExactly("0 null test.head-missing");
    }

    @Test
    void a_short_row_is_read_with_blanks_and_a_bad_character_is_reported_at_its_column() throws IOException {
        Read file = read("LEDGER.TXT\t1\t2026-01-31\r\n7\r\n");
        assertThat(((Row.Accepted<Ledger>) file.rows().get(0)).record())
                .isEqualTo(new Ledger(7L, null, null, UnmappedCells.none()));
        byte[] bytes =
                "LEDGER.TXT\t1\t2026-01-31\r\n7\t\u008d\r\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(Ledger.FORMAT
                        .validator()
                        .validate(new ByteArrayInputStream(bytes), null)
                        .findings())
                .extracting(HeadedFilesTest::line)
                .containsExactly("2 Text core.unreadable-row");
    }

    @Test
    void the_count_is_filled_in_when_the_file_is_published() throws IOException {
        Path file = directory.resolve("ledger.txt");
        int many = 50_000; // more than is kept on the heap
        try (RecordWriter<Ledger> writer =
                Ledger.FORMAT.withHeaderRecord(head(null)).writer(file)) {
            for (int i = 1; i <= many; i++) {
                writer.write(Ledger.of(i, "r" + i));
            }
            writer.publish();
        }
        assertThat(left()).containsExactly(file);
        List<String> lines = Files.readAllLines(file, Ledger.CHARSET);
        assertThat(lines).hasSize(many + 1);
        assertThat(lines.get(0)).isEqualTo("LEDGER.TXT\t50000\t2026-01-31");
        assertThat(lines.get(many)).isEqualTo("50000\tr50000\t2026-01-30");
        assertThat(Ledger.FORMAT.validator().validate(file).findings()).isEmpty();
    }

    @Test
    void a_file_without_rows_counts_none() throws IOException {
        assertThat(write(Ledger.FORMAT.withHeaderRecord(head(null)), List.of()))
                .isEqualTo("LEDGER.TXT\t0\t2026-01-31\r\n");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3})
    void a_wrong_count_leaves_no_file(long stated) throws IOException {
        Path file = directory.resolve("ledger.txt");
        try (RecordWriter<Ledger> writer =
                Ledger.FORMAT.withHeaderRecord(head(stated)).writer(file)) {
            writer.write(Ledger.of(1, "a"));
            writer.write(Ledger.of(2, "b"));
            assertThatThrownBy(writer::publish)
                    .isInstanceOf(InvalidRecordException.class)
                    .hasMessageContaining("test.count")
                    .hasMessageContaining("must be " + stated + ", as in Record Count of the first line; found 2");
            assertThat(writer.report().fileRejected()).isTrue();
        }
        assertThat(left()).isEmpty();
    }

    @Test
    void a_right_count_is_written() throws IOException {
        assertThat(write(Ledger.FORMAT.withHeaderRecord(head(1L)), List.of(Ledger.of(1, "a"))))
                .isEqualTo("LEDGER.TXT\t1\t2026-01-31\r\n1\ta\t2026-01-30\r\n");
    }

    @Test
    void an_abandoned_writer_deletes_its_temporary_rows() throws IOException {
        RecordWriter<Ledger> writer =
                Ledger.FORMAT.withHeaderRecord(head(null)).writer(directory.resolve("ledger.txt"));
        for (int i = 1; i <= 50_000; i++) {
            writer.write(Ledger.of(i, "row"));
        }
        writer.abandon();
        writer.close();
        assertThat(left()).isEmpty();
    }

    @Test
    void a_writer_needs_the_record_about_the_file() {
        assertThatThrownBy(() -> Ledger.FORMAT.writer(directory.resolve("ledger.txt")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("withHeaderRecord");
        assertThatThrownBy(() -> Ledger.FORMAT.withHeaderRecord("LEDGER.TXT"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Parcel.FORMAT.withHeaderRecord(head(1L))).isInstanceOf(IllegalArgumentException.class);
        assertThat(Parcel.FORMAT.withSampleHeaderRecord()).isSameAs(Parcel.FORMAT);
    }

    @Test
    void an_invalid_header_record_is_not_written() throws IOException {
        Head undated = new Head("LEDGER.TXT", 1L, null, UnmappedCells.none());
        assertThatThrownBy(() -> Ledger.FORMAT.withHeaderRecord(undated).writer(directory.resolve("ledger.txt")))
                .isInstanceOf(InvalidRecordException.class)
                .hasMessageContaining("Made")
                .hasMessageContaining("test.head-malformed");
        Head broken = new Head("LED\nGER.TXT", 1L, LocalDate.EPOCH, UnmappedCells.none());
        assertThatThrownBy(() -> Ledger.FORMAT.withHeaderRecord(broken).writer(directory.resolve("ledger.txt")))
                .isInstanceOf(InvalidRecordException.class)
                .hasMessageContaining("File Name");
        assertThat(left()).isEmpty();
    }

    @Test
    void a_header_record_without_its_first_value_is_reported_at_that_column() {
        Head nameless = new Head(null, 1L, LocalDate.EPOCH, UnmappedCells.none());
        for (FileFormat<Ledger> format : List.of(Ledger.FORMAT, HOSTS)) {
            assertThatThrownBy(() -> format.withHeaderRecord(nameless).writer(directory.resolve("ledger.txt")))
                    .isInstanceOf(InvalidRecordException.class)
                    .hasMessageContaining("File Name")
                    .hasMessageContaining("core.value-missing");
        }
    }

    @Test
    void advice_on_the_first_line_is_reported_and_the_line_is_written() throws IOException {
        Head undated = new Head("LEDGER.TXT", null, null, UnmappedCells.none());
        FileFormat<Ledger> format = Ledger.FORMAT
                .withProfile(Profile.standard().effect("test.head-malformed", Effect.ADVICE))
                .withHeaderRecord(undated);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter<Ledger> writer = format.writer(out)) {
            writer.publish();
            assertThat(writer.report().findings())
                    .extracting(HeadedFilesTest::line)
                    .containsExactly("1 Made test.head-malformed");
        }
        assertThat(out.toString(Ledger.CHARSET)).isEqualTo("LEDGER.TXT\t0\t\r\n");
    }

    @Test
    void a_rule_sees_the_first_line_of_a_file_that_is_written() throws IOException {
        List<String> seen = new ArrayList<>();
        FileRule<Ledger> looking = FileRule.of(
                RuleDescription.of("test.looking", "Anything goes."), context -> new FileRule.Check<Ledger>() {
                    @Override
                    public void end(Findings findings) {
                        seen.add(context.file().firstLine() + " "
                                + context.file().headerRecord(Head.class));
                    }
                });
        write(Ledger.FORMAT.withRule(looking).withHeaderRecord(head(1L)), List.of(Ledger.of(1, "tea")));
        assertThat(seen).containsExactly("[LEDGER.TXT, 1, 2026-01-31] " + head(1L));
    }

    @Test
    void advice_of_a_reader_may_be_an_error_of_a_writer() throws IOException {
        Read file = read("LEDGER.TXT\t1\t2026-01-31\r\n7\ta long text\t\r\n");
        assertThat(file.found()).containsExactly("2 Text core.value-too-long");
        assertThat(file.report().rejected()).isZero();
        assertThatThrownBy(
                        () -> write(Ledger.FORMAT.withHeaderRecord(head(null)), List.of(Ledger.of(7, "a long text"))))
                .isInstanceOf(InvalidRecordException.class)
                .hasMessageContaining("core.value-too-long");
    }

    @Test
    void a_record_is_checked_without_a_file() {
        assertThat(Ledger.FORMAT.validator().validate(Ledger.of(1, "a"))).isEmpty();
        assertThat(Ledger.FORMAT
                        .withSampleHeaderRecord()
                        .validator()
                        .validateAll(List.of(Ledger.of(1, "a")))
                        .findings())
                .isEmpty();
    }

    @Test
    void columns_by_position_are_not_declared() {
        assertThatThrownBy(() -> Ledger.FORMAT.withAdditionalColumns("More"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("position");
    }

    @Test
    void an_example_begins_with_the_sample_and_its_count() {
        FixtureFile<Ledger> file =
                FixtureFile.of(Ledger.FORMAT, Example.ofRow("Text", "tea").row("Id", "2"));
        assertThat(new String(file.bytes(), Ledger.CHARSET))
                .isEqualTo("LEDGER.TXT\t2\t2026-01-31\r\n1\ttea\t2026-01-30\r\n2\tcoffee\t2026-01-30\r\n");
        assertThat(file.check().findings()).isEmpty();
    }
}
