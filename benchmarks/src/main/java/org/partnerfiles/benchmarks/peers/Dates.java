package org.partnerfiles.benchmarks.peers;

import com.univocity.parsers.conversions.Conversion;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** MM/DD/YYYY for the peers that need a converter. */
public final class Dates {

    static final String PATTERN = "MM/dd/yyyy";

    static final DateTimeFormatter FORMATTER = DateTimeFormatter.ofPattern(PATTERN);

    private Dates() {}

    static LocalDate parse(CharSequence text) {
        return LocalDate.parse(text, FORMATTER);
    }

    static String format(LocalDate day) {
        return FORMATTER.format(day);
    }

    /** For univocity, which requires a class with a public constructor. */
    public static final class Univocity implements Conversion<@Nullable String, @Nullable LocalDate> {

        /**
         * Called by univocity.
         *
         * @param none the arguments of its annotation, which has none
         */
        public Univocity(String... none) {}

        @Override
        public @Nullable LocalDate execute(@Nullable String input) {
            return input == null || input.isEmpty() ? null : parse(input);
        }

        @Override
        public @Nullable String revert(@Nullable LocalDate input) {
            return input == null ? null : format(input);
        }
    }
}
