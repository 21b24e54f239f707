package org.partnerfiles.helix;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.helix.internal.table.HeaderTable;
import org.partnerfiles.table.UnmappedCells;
import org.partnerfiles.text.Filled;

/**
 * The first line of a Helix file, which describes the file (Header Row). Customer registration files and customer files have the same.
 *
 * <pre>{@code
 * try (RecordReader<CustomerRegistration> in = Helix.CUSTOMER_REGISTRATIONS.reader(path)) {
 *     OffsetDateTime effective = in.headerRecord(CustomerRegistrationHeader.class).fileEffectiveDate();
 * }
 * }</pre>
 *
 * @param fileName the file's name, at most 50 characters; the library does not read the date in it
 * @param recordCount the number of content lines; if null, a writer fills it in
 * @param fileCreatedDate when the file was created
 * @param fileEffectiveDate the moment that the content describes, which is the end of a day
 * @param trailing fields after the last documented one, which Helix may add at any time
 * @since 0.1.0
 */
@PartnerRecord
@Value.Builder
public record CustomerRegistrationHeader(
        @Nullable @Filled @Size(max = 50, message = "must be at most {max} characters")
        String fileName,

        @Nullable
        @NotNull(message = "is required")
        @PositiveOrZero(message = "must not be negative")
        @Max(value = 9_999_999_999L, message = "must be at most 10 digits")
        Long recordCount,

        @Nullable @NotNull(message = "is required") OffsetDateTime fileCreatedDate,
        @Nullable @NotNull(message = "is required") OffsetDateTime fileEffectiveDate,
        UnmappedCells trailing) {

    /** Replaces null trailing fields by none. */
    public CustomerRegistrationHeader {
        trailing = trailing == null ? UnmappedCells.none() : trailing;
    }

    /**
     * {@return a header with these values and without a count, which a writer fills in}
     *
     * @param fileName the file's name
     * @param fileCreatedDate when the file was created
     * @param fileEffectiveDate the moment that the content describes
     */
    public static CustomerRegistrationHeader of(
            String fileName, OffsetDateTime fileCreatedDate, OffsetDateTime fileEffectiveDate) {
        return new CustomerRegistrationHeader(fileName, null, fileCreatedDate, fileEffectiveDate, UnmappedCells.none());
    }

    /** {@return a builder without values} */
    public static Builder builder() {
        return new Builder().trailing(UnmappedCells.none());
    }

    /** {@return a builder with the values of this header} */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** {@return the fields that have a value, and the number of trailing fields} */
    @Override
    public String toString() {
        return HeaderTable.TABLE.describe(this);
    }

    /** Builds a {@link CustomerRegistrationHeader}; a component that is not set is null or empty. Not thread-safe. */
    public static final class Builder extends CustomerRegistrationHeaderBuilder {
        Builder() {}
    }
}
