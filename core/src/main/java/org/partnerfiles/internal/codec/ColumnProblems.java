package org.partnerfiles.internal.codec;

import org.jspecify.annotations.Nullable;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.Column;

/** What a cell type says of a cell of the column in hand. */
abstract class ColumnProblems<R> implements CellType.Problems {

    private @Nullable Column<R, ?> column;
    private boolean worthless;

    /** Begins a cell. */
    final void begin(Column<R, ?> at) {
        column = at;
        worthless = false;
    }

    /** {@return whether something was said that leaves the cell without a value, or the value without a cell} */
    final boolean isWorthless() {
        return worthless;
    }

    @Override
    public final void general(String rule, String message) {
        Column<R, ?> at = column;
        if (at != null) {
            worthless |= reportGeneral(at, at.ruleFor(rule), message);
        }
    }

    @Override
    public final void broken(String rule, String message) {
        Column<R, ?> at = column;
        if (at != null) {
            worthless |= reportVendors(at, rule, message);
        }
    }

    /** Reports a general check under its id or the vendor's; says whether that is the end of the cell. */
    abstract boolean reportGeneral(Column<R, ?> at, String rule, String message);

    /** Reports a vendor's own rule; says whether that is the end of the cell. */
    abstract boolean reportVendors(Column<R, ?> at, String rule, String message);
}
