package org.partnerfiles.loanpro;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Masked;

/**
 * A customer's credit scores.
 *
 * @param experian Experian's ({@code creditScoreExperian})
 * @param equifax Equifax's ({@code creditScoreEquifax})
 * @param transunion TransUnion's ({@code creditScoreTransunion})
 * @since 0.1.0
 */
@PartnerRecord
@Value.Builder
public record CreditScores(
        @Nullable Integer experian,
        @Nullable Integer equifax,
        @Nullable Integer transunion) {

    /** No scores. */
    public static final CreditScores EMPTY = new CreditScores(null, null, null);

    /** {@return a builder without values} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with these scores} */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** {@return how many scores are given, and none of them} */
    @Override
    public String toString() {
        return Masked.given("CreditScores", experian, equifax, transunion);
    }

    /** Builds a {@link CreditScores}. Components that are not set are null or empty. Not safe for use by several threads. */
    public static final class Builder extends CreditScoresBuilder {
        Builder() {}
    }
}
