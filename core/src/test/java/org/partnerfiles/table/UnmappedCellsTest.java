package org.partnerfiles.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnmappedCellsTest {

    private static UnmappedCells named(String... headersAndTexts) {
        Map<String, String> byHeader = new LinkedHashMap<>();
        for (int i = 0; i < headersAndTexts.length; i += 2) {
            byHeader.put(headersAndTexts[i], headersAndTexts[i + 1]);
        }
        return UnmappedCells.named(byHeader);
    }

    @Test
    void cells_are_found_by_header_in_the_order_of_the_file() {
        UnmappedCells cells = named("z", "1", "a", "");
        assertThat(cells.headers()).containsExactly("z", "a");
        assertThat(cells.texts()).containsExactly("1", "");
        assertThat(cells.text("z")).isEqualTo("1");
        assertThat(cells.text("a")).isEmpty();
        assertThat(cells.text("A")).isNull();
        assertThat(cells.byHeader()).containsExactly(Map.entry("z", "1"), Map.entry("a", ""));
        assertThat(cells.isEmpty()).isFalse();
    }

    @Test
    void cells_after_the_last_column_have_no_headers() {
        UnmappedCells cells = UnmappedCells.trailing(List.of("1", "2"));
        assertThat(cells.texts()).containsExactly("1", "2");
        assertThat(cells.headers()).isEmpty();
        assertThat(cells.byHeader()).isEmpty();
        assertThat(cells.isEmpty()).isFalse();
    }

    @Test
    void all_ways_to_make_no_cells_are_equal() {
        assertThat(UnmappedCells.none().isEmpty()).isTrue();
        assertThat(UnmappedCells.named(Map.of())).isSameAs(UnmappedCells.none());
        assertThat(UnmappedCells.trailing(List.of())).isSameAs(UnmappedCells.none());
    }

    @Test
    void a_text_is_set_under_its_header_and_added_at_the_end_if_it_is_new() {
        UnmappedCells cells = named("z", "1", "a", "2");
        assertThat(cells.with("z", "3")).isEqualTo(named("z", "3", "a", "2"));
        assertThat(cells.with("b", "3")).isEqualTo(named("z", "1", "a", "2", "b", "3"));
        assertThat(cells).isEqualTo(named("z", "1", "a", "2"));
    }

    @Test
    void cells_are_equal_if_headers_and_texts_are_equal() {
        assertThat(named("a", "1")).isEqualTo(named("a", "1")).hasSameHashCodeAs(named("a", "1"));
        assertThat(named("a", "1"))
                .isNotEqualTo(named("a", "2"))
                .isNotEqualTo(named("b", "1"))
                .isNotEqualTo(UnmappedCells.trailing(List.of("1")))
                .isNotEqualTo(Map.of("a", "1"));
    }

    @Test
    void the_content_of_cells_is_not_shown() {
        assertThat(named("a", "555-0100", "b", "x")).hasToString("2 cells");
    }
}
