package org.partnerfiles.loanpro.internal.rules;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.loanpro.Country;

/** The codes of states and provinces, as in the two postal services. */
public final class States {

    private static final Set<String> USA = codes(
            // the states and the federal district
            "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND",
            "OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY",
            // territories, freely associated states, military post
            "AS GU MP PR VI",
            "FM MH PW",
            "AA AE AP");

    private static final Set<String> CANADA = codes("AB BC MB NB NL NS NT NU ON PE QC SK YT");

    private static final Pattern FORM = Pattern.compile("[A-Za-z]{2}");

    private static Set<String> codes(String... lines) {
        return Set.of(String.join(" ", lines).split(" "));
    }

    private States() {}

    static boolean hasForm(String code) {
        return FORM.matcher(code).matches();
    }

    /** Whether a code belongs to a country, or to either if the country is null. */
    static boolean belongs(String code, @Nullable Country country) {
        return (country != Country.CAN && USA.contains(code)) || (country != Country.USA && CANADA.contains(code));
    }
}
