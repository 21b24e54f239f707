package org.partnerfiles.accountupload;

import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Masked;
import org.partnerfiles.text.Blanks;

/**
 * To whom the debt is and was owed, and under which name the customer knows it (Creditor And Merchant Information).
 *
 * @param originatingLegalName who made the loan ({@code OriginatingCreditorLegalName}); required of clients in the United States
 * @param originatingAccountRef the account's reference with that creditor, unique there ({@code OriginatingCreditorAccountRef}); required as well
 * @param onItemizationDate to whom the debt was owed on the itemization date ({@code ItemizationDateCreditor}); required as well
 * @param currentLegalName to whom it is owed now ({@code CurrentCreditorLegalName}); announced to be required
 * @param merchantName business that the credit line is branded with ({@code MerchantName}); not together with {@code affinity}
 * @param affinity organisation that the issuer is affiliated with ({@code Affinity})
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

    /** Turns empty texts into null. */
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

    /** {@return how many parts are given, and nothing of them} */
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

    /** Builds a {@link Creditors}; what is not set is null or empty. Not safe for use by several threads. */
    public static final class Builder extends CreditorsBuilder {
        Builder() {}
    }
}
