package org.partnerfiles.rule;

import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Location;
import org.partnerfiles.table.Column;

/**
 * Receives what a rule finds. The caller of the rule fills in rule, place and effect. A message must not contain the text of a cell.
 *
 * @since 0.1.0
 */
public interface Findings {

    /**
     * Reports a mistake in a cell.
     *
     * @param column the column's header
     * @param message what is wrong and what was expected
     */
    void at(String column, String message);

    /**
     * Reports a mistake in a cell, with a weaker effect than that of the rule.
     *
     * @param column the column's header
     * @param message what is wrong and what was expected
     * @param effect the effect in this case; a profile that sets the rule's effect wins
     */
    void at(String column, String message, Effect effect);

    /**
     * Reports a mistake in a cell.
     *
     * @param column the cell's column
     * @param message what is wrong and what was expected
     */
    default void at(Column<?, ?> column, String message) {
        at(column.header(), message);
    }

    /**
     * Reports a mistake in a cell, with a weaker effect than that of the rule.
     *
     * @param column the cell's column
     * @param message what is wrong and what was expected
     * @param effect the effect in this case; a profile that sets the rule's effect wins
     */
    default void at(Column<?, ?> column, String message, Effect effect) {
        at(column.header(), message, effect);
    }

    /**
     * Reports a mistake in the row or the file.
     *
     * @param message what is wrong and what was expected
     */
    void say(String message);

    /**
     * Reports a mistake in the row or the file, with a weaker effect than that of the rule.
     *
     * @param message what is wrong and what was expected
     * @param effect the effect in this case; a profile that sets the rule's effect wins
     */
    void say(String message, Effect effect);

    /**
     * Advises that the key of this record is also in an earlier row that was rejected, whose line is named. The finding is
     * {@code core.key-of-rejected-row}; it is given once for a column and a line.
     *
     * @param column the header of the key's first column, or null
     * @param line {@link RowText#line} of the rejected row
     */
    void keyOfRejectedRow(@Nullable String column, long line);

    /**
     * Returns a receiver of mistakes in another place: in an earlier row, or in another file of the batch.
     *
     * @param place the place; a finding may add its column
     * @return receives what is wrong there
     */
    Findings in(Location place);

    /**
     * Reports that this record lacks something that the rule needs, so that the rule is skipped.
     *
     * @param reason what the host would have to supply
     */
    void skip(String reason);
}
