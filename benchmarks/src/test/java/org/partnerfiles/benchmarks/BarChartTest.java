package org.partnerfiles.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerfiles.benchmarks.BarChart.Bar;
import org.partnerfiles.benchmarks.BarChart.Colours;

class BarChartTest {

    private static final String LIGHT = new BarChart(
                    "time & bytes", List.of(new Bar("Partner Files", 100, true), new Bar("a \"peer\"", 200, false)))
            .svg(Colours.LIGHT);

    @Test
    void a_bar_is_as_long_as_its_value() {
        assertThat(LIGHT)
                .contains("width=\"350.0\"")
                .contains("width=\"175.0\"")
                .contains(">100</text>")
                .contains(">200</text>");
    }

    @Test
    void names_are_text_of_the_picture() {
        assertThat(LIGHT).contains("time &amp; bytes").contains("a &quot;peer&quot;");
    }
}
