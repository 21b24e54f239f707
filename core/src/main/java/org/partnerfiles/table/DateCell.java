package org.partnerfiles.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.table.internal.Digits;

/** A day as YYYY-MM-DD. */
final class DateCell extends CellType<LocalDate> {

    static final DateCell ISO = new DateCell();

    @Override
    public @Nullable LocalDate read(String text, CellProblems problems) {
        LocalDate day = text.length() == 10 ? Digits.isoDay(text, 0) : null;
        if (day == null) {
            problems.malformed(form());
        }
        return day;
    }

    @Override
    public String write(LocalDate value, CellProblems problems) {
        if (value.getYear() < 1 || value.getYear() > 9999) {
            problems.outOfRange("a year from 1 to 9999");
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
