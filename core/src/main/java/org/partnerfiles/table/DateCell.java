package org.partnerfiles.table;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A day, read by one or more patterns and written by the first. */
final class DateCell extends CellType<LocalDate> {

    static final String YEARS = "a year from 1 to 9999";

    static final DateCell ISO = new DateCell(List.of("YYYY-MM-DD"));

    private final List<DatePattern> patterns;
    private final DatePattern written;
    private final String alsoRead;

    DateCell(List<String> patterns) {
        super(LocalDate.class);
        this.patterns = patterns.stream().map(DatePattern::new).toList();
        if (this.patterns.stream().map(DatePattern::shape).distinct().count() < patterns.size()) {
            throw new IllegalArgumentException("two of the patterns read the same texts: " + patterns);
        }
        this.written = this.patterns.get(0);
        List<String> others = patterns.subList(1, patterns.size());
        this.alsoRead = others.isEmpty()
                ? ""
                : "; " + String.join(" and ", others) + (others.size() == 1 ? " is" : " are") + " read as well";
    }

    @Override
    public @Nullable LocalDate read(String text, CellType.Problems problems) {
        for (DatePattern pattern : patterns) {
            LocalDate day = pattern.read(text);
            if (day != null) {
                return day;
            }
        }
        report(text, problems);
        return null;
    }

    @Override
    public @Nullable LocalDate readAscii(byte[] row, int from, int to) {
        for (int i = 0; i < patterns.size(); i++) {
            LocalDate day = patterns.get(i).readAscii(row, from, to);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private void report(String text, CellType.Problems problems) {
        for (DatePattern pattern : patterns) {
            if (pattern.isOfYearZero(text)) {
                problems.outOfRange(YEARS);
                return;
            }
            if (pattern.hasForm(text)) {
                problems.noSuchDay("a date as " + pattern.text() + pattern.order());
                return;
            }
        }
        problems.malformed("a date as " + written.text() + written.order() + alsoRead);
    }

    @Override
    public String write(LocalDate value, CellType.Problems problems) {
        if (value.getYear() < 1 || value.getYear() > 9999) {
            problems.outOfRange(YEARS);
            return "";
        }
        return written.write(value);
    }

    @Override
    public int writeAscii(LocalDate value, byte[] row, int at) {
        return value.getYear() < 1 || value.getYear() > 9999 ? -1 : written.writeAscii(value, row, at);
    }

    @Override
    public String writtenCharacters() {
        return "0123456789" + written.shape();
    }

    @Override
    public String form() {
        return "a date as " + written.text() + alsoRead;
    }

    @Override
    public CellType.Schema schema() {
        return written.schema();
    }
}
