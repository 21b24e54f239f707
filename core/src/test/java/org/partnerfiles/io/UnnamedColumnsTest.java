package org.partnerfiles.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.FileNormalizer;
import org.partnerfiles.FileNormalizer.Outcome;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.table.UnmappedCells;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcels;

/** Columns without a name, as a spreadsheet writes columns that were cleared and not deleted. */
class UnnamedColumnsTest {

    private static final String H = Parcels.HEADER.strip();
    private static final String ROW = "A1,Rosa,5555550100,slow,,,,";

    @TempDir
    private Path directory;

    private static Outcome rewrite(String text, ByteArrayOutputStream out) throws IOException {
        return FileNormalizer.of(Parcel.FORMAT)
                .rewrite(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "parcels.csv", out);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",|1 column after the last name, from column 9 on, must have a name, or be deleted; what is blank in them is not kept",
                ",,,|3 columns after the last name, from column 9 on, must have a name, or be deleted; what is blank in them is not kept",
                ", ,\u00A0|2 columns after the last name, from column 9 on, must have a name, or be deleted; what is blank in them is not kept"
            })
    void blank_columns_after_the_last_name_are_reported_once(String cells, String message) {
        Parcels file = Parcels.read(H + cells + "\n" + ROW + cells + "\n" + ROW.replace("A1", "A2") + cells + "\n");
        assertThat(file.found()).containsExactly("1 - core.unnamed-column");
        assertThat(file.fileFindings()).extracting(Finding::message).containsExactly(message);
        assertThat(file.accepted()).hasSize(2);
        assertThat(file.rows()).extracting(Row::unmapped).containsOnly(UnmappedCells.none());
        assertThat(file.report().hasErrors()).isFalse();
    }

    @Test
    void text_in_a_column_without_a_name_rejects_its_row() {
        Parcels file = Parcels.read(H + ",,\n" + ROW + ",,x\n" + ROW + ",,\n");
        assertThat(file.found()).containsExactly("1 - core.unnamed-column", "2 - core.row-shape");
        assertThat(file.report().findings().get(1).message())
                .isEqualTo("cell 10 must be blank, as its column has no name; found text");
        assertThat(file.accepted()).hasSize(1);
    }

    @Test
    void a_row_that_is_too_long_changes_nothing_for_the_next_one() {
        Parcels file = Parcels.read(H + ",,\n" + ROW + ",,,x\n" + ROW + ",,\n");
        assertThat(file.found()).containsExactly("1 - core.unnamed-column", "2 - core.row-shape");
        assertThat(file.accepted()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", ",,,"})
    void a_row_has_the_cells_of_these_columns_too(String cells) {
        Parcels file = Parcels.read(H + ",,\n" + ROW + cells + "\n");
        assertThat(file.found()).containsExactly("1 - core.unnamed-column", "2 - core.row-shape");
        assertThat(file.report().findings().get(1).message())
                .isEqualTo("expected 10 cells, as in the header; found " + (8 + cells.length()));
    }

    @Test
    void text_in_a_column_without_a_name_between_others_is_kept_with_its_record() {
        Parcels file = Parcels.read("," + H + ",,more\nx," + ROW + ",y,z\n");
        assertThat(file.found()).containsExactly("1 - core.unnamed-column", "1 - core.unknown-column");
        assertThat(file.rows().get(0).unmapped().texts()).containsExactly("x", "y", "z");
        assertThat(Parcels.read("," + H + ",,more\n," + ROW + ", ,z\n")
                        .rows()
                        .get(0)
                        .unmapped()
                        .texts())
                .containsExactly("z");
    }

    @Test
    void rewriting_leaves_the_columns_out_and_says_so() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Outcome outcome = rewrite("," + H + ",,\n," + ROW + ",,\n", out);
        assertThat(outcome.changes()).containsExactly("3 columns without a name are left out");
        assertThat(out).hasToString(H + "\n" + ROW + "\n");
    }

    @ParameterizedTest
    @CsvSource({"'',',,',' ',',,x',10", "',',',,','x,',',,',1", "',,',',',',x,',',',2"})
    void rewriting_refuses_to_lose_text_of_such_a_column(
            String before, String after, String rowBefore, String rowAfter, int cell) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String row = rowBefore.strip() + ROW + rowAfter;
        assertThat(rewrite(before + H + after + "\n" + row + "\n", out).refused())
                .extracting(Finding::rule, Finding::message)
                .containsExactly(tuple(
                        "core.row-shape", "cell " + cell + " must be blank, as its column has no name; found text"));
        assertThat(out.size()).isZero();
    }

    @Test
    void a_writer_of_the_same_columns_leaves_them_out() throws IOException {
        byte[] bytes = (H + ",,\n" + ROW + ",,\n").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordReader<Parcel> reader = Parcel.FORMAT.reader(new ByteArrayInputStream(bytes), "parcels.csv");
                RecordWriter<Parcel> writer = Parcel.FORMAT.writer(out, reader.columns())) {
            for (Row<Parcel> row : reader) {
                writer.write(((Row.Accepted<Parcel>) row).record());
            }
            writer.publish();
        }
        assertThat(out).hasToString(H + "\n" + ROW + "\n");
    }

    @Test
    void rejected_rows_are_written_with_the_ids_of_rules_at_their_end() throws IOException {
        Path rejects = directory.resolve("rejects");
        byte[] bytes = (H + ",,\n" + ROW.replace("slow", "quick") + ",,\n").getBytes(StandardCharsets.UTF_8);
        try (RecordReader<Parcel> reader = Parcel.FORMAT.reader(new ByteArrayInputStream(bytes), "parcels.csv")) {
            reader.writeRejects(RejectsFile.at(rejects).namingRules());
            List<Row<Parcel>> rows = reader.rows().toList();
            assertThat(rows).hasSize(1);
        }
        assertThat(Files.readAllLines(rejects))
                .containsExactly(
                        H + ",,," + RejectsFile.RULES_COLUMN,
                        ROW.replace("slow", "quick") + ",,,core.value-not-allowed");
    }
}
