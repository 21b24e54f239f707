package org.partnerfiles.lead;

import java.time.OffsetDateTime;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A credit score and where it comes from: all three are given, or none (Account validations: Missing Credit Score Detail).
 *
 * @param pulledAt when the credit report was pulled ({@code credit_pulled_at})
 * @param score the score ({@code credit_score}); from 300 to 850 is inferred
 * @param reportSource the bureau of the report ({@code credit_report_source})
 * @since 0.1.0
 */
@PartnerRecord
@Value.Builder
public record CreditScoreDetail(
        @Nullable OffsetDateTime pulledAt,
        @Nullable Integer score,
        @Nullable CreditReportSource reportSource) {

    /** No credit score. */
    public static final CreditScoreDetail EMPTY = new CreditScoreDetail(null, null, null);

    /** {@return a builder without values} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with this detail's values} */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** {@return how many of the three are given} */
    public int given() {
        return (pulledAt != null ? 1 : 0) + (score != null ? 1 : 0) + (reportSource != null ? 1 : 0);
    }

    /** {@return how many of the three are given, without their values} */
    @Override
    public String toString() {
        return "CreditScoreDetail[" + given() + " of 3 given]";
    }

    /** Builds a {@link CreditScoreDetail}; what is not set is null or empty. Not safe for use by several threads. */
    public static final class Builder extends CreditScoreDetailBuilder {
        Builder() {}
    }
}
