package org.partnerfiles.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FileRecordTest {

    private record Head(@Nullable String name, @Nullable Long rows) {}

    private static final Columns<Head> IN_ORDER = new Columns<>();
    private static final Column<Head, String> NAME = IN_ORDER.column("Name", CellTypes.text(), "name", Head::name);
    private static final Column<Head, Long> ROWS = IN_ORDER.column("Rows", CellTypes.longInteger(), "rows", Head::rows);
    private static final FileRecord<Head> ANY = FileRecord.of(
            RecordTable.of(Head.class, IN_ORDER, Layout.csv(), values -> new Head(values.get(NAME), values.get(ROWS))));

    @Test
    void any_first_line_with_cells_is_a_record_about_the_file_unless_a_test_says_otherwise() {
        assertThat(ANY.recognises(List.of("x"))).isTrue();
        assertThat(ANY.recognises(List.of())).isFalse();
        FileRecord<Head> named = ANY.recognisedBy(cells -> cells.contains("HEAD"));
        assertThat(named.recognises(List.of("HEAD"))).isTrue();
        assertThat(named.recognises(List.of("x"))).isFalse();
    }

    @Test
    void each_choice_keeps_the_others() {
        Head sample = new Head("SAMPLE", null);
        Head given = new Head("GIVEN", null);
        FileRecord<Head> chosen =
                ANY.writing(given).sample(sample).counting(ROWS).recognisedBy(cells -> true);
        assertThat(chosen.given()).isSameAs(given);
        assertThat(chosen.sample()).isSameAs(sample);
        assertThat(chosen.rowCount()).isSameAs(ROWS);
        assertThat(chosen.recognises(List.of())).isTrue();
        assertThat(chosen.table()).isSameAs(ANY.table());
    }

    @Test
    void a_record_of_another_type_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ANY.writing("text"))
                .withMessageContaining("Head")
                .withMessageContaining("String");
    }

    @Test
    void a_record_about_the_file_goes_by_its_type() {
        assertThat(ANY).hasToString("Head");
    }
}
