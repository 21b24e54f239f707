package org.partnerfiles.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairFiguresTest {

    private static final PairFigures FIGURES = PairFigures.of(
            List.of(new double[] {100, 10}, new double[] {200, 10}, new double[] {400, 10}),
            List.of(new double[] {200, 30}, new double[] {300, 30}, new double[] {4_000, 30}));

    @Test
    void the_ratio_is_the_median_of_the_pairs_and_not_that_of_the_medians() {
        assertThat(FIGURES.ours()).isEqualTo(200);
        assertThat(FIGURES.other()).isEqualTo(300);
        assertThat(FIGURES.ratio()).isEqualTo(2);
        assertThat(FIGURES.low()).isEqualTo(1.75);
        assertThat(FIGURES.high()).isEqualTo(6);
        assertThat(FIGURES.otherBytes()).isEqualTo(30);
    }

    @Test
    void figures_are_the_same_when_another_process_has_printed_them() {
        assertThat(PairFigures.parse(FIGURES.line() + "\n")).isEqualTo(FIGURES);
    }
}
