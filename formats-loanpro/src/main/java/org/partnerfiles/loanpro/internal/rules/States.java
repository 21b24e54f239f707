package org.partnerfiles.loanpro.internal.rules;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.loanpro.Country;

/** The codes of states and provinces, as in the two postal services. */
public final class States {

    private static final int LETTERS = 26;

    private static final boolean[] USA = codes(
            // the states and the federal district
            "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND",
            "OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY",
            // territories, freely associated states, military post
            "AS GU MP PR VI",
            "FM MH PW",
            "AA AE AP");

    private static final boolean[] CANADA = codes("AB BC MB NB NL NS NT NU ON PE QC SK YT");

    private static final Pattern FORM = Pattern.compile("[A-Za-z]{2}");

    /** Marks codes by {@linkplain #place their letters}: each row of a file asks three times. */
    private static boolean[] codes(String... lines) {
        boolean[] marked = new boolean[LETTERS * LETTERS];
        for (String code : List.of(String.join(" ", lines).split(" "))) {
            marked[place(code)] = true;
        }
        return marked;
    }

    /** The place of a code of two capitals, or -1. */
    private static int place(String code) {
        if (code.length() != 2) {
            return -1;
        }
        int first = code.charAt(0) - 'A';
        int second = code.charAt(1) - 'A';
        return Math.min(first, second) < 0 || Math.max(first, second) >= LETTERS ? -1 : LETTERS * first + second;
    }

    private States() {}

    static boolean hasForm(String code) {
        return FORM.matcher(code).matches();
    }

    /** Whether a code belongs to a country, or to either if the country is null. */
    static boolean belongs(String code, @Nullable Country country) {
        int place = place(code);
        return place >= 0 && ((country != Country.CAN && USA[place]) || (country != Country.USA && CANADA[place]));
    }
}
