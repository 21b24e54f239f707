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
import org.partnerfiles.text.Blanks;

/** The types of cells that only LoanPro has. */
final class CustomerCells {

    private static final String US = "MM/DD/YYYY";
    private static final String ISO = "YYYY-MM-DD";
    private static final CellType<LocalDate> US_DAY = CellTypes.date(US, ISO);
    private static final CellType<LocalDate> ISO_DAY = CellTypes.date(ISO, US);
    private static final CellType<Country> EXACT_COUNTRY = CellTypes.oneOf(Country.values());

    /** A date of birth, read in both styles and written in one. */
    static final CellType<LocalDate> BIRTHDAY =
            CellTypes.chosenBy(US_DAY, options -> options.get(LoanPro.DATE_STYLE) == DateStyle.ISO ? ISO_DAY : US_DAY);

    /** A date of employment, read in both styles; the document prints only one of them. */
    static final CellType<LocalDate> DAY = US_DAY;

    static final CellType<String> PHONE =
            new SpreadsheetNumberCell("10 digits, without blanks, dashes or country code");
    static final CellType<String> ID_NUMBER = new SpreadsheetNumberCell("9 digits, without dashes or blanks");

    /**
     * A country. The document also prints ca for one column and US or Canada for another, so that these and like spellings are read in
     * all three, with advice.
     */
    static final CellType<Country> COUNTRY = CellTypes.alsoReading(EXACT_COUNTRY, CustomerCells::country);

    static final CellType<Password> PASSWORD = CellTypes.text(Password.class, Password::new, Password::text, "text");

    private CustomerCells() {}

    private static @Nullable Country country(String text, CellType.Problems problems) {
        Country alias = alias(text);
        if (alias == null) {
            return EXACT_COUNTRY.read(text, problems);
        }
        problems.broken(RuleIds.COUNTRY_ALIAS, "must be written " + alias.spelling() + ", and is read as that");
        return alias;
    }

    private static @Nullable Country alias(String text) {
        return switch (Blanks.strip(text).toLowerCase(Locale.ROOT).replace(".", "")) {
            case "usa", "us", "united states", "united states of america" -> Country.USA;
            case "can", "ca", "canada" -> Country.CAN;
            default -> null;
        };
    }
}
