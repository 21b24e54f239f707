package org.partnerfiles.accountupload.internal.table;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The spellings of the countries that rules depend on; case and surrounding blanks are ignored. */
public final class Countries {

    private static final Set<String> UNITED_KINGDOM = Set.of("united kingdom", "great britain", "uk", "gb", "gbr");
    private static final Set<String> NEW_ZEALAND = Set.of("new zealand", "nz", "nzl");
    private static final Set<String> UNITED_STATES = Set.of("united states", "united states of america", "us", "usa");

    private Countries() {}

    public static boolean isUnitedStates(@Nullable String country) {
        return country != null && UNITED_STATES.contains(folded(country));
    }

    /** Whether addresses of a country have a state. */
    static boolean hasStates(@Nullable String country) {
        return country == null || !(UNITED_KINGDOM.contains(folded(country)) || NEW_ZEALAND.contains(folded(country)));
    }

    private static String folded(String country) {
        return country.strip().toLowerCase(Locale.ROOT);
    }
}
