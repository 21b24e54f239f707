package org.partnerfiles.accountupload.internal.table;

import org.partnerfiles.accountupload.Title;
import org.partnerfiles.table.CellProblems;
import org.partnerfiles.table.CellSchema;
import org.partnerfiles.table.CellType;

/** A title, known or not. */
public final class TitleCell extends CellType<Title> {

    private static final TitleCell TITLE = new TitleCell();

    private TitleCell() {
        super(Title.class);
    }

    public static TitleCell title() {
        return TITLE;
    }

    @Override
    public Title read(String text, CellProblems problems) {
        for (Title known : Title.KNOWN) {
            if (known.text().equals(text)) {
                return known;
            }
        }
        return new Title(text);
    }

    @Override
    public String write(Title value, CellProblems problems) {
        return value.text();
    }

    @Override
    public String form() {
        return "one of "
                + String.join(", ", Title.KNOWN.stream().map(Title::text).toList());
    }

    @Override
    public CellSchema schema() {
        return CellSchema.of("string");
    }
}
