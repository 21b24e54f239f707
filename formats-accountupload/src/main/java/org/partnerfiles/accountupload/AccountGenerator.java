package org.partnerfiles.accountupload;

import java.time.LocalDate;
import java.util.List;
import org.partnerfiles.fiction.Fiction;
import org.partnerfiles.fiction.Person;
import org.partnerfiles.fiction.Place;

/** Makes new accounts, each of another customer in the United States. */
final class AccountGenerator {

    private AccountGenerator() {}

    static UploadAccount account(Fiction fiction, long number) {
        long principal = 10_000 + fiction.below(500_000);
        long interest = fiction.below(50_000);
        long fees = fiction.below(5_000);
        long balance = principal + interest + fees;
        long paid = fiction.below(20_000);
        LocalDate due = fiction.day(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
        LocalDate chargedOff = due.plusDays(180);
        String creditor = fiction.company();
        return UploadAccount.builder()
                .accountRef("A-" + number)
                .statementOfWorkId("SOW-1")
                .dueDate(due)
                .chargeOffDate(chargedOff)
                .lastPaymentReceived(due.plusDays(fiction.below(20)))
                .outOfStatuteDate(due.plusYears(6))
                .delinquencyDate(due.plusDays(30))
                .balance(balance)
                .customer(customer(fiction, number))
                .balanceBreakdown(new BalanceBreakdown(principal, interest, fees))
                .itemization(Itemization.builder()
                        .date(chargedOff)
                        .balance(balance + paid)
                        .dateType(ItemizationDateType.CHARGE_OFF_DATE)
                        .accountNumber(fiction.digits(4))
                        .feesSince(0L)
                        .interestSince(0L)
                        .paymentsAndCreditsSince(paid)
                        .build())
                .product(new Product(fiction.company(), "Store card", principal, due.minusYears(1)))
                .creditors(Creditors.builder()
                        .originatingLegalName(creditor)
                        .originatingAccountRef("O-" + number)
                        .onItemizationDate(creditor)
                        .currentLegalName("Example Lending")
                        .merchantName(fiction.company())
                        .build())
                .build();
    }

    private static Customer customer(Fiction fiction, long number) {
        Person person = fiction.person();
        Place place = fiction.place();
        return Customer.builder()
                .ref("C-" + number)
                .title(fiction.oneOf(Title.MR, Title.MS, Title.MX, Title.DR))
                .firstName(person.first())
                .middleName(fiction.chance(40) ? person.middle() : null)
                .lastName(person.last())
                .dateOfBirth(fiction.birthday())
                .emails(List.of(person.email(number)))
                .phones(List.of("+1" + fiction.phone()))
                .address(Address.builder()
                        .line1(place.street())
                        .city(place.city())
                        .state(place.state())
                        .postcode(place.zipcode())
                        .country("United States")
                        .build())
                .clientDisplayName("Example Lending")
                .preferredLanguage(fiction.chance(20) ? PreferredLanguage.SPANISH : PreferredLanguage.ENGLISH)
                .build();
    }
}
