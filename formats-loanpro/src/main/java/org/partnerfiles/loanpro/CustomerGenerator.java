package org.partnerfiles.loanpro;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.partnerfiles.fiction.Fiction;
import org.partnerfiles.fiction.Person;
import org.partnerfiles.fiction.Place;

/**
 * Makes customers to add. Those in the United States have social security numbers, which are never given out: that is advice, and the
 * only one; nobody else's are safe to invent.
 */
final class CustomerGenerator {

    private CustomerGenerator() {}

    static LoanProCustomer customer(Fiction fiction, long number) {
        Person person = fiction.person();
        boolean canadian = fiction.chance(15);
        Address home = address(canadian ? fiction.canadianPlace() : fiction.place(), canadian);
        Phones phones = Phones.of(fiction.phone(), fiction.oneOf(PhoneType.CELL, PhoneType.HOME));
        if (fiction.chance(30)) {
            phones = phones.toBuilder()
                    .secondary(new Phone(fiction.phone(), PhoneType.OFFICE))
                    .build();
        }
        if (fiction.chance(20)) {
            phones = phones.toBuilder()
                    .additionalNumbers(List.of(fiction.phone(), fiction.phone()))
                    .additionalTypes(List.of(PhoneType.HOME, PhoneType.OTHER))
                    .build();
        }
        return LoanProCustomer.builder()
                .action(Action.ADD)
                .importId("C-" + number)
                .status("2")
                .customerType(CustomerType.INDIVIDUAL)
                .name(new PersonName(
                        person.first(), fiction.chance(40) ? person.middle() : null, person.last(), Generation.NONE))
                .identification(new Identification(canadian ? null : fiction.neverIssuedSsn(), null, IdType.SSN, null))
                .birthday(fiction.birthday())
                .gender(fiction.oneOf(Gender.values()))
                .saleTransferPii(fiction.chance(50))
                .email(person.email(number))
                .phones(phones)
                .webAccess(new WebAccess(new Password("Fixture" + fiction.digits(4)), person.login(number)))
                .creditScores(new CreditScores(score(fiction), score(fiction), score(fiction)))
                .primaryAddress(home)
                .mailingAddress(home)
                .employer(fiction.chance(60) ? employer(fiction) : Employer.EMPTY)
                .build();
    }

    private static Integer score(Fiction fiction) {
        return (int) (500 + fiction.below(350));
    }

    private static Employer employer(Fiction fiction) {
        return Employer.builder()
                .name(fiction.company())
                .title(fiction.oneOf("Manager", "Driver", "Analyst", "Nurse", "Electrician"))
                .phone(fiction.phone())
                .income(BigDecimal.valueOf(200_000 + fiction.below(400_000), 2))
                .incomeFrequency(PayFrequency.MONTHLY)
                .hireDate(fiction.day(LocalDate.of(2005, 1, 1), LocalDate.of(2024, 12, 31)))
                .paydayFrequency(PayFrequency.BIWEEKLY)
                .nextPayday(fiction.day(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)))
                .address(address(fiction.place(), false))
                .build();
    }

    private static Address address(Place place, boolean canadian) {
        return new Address(
                place.street(), place.city(), place.state(), place.zipcode(), canadian ? Country.CAN : Country.USA);
    }
}
