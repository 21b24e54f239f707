package org.partnerfiles.loanpro;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.loanpro.internal.table.CustomerTable;
import org.partnerfiles.text.Decimals;

/**
 * One row of LoanPro's customer information import: one command on one customer. A component is null if its cell is blank; its
 * description has the default that LoanPro uses then. For updates no default is documented, so that none is filled in.
 *
 * <pre>{@code
 * LoanProCustomer customer = LoanProCustomer.builder()
 *     .action(Action.ADD)
 *     .name(PersonName.of("David", "Hicks"))
 *     .build();
 * }</pre>
 *
 * @param action what to do with the customer; always required
 * @param customerId LoanPro's id of the customer, or the import id, on update and remove; ignored on add
 * @param importId the lender's own id of the customer, unique; recommended on add
 * @param status the number of a status from the lender's own list; null leaves it to the lender's default
 * @param customerType the kind of customer; null leaves it to the lender's default
 * @param name the customer's name; first and last are required on add
 * @param company the company, if the customer is one
 * @param identification the numbers that identify the customer
 * @param creditLimit the credit limit, required for a flooring customer; a scale below 0 becomes 0
 * @param birthday date of birth
 * @param gender gender; required on add
 * @param saleTransferPii whether the customer's personal data may be sold or transferred; null leaves it to LoanPro, which then
 *     uses true
 * @param email e-mail address
 * @param phones phones; the primary one is required on add
 * @param webAccess how the customer logs in to the customer website
 * @param creditScores credit scores
 * @param primaryAddress the customer's address; required on add
 * @param mailingAddress the address for mail; required on add
 * @param employer the customer's employer
 * @since 0.1.0
 */
@PartnerRecord
@Value.Builder
public record LoanProCustomer(
        @Nullable @NotNull(message = "is required") Action action,
        @Nullable String customerId,
        @Nullable String importId,
        @Nullable String status,
        @Nullable CustomerType customerType,
        @Valid PersonName name,
        @Valid Company company,
        @Valid Identification identification,
        @Nullable BigDecimal creditLimit,
        @Nullable LocalDate birthday,
        @Nullable Gender gender,
        @Nullable Boolean saleTransferPii,
        @Nullable String email,
        @Valid Phones phones,
        @Valid WebAccess webAccess,
        @Valid CreditScores creditScores,
        @Valid Address primaryAddress,
        @Valid Address mailingAddress,
        @Valid Employer employer) {

    /** Replaces null groups by empty ones, and brings a credit limit into the form in which it is read. */
    public LoanProCustomer {
        name = name == null ? PersonName.EMPTY : name;
        company = company == null ? Company.EMPTY : company;
        identification = identification == null ? Identification.EMPTY : identification;
        creditLimit = Decimals.plain(creditLimit);
        phones = phones == null ? Phones.EMPTY : phones;
        webAccess = webAccess == null ? WebAccess.EMPTY : webAccess;
        creditScores = creditScores == null ? CreditScores.EMPTY : creditScores;
        primaryAddress = primaryAddress == null ? Address.EMPTY : primaryAddress;
        mailingAddress = mailingAddress == null ? Address.EMPTY : mailingAddress;
        employer = employer == null ? Employer.EMPTY : employer;
    }

    /** {@return a builder without values} */
    public static Builder builder() {
        return new Builder()
                .name(PersonName.EMPTY)
                .company(Company.EMPTY)
                .identification(Identification.EMPTY)
                .phones(Phones.EMPTY)
                .webAccess(WebAccess.EMPTY)
                .creditScores(CreditScores.EMPTY)
                .primaryAddress(Address.EMPTY)
                .mailingAddress(Address.EMPTY)
                .employer(Employer.EMPTY);
    }

    /** {@return a builder with this row's values} */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** {@return the columns that have a value; personal data is shown as its shape, secrets are hidden} */
    @Override
    public String toString() {
        return CustomerTable.TABLE.describe(this);
    }

    /** Builds a {@link LoanProCustomer}. Components that are not set are null or empty. Not safe for use by several threads. */
    public static final class Builder extends LoanProCustomerBuilder {
        Builder() {}
    }
}
