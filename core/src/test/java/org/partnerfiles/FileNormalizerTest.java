package org.partnerfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.FileNormalizer.Outcome;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.Limits;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.CellTypes;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.testing.Ledger;
import org.partnerfiles.testing.Parcel;

/** Rewriting files with {@link FileNormalizer}: what is written, what is said to have changed, and what is refused. */
class FileNormalizerTest {

    private static final String HEADER = "id,receiver,phone,speed,due,weight,labels,pin\n";
    private static final String ROW = "A1,Rosa,5555550100,slow,,,cold;dry,\n";

    @TempDir
    private Path directory;

    private Path in;
    private Path out;

    @BeforeEach
    void nameFiles() {
        in = directory.resolve("in.csv");
        out = directory.resolve("out.csv");
    }

    private <R> Outcome rewrite(FileFormat<R> format, String text, Charset charset) throws IOException {
        Files.writeString(in, text, charset);
        return FileNormalizer.of(format).rewrite(in, out);
    }

    private Outcome rewrite(String text) throws IOException {
        return rewrite(Parcel.FORMAT, text, StandardCharsets.UTF_8);
    }

    @Test
    void a_file_in_the_standard_form_is_not_changed() throws IOException {
        String text = HEADER + ROW + ROW.replace("A1", "A2");

        Outcome outcome = rewrite(text);

        assertThat(outcome).isEqualTo(new Outcome(2, List.of(), List.of()));
        assertThat(outcome.isWritten()).isTrue();
        assertThat(out).content().isEqualTo(text);
    }

    static List<Arguments> tolerated() {
        return List.of(
                Arguments.of(HEADER + ROW.strip(), List.of("the last line is ended")),
                Arguments.of((HEADER + ROW).replace("\n", "\r\n"), List.of("2 line ends become LF")),
                Arguments.of(HEADER + ROW.replace("\n", "\r"), List.of("1 line end becomes LF")),
                Arguments.of("\uFEFF" + HEADER + ROW, List.of("the byte order mark is left out")),
                Arguments.of(HEADER + "\n" + ROW + "  \n", List.of("2 blank lines are left out")),
                Arguments.of(
                        HEADER + "A1,\"Rosa\",5555550100,slow,,,\"cold;dry\",\n",
                        List.of("quotes: 1 line in the standard form")),
                Arguments.of(
                        "\"id\"" + HEADER.substring(2) + "\"A1\" " + ROW.substring(2),
                        List.of("quotes: 2 lines in the standard form")),
                Arguments.of(
                        HEADER + ROW.replace("cold;dry", ";cold; dry;"),
                        List.of("labels: 1 cell in the standard form, 2 blank entries left out")),
                Arguments.of(HEADER + ROW.replace("slow,,", "slow, ,"), List.of("due: 1 cell in the standard form")),
                Arguments.of(
                        "receiver,id,phone,speed,due,weight,labels,pin\nRosa,A1,5555550100,slow,,,cold;dry,\n",
                        List.of("the columns are put in the vendor's order")),
                Arguments.of(
                        "id,receiver,phone,speed,due,weight,labels\nA1,Rosa,5555550100,slow,,,cold;dry\n",
                        List.of("pin: the column is added, blank")));
    }

    @ParameterizedTest
    @MethodSource("tolerated")
    void a_file_that_is_read_tolerantly_is_written_in_the_standard_form(String text, List<String> changes)
            throws IOException {
        assertThat(rewrite(text)).isEqualTo(new Outcome(1, changes, List.of()));
        assertThat(out).content().isEqualTo(HEADER + ROW);
    }

    @Test
    void changed_cells_are_counted_by_column() throws IOException {
        assertThat(rewrite(HEADER + ROW.replace("cold;dry", "cold; dry") + ROW + ROW.replace("cold;", ";cold;"))
                        .changes())
                .containsExactly("labels: 2 cells in the standard form, 1 blank entry left out");
        assertThat(out).content().isEqualTo(HEADER + ROW + ROW + ROW);
    }

    @Test
    void rows_after_a_row_of_several_lines_are_compared_with_their_own_text() throws IOException {
        String text = HEADER + ROW.replace("Rosa", "\"Ro\nsa\"") + ROW + ROW.replace("cold;dry", "cold; dry");

        assertThat(rewrite(text).changes()).containsExactly("labels: 1 cell in the standard form");
    }

