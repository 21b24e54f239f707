package org.partnerfiles.accountupload;

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

    /** {@return the day, or that it is not known} */
    @Override
    public String toString() {
        return "Referral[" + (day == null ? "unknown" : day) + "]";
    }
}
