package org.partnerfiles.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.partnerfiles.testing.Parcels;

/** A cell that cannot be read has one finding, and is not checked; that is so for its row only. */
class UnreadableCellsTest {

    @Test
    void a_column_is_checked_again_in_the_row_after_one_that_could_not_be_read() {
        assertThat(Parcels.read(Parcels.HEADER
                                + "A1,Rosa,5555550100,slow,,x,,\n"
                                + "A2,Rosa,5555550100,slow,,-1,,\n"
                                + "A3,Rosa,5555550100,slow,,x,,\n")
                        .found())
                .containsExactly(
                        "2 weight core.value-malformed",
                        "3 weight core.value-out-of-range",
                        "4 weight core.value-malformed");
    }

    @Test
    void two_cells_of_a_row_that_cannot_be_read_have_a_finding_each() {
        assertThat(Parcels.read(Parcels.HEADER + "A1,Rosa,5555550100,quick,,x,,\n")
                        .found())
                .containsExactly("2 speed core.value-not-allowed", "2 weight core.value-malformed");
    }

    @Test
    void a_cell_of_blanks_has_no_value_and_is_required_as_an_empty_one() {
        for (String cell : new String[] {"", " ", "\u00A0\t"}) {
            assertThat(Parcels.read(Parcels.HEADER + "A1,Rosa,5555550100,fast," + cell + ",,,\n")
                            .found())
                    .containsExactly("2 due core.value-missing");
        }
    }
}
