package org.partnerfiles.accountupload;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When an account was, or is, referred to the recipient. The zone says which day that was for the client's dates.
 *
 * <pre>{@code
 * var format = AccountUpload.ACCOUNTS.withOption(AccountUpload.REFERRAL, Referral.at(Instant.now(), ZoneId.of("America/New_York")));
 * }</pre>
 */
public final class Referral {

    /** A time that is not known. */
    public static final Referral UNKNOWN = new Referral(null);

    private final @Nullable LocalDate day;

    private Referral(@Nullable LocalDate day) {
        this.day = day;
    }

    /**
     * {@return a referral}
     *
     * @param time when
     * @param zone the zone that the dates of the file are reckoned in
     */
    public static Referral at(Instant time, ZoneId zone) {
        return new Referral(LocalDate.ofInstant(time, Objects.requireNonNull(zone)));
    }

    /** {@return the day in the zone of the file's dates, or null where the time is not known} */
    public @Nullable LocalDate day() {
        return day;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Referral that && Objects.equals(day, that.day);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(day);
    }

    /** {@return the day, or that it is not known} */
    @Override
    public String toString() {
        return "Referral[" + (day == null ? "unknown" : day) + "]";
    }
}
