package org.partnerfiles.loanpro.internal.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.loanpro.DateStyle;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.option.Options;
import org.partnerfiles.table.CellProblems;
import org.partnerfiles.table.CellSchema;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.CellTypes;

/** A day, read in both styles and written in one. */
public final class DayCell extends CellType<LocalDate> {

    private static final String US_PATTERN = "MM/DD/YYYY";
    private static final String ISO_PATTERN = "YYYY-MM-DD";
    private static final DayCell US = new DayCell(US_PATTERN, ISO_PATTERN);
    private static final DayCell ISO = new DayCell(ISO_PATTERN, US_PATTERN);

    private final CellType<LocalDate> days;

    private DayCell(String written, String alsoRead) {
        super(LocalDate.class);
        this.days = CellTypes.date(written, alsoRead);
    }

    static DayCell day() {
        return US;
    }

    @Override
    public CellType<LocalDate> under(Options options) {
        return options.get(LoanPro.DATE_STYLE) == DateStyle.ISO ? ISO : US;
    }

    /** The style that a cell has, or null if it has neither. */
    public static @Nullable DateStyle styleOf(@Nullable String text) {
        if (text == null || text.length() != US_PATTERN.length()) {
            return null;
        }
        if (text.charAt(2) == '/' && text.charAt(5) == '/') {
            return DateStyle.US;
        }
        return text.charAt(4) == '-' && text.charAt(7) == '-' ? DateStyle.ISO : null;
    }

    @Override
    public @Nullable LocalDate read(String text, CellProblems problems) {
        return days.read(text, problems);
    }

    @Override
    public String write(LocalDate value, CellProblems problems) {
        return days.write(value, problems);
    }

    @Override
    public String form() {
        return days.form();
    }

    @Override
    public CellSchema schema() {
        return days.schema();
    }
}
