package org.partnerfiles.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.partnerfiles.table.Layout.RaggedRows;

class LayoutTest {

    @Test
    void each_choice_keeps_the_others() {
        Layout layout = Layout.csv()
                .readingLooseQuotes()
                .withShortRows(RaggedRows.TOLERATED)
                .alsoReading(',')
                .withDelimiter('|');
        assertThat(layout.delimiter()).isEqualTo('|');
        assertThat(layout.otherDelimiters()).containsExactly(',');
        assertThat(layout.shortRows()).isEqualTo(RaggedRows.TOLERATED);
        assertThat(layout.longRows()).isEqualTo(RaggedRows.REJECTED);
        assertThat(layout.looseQuotes()).isTrue();
        assertThat(layout.charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void rows_span_lines_where_cells_may_be_quoted() {
        assertThat(Layout.csv().rowsMaySpanLines()).isTrue();
        assertThat(Layout.positionalTabs(StandardCharsets.UTF_8).rowsMaySpanLines())
                .isFalse();
    }

    @Test
    void a_line_end_is_written_as_its_name_says() {
        assertThat(Layout.csv().lineEnd().text()).isEqualTo("\n");
        assertThat(Layout.positionalTabs(StandardCharsets.UTF_8).lineEnd().text())
                .isEqualTo("\r\n");
    }
}
