package org.partnerfiles.lead.internal.table;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.CellTypes;
import org.partnerfiles.text.Digits;

/**
 * A date and time in one of the complete forms of ISO 8601 with an offset. It is known only that the vendor wants "ISO 8601", so forms other
 * than the one that the vendor prints are read, with advice.
 */
final class MomentText {

    /** Written without zero fractions of a second, as in the vendor's form 2025-10-15T09:30:00Z. */
    private static final CellType<OffsetDateTime> PRINTED = CellTypes.dateTime(0, 9, true);

    static final CellType<OffsetDateTime> TYPE = CellTypes.alsoReading(PRINTED, MomentText::readOther);

    private MomentText() {}

    private static @Nullable OffsetDateTime readOther(String text, CellType.Problems problems) {
        String printed = inPrintedForm(text);
        OffsetDateTime other = printed == null ? null : PRINTED.read(printed, CellType.Problems.IGNORED);
        if (other == null) {
            return PRINTED.read(printed == null ? text : printed, problems);
        }
        problems.broken(
                RuleIds.DATE_TIME_FORM,
                "should have the form that Lead prints, such as 2026-01-31T10:30:31Z or 2026-01-31T10:30:31-05:00");
        return other;
    }

    /** The form with separators, seconds and an offset such as +00:00; null if the text is not a complete form. */
    private static @Nullable String inPrintedForm(String text) {
        int t = text.indexOf('T');
        boolean isBasic = t == 8;
        int offset = offsetAt(text, t);
        if ((!isBasic && t != 10) || offset < 0) {
            return null;
        }
        String day = isBasic ? separated(text.substring(0, t), 4, '-') : text.substring(0, t);
        int fraction = fractionAt(text, t, offset);
        String fractionText = fraction < 0 ? "" : "." + text.substring(fraction + 1, offset);
        String time = time(text.substring(t + 1, fraction < 0 ? offset : fraction), isBasic, fraction >= 0);
        String zone = zone(text.substring(offset));
        return day == null || time == null || zone == null ? null : day + "T" + time + fractionText + zone;
    }

    private static int offsetAt(String text, int t) {
        for (int i = t + 1; i < text.length(); i++) {
            if ("Z+-".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** The place of the decimal point before the offset, or -1. */
    private static int fractionAt(String text, int t, int offset) {
        for (int i = t; i < offset; i++) {
            if (text.charAt(i) == '.' || text.charAt(i) == ',') {
                return i;
            }
        }
        return -1;
    }

    /** The time with separators and seconds. */
    private static @Nullable String time(String text, boolean isBasic, boolean needsSeconds) {
        String time = isBasic ? separated(text, 2, ':') : text;
        if (time == null) {
            return null;
        }
        return time.length() == "hh:mm".length() && !needsSeconds ? time + ":00" : time;
    }

    private static @Nullable String zone(String text) {
        boolean isSigned = !text.startsWith("Z");
        if (isSigned && text.length() == "+hh".length()) {
            return text + ":00";
        }
        return isSigned && text.length() == "+hhmm".length() ? text.substring(0, 3) + ":" + text.substring(3) : text;
    }

    /** Digits with a separator after the first ones and after every two further ones; null if there are other characters. */
    private static @Nullable String separated(String digits, int first, char separator) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (!Digits.isDigit(digits.charAt(i))) {
                return null;
            }
            if (i >= first && (i - first) % 2 == 0) {
                text.append(separator);
            }
            text.append(digits.charAt(i));
        }
        return text.toString();
    }
}
