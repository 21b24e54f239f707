package org.partnerfiles.accountupload;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Masked;

/**
 * The parts of the balance (Balance Breakdown), in cents, as of referral; they cannot be changed once uploaded. The three should add up
 * to the balance.
 *
 * @param principal principal ({@code BalancePrincipal})
 * @param interest interest ({@code BalanceInterest})
 * @param fees fees ({@code BalanceFees})
 * @since 0.1.0
 */
@PartnerRecord
@Value.Builder
public record BalanceBreakdown(
        @Nullable Long principal,
        @Nullable Long interest,
        @Nullable Long fees) {

    /** No breakdown. */
    public static final BalanceBreakdown EMPTY = new BalanceBreakdown(null, null, null);

    /** {@return a builder without values} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with this group's values} */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** {@return how many components have a value, without the values} */
    @Override
    public String toString() {
        return Masked.given("BalanceBreakdown", principal, interest, fees);
    }

    /** Builds a {@link BalanceBreakdown}. Components that are not set are null or empty. Not safe for use by several threads. */
    public static final class Builder extends BalanceBreakdownBuilder {
        Builder() {}
    }
}
