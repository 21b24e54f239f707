package org.partnerfiles.lead.internal.table;

import java.math.BigDecimal;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.CellTypes;

/** How these files write money: decimals, not cents, as Lead's other files do; inferred. */
public final class Money {

    private Money() {}

    static CellType<BigDecimal> decimals() {
        return CellTypes.decimal();
    }
}
