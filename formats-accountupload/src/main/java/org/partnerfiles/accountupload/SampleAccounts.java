package org.partnerfiles.accountupload;

import java.time.LocalDate;
import java.util.List;

/** The invented account that examples start from. */
final class SampleAccounts {

    private SampleAccounts() {}

    static UploadAccount john() {
        return UploadAccount.builder()
                .accountRef("A-1001")
                .statementOfWorkId("SOW-1")
                .dueDate(LocalDate.of(2025, 11, 1))
                .chargeOffDate(LocalDate.of(2026, 5, 1))
                .lastPaymentReceived(LocalDate.of(2025, 12, 15))
                .outOfStatuteDate(LocalDate.of(2030, 12, 15))
                .delinquencyDate(LocalDate.of(2025, 12, 1))
                .balance(125000L)
                .customer(Customer.builder()
                        .ref("C-2001")
                        .title(Title.MR)
                        .firstName("John")
                        .lastName("Marlow")
                        .dateOfBirth(LocalDate.of(1985, 4, 12))
                        .emails(List.of("john.marlow@example.com"))
                        .phones(List.of("+12175550101"))
                        .address(Address.builder()
                                .line1("12 Harbor Street")
                                .city("Springfield")
                                .state("IL")
                                .postcode("62701")
                                .country("United States")
                                .build())
                        .clientDisplayName("Example Lending")
                        .preferredLanguage(PreferredLanguage.ENGLISH)
                        .build())
                .balanceBreakdown(new BalanceBreakdown(100000L, 20000L, 5000L))
                .itemization(Itemization.builder()
                        .date(LocalDate.of(2026, 5, 1))
                        .balance(130000L)
                        .dateType(ItemizationDateType.CHARGE_OFF_DATE)
                        .accountNumber("0042")
                        .feesSince(0L)
                        .interestSince(0L)
                        .paymentsAndCreditsSince(5000L)
                        .build())
                .product(new Product("Example Store", "Store card", 110000L, LocalDate.of(2024, 3, 9)))
                .creditors(Creditors.builder()
                        .originatingLegalName("Example Bank")
                        .originatingAccountRef("OC-3001")
                        .onItemizationDate("Example Bank")
                        .currentLegalName("Example Lending")
                        .merchantName("Example Store")
                        .build())
                .build();
    }
}
