package org.partnerfiles.accountupload;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When an account was, or is, referred to the recipient. The time zone decides which day that is in the client's dates.
 *
 * <pre>{@code
 * var format = AccountUpload.ACCOUNTS.withOption(AccountUpload.REFERRAL, Referral.at(Instant.now(), ZoneId.of("America/New_York")));
 * }</pre>
 *
 * @param day the day in the zone of the file's dates, or null if the time is not known
 * @since 0.1.0
 */
public record Referral(@Nullable LocalDate day) {

    /** An unknown time. */
    public static final Referral UNKNOWN = new Referral(null);

    /**
     * {@return a referral}
     *
     * @param time when
     * @param zone the zone of the file's dates
     */
    public static Referral at(Instant time, ZoneId zone) {
        return new Referral(LocalDate.ofInstant(time, zone));
    }

    /**
     * {@return a referral from its text}
     *
     * @param text the day as YYYY-MM-DD, or {@code unknown}
     * @throws IllegalArgumentException if it has another form
     */
    public static Referral parse(String text) {
        if (text.equalsIgnoreCase("unknown")) {
            return UNKNOWN;
        }
        try {
            return new Referral(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("expected a day as YYYY-MM-DD, or unknown", e);
        }
    }

    /** {@return the day, or {@code unknown}, as {@link #parse} reads it} */
    @Override
    public String toString() {
        return day == null ? "unknown" : day.toString();
    }
}
