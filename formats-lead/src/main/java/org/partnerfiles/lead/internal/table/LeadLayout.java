package org.partnerfiles.lead.internal.table;

import java.math.BigDecimal;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.CellTypes;
import org.partnerfiles.table.Layout;

/** The text form of Lead files and of their money. */
final class LeadLayout {

    /** Quoting as in RFC 4180 is inferred. A bare list such as {@code "a", "b"} is read as the whole text between two pipes. */
    static final Layout LAYOUT =
            Layout.csv().withDelimiter('|').alsoReading(',').readingLooseQuotes();

    /** Decimals, not cents, as in Lead's other files; inferred. */
    static final CellType<BigDecimal> MONEY = CellTypes.decimal();

    private LeadLayout() {}
}
