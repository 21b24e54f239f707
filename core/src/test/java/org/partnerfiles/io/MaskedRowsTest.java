package org.partnerfiles.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Masked;
import org.partnerfiles.option.Options;
import org.partnerfiles.report.ValidationReport.MaskedRow;
import org.partnerfiles.table.Layout;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcels;

/** The rows that a report shows with the option. */
class MaskedRowsTest {

    private static List<MaskedRow> rows(String header, String... rows) {
        String text = header + String.join("\n", rows) + "\n";
        return Parcels.read(Parcel.FORMAT.withOption(Options.MASKED_ROWS, true), text.getBytes(StandardCharsets.UTF_8))
                .report()
                .rows();
    }

    @Test
    void a_row_with_a_finding_shows_its_public_cells_and_masks_the_others() {
        List<MaskedRow> rows = rows(Parcels.HEADER, "A1,,,slow,,,,", "A2,Ann 1,555,slow,,1.5,,1234");
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).line()).isEqualTo(3);
        assertThat(rows.get(0).record()).isEqualTo(2);
        assertThat(rows.get(0).cells())
                .isEqualTo(Map.of(
                        "id",
                        "A2",
                        "receiver",
                        "*** #",
                        "phone",
                        "###",
                        "speed",
                        "slow",
                        "weight",
                        "1.5",
                        "pin",
                        "[secret]"));
    }

    @Test
    void a_public_cell_with_a_finding_is_shown_by_its_shape() {
        assertThat(rows(Parcels.HEADER, "A23456789,,,slow,,-1,,").get(0).cells())
                .isEqualTo(Map.of("id", "*########", "speed", "slow", "weight", "-#"));
    }

    @Test
    void a_row_with_an_unreadable_cell_shows_no_text_as_that_of_a_column() {
        for (String row : List.of("Ann,A1,,Ann,,1.5,,", "Ann,A1,,slow,soon,1.5,,")) {
            assertThat(rows(Parcels.HEADER, row).get(0).cells())
                    .containsEntry("id", "***")
                    .containsEntry("weight", "1.5");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ann@example.com   | ***@*******.***",
                "555-555-0100      | ###-###-####",
                "(555) 555-0100    | (###) ###-####",
                "+1 555 5550100    | +# ### #######",
                "900-12-3456       | ###-##-####",
            })
    void a_text_that_looks_personal_shows_that_the_row_may_be_shifted(String text, String shape) {
        Map<String, String> cells =
                rows(Parcels.HEADER, "A1,,5,slow,,," + text + ",").get(0).cells();
        assertThat(cells)
                .containsEntry("labels", shape)
                .containsEntry("id", "*#")
                .containsEntry("speed", "slow");
    }

    @Test
    void a_text_that_may_be_a_name_is_masked_alone() {
        for (String name : List.of("Rosa Field", "J. O'Neil", "Field, Rosa", "x;Åsa Öberg", "12 Baker Street")) {
            assertThat(rows(Parcels.HEADER, "A1,,5,slow,,,\"" + name + "\",")
                            .get(0)
                            .cells())
                    .containsEntry("labels", Masked.shape(name))
                    .containsEntry("id", "A1");
        }
    }

    @Test
    void dates_numbers_and_identifiers_do_not_look_personal() {
        for (String text : List.of(
                "2026-01-30", "123456789012", "a_b-c", "1.5", "tier 1", "6f1c2d34-0a1b-4c5d", "@", "red;blue")) {
            assertThat(rows(Parcels.HEADER, "A1,,5,slow,,," + text + ",").get(0).cells())
                    .containsEntry("labels", text)
                    .containsEntry("id", "A1");
        }
    }

    @Test
    void a_row_of_another_length_that_the_layout_takes_shows_no_free_text() {
        FileFormat<Parcel> ragged = Parcel.FORMAT
                .withLayout(Parcel.FORMAT.table().layout().withShortRows(Layout.RaggedRows.TOLERATED))
                .withOption(Options.MASKED_ROWS, true);
        String file = Parcels.HEADER + "A1,,5,slow,,,x\nA2,,5,slow,,,x,\n";
        assertThat(Parcels.read(ragged, file.getBytes(StandardCharsets.UTF_8))
                        .report()
                        .rows())
                .extracting(row -> row.cells().get("id"))
                .containsExactly("*#", "A2");
    }

    @Test
    void a_long_public_cell_is_cut_after_40_characters() {
        String label = "x".repeat(40);
        assertThat(rows(Parcels.HEADER, "A1,,5,slow,,," + label + ",").get(0).cells())
                .containsEntry("labels", label);
        assertThat(rows(Parcels.HEADER, "A1,,5,slow,,," + label + "y,").get(0).cells())
                .containsEntry("labels", label + "…");
    }

    @Test
    void a_row_that_cannot_be_split_is_not_shown() {
        MaskedRow row = rows(Parcels.HEADER, "A1,Ann,5,slow").get(0);
        assertThat(row.cells()).isEmpty();
        assertThat(row.hidden()).isEqualTo(4);
    }

    @Test
    void unmapped_cells_are_only_counted() {
        String header = "more," + Parcels.HEADER;
        assertThat(rows(header, "Ann,A1,,5,slow,,,,").get(0).hidden()).isEqualTo(1);
    }
}
