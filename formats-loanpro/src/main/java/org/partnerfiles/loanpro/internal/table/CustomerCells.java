package org.partnerfiles.loanpro.internal.table;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.loanpro.Country;
import org.partnerfiles.loanpro.DateStyle;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.loanpro.Password;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.CellTypes;

/** The types of cells that only LoanPro has. */
final class CustomerCells {

    private static final String US = "MM/DD/YYYY";
    private static final String ISO = "YYYY-MM-DD";
    private static final CellType<LocalDate> US_DAY = CellTypes.date(US, ISO);
    private static final CellType<LocalDate> ISO_DAY = CellTypes.date(ISO, US);
    private static final CellType<Country> EXACT_COUNTRY = CellTypes.oneOf(Country.values());

    /** A day, read in both styles and written in one. */
    static final CellType<LocalDate> DAY =
            CellTypes.chosenBy(US_DAY, options -> options.get(LoanPro.DATE_STYLE) == DateStyle.ISO ? ISO_DAY : US_DAY);

    /** A country; the other spellings in the vendor's document are read with advice. */
    static final CellType<Country> COUNTRY = CellTypes.reading(EXACT_COUNTRY, CustomerCells::country);

    static final CellType<Password> PASSWORD = CellTypes.text(Password.class, Password::new, Password::text, "text");

    private CustomerCells() {}

    private static @Nullable Country country(String text, CellType.Problems problems) {
        Country alias = text.equals("usa") || text.equals("can") ? null : alias(text);
        if (alias == null) {
            return EXACT_COUNTRY.read(text, problems);
        }
        problems.broken(RuleIds.COUNTRY_ALIAS, "must be written " + alias.spelling() + ", and is read as that");
        return alias;
    }

    private static @Nullable Country alias(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "us", "united states" -> Country.USA;
            case "ca", "canada" -> Country.CAN;
            default -> null;
        };
    }
}
