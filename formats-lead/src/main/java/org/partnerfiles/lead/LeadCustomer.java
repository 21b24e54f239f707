package org.partnerfiles.lead;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.lead.internal.table.CustomerTable;
import org.partnerfiles.table.UnmappedCells;
import org.partnerfiles.text.Decimals;
import org.partnerfiles.text.Filled;

/**
 * One row of Lead's Customer file: a complete customer. A row replaces what was submitted of the customer before, so that null erases a value.
 *
 * <pre>{@code
 * LeadCustomer customer = LeadCustomer.builder()
 *     .clientCustomerId("cust-1001")
 *     .customerType(CustomerType.INDIVIDUAL)
 *     .firstName("Rosa").lastName("Field")
 *     .build();
 * }</pre>
 *
 * @param clientCustomerId the partner's own id of the customer, at most 64 characters, unique within the file; always required
 * @param customerType the kind of customer; always required
 * @param intendedRoles the intended roles on accounts; a business or sole proprietorship can only be an account holder
 * @param firstName first name; required of an individual
 * @param preferredFirstName the first name that the customer uses
 * @param middleName middle name
 * @param lastName last name, at least 2 letters or digits; required of an individual
 * @param dateOfBirth date of birth; its column is published misspelt
 * @param occupation occupation; its column is published misspelt
 * @param businessType legal form; required of a business or sole proprietorship, null for an individual
 * @param businessName legal name, at least 2 characters; required of a business or sole proprietorship
 * @param doingBusinessAs the name that the business trades under
 * @param website its address, which starts with {@code http://} or {@code https://}
 * @param businessGrossAnnualRevenue gross revenue of a year, in dollars with a decimal point; a scale below 0 becomes 0
 * @param additionalColumns the cells of columns beyond these, by their headers, in order; never null
 * @since 0.1.0
 */
@SuppressWarnings(
        "MultipleNullnessAnnotations") // a required component can be null in a record, which is then not valid
@PartnerRecord
@Value.Builder
public record LeadCustomer(
        @Nullable @Filled @Size(max = LeadCustomer.LONGEST_ID, message = "must be at most {max} characters")
        String clientCustomerId,

        @Nullable @NotNull(message = "is required") CustomerType customerType,
        List<IntendedRole> intendedRoles,
        @Nullable String firstName,
        @Nullable String preferredFirstName,
        @Nullable String middleName,
        @Nullable String lastName,
        @Nullable LocalDate dateOfBirth,
        @Nullable String occupation,
        @Nullable BusinessType businessType,
        @Nullable String businessName,
        @Nullable String doingBusinessAs,

        @Nullable @Pattern(regexp = "(?s)https?://.*", message = "must start with http:// or https://")
        String website,

        @Nullable BigDecimal businessGrossAnnualRevenue,
        UnmappedCells additionalColumns) {

    /** The most characters of a client_customer_id. */
    public static final int LONGEST_ID = 64;

    /** Replaces null by an empty list or no cells, copies the list, and turns the revenue into the form in which it is read. */
    public LeadCustomer {
        intendedRoles = intendedRoles == null ? List.of() : List.copyOf(intendedRoles);
        businessGrossAnnualRevenue = Decimals.plain(businessGrossAnnualRevenue);
        additionalColumns = additionalColumns == null ? UnmappedCells.none() : additionalColumns;
    }

    /** {@return a builder without values} */
    public static Builder builder() {
        return new Builder().additionalColumns(UnmappedCells.none());
    }

    /** {@return a builder with this customer's values} */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** {@return the columns that have a value, with personal data masked and without the additional columns} */
    @Override
    public String toString() {
        return CustomerTable.TABLE.describe(this);
    }

    /** Builds a {@link LeadCustomer}; what is not set is null or empty. Not safe for use by several threads. */
    public static final class Builder extends LeadCustomerBuilder {
        Builder() {}
    }
}
