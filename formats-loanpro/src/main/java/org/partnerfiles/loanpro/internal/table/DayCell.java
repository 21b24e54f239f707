package org.partnerfiles.loanpro.internal.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.loanpro.DateStyle;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.option.Options;
import org.partnerfiles.table.CellProblems;
import org.partnerfiles.table.CellSchema;
import org.partnerfiles.table.CellType;
import org.partnerfiles.text.Digits;

/** A day, read in both styles and written in one. */
public final class DayCell extends CellType<LocalDate> {

    private static final DayCell US = new DayCell(DateStyle.US);
    private static final DayCell ISO = new DayCell(DateStyle.ISO);

    private static final int LENGTH = 10;
    private static final String YEARS = "a year from 1 to 9999";

    private final DateStyle written;

    private DayCell(DateStyle written) {
        this.written = written;
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
        if (text == null || text.length() != LENGTH) {
            return null;
        }
        if (text.charAt(2) == '/' && text.charAt(5) == '/') {
            return DateStyle.US;
        }
        return text.charAt(4) == '-' && text.charAt(7) == '-' ? DateStyle.ISO : null;
    }

    @Override
    public @Nullable LocalDate read(String text, CellProblems problems) {
        LocalDate day = parsed(text);
        if (day == null) {
            String later = Digits.withoutYearZero(text, styleOf(text) == DateStyle.US ? 6 : 0);
            if (later != null && parsed(later) != null) {
                problems.outOfRange(YEARS);
            } else {
                problems.malformed("a date as MM/DD/YYYY, month first, both digits always; YYYY-MM-DD is read as well");
            }
        }
        return day;
    }

    private static @Nullable LocalDate parsed(String text) {
        DateStyle style = styleOf(text);
        if (style == DateStyle.US) {
            return Digits.day(Digits.number(text, 6, 4), Digits.number(text, 0, 2), Digits.number(text, 3, 2));
        }
        return style == DateStyle.ISO ? Digits.isoDay(text, 0) : null;
    }

    @Override
    public String write(LocalDate value, CellProblems problems) {
        if (value.getYear() < 1 || value.getYear() > 9999) {
            problems.outOfRange(YEARS);
            return "";
        }
        StringBuilder text = new StringBuilder(LENGTH);
        if (written == DateStyle.ISO) {
            Digits.appendIso(text, value);
            return text.toString();
        }
        Digits.append(text, value.getMonthValue(), 2);
        text.append('/');
        Digits.append(text, value.getDayOfMonth(), 2);
        text.append('/');
        Digits.append(text, value.getYear(), 4);
        return text.toString();
    }

    @Override
    public String form() {
        return written == DateStyle.ISO
                ? "a date as YYYY-MM-DD; MM/DD/YYYY is read as well"
                : "a date as MM/DD/YYYY; YYYY-MM-DD is read as well";
    }

    @Override
    public CellSchema schema() {
        return written == DateStyle.ISO ? CellSchema.of("date") : CellSchema.of("date", "%m/%d/%Y");
    }
}
