package org.partnerfiles.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeaderRecordTest {

    private record Head(@Nullable String name, @Nullable Long rows) {}

    private final Columns<Head> inOrder = new Columns<>();

    {
        inOrder.column("Name", CellTypes.text(), "name");
    }

    private final Column<Head, Long> rows = inOrder.column("Rows", CellTypes.longInteger(), "rows");
    private final HeaderRecord<Head> any = HeaderRecord.of(RecordTable.of(Head.class, inOrder, Layout.csv()));

    @Test
    void any_first_line_with_cells_is_a_header_record_if_no_test_is_set() {
        assertThat(any.recognises(List.of("x"))).isTrue();
        assertThat(any.recognises(List.of())).isFalse();
        HeaderRecord<Head> named = any.recognisedBy(cells -> cells.contains("HEAD"));
        assertThat(named.recognises(List.of("HEAD"))).isTrue();
        assertThat(named.recognises(List.of("x"))).isFalse();
    }

    @Test
    void each_choice_keeps_the_others() {
        Head sample = new Head("SAMPLE", null);
        Head given = new Head("GIVEN", null);
        HeaderRecord<Head> chosen =
                any.writing(given).sample(sample).counting(rows).recognisedBy(cells -> true);
        assertThat(chosen.given()).isSameAs(given);
        assertThat(chosen.sample()).isSameAs(sample);
        assertThat(chosen.rowCount()).isSameAs(rows);
        assertThat(chosen.recognises(List.of())).isTrue();
        assertThat(chosen.table()).isSameAs(any.table());
    }

    @Test
    void a_record_of_another_type_is_rejected_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> any.writing("text"))
                .withMessageContaining("Head")
                .withMessageContaining("String");
    }

    @Test
    void a_header_record_is_named_by_its_type() {
        assertThat(any).hasToString("Head");
    }
}