    @Test
    void quotes_count_in_a_row_after_one_whose_cell_of_that_column_was_changed() throws IOException {
        assertThat(rewrite(HEADER + ROW.replace("cold;dry", "cold; dry") + ROW.replace("cold;dry", "co\"ld"))
                        .changes())
                .containsExactly("quotes: 1 line in the standard form", "labels: 1 cell in the standard form");
    }

    @Test
    void unknown_columns_are_written_after_the_columns_of_the_format() throws IOException {
        Outcome outcome = rewrite("note," + HEADER.strip() + ",more\nn," + ROW.strip() + ",m\n");

        assertThat(outcome.changes()).containsExactly("the columns are put in the vendor's order");
        assertThat(out).content().isEqualTo(HEADER.strip() + ",note,more\n" + ROW.strip() + ",n,m\n");
    }

    @Test
    void a_recognised_delimiter_is_replaced_by_that_of_the_layout() throws IOException {
        FileFormat<Parcel> pipes =
                Parcel.FORMAT.withLayout(Layout.csv().withDelimiter('|').alsoReading(','));

        assertThat(rewrite(pipes, HEADER + ROW, StandardCharsets.UTF_8).changes())
                .containsExactly("cells are separated by |, not by ,");
        assertThat(out).content().isEqualTo((HEADER + ROW).replace(',', '|'));
    }

