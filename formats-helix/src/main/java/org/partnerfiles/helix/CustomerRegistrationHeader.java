package org.partnerfiles.helix;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.helix.internal.table.HeaderTable;
import org.partnerfiles.table.UnmappedCells;

/**
 * The first line of a customer registration file: what Helix says of the file itself (Header Row).
 *
 * <pre>{@code
 * try (RecordReader<CustomerRegistration> in = Helix.CUSTOMER_REGISTRATIONS.reader(path)) {
 *     OffsetDateTime effective = in.headerRecord(CustomerRegistrationHeader.class).fileEffectiveDate();
 * }
 * }</pre>
 *
 * @param fileName the file's name, at most 50 characters; the date in it is for people and never read
 * @param recordCount the number of content lines; for a writer null means that it counts them
 * @param fileCreatedDate when the file was made
 * @param fileEffectiveDate the moment as of which its content holds, the end of a day
 * @param trailing what stands behind the last documented field, as the document reserves the right to
 */
@PartnerRecord
@Value.Builder
public record CustomerRegistrationHeader(
        @Nullable @NotBlank(message = "is required") @Size(max = 50, message = "must be at most {max} characters")
        String fileName,

        @Nullable
        @NotNull(message = "is required")
        @PositiveOrZero(message = "must not be negative")
        @Max(value = 9_999_999_999L, message = "must be at most 10 digits")
        Long recordCount,

        @Nullable @NotNull(message = "is required") OffsetDateTime fileCreatedDate,
        @Nullable @NotNull(message = "is required") OffsetDateTime fileEffectiveDate,
        UnmappedCells trailing) {

    /** Turns null trailing fields into none. */
    public CustomerRegistrationHeader {
        trailing = trailing == null ? UnmappedCells.none() : trailing;
    }

    /**
     * {@return a header of these values, whose count a writer fills in}
     *
     * @param fileName the file's name
     * @param fileCreatedDate when the file was made
     * @param fileEffectiveDate the moment as of which its content holds
     */
    public static CustomerRegistrationHeader of(
            String fileName, OffsetDateTime fileCreatedDate, OffsetDateTime fileEffectiveDate) {
        return new CustomerRegistrationHeader(fileName, null, fileCreatedDate, fileEffectiveDate, UnmappedCells.none());
    }

    /** {@return a builder without values} */
    public static Builder builder() {
        return new Builder().trailing(UnmappedCells.none());
    }

    /** {@return a builder with this header's values} */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** {@return the fields that have a value, and how many trailing ones there are} */
    @Override
    public String toString() {
        return HeaderTable.TABLE.describe(this);
    }

    /** Builds a {@link CustomerRegistrationHeader}; what is not set is null or empty. Not safe for use by several threads. */
    public static final class Builder extends CustomerRegistrationHeaderBuilder {
        Builder() {}
    }
}
