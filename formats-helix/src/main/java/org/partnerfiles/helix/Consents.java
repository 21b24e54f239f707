package org.partnerfiles.helix;

import java.time.OffsetDateTime;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Masked;

/**
 * A customer's declarations and consents (registration file: tab offsets 26 to 29; customer file: 25 to 28).
 *
 * @param subjectToBackupWithholding whether interest is subject to backup withholding
 * @param optedInToBankCommunication whether the customer agreed to messages from the bank
 * @param documentsAccepted whether the customer accepted the documents
 * @param documentsAcceptedDate when the customer accepted the documents
 * @since 0.1.0
 */
@PartnerRecord
@Value.Builder
public record Consents(
        @Nullable Boolean subjectToBackupWithholding,
        @Nullable Boolean optedInToBankCommunication,
        @Nullable Boolean documentsAccepted,
        @Nullable OffsetDateTime documentsAcceptedDate) {

    /** No declarations or consents. */
    public static final Consents EMPTY = new Consents(null, null, null, null);

    /** {@return a builder without values} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with the values of this record} */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** {@return the number of components that are given, without their values} */
    @Override
    public String toString() {
        return Masked.given(
                "Consents",
                subjectToBackupWithholding,
                optedInToBankCommunication,
                documentsAccepted,
                documentsAcceptedDate);
    }

    /** Builds a {@link Consents}; a component that is not set is null or empty. Not thread-safe. */
    public static final class Builder extends ConsentsBuilder {
        Builder() {}
    }
}
