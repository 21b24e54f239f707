package org.partnerfiles.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.partnerfiles.table.CellTypes.integer;
import static org.partnerfiles.table.CellTypes.list;
import static org.partnerfiles.table.CellTypes.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnerfiles.option.Option;
import org.partnerfiles.option.Options;

class RecordTableTest {

    private static final Option<Boolean> SHORT = Option.of("test.short", false, "Whether headers are short.");

    private record Guest(
            @Nullable String name,
            @Nullable String pin,
            @Nullable Integer nights,
            List<String> wishes,
            UnmappedCells further) {}

    private final Columns<Guest> inOrder = new Columns<>();
    private final Column<Guest, String> name =
            inOrder.column("name", text(), "name").personal();

    {
        inOrder.column("pin", text(), "pin").secret();
    }

    private final Column<Guest, Integer> nights = inOrder.column("nights", integer(), "nights")
            .alsoReadAs("Nights")
            .alsoReadAs("n", SHORT)
            .requiredWhen("with a name", (guest, options) -> guest.name() != null)
            .reporting("core.value-missing", "test.nights")
            .reporting("core.value-malformed", "test.number")
            .note("Not counting the day of departure.");
    private final Column<Guest, List<String>> wishes =
            inOrder.column("wishes", list(text(), ';', ";"), "wishes").mayBeAbsentUnder(options -> options.get(SHORT));

    private RecordTable<Guest> table() {
        return RecordTable.of(Guest.class, inOrder, Layout.csv());
    }

    private static Guest guest(@Nullable String name, @Nullable String pin, @Nullable Integer nights) {
        return new Guest(name, pin, nights, List.of(), UnmappedCells.none());
    }

    @Test
    void a_description_shows_only_the_form_of_personal_values_and_no_secret_ones() {
        assertThat(table().describe(guest("Ann 1", "1234", 3))).isEqualTo("Guest[name=*** #, pin=[secret], nights=3]");
    }

    @Test
    void a_description_leaves_out_columns_without_a_value() {
        assertThat(table().describe(guest(null, "", 3))).isEqualTo("Guest[nights=3]");
        assertThat(table().describe(guest(null, null, null))).isEqualTo("Guest[]");
    }

    @Test
    void a_description_has_the_number_of_unmapped_cells() {
        UnmappedCells cells = UnmappedCells.trailing(List.of("secret", "x"));
        RecordTable<Guest> carrying = table();
        assertThat(carrying.describe(new Guest(null, null, 3, List.of(), cells)))
                .isEqualTo("Guest[nights=3, 2 cells]");
        assertThat(carrying.unmappedIn(new Guest(null, null, 3, List.of(), cells)))
                .isSameAs(cells);
        assertThat(carrying.unmappedIn(new Guest(null, null, 3, List.of(), null)))
                .isSameAs(UnmappedCells.none());
    }

    @Test
    void a_record_is_assembled_from_values_by_position_and_taken_apart_again() {
        UnmappedCells cells = UnmappedCells.trailing(List.of("x"));
        Guest assembled = table().assemble(new Object[] {"Ann", null, 3, null}, cells);
        assertThat(assembled).isEqualTo(new Guest("Ann", null, 3, List.of(), cells));
        assertThat(table().valuesIn(assembled)).containsExactly("Ann", null, 3, List.of());
        assertThat(table().assemble(new Object[] {null, null, null, List.of("quiet")}, cells)
                        .wishes())
                .containsExactly("quiet");
    }

    @Test
    void a_column_is_found_by_its_header_and_by_each_alias_exactly() {
        RecordTable<Guest> table = table();
        assertThat(table.columns()).extracting(Column::header).containsExactly("name", "pin", "nights", "wishes");
        assertThat(table.column("nights")).isSameAs(nights);
        assertThat(table.column("Nights")).isSameAs(nights);
        assertThat(table.column("n")).isSameAs(nights);
        assertThat(table.column("NIGHTS")).isNull();
    }

    @Test
    void a_column_is_found_by_the_component_that_it_fills() {
        assertThat(table().columnOf("nights")).isSameAs(nights);
        assertThat(table().columnOf("Nights")).isNull();
        assertThat(table().columnOf("further")).isNull();
    }

    @Test
    void a_header_that_the_vendor_gave_up_is_explained() {
        RecordTable<Guest> explaining = table().explaining("room", "rooms are not given any more");
        assertThat(explaining.hintFor("room")).isEqualTo("rooms are not given any more");
        assertThat(explaining.hintFor("Room")).isNull();
        assertThat(explaining.explaining("bed", "as rooms").hintFor("room")).isEqualTo("rooms are not given any more");
        assertThat(table().hintFor("room")).isNull();
    }

    private record Key(@Nullable Integer number) {}

    /** A host logs a record whatever its type does, and no text of a cell is in what a type throws. */
    @Test
    void a_description_shows_nothing_of_a_value_whose_type_throws() {
        Columns<Key> columns = new Columns<>();
        columns.column("number", CellTypes.alsoReading(throwing(), (text, problems) -> null), "number");
        RecordTable<Key> keys = RecordTable.of(Key.class, columns, Layout.csv());
        assertThat(keys.describe(new Key(7))).isEqualTo("Key[number=[secret]]");
    }

