package org.partnerfiles.internal.codec;

import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Masked;
import org.partnerfiles.internal.check.Thrown;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Sensitivity;

/** The problems that a cell type reports with a cell of the current column. */
abstract class ColumnProblems<R> implements CellType.Problems {

    private @Nullable Column<R, ?> column;
    private boolean worthless;
    private boolean formIsRight;

    /** Begins a cell. */
    void begin(Column<R, ?> at) {
        column = at;
        worthless = false;
    }

    /** {@return whether a problem leaves the cell without a value, or the value without a cell} */
    final boolean isWorthless() {
        return worthless;
    }

    /**
     * {@return the value of a cell of the current column, or null if there is none} If the type throws, the cell does not have its form.
     *
     * @param type the column's type
     * @param text the cell
     */
    final <T> @Nullable T read(CellType<T> type, String text) {
        try {
            return type.read(text, this);
        } catch (RuntimeException e) {
            failed(type, e);
            return null;
        }
    }

    /**
     * {@return the text of a value of the current column, or null if the type has none} If the type throws, the value cannot be written.
     *
     * @param type the column's type
     * @param value the value
     */
    final <T> @Nullable String write(CellType<T> type, T value) {
        try {
            return type.write(value, this);
        } catch (RuntimeException e) {
            failed(type, e);
            return null;
        }
    }

    private void failed(CellType<?> type, RuntimeException failure) {
        String threw = Thrown.type(failure); // never its message, which may have the cell's text
        general(CoreRules.VALUE_MALFORMED, "must be " + type.form() + "; the type of the cell threw " + threw);
    }

    @Override
    public final void noSuchDay(String expected) {
        formIsRight = true;
        general(CoreRules.VALUE_MALFORMED, "must be " + expected + "; there is no such day in the calendar");
        formIsRight = false;
    }

    @Override
    public final void general(String rule, String message) {
        Column<R, ?> at = column;
        if (at != null) {
            worthless |= report(at, at.ruleFor(rule), message, true);
        }
    }

    @Override
    public final void broken(String rule, String message) {
        Column<R, ?> at = column;
        if (at != null) {
            worthless |= report(at, rule, message, false);
        }
    }

    /** {@return what a message says about the text of a cell: its form, and nothing in a secret column or if the form is right} */
    final String found(Column<?, ?> at, String cell) {
        return formIsRight || at.sensitivity() == Sensitivity.SECRET ? "" : "; has the form " + Masked.shape(cell);
    }

    /**
     * {@return whether the problem leaves the cell without a value, or the value without a cell} Reports it.
     *
     * @param at the column
     * @param rule the id of a general check, or the vendor's id for it, or the id of a vendor's own rule
     * @param message what is wrong
     * @param isGeneral whether it is a general check
     */
    abstract boolean report(Column<R, ?> at, String rule, String message, boolean isGeneral);
}
