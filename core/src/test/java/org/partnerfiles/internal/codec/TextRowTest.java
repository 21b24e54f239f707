package org.partnerfiles.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.UnmappedCells;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.text.Blanks;

/** A look at a cell of a row of bytes or of texts, without its text. */
class TextRowTest {

    @ParameterizedTest
    @ValueSource(strings = {"A1", "", " ", "\t ", "\u00A0", "Zoë", " x", "say \"hi\""})
    void what_is_told_of_a_cell_is_what_its_text_has(String text) throws Exception {
        for (RawRow raw :
                List.of(RowsOfBytesTest.read(List.of("A1", text, "x")), RawRow.of(List.of("A1", text, "x")))) {
            TextRow<Parcel> row = new TextRow<>(
                    Parcel.TABLE.columns(),
                    ColumnMap.byPosition(Parcel.TABLE.columns().size()),
                    raw,
                    1,
                    UnmappedCells.none());
            assertTold(row, Parcel.ID, "A1");
            assertTold(row, Parcel.RECEIVER, text);
            assertTold(row, Parcel.SPEED, null); // the first column after the end of the row
            assertTold(row, Parcel.LABELS, null);
            long perCharacter = text.chars().allMatch(c -> c < 0x80) ? 1 : 2;
            raw.ascii = perCharacter == 1;
            assertThat(row.bytes()).isEqualTo(perCharacter * ("A1" + text + "x").length());
        }
    }

    @Test
    void a_row_tells_its_place_and_its_shape() {
        RawRow raw = RawRow.of(List.of("A1", "Zo\u00EB", "x"));
        raw.line = 7;
        raw.lines = 1;
        raw.ascii = false;
        UnmappedCells unmapped = UnmappedCells.trailing(List.of("more"));
        TextRow<Parcel> row = new TextRow<>(
                Parcel.TABLE.columns(),
                ColumnMap.byPosition(Parcel.TABLE.columns().size()),
                raw,
                5,
                unmapped);
        assertThat(row.line()).isEqualTo(7);
        assertThat(row.record()).isEqualTo(5);
        assertThat(row.columns()).isEqualTo(Parcel.TABLE.columns());
        assertThat(row.cells()).containsExactly("A1", "Zo\u00EB", "x");
        assertThat(row.cellCount()).isEqualTo(3);
        assertThat(row.unmapped()).isSameAs(unmapped);
        assertThat(row.isAscii()).isFalse();
        assertThat(row.spansLines()).isFalse();
        raw.lines = 2;
        raw.ascii = true;
        assertThat(row.isAscii()).isTrue();
        assertThat(row.spansLines()).isTrue();
    }

    private static void assertTold(RowText<Parcel> row, Column<Parcel, ?> column, @Nullable String text) {
        assertThat(row.cell(column)).isEqualTo(text);
        assertThat(row.isGiven(column)).isEqualTo(Blanks.given(text));
        int length = text == null ? 0 : text.length();
        for (int at = 0; at < length + 2; at++) {
            assertThat(row.characterAt(column, at)).isEqualTo(text == null || at >= length ? -1 : text.charAt(at));
        }
    }
}
