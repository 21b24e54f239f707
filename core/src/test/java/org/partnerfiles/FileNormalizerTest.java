package org.partnerfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.FileNormalizer.Outcome;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.table.Layout;
import org.partnerfiles.testing.Ledger;
import org.partnerfiles.testing.Parcel;

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
                Arguments.of(HEADER + ROW.replace("\n", "\r"), List.of("1 line ends become LF")),
                Arguments.of("\uFEFF" + HEADER + ROW, List.of("the byte order mark is left out")),
                Arguments.of(HEADER + "\n" + ROW + "\n", List.of()),
                Arguments.of(
                        HEADER + "A1,\"Rosa\",5555550100,slow,,,\"cold; dry;\",\n",
                        List.of("labels: 1 cell in the standard form")),
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
                .containsExactly("labels: 2 cells in the standard form");
        assertThat(out).content().isEqualTo(HEADER + ROW + ROW + ROW);
    }

    @Test
    void rows_after_a_row_of_several_lines_are_compared_with_their_own_text() throws IOException {
        String text = HEADER + ROW.replace("Rosa", "\"Ro\nsa\"") + "\n" + ROW + ROW.replace("cold;dry", "cold; dry");

        assertThat(rewrite(text).changes()).containsExactly("labels: 1 cell in the standard form");
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
                .extracting(finding -> finding.location().line())
                .containsExactly(3L);
        assertThat(out).content().isEqualTo("earlier");
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactlyInAnyOrder(in, out);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "A1,Rosa\nA2,Ann\n"})
    void a_file_without_a_header_is_not_written(String text) throws IOException {
        assertThat(rewrite(text).refused()).extracting(Finding::rule).contains("core.empty-file");
        assertThat(out).doesNotExist();
    }

    /** It is not known which of two cells is meant; if one is blank, nothing is lost. */
    @Test
    void a_value_in_a_column_that_occurs_again_is_not_lost() throws IOException {
        assertThat(rewrite(HEADER.strip() + ",phone\n" + ROW.strip() + ",5555550101\n")
                        .isWritten())
                .isFalse();
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
