package org.partnerfiles.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.UnmappedCells;
import org.partnerfiles.text.Blanks;

/**
 * The text of one row, as read or as about to be written. Valid during the check; do not keep it.
 *
 * @param <R> the record
 * @since 0.1.0
 */
public interface RowText<R> {

    /**
     * {@return the unchanged text of a cell; null if the file has no such column, or the row no such cell}
     *
     * @param column a column of the table
     */
    @Nullable
    String cell(Column<R, ?> column);

    /**
     * {@return whether a cell has a character that is not blank; false where there is no such cell} No text is made of the cell.
     *
     * @param column a column of the table
     */
    default boolean isGiven(Column<R, ?> column) {
        return Blanks.given(cell(column));
    }

    /**
     * {@return a character of a cell, or -1 where the cell has none} No text is made of the cell.
     *
     * @param column a column of the table
     * @param index the index of the character, from 0
     */
    default int characterAt(Column<R, ?> column, int index) {
        String text = cell(column);
        return text == null || index >= text.length() ? -1 : text.charAt(index);
    }

    /** {@return the columns of the table} */
    List<Column<R, ?>> columns();

    /** {@return the cells that belong to no column of the table} */
    UnmappedCells unmapped();

    /** {@return the number of cells in the row} */
    int cellCount();

    /** {@return whether every character is ASCII} */
    boolean isAscii();

    /** {@return whether the row spans more than one line} */
    boolean spansLines();

    /**
     * {@return the physical line the row begins on, from 1; for a record that is about to be written, the line that it will begin on; for a
     * record that a writer left out, which is on no line, its number}
     */
    long line();

    /** {@return the number of the record, from 1} */
    long record();
}
