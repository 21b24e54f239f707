package org.partnerfiles.benchmarks.peers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.accountupload.ItemizationDateType;
import org.partnerfiles.accountupload.PreferredLanguage;

/** A row of Account Upload as a flat record; the lists of contacts are plain text. */
public record AccountRow(
        @Nullable String accountRef,
        @Nullable String statementOfWorkId,
        @Nullable LocalDate dueDate,
        @Nullable LocalDate chargeOffDate,
        @Nullable LocalDate lastPaymentReceived,
        @Nullable LocalDate outOfStatuteDate,
        @Nullable LocalDate delinquencyDate,
        @Nullable Long balance,
        @Nullable String customerRef,
        @Nullable String title,
        @Nullable String firstName,
        @Nullable String middleName,
        @Nullable String lastName,
        @Nullable LocalDate dateOfBirth,
        @Nullable String emails,
        @Nullable String phones,
        @Nullable String addressLine1,
        @Nullable String addressLine2,
        @Nullable String city,
        @Nullable String state,
        @Nullable String postcode,
        @Nullable String country,
        @Nullable Long balancePrincipal,
        @Nullable Long balanceInterest,
        @Nullable Long balanceFees,
        @Nullable LocalDate itemizationDate,
        @Nullable Long itemizationDateBalance,
        @Nullable ItemizationDateType itemizationDateType,
        @Nullable String itemizationDateAccountNumber,
        @Nullable Long feesSinceItemization,
        @Nullable Long interestSinceItemization,
        @Nullable Long paymentsAndCreditsSinceItemization,
        @Nullable String productVendor,
        @Nullable String productName,
        @Nullable Long productAmount,
        @Nullable LocalDate productAgreementDate,
        @Nullable String clientDisplayName,
        @Nullable String originatingCreditorLegalName,
        @Nullable String originatingCreditorAccountRef,
        @Nullable String itemizationDateCreditor,
        @Nullable String currentCreditorLegalName,
        @Nullable String merchantName,
        @Nullable String affinity,
        @Nullable PreferredLanguage preferredLanguage) {}
