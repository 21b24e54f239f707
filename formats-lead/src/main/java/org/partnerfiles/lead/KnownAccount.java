package org.partnerfiles.lead;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The last submitted state of an account.
 *
 * @param status its state
 * @param effectiveAt the time from which it is in that state; null if not known, and then not checked
 */
public record KnownAccount(AccountStatus status, @Nullable OffsetDateTime effectiveAt) {}
