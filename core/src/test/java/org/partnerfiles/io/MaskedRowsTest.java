package org.partnerfiles.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnerfiles.option.Options;
import org.partnerfiles.report.ValidationReport.MaskedRow;
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
