package org.partnerfiles.rule;

import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Location;
import org.partnerfiles.table.Column;

/** Where a rule says what is wrong. Rule, place and effect are filled in by the caller of the rule. No message may hold the text of a cell. */
public interface Findings {

    /**
     * Something is wrong with a cell.
     *
     * @param column the column's header
     * @param message what is wrong and what was expected
     */
    void at(String column, String message);

    /**
     * Something is wrong with a cell that matters less than the rule in general.
     *
     * @param column the column's header
     * @param message what is wrong and what was expected
     * @param effect the effect in this case; a profile that sets the rule's effect wins
     */
    void at(String column, String message, Effect effect);

    /**
     * Something is wrong with a cell.
     *
     * @param column the cell's column
     * @param message what is wrong and what was expected
     */
    default void at(Column<?, ?> column, String message) {
        at(column.header(), message);
    }

    /**
     * Something is wrong with a cell that matters less than the rule in general.
     *
     * @param column the cell's column
     * @param message what is wrong and what was expected
     * @param effect the effect in this case; a profile that sets the rule's effect wins
     */
    default void at(Column<?, ?> column, String message, Effect effect) {
        at(column.header(), message, effect);
    }

    /**
     * Something is wrong with the row, or with the file.
     *
     * @param message what is wrong and what was expected
     */
    void say(String message);

    /**
     * Something is wrong with the row, or with the file, that matters less than the rule in general.
     *
     * @param message what is wrong and what was expected
     * @param effect the effect in this case; a profile that sets the rule's effect wins
     */
    void say(String message, Effect effect);

    /**
     * Where a rule says what is wrong elsewhere: in a row that went before, or in another file of the batch.
     *
     * @param place the place; a column that is named comes on top of it
     * @return takes what is wrong there
     */
    Findings in(Location place);

    /**
     * The rule cannot judge this record for want of something.
     *
     * @param reason what the host would have to supply
     */
    void skip(String reason);
}
