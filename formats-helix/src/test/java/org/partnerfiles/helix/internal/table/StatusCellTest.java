package org.partnerfiles.helix.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.helix.CustomerStatus;
import org.partnerfiles.helix.Helix;
import org.partnerfiles.option.Options;
import org.partnerfiles.table.CellType;

class StatusCellTest {

    @ParameterizedTest
    @CsvSource({"50, false, 50, false", "51, false, 51, true", "51, true, 50, false"})
    void a_long_status_is_told_or_cut_if_the_option_is_on(int length, boolean cuts, int written, boolean isTold) {
        CellType<CustomerStatus> type =
                StatusCell.status().under(Options.standard().with(Helix.CUT_LONG_TEXTS, cuts));
        List<String> told = new ArrayList<>();
        String text = type.write(CustomerStatus.of("x".repeat(length)), (rule, message) -> told.add(message));
        assertThat(text).hasSize(written);
        assertThat(told).isEqualTo(isTold ? List.of("must be at most 50 characters") : List.of());
    }
}
