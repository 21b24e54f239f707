package org.partnerfiles.accountupload;

import java.time.LocalDate;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Masked;
import org.partnerfiles.text.Blanks;

/**
 * The product or agreement behind the debt (Product Information).
 *
 * @param vendor the seller ({@code ProductVendor})
 * @param name product or service ({@code ProductName})
 * @param amount amount agreed, in cents ({@code ProductAmount})
 * @param agreementDate day of the purchase or agreement ({@code ProductAgreementDate})
 * @since 0.1.0
 */
@PartnerRecord
@Value.Builder
public record Product(
        @Nullable String vendor,
        @Nullable String name,
        @Nullable Long amount,
        @Nullable LocalDate agreementDate) {

    /** No product. */
    public static final Product EMPTY = new Product(null, null, null, null);

    /** Replaces empty texts by null. */
    public Product {
        vendor = Blanks.emptyToNull(vendor);
        name = Blanks.emptyToNull(name);
    }

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
        return Masked.given("Product", vendor, name, amount, agreementDate);
    }

    /** Builds a {@link Product}. Components that are not set are null or empty. Not safe for use by several threads. */
    public static final class Builder extends ProductBuilder {
        Builder() {}
    }
}