    @Test
    void values_are_not_checked() throws IOException {
        String text = HEADER + ",,1,fast,,-1,,\n,,1,fast,,-1,,\n";

        assertThat(rewrite(text).isWritten()).isTrue();
        assertThat(out).content().isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A2,\"Rosa\"x,,slow,,,,\n", "A2,,,quick,,,,\n", "A2,,,,,,\n"})
    void a_file_with_a_row_that_cannot_be_read_is_not_written(String bad) throws IOException {
        Files.writeString(out, "earlier");

        Outcome outcome = rewrite(HEADER + ROW + bad + ROW);

        assertThat(outcome.isWritten()).isFalse();
        assertThat(outcome.records()).isZero();
        assertThat(outcome.changes()).isEmpty();
        assertThat(outcome.refused())
                .extracting(
                        finding -> finding.location().line(),
                        finding -> finding.location().record())
                .containsExactly(tuple(3L, 2L));
        assertThat(out).content().isEqualTo("earlier");
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactlyInAnyOrder(in, out);
        }
    }

    @ParameterizedTest
    @CsvSource({"'', core.empty-file", "'\n', core.empty-file", "'A1,Rosa\nA2,Ann\n', core.header-not-recognised"})
    void a_file_without_a_header_is_not_written(String text, String rule) throws IOException {
        assertThat(rewrite(text).refused()).extracting(Finding::rule).contains(rule);
        assertThat(out).doesNotExist();
    }

    @Test
    void what_is_no_error_is_no_reason_why_a_file_is_refused() throws IOException {
        assertThat(rewrite("\uFEFFA1,Rosa\nA2,Ann\n").refused())
                .extracting(Finding::rule)
                .containsExactly("core.header-not-recognised");
    }

    /** It is not known which of two cells is meant; if one is blank, nothing is lost. */
    @Test
    void a_value_in_a_column_that_occurs_again_is_not_lost() throws IOException {
        assertThat(rewrite(HEADER.strip() + ",phone\n" + ROW.strip() + ",5555550101\n")
                        .refused())
                .extracting(Finding::message)
                .containsExactly("column 9 of the file is a known one that occurs before; leave one of the two");
        assertThat(out).doesNotExist();
    }

    @Test
    void unknown_columns_of_one_header_are_kept_in_their_order() throws IOException {
        String text = HEADER.strip() + ",note,note\n" + ROW.strip() + ",x,y\n" + ROW.strip() + ",,z\n";

        assertThat(rewrite(text).changes()).isEmpty();
        assertThat(out).content().isEqualTo(text);
    }

    @Test
    void blanks_in_headers_are_removed_if_the_vendor_has_a_rule_about_them() throws IOException {
        FileFormat<Parcel> strict = FileFormat.builder(
                        "test.strict",
                        "Parcels",
                        Parcel.TABLE.reporting(RecordTable.HEADER_BLANKS, "test.header-blanks"))
                .describing(List.of(RuleDescription.of("test.header-blanks", "No header has blanks.")
                        .level(Rule.Level.FILE)))
                .build();

        assertThat(rewrite(strict, (HEADER + ROW).replace("receiver", "\u00A0receiver\u2003"), StandardCharsets.UTF_8)
                        .changes())
                .containsExactly("receiver: the header was spelt otherwise");
        assertThat(out).content().isEqualTo(HEADER + ROW);
    }

    @Test
    void columns_that_a_host_declares_are_written_once() throws IOException {
        String text = HEADER.strip() + ",note\n" + ROW.strip() + ",x\n";

        assertThat(rewrite(Parcel.FORMAT.withAdditionalColumns("note"), text, StandardCharsets.UTF_8)
                        .changes())
                .isEmpty();
        assertThat(out).content().isEqualTo(text);
    }

    private record Tagged(
            List<Parcel.Speed> speeds, @Nullable String name) {}

    private static FileFormat<Tagged> tagged() {
        Columns<Tagged> columns = new Columns<>();
        columns.column("speeds", CellTypes.list(CellTypes.oneOf(Parcel.Speed.values()), ';', "; "), "speeds");
        columns.column("name", CellTypes.text(), "name");
        return FileFormat.builder("test.tagged", "Tagged", RecordTable.of(Tagged.class, columns, Layout.csv()))
                .build();
    }

    @Test
    void a_list_with_an_entry_that_cannot_be_read_stays_as_it_is() throws IOException {
        String text = "speeds,name\nfast;quick ;slow,a\nfast;slow,b\n";

        assertThat(rewrite(tagged(), text, StandardCharsets.UTF_8).changes())
                .containsExactly("speeds: 1 cell in the standard form");
        assertThat(out).content().isEqualTo(text.replace("fast;slow", "fast; slow"));
    }

    @Test
    void no_profile_lets_a_row_be_lost_that_cannot_be_read() throws IOException {
        Profile lenient = Profile.standard()
                .off("core.value-not-allowed")
                .off("core.row-shape")
                .off("core.duplicate-column")
                .off("core.empty-file")
                .off("core.header-not-recognised");
        FileFormat<Parcel> format = Parcel.FORMAT.withProfile(lenient);
        for (String text : List.of(
                HEADER + "A2,,,quick,,,,\n", HEADER + "A2,,\n", HEADER.strip() + ",phone\n" + ROW, "", "A1,Rosa\n")) {
            Outcome outcome = rewrite(format, text, StandardCharsets.UTF_8);

            assertThat(outcome.isWritten()).isFalse();
            assertThat(outcome.refused())
                    .isNotEmpty()
                    .allMatch(finding -> finding.effect().isError());
            assertThat(out).doesNotExist();
        }
    }

    @Test
    void a_file_over_a_limit_is_not_written() throws IOException {
        FileFormat<Parcel> two = Parcel.FORMAT.withLimits(Limits.standard().withRows(2));

        assertThat(rewrite(two, HEADER + ROW + ROW, StandardCharsets.UTF_8).isWritten())
                .isTrue();
        assertThat(rewrite(two, HEADER + ROW + ROW + ROW, StandardCharsets.UTF_8)
                        .refused())
                .extracting(Finding::rule)
                .containsExactly("core.limit-exceeded");
    }

    @Test
    void refusals_are_listed_up_to_the_limit() throws IOException {
        FileFormat<Parcel> few = Parcel.FORMAT.withLimits(Limits.standard().withFindingsKept(3));

        assertThat(rewrite(few, HEADER + "A2,,,quick,,,,\n".repeat(9), StandardCharsets.UTF_8)
                        .refused())
                .hasSize(3);
        assertThat(rewrite(few, HEADER + "A2,,,quick,tomorrow,,,\n".repeat(9), StandardCharsets.UTF_8)
                        .refused())
                .extracting(finding -> finding.location().line())
                .containsExactly(2L, 2L, 3L);
    }

    @Test
    void progress_is_told_every_ten_thousand_rows_and_at_the_end() throws IOException {
        List<List<Long>> told = new ArrayList<>();
        FileFormat<Parcel> format = Parcel.FORMAT.withProgress((rows, bytes) -> told.add(List.of(rows, bytes)));
        String text = HEADER + ROW.repeat(20_001);

        rewrite(format, text, StandardCharsets.UTF_8);

        assertThat(told).extracting(pair -> pair.get(0)).containsExactly(10_000L, 20_000L, 20_001L);
        assertThat(told.get(2).get(1)).isEqualTo(text.length());
    }

    @Test
    void a_stream_is_read_once_and_stays_open() throws IOException {
        AtomicInteger closed = new AtomicInteger();
        InputStream text =
                new FilterInputStream(
                        new ByteArrayInputStream((HEADER + ROW.repeat(150)).getBytes(StandardCharsets.UTF_8))) {
                    @Override
                    public int read(byte[] target, int offset, int length) throws IOException {
                        return super.read(target, offset, Math.min(length, 100)); // as from a pipe
                    }

                    @Override
                    public void close() {
                        closed.incrementAndGet();
                    }
                };
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        assertThat(FileNormalizer.of(Parcel.FORMAT).rewrite(text, null, bytes))
                .isEqualTo(new Outcome(150, List.of(), List.of()));
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(HEADER + ROW.repeat(150));
        assertThat(closed).hasValue(0);
    }

    @Test
    void a_stream_has_all_bytes_when_its_file_is_rewritten() throws IOException {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        InputStream text = new ByteArrayInputStream((HEADER + ROW).getBytes(StandardCharsets.UTF_8));
        FileNormalizer.of(Parcel.FORMAT).rewrite(text, null, new BufferedOutputStream(received));
        assertThat(received.toString(StandardCharsets.UTF_8)).isEqualTo(HEADER + ROW);
    }

    @Test
    void a_stream_gets_no_byte_of_a_file_that_is_refused() throws IOException {
        String text = HEADER + ROW.repeat(5_000) + "A2,,,quick,,,,\n";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        assertThat(FileNormalizer.of(Parcel.FORMAT)
                        .rewrite(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "in.csv", bytes)
                        .isWritten())
                .isFalse();
        assertThat(bytes.size()).isZero();
    }

    @Test
    void a_file_may_replace_itself_under_its_own_path_only() throws IOException {
        Files.writeString(in, HEADER + ROW.strip());
        FileNormalizer<Parcel> normalizer = FileNormalizer.of(Parcel.FORMAT);
        Files.createLink(directory.resolve("hard"), in);
        Files.createSymbolicLink(directory.resolve("symbolic"), in);

        for (String other : List.of("hard", "symbolic", "./in.csv")) {
            assertThatThrownBy(() -> normalizer.rewrite(in, directory.resolve(other)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith("is the file that is read, by another name");
        }
        assertThat(in).content().isEqualTo(HEADER + ROW.strip());
        assertThat(normalizer.rewrite(in, in).changes()).containsExactly("the last line is ended");
        assertThat(in).content().isEqualTo(HEADER + ROW);
    }

    @Test
    void unknown_columns_by_the_thousand_are_written_as_they_stand() throws IOException {
        int columns = 5_000;
        String headers = HEADER.strip() + ",note".repeat(columns) + "\n";
        String rows = (ROW.strip() + ",x".repeat(columns) + "\n").repeat(200);

        assertThat(rewrite(headers + rows)).isEqualTo(new Outcome(200, List.of(), List.of()));
        assertThat(out).content().isEqualTo(headers + rows);
    }

    private static final String LEDGER = "LEDGER.TXT\t2\t2026-01-31\r\n1\tcoffee\t2026-01-30\r\n2\ttea\t\r\n";

    static List<Arguments> ofHeaderRecords() {
        return List.of(
                Arguments.of(LEDGER, List.of()),
                Arguments.of(
                        LEDGER.replace("\t2\t", "\t002\t"),
                        List.of("Record Count of the first line: 1 cell in the standard form")),
                Arguments.of(LEDGER.replace("tea\t", "tea"), List.of("1 row is filled up with blank cells")),
                Arguments.of(LEDGER + "\r\n", List.of("1 blank line is left out")),
                Arguments.of(LEDGER.replace("\r\n", "\n"), List.of("3 line ends become CRLF")));
    }

    @ParameterizedTest
    @MethodSource("ofHeaderRecords")
    void every_change_of_a_file_with_a_header_record_is_told(String text, List<String> changes) throws IOException {
        assertThat(rewrite(Ledger.FORMAT, text, Ledger.CHARSET)).isEqualTo(new Outcome(2, changes, List.of()));
        assertThat(Files.readString(out, Ledger.CHARSET)).isEqualTo(LEDGER);
    }

    @Test
    void further_fields_are_kept_in_the_first_line_and_in_rows() throws IOException {
        String text = LEDGER.replace("\r\n", "\tmore\t\r\n");

        assertThat(rewrite(Ledger.FORMAT, text, Ledger.CHARSET).changes()).isEmpty();
        assertThat(Files.readString(out, Ledger.CHARSET)).isEqualTo(text);
    }

    @Test
    void a_byte_that_is_no_character_is_kept_in_a_further_field() throws IOException {
        byte[] bytes = LEDGER.replace("tea\t\r", "tea\t\tx\u0081\r").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(in, bytes);

        assertThat(FileNormalizer.of(Ledger.FORMAT).rewrite(in, out).changes()).isEmpty();
        assertThat(out).hasBinaryContent(bytes);
    }

    /** Five bytes of this encoding are characters that it writes as other bytes. */
    @Test
    void a_file_with_a_byte_that_cannot_be_written_again_is_refused() throws IOException {
        assumeTrue(Charset.isSupported("x-IBM874"));
        Charset thai = Charset.forName("x-IBM874");
        FileFormat<Ledger> format = Ledger.FORMAT.withLayout(Layout.positionalTabs(thai));
        byte[] bytes = LEDGER.getBytes(thai);
        bytes[LEDGER.indexOf("tea")] = (byte) 0xDB;
        Files.write(in, bytes);

        assertThat(FileNormalizer.of(format).rewrite(in, out).refused())
                .extracting(Finding::rule, Finding::message)
                .containsExactly(tuple("core.unreadable-row", "bytes that cannot be written again"));
        assertThat(out).doesNotExist();
    }

    /** What arrives cut must not become whole: the missing end would be lost for good. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "LEDGER.TXT\t2\t2026-01-31\r\n1\tcoffee\t2026-01-30\r\n2\ttea",
                "LEDGER.TXT\t2\t2026-01-31\r\n1\tcoffee\t2026-01-30\r\n",
                "LEDGER.TXT\t2",
                "LEDGER.TXT\tx\t2026-01-31\r\n1\tcoffee\t2026-01-30\r\n",
                "1\tcoffee\t2026-01-30\r\n",
                ""
            })
    void a_file_that_was_cut_or_has_no_header_record_is_not_written(String text) throws IOException {
        Outcome outcome = rewrite(
                Ledger.FORMAT.withProfile(Profile.standard()
                        .off("test.count")
                        .off("test.head-missing")
                        .off("test.head-malformed")),
                text,
                Ledger.CHARSET);

        assertThat(outcome.isWritten()).isFalse();
        assertThat(out).doesNotExist();
    }

    @Test
    void the_header_record_is_kept_and_its_count_must_be_right() throws IOException {
        String text = "LEDGER.TXT\t2\t2026-01-31\r\n1\tcoffee\t2026-01-30\r\n2\ttea\t\r\n";
        assertThat(rewrite(Ledger.FORMAT, text.replace("\r\n", "\n"), Ledger.CHARSET))
                .isEqualTo(new Outcome(2, List.of("3 line ends become CRLF"), List.of()));
        assertThat(Files.readString(out, Ledger.CHARSET)).isEqualTo(text);

        Outcome wrong = rewrite(Ledger.FORMAT, text.replace("\t2\t", "\t3\t"), Ledger.CHARSET);
        assertThat(wrong.refused()).extracting(Finding::rule).containsExactly("test.count");
        assertThat(Files.readString(out, Ledger.CHARSET)).isEqualTo(text);

        Outcome headless = rewrite(Ledger.FORMAT, "1\tcoffee\t2026-01-30\r\n", Ledger.CHARSET);
        assertThat(headless.refused()).extracting(Finding::rule).containsExactly("test.head-missing");
    }
}
