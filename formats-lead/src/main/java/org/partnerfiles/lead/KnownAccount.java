package org.partnerfiles.lead;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What was submitted last of an account.
 *
 * @param status its state
 * @param effectiveAt from when on that holds, or null where it is not known and is not checked
 */
public record KnownAccount(AccountStatus status, @Nullable OffsetDateTime effectiveAt) {}
