package org.partnerfiles.loanpro.internal.table;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.loanpro.Country;
import org.partnerfiles.table.CellProblems;
import org.partnerfiles.table.CellSchema;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.CellTypes;

/** A country; the other spellings that the vendor's document lets slip are read with advice. */
final class CountryCell extends CellType<Country> {

    private static final CountryCell COUNTRY = new CountryCell();
    private static final CellType<Country> EXACT = CellTypes.oneOf(Country.values());

    private CountryCell() {
        super(Country.class);
    }

    static CountryCell country() {
        return COUNTRY;
    }

    @Override
    public @Nullable Country read(String text, CellProblems problems) {
        Country alias = text.equals("usa") || text.equals("can") ? null : alias(text);
        if (alias == null) {
            return EXACT.read(text, problems);
        }
        problems.broken(RuleIds.COUNTRY_ALIAS, "is read as " + alias.spelling() + " and must be written so");
        return alias;
    }

    private static @Nullable Country alias(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "us", "united states" -> Country.USA;
            case "ca", "canada" -> Country.CAN;
            default -> null;
        };
    }

    @Override
    public String write(Country value, CellProblems problems) {
        return value.spelling();
    }

    @Override
    public String form() {
        return EXACT.form();
    }

    @Override
    public CellSchema schema() {
        return EXACT.schema();
    }
}