    private static CellType<Integer> throwing() {
        return new CellType<>(Integer.class) {
            @Override
            public Integer read(String text, CellType.Problems problems) {
                throw new IllegalStateException(text);
            }

            @Override
            public String write(Integer value, CellType.Problems problems) {
                throw new IllegalStateException("" + value);
            }

            @Override
            public String form() {
                return "anything";
            }
        };
    }

    @Test
    void two_columns_cannot_have_one_header() {
        Columns<Guest> twice = new Columns<>();
        twice.column("a", text(), "name");
        twice.column("a", text(), "pin");
        Columns<Guest> alias = new Columns<>();
        alias.column("a", text(), "name").alsoReadAs("b");
        alias.column("b", text(), "pin");
        for (Columns<Guest> columns : List.of(twice, alias)) {
            assertThatIllegalArgumentException().isThrownBy(() -> RecordTable.of(Guest.class, columns, Layout.csv()));
        }
    }

    @Test
    void columns_are_fixed_once_their_table_is_made() {
        table();
        assertThatIllegalStateException().isThrownBy(() -> name.secret()).withMessageContaining("name");
        assertThatIllegalStateException().isThrownBy(() -> inOrder.column("x", text(), "name"));
        assertThat(name.sensitivity()).isEqualTo(Sensitivity.PERSONAL);
    }

    @Test
    void an_alias_is_written_if_its_option_is_set() {
        assertThat(nights.headerUnder(Options.standard())).isEqualTo("nights");
        assertThat(nights.headerUnder(Options.standard().with(SHORT, true))).isEqualTo("n");
        assertThat(name.headerUnder(Options.standard().with(SHORT, true))).isEqualTo("name");
    }

    @Test
    void a_column_may_be_absent_if_its_table_allows_it() {
        assertThat(name.isOptionalInFile(Options.standard())).isFalse();
        assertThat(wishes.isOptionalInFile(Options.standard())).isFalse();
        assertThat(wishes.isOptionalInFile(Options.standard().with(SHORT, true)))
                .isTrue();
        assertThat(new Columns<Guest>()
                        .column("x", text(), "name")
                        .mayBeAbsent()
                        .isOptionalInFile(Options.standard()))
                .isTrue();
    }

    @Test
    void general_checks_report_under_the_vendors_rules_of_column_and_table() {
        assertThat(nights.ruleFor("core.value-missing")).isEqualTo("test.nights");
        assertThat(nights.ruleFor("core.value-malformed")).isEqualTo("test.number");
        assertThat(nights.ruleFor("core.value-too-long")).isEqualTo("core.value-too-long");
        RecordTable<Guest> renaming =
                table().reporting("core.missing-column", "test.columns").reporting("core.row-shape", "test.shape");
        assertThat(renaming.ruleFor("core.missing-column")).isEqualTo("test.columns");
        assertThat(renaming.ruleFor("core.row-shape")).isEqualTo("test.shape");
        assertThat(renaming.ruleFor("core.unknown-column")).isEqualTo("core.unknown-column");
        assertThat(renaming.renames("core.missing-column")).isTrue();
        assertThat(renaming.renames("core.unknown-column")).isFalse();
        assertThat(renaming.ruleNames())
                .containsOnlyKeys("core.missing-column", "core.row-shape")
                .containsValues("test.columns", "test.shape");
        assertThat(nights.ruleNames()).containsOnlyKeys("core.value-missing", "core.value-malformed");
    }

    @Test
    void the_text_of_a_column_is_that_of_its_value_or_empty() {
        table();
        assertThat(nights.textIn(guest(null, null, 3), Options.standard())).isEqualTo("3");
        assertThat(nights.textIn(guest(null, null, null), Options.standard())).isEmpty();
    }

    @Test
    void a_column_has_the_properties_of_its_line_in_the_table() {
        assertThat(nights.note()).isEqualTo("Not counting the day of departure.");
        assertThat(nights.path()).isEqualTo("nights");
        assertThat(nights.position()).isEqualTo(2);
        assertThat(nights).hasToString("nights");
        assertThat(nights.requirements()).extracting(Column.Requirement::when).containsExactly("with a name");
        assertThat(name.requirements()).isEmpty();
        assertThat(name.note()).isEmpty();
    }

    @Test
    void a_changed_table_keeps_its_other_properties() {
        Layout pipes = Layout.csv().withDelimiter('|');
        HeaderRecord<Guest> head = HeaderRecord.of(table());
        RecordTable<Guest> changed = table().reporting("core.row-shape", "test.shape")
                .withHeaderRecord(head)
                .withLayout(pipes);
        Guest guest = new Guest("Ann", null, null, List.of(), UnmappedCells.trailing(List.of("x")));
        assertThat(changed.recordType()).isEqualTo(Guest.class);
        assertThat(changed.layout()).isEqualTo(pipes);
        assertThat(changed.headerRecord()).isSameAs(head);
        assertThat(changed.ruleFor("core.row-shape")).isEqualTo("test.shape");
        assertThat(changed.unmappedIn(guest)).isEqualTo(guest.further());
        assertThat(changed.withHeaderRecord(null).headerRecord()).isNull();
    }
}
