package org.partnerfiles.accountupload.internal.table;

import org.jspecify.annotations.Nullable;
import org.partnerfiles.accountupload.PreferredLanguage;
import org.partnerfiles.accountupload.RecipientMessage;
import org.partnerfiles.table.CellProblems;
import org.partnerfiles.table.CellSchema;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.CellTypes;

/** A language; what is said of another one quotes the recipient. */
public final class LanguageCell extends CellType<PreferredLanguage> {

    private static final LanguageCell LANGUAGE = new LanguageCell();

    private final CellType<PreferredLanguage> exact = CellTypes.oneOf(PreferredLanguage.values());

    private LanguageCell() {
        super(PreferredLanguage.class);
    }

    public static LanguageCell language() {
        return LANGUAGE;
    }

    @Override
    public @Nullable PreferredLanguage read(String text, CellProblems problems) {
        PreferredLanguage language = exact.read(text, CellProblems.IGNORED);
        if (language == null) {
            problems.broken(
                    RuleIds.UNSUPPORTED_LANGUAGE,
                    "must be " + form() + ", upper and lower case as here; the recipient says \""
                            + RecipientMessage.UNSUPPORTED_LANGUAGE.example() + "\"");
        }
        return language;
    }

    @Override
    public String write(PreferredLanguage value, CellProblems problems) {
        return exact.write(value, problems);
    }

    @Override
    public String form() {
        return exact.form();
    }

    @Override
    public CellSchema schema() {
        return exact.schema();
    }
}
