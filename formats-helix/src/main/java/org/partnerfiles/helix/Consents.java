package org.partnerfiles.helix;

import java.time.OffsetDateTime;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Masked;

/**
 * What a customer declared and agreed to (Content Row: tab offsets 26 to 29).
 *
 * @param subjectToBackupWithholding whether interest is subject to backup withholding
 * @param optedInToBankCommunication whether the bank may write to the customer
 * @param documentsAccepted whether the customer accepted the documents
 * @param documentsAcceptedDate when the customer accepted them
 */
@PartnerRecord
@Value.Builder
public record Consents(
        @Nullable Boolean subjectToBackupWithholding,
        @Nullable Boolean optedInToBankCommunication,
        @Nullable Boolean documentsAccepted,
        @Nullable OffsetDateTime documentsAcceptedDate) {

    /** Nothing declared. */
    public static final Consents EMPTY = new Consents(null, null, null, null);

    /** {@return a builder without values} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with the values of this one} */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** {@return how many parts are given, and nothing of them} */
    @Override
    public String toString() {
        return Masked.given(
                "Consents",
                subjectToBackupWithholding,
                optedInToBankCommunication,
                documentsAccepted,
                documentsAcceptedDate);
    }

    /** Builds a {@link Consents}; what is not set is null or empty. Not safe for use by several threads. */
    public static final class Builder extends ConsentsBuilder {
        Builder() {}
    }
}
