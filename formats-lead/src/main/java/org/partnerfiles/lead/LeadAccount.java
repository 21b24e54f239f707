package org.partnerfiles.lead;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.lead.internal.table.AccountTable;
import org.partnerfiles.table.UnmappedCells;
import org.partnerfiles.text.Decimals;
import org.partnerfiles.text.Filled;

/**
 * One row of Lead's Account file: an account as it is from {@code effectiveAt} on. Money is in units of the currency with a decimal
 * point (inferred); a scale below 0 becomes 0. The entities of an account are named by Lead's {@code entity_} ids or by
 * client_customer_ids.
 *
 * <pre>{@code
 * LeadAccount account = LeadAccount.builder()
 *     .clientAccountId("acct-1")
 *     .accountHolderType(AccountHolderType.CONSUMER).addAccountHolders("cust-1001")
 *     .currency("USD").clientProductName("Everyday Card")
 *     .status(AccountStatus.ACTIVE).statusReason(StatusReason.ACTIVE)
 *     .effectiveAt(OffsetDateTime.parse("2025-10-15T09:30:00Z"))
 *     .build();
 * }</pre>
 *
 * @param clientAccountId the partner's own id of the account, unique within the file; always required
 * @param applicationId the application that led to the account; credit products have one
 * @param accountHolderType the kind of holder that the account is for; always required
 * @param accountHolders who holds it, at least one
 * @param authorizedSigners who acts for the holder; a commercial account has at least one
 * @param authorizedUsers who uses it; more than ten belong in a file of their own
 * @param currency ISO 4217 code, 3 upper-case letters; always required
 * @param clientProductName the product as the partner names it; always required
 * @param status the state of the account; always required
 * @param statusReason why it is in that state; always required, one of the state's own
 * @param creditLimit credit limit, not above the maximum
 * @param maxCreditLimit the most that the credit limit can be
 * @param availableCredit what is left of the credit limit
 * @param creditScore credit score and where it comes from; never null
 * @param adverseActionNotice the notice of a closing by the client; never null
 * @param effectiveAt the time from which this applies, later than in the record that it replaces; always required
 * @param additionalColumns the cells of columns beyond these, by their headers, in order; never null
 * @since 0.1.0
 */
@SuppressWarnings(
        "MultipleNullnessAnnotations") // a required component can be null in a record, which is then not valid
@PartnerRecord
@Value.Builder
public record LeadAccount(
        @Nullable @Filled String clientAccountId,
        @Nullable String applicationId,
        @Nullable @NotNull(message = "is required") AccountHolderType accountHolderType,
        @NotEmpty(message = "is required") List<String> accountHolders,
        List<String> authorizedSigners,
        List<String> authorizedUsers,

        @Nullable @Filled @Pattern(regexp = "[A-Z]{3}|\\s*", message = "must be 3 upper-case letters, an ISO 4217 code")
        String currency,

        @Nullable @Filled String clientProductName,
        @Nullable @NotNull(message = "is required") AccountStatus status,
        @Nullable @NotNull(message = "is required") StatusReason statusReason,
        @Nullable BigDecimal creditLimit,
        @Nullable BigDecimal maxCreditLimit,
        @Nullable BigDecimal availableCredit,
        @Valid CreditScoreDetail creditScore,
        @Valid AdverseActionNotice adverseActionNotice,
        @Nullable @NotNull(message = "is required") OffsetDateTime effectiveAt,
        UnmappedCells additionalColumns) {

    /** Replaces null by empty lists, groups and cells, copies lists, and turns money into the form in which it is read. */
    public LeadAccount {
        accountHolders = accountHolders == null ? List.of() : List.copyOf(accountHolders);
        authorizedSigners = authorizedSigners == null ? List.of() : List.copyOf(authorizedSigners);
        authorizedUsers = authorizedUsers == null ? List.of() : List.copyOf(authorizedUsers);
        creditLimit = Decimals.plain(creditLimit);
        maxCreditLimit = Decimals.plain(maxCreditLimit);
        availableCredit = Decimals.plain(availableCredit);
        creditScore = creditScore == null ? CreditScoreDetail.EMPTY : creditScore;
        adverseActionNotice = adverseActionNotice == null ? AdverseActionNotice.EMPTY : adverseActionNotice;
        additionalColumns = additionalColumns == null ? UnmappedCells.none() : additionalColumns;
    }

    /** {@return a builder without values} */
    public static Builder builder() {
        return new Builder()
                .creditScore(CreditScoreDetail.EMPTY)
                .adverseActionNotice(AdverseActionNotice.EMPTY)
                .additionalColumns(UnmappedCells.none());
    }

    /** {@return a builder with this account's values} */
    public Builder toBuilder() {
        return builder().from(this);
    }

    /** {@return the columns that have a value, with personal data masked and without the additional columns} */
    @Override
    public String toString() {
        return AccountTable.TABLE.describe(this);
    }

    /** Builds a {@link LeadAccount}; what is not set is null or empty. Not safe for use by several threads. */
    public static final class Builder extends LeadAccountBuilder {
        Builder() {}
    }
}
