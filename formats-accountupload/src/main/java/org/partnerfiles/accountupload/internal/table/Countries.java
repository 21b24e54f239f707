package org.partnerfiles.accountupload.internal.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.text.Blanks;
import org.partnerfiles.text.NearestName;

/**
 * What a spelling of a country means to the rules. Countries are known by their English names and ISO 3166 codes; case, accents, blanks
 * and punctuation do not matter.
 */
public enum Countries {
    /** The United States and its territories. */
    UNITED_STATES,
    /** The United Kingdom and New Zealand, whose addresses need no state. */
    WITHOUT_STATES,
    /** Any other country. */
    OTHER,
    /** A spelling that names no country that is known here. */
    UNKNOWN,
    /** No spelling. */
    BLANK;

    private static final Set<String> OF_THE_UNITED_STATES = Set.of("US", "PR", "GU", "VI", "AS", "MP", "UM");
    private static final Set<String> STATELESS = Set.of("GB", "NZ");
    private static final String FULL_NAME = "ofgreatbritainandnorthernireland";
    private static final String ARTICLE = "the";
    private static final int LONGEST = 100;
    private static final List<String> NAMES = new ArrayList<>();
    /** By the names and codes as the table has them, so that these cost one look, and by their letters in lower case. */
    private static final Map<String, Countries> BY_NAME = byName();

    private static Map<String, Countries> byName() {
        Map<String, Countries> byName = new HashMap<>();
        for (String line : CountryNames.TABLE.strip().split("\n", -1)) {
            String[] names = line.split("\\|", -1);
            Countries country = OF_THE_UNITED_STATES.contains(names[0])
                    ? UNITED_STATES
                    : STATELESS.contains(names[0]) ? WITHOUT_STATES : OTHER;
            for (String name : names) {
                byName.put(name, country);
                byName.put(letters(name), country);
                if (name.length() > 3) {
                    NAMES.add(name);
                }
            }
        }
        return Map.copyOf(byName);
    }

    /** What a spelling means. */
    public static Countries of(@Nullable String spelling) {
        if (spelling == null || !Blanks.given(spelling)) {
            return BLANK;
        }
        Countries exact = BY_NAME.get(spelling);
        return exact != null ? exact : ofLetters(spelling);
    }

    private static Countries ofLetters(String spelling) {
        if (spelling.length() > LONGEST) {
            return UNKNOWN;
        }
        String name = letters(spelling);
        if (name.length() > FULL_NAME.length() && name.endsWith(FULL_NAME)) {
            name = name.substring(0, name.length() - FULL_NAME.length());
        }
        Countries known = BY_NAME.get(name);
        if (known == null && name.startsWith(ARTICLE)) {
            known = BY_NAME.get(name.substring(ARTICLE.length()));
        }
        return known == null ? UNKNOWN : known;
    }

    /** The name of a country that a spelling may mean, or null. */
    public static @Nullable String nearest(String spelling) {
        return spelling.length() > LONGEST ? null : NearestName.of(spelling, NAMES);
    }

    /** The letters of a spelling in lower case, without accents. */
    private static String letters(String spelling) {
        String plain = Normalizer.normalize(spelling.replace("&", "and"), Normalizer.Form.NFD);
        StringBuilder letters = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            if (Character.isLetter(plain.charAt(i))) {
                letters.append(plain.charAt(i));
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
