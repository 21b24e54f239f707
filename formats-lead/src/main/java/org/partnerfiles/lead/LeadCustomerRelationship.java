package org.partnerfiles.lead;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.lead.internal.table.RelationshipTable;
import org.partnerfiles.table.UnmappedCells;
import org.partnerfiles.text.Filled;

/**
 * One row of Lead's Customer Relationship file: the role of an individual in one business or sole proprietorship.
 *
 * <pre>{@code
 * LeadCustomerRelationship owner = LeadCustomerRelationship.builder()
 *     .clientIndividualId("cust-1001").clientBusinessId("cust-2001")
 *     .status(RelationshipStatus.ACTIVE).relationshipType(RelationshipType.BENEFICIAL_OWNER)
 *     .build();
 * }</pre>
 *
 * @param clientIndividualId the client_customer_id of an individual; always required
 * @param clientBusinessId the client_customer_id of a business; exactly one of this and the next is given
 * @param clientSolePropId the client_customer_id of a sole proprietorship
 * @param status whether the relationship exists; always required
 * @param relationshipType the role of the individual; always required
 * @param relationshipEstablishedAt the day on which it began; it is inferred that this is a day, and optional
 * @param additionalColumns the cells of columns beyond these, by their headers, in order; never null
 * @since 0.1.0
 */
@SuppressWarnings(
        "MultipleNullnessAnnotations") // a required component can be null in a record, which is then not valid
@PartnerRecord
@Value.Builder
public record LeadCustomerRelationship(
        @Nullable @Filled String clientIndividualId,
        @Nullable String clientBusinessId,
        @Nullable String clientSolePropId,
        @Nullable @NotNull(message = "is required") RelationshipStatus status,
        @Nullable @NotNull(message = "is required") RelationshipType relationshipType,
        @Nullable LocalDate relationshipEstablishedAt,
        UnmappedCells additionalColumns) {

    /** Replaces null by no cells. */
    public LeadCustomerRelationship {
        additionalColumns = additionalColumns == null ? UnmappedCells.none() : additionalColumns;
    }

    /** {@return a builder without values} */
    public static Builder builder() {
        return new Builder().additionalColumns(UnmappedCells.none());
    }

    /** {@return a builder with this relationship's values} */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** {@return the columns that have a value, without the additional columns} */
    @Override
    public String toString() {
        return RelationshipTable.TABLE.describe(this);
    }

    /** Builds a {@link LeadCustomerRelationship}; what is not set is null or empty. Not safe for use by several threads. */
    public static final class Builder extends LeadCustomerRelationshipBuilder {
        Builder() {}
    }
}
