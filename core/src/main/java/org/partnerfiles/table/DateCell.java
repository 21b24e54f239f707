package org.partnerfiles.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.text.Digits;

/** A day as YYYY-MM-DD. */
final class DateCell extends CellType<LocalDate> {

    static final String YEARS = "a year from 1 to 9999";

    static final DateCell ISO = new DateCell();

    @Override
    public @Nullable LocalDate read(String text, CellProblems problems) {
        LocalDate day = parsed(text);
        if (day == null) {
            String later = Digits.withoutYearZero(text, 0);
            if (later != null && parsed(later) != null) {
                problems.outOfRange(YEARS);
            } else {
                problems.malformed(form());
            }
        }
        return day;
    }

    private static @Nullable LocalDate parsed(String text) {
        return text.length() == 10 ? Digits.isoDay(text, 0) : null;
    }

    @Override
    public String write(LocalDate value, CellProblems problems) {
        if (value.getYear() < 1 || value.getYear() > 9999) {
            problems.outOfRange(YEARS);
            return "";
        }
        StringBuilder text = new StringBuilder(10);
        Digits.appendIso(text, value);
        return text.toString();
    }

    @Override
    public String form() {
        return "a date as YYYY-MM-DD";
    }

    @Override
    public CellSchema schema() {
        return CellSchema.of("date");
    }
}
