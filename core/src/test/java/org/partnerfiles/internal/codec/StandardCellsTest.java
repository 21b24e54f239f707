package org.partnerfiles.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileNormalizer;
import org.partnerfiles.FileNormalizer.Outcome;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.CellTypes;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcels;

/** Cells in the form in which their types write them, as a rewriter of files has them; where that could lose something, they stay. */
class StandardCellsTest {

    private record Item(@Nullable String id, @Nullable String value) {}

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "weight, 007.10, 7.10",
                "weight, ` `, ``",
                "due, ` `, ``",
                "receiver, ` `, `\" \"`",
                "labels, a; b ;;c, a;b;c",
                "labels, ` ; `, ``",
                "labels, a;b, a;b"
            })
    void a_cell_is_written_as_its_type_writes_the_value(String column, String cell, String expected)
            throws IOException {
        assertThat(rewrite(Parcel.FORMAT, row(column, cell)).refused()).isEmpty();
        assertThat(out).hasToString(row(column, expected));
    }

    @ParameterizedTest
    @CsvSource({"a;;b, 1 blank entry", "' ;a; ;', 3 blank entries", "';', 2 blank entries"})
    void the_blank_entries_of_lists_that_are_left_out_are_told(String cell, String leftOut) throws IOException {
        assertThat(rewrite(Parcel.FORMAT, row("labels", cell)).changes())
                .containsExactly("labels: 1 cell in the standard form, " + leftOut + " left out");
    }

    @Test
    void a_list_without_blank_entries_is_not_changed() throws IOException {
        assertThat(rewrite(Parcel.FORMAT, row("labels", "a;b")).changes()).isEmpty();
    }

    /** A constant that is misspelt is judged as meant, so that it has one finding; only its author can correct it. */
    @ParameterizedTest
    @CsvSource({
        "speed, FAST, core.value-not-allowed",
        "speed, quick, core.value-not-allowed",
        "due, 2026-02-30, core.value-malformed",
        "weight, x, core.value-malformed"
    })
    void a_cell_that_is_wrong_is_never_corrected(String column, String cell, String rule) throws IOException {
        assertRefused(Parcel.FORMAT, row(column, cell), rule);
    }

    @Test
    void a_cell_stays_whose_standard_form_would_be_read_as_another_value() throws IOException {
        assertStays(CellTypes.text(String.class, String::trim, value -> value + "!", "a word"), "word");
    }

    @Test
    void a_cell_stays_whose_standard_form_the_file_cannot_contain() throws IOException {
        assertStays(CellTypes.text(String.class, text -> text, value -> value + "\0", "a word"), "word");
        assertStays(CellTypes.text(String.class, text -> "word", value -> "\0", "a word"), "word");
    }

    @Test
    void a_cell_stays_that_its_type_cannot_write() throws IOException {
        CellType<String> unwritable = CellTypes.text(
                String.class,
                text -> text,
                value -> {
                    throw new IllegalStateException(value);
                },
                "a word");
        assertStays(unwritable, "word");
    }

    private void assertStays(CellType<String> type, String cell) throws IOException {
        Columns<Item> columns = new Columns<>();
        columns.column("id", CellTypes.text(), "id");
        columns.column("value", type, "value");
        FileFormat<Item> items = FileFormat.builder(
                        "acme.item", "Items", RecordTable.of(Item.class, columns, Layout.csv()))
                .build();
        String file = "id,value\nA1," + cell + "\n";
        out.reset();
        Outcome outcome = rewrite(items, file);
        assertThat(outcome.refused()).isEmpty();
        assertThat(outcome.changes()).isEmpty();
        assertThat(out).hasToString(file);
    }

    private void assertRefused(FileFormat<?> format, String file, String rule) throws IOException {
        assertThat(rewrite(format, file).refused()).extracting(Finding::rule).containsExactly(rule);
        assertThat(out.size()).isZero();
    }

    private static String row(String column, String cell) {
        List<String> headers = List.of(Parcels.HEADER.strip().split(","));
        StringBuilder row = new StringBuilder("A1");
        for (String header : headers.subList(1, headers.size())) {
            row.append(',').append(header.equals(column) ? cell : "");
        }
        return Parcels.HEADER + row + "\n";
    }

    private Outcome rewrite(FileFormat<?> format, String file) throws IOException {
        return FileNormalizer.of(format)
                .rewrite(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "file.csv", out);
    }
}
