package org.partnerfiles.lead;

import java.time.OffsetDateTime;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.text.Blanks;

/**
 * The notice that the holder of an account gets when the client closes it (Account validations: Missing Adverse Action Notice).
 *
 * @param deliveredAt when it was delivered ({@code aan_delivered_at})
 * @param reason the reason it gives ({@code aan_reason})
 * @param deliveryMethod how it was delivered ({@code aan_delivery_method})
 * @since 0.1.0
 */
@PartnerRecord
@Value.Builder
public record AdverseActionNotice(
        @Nullable OffsetDateTime deliveredAt,
        @Nullable String reason,
        @Nullable DeliveryMethod deliveryMethod) {

    /** No notice. */
    public static final AdverseActionNotice EMPTY = new AdverseActionNotice(null, null, null);

    /** {@return a builder without values} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with this notice's values} */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** {@return whether a reason is given} */
    public boolean hasReason() {
        return Blanks.given(reason);
    }

    /** {@return how many of the three are given} */
    public int given() {
        return (deliveredAt != null ? 1 : 0) + (hasReason() ? 1 : 0) + (deliveryMethod != null ? 1 : 0);
    }

    /** {@return how many of the three are given, without their values} */
    @Override
    public String toString() {
        return "AdverseActionNotice[" + given() + " of 3 given]";
    }

    /** Builds a {@link AdverseActionNotice}; what is not set is null or empty. Not safe for use by several threads. */
    public static final class Builder extends AdverseActionNoticeBuilder {
        Builder() {}
    }
}
