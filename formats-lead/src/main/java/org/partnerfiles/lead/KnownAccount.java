package org.partnerfiles.lead;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What was submitted of an account before.
 *
 * @param status its state in the record submitted last; closed if any record closed it, as that is for good
 * @param effectiveAt the latest effective_at that was submitted; null if not known, and then not checked
 * @param outcome whether it is known that Lead took this
 * @since 0.1.0
 */
public record KnownAccount(AccountStatus status, @Nullable OffsetDateTime effectiveAt, Outcome outcome) {

    /**
     * An account that Lead took.
     *
     * @param status its state
     * @param effectiveAt its latest effective_at, or null
     */
    public KnownAccount(AccountStatus status, @Nullable OffsetDateTime effectiveAt) {
        this(status, effectiveAt, Outcome.TAKEN);
    }

    /**
     * {@return what is known of the account after a later record}
     *
     * @param later the later record
     */
    public KnownAccount then(KnownAccount later) {
        boolean isClosed = status == AccountStatus.CLOSED;
        OffsetDateTime before = effectiveAt;
        OffsetDateTime after = later.effectiveAt;
        boolean keepsTime = after == null || (before != null && before.isAfter(after));
        boolean taken = (isClosed ? outcome : later.outcome) == Outcome.TAKEN
                && (keepsTime ? outcome : later.outcome) == Outcome.TAKEN;
        return new KnownAccount(
                isClosed ? status : later.status, keepsTime ? before : after, taken ? Outcome.TAKEN : Outcome.UNKNOWN);
    }
}
