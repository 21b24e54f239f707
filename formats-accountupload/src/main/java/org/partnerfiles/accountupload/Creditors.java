package org.partnerfiles.accountupload;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Masked;
import org.partnerfiles.text.Blanks;

/**
 * The present and former creditors, and the names that the customer knows (Creditor And Merchant Information).
 *
 * @param originatingLegalName the lender who made the loan ({@code OriginatingCreditorLegalName}); required of clients in the United States
 * @param originatingAccountRef the account's reference with that creditor, unique there ({@code OriginatingCreditorAccountRef}); required as well
 * @param onItemizationDate the creditor on the itemization date ({@code ItemizationDateCreditor}); required as well
 * @param currentLegalName the creditor now ({@code CurrentCreditorLegalName}); announced to be required
 * @param merchantName the business whose brand the credit line has ({@code MerchantName}); not together with {@code affinity}
 * @param affinity the organisation with which the issuer is affiliated ({@code Affinity})
 * @since 0.1.0
 */
@PartnerRecord
@Value.Builder
public record Creditors(
        @Nullable String originatingLegalName,
        @Nullable String originatingAccountRef,
        @Nullable String onItemizationDate,
        @Nullable String currentLegalName,
        @Nullable String merchantName,
        @Nullable String affinity) {

    /** No creditors. */
    public static final Creditors EMPTY = new Creditors(null, null, null, null, null, null);

    /** Replaces empty texts by null. */
    public Creditors {
        originatingLegalName = Blanks.emptyToNull(originatingLegalName);
        originatingAccountRef = Blanks.emptyToNull(originatingAccountRef);
        onItemizationDate = Blanks.emptyToNull(onItemizationDate);
        currentLegalName = Blanks.emptyToNull(currentLegalName);
        merchantName = Blanks.emptyToNull(merchantName);
        affinity = Blanks.emptyToNull(affinity);
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
        return Masked.given(
                "Creditors",
                originatingLegalName,
                originatingAccountRef,
                onItemizationDate,
                currentLegalName,
                merchantName,
                affinity);
    }

    /** Builds a {@link Creditors}. Components that are not set are null or empty. Not safe for use by several threads. */
    public static final class Builder extends CreditorsBuilder {
        Builder() {}
    }
}
