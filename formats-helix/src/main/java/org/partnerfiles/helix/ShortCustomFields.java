package org.partnerfiles.helix;

import jakarta.validation.constraints.Size;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Masked;

/**
 * Values that the program stores with its customers, in the customer file: each at most 50 characters. Secret, because only the program knows their meaning.
 *
 * @param field1 Custom Field 1
 * @param field2 Custom Field 2
 * @param field3 Custom Field 3
 * @param field4 Custom Field 4
 * @param field5 Custom Field 5
 * @since 0.1.0
 */
@PartnerRecord
@Value.Builder
public record ShortCustomFields(
        @Nullable @Size(max = 50, message = "must be at most {max} characters")
        String field1,

        @Nullable @Size(max = 50, message = "must be at most {max} characters")
        String field2,

        @Nullable @Size(max = 50, message = "must be at most {max} characters")
        String field3,

        @Nullable @Size(max = 50, message = "must be at most {max} characters")
        String field4,

        @Nullable @Size(max = 50, message = "must be at most {max} characters")
        String field5) {

    /** No custom fields. */
    public static final ShortCustomFields EMPTY = new ShortCustomFields(null, null, null, null, null);

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
        return Masked.given("ShortCustomFields", field1, field2, field3, field4, field5);
    }

    /** Builds a {@link ShortCustomFields}; a component that is not set is null or empty. Not thread-safe. */
    public static final class Builder extends ShortCustomFieldsBuilder {
        Builder() {}
    }
}
