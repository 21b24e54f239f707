package org.partnerfiles.helix;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.partnerfiles.fiction.Fiction;
import org.partnerfiles.fiction.Person;
import org.partnerfiles.fiction.Place;

/** Makes potential customers who began to register, of whom some wait for a review. */
final class RegistrationGenerator {

    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);

    private RegistrationGenerator() {}

    static CustomerRegistration registration(Fiction fiction, long number) {
        Person person = fiction.person();
        Place place = fiction.place();
        boolean accepted = fiction.chance(50);
        boolean waiting = fiction.chance(30);
        OffsetDateTime created = fiction.day(FIRST_DAY, LAST_DAY)
                .atTime(LocalTime.of((int) fiction.below(24), (int) fiction.below(60), 31, 456_000_000))
                .atOffset(ZoneOffset.ofHours(-6));
        return CustomerRegistration.builder()
                .customerId(100_000 + number)
                .customerTag("C-" + number)
                .name(new PersonName(person.first(), fiction.chance(40) ? person.middle() : null, person.last(), null))
                .birthDate(fiction.birthday())
                .gender(fiction.oneOf("F", "M", "U"))
                .culture("en-US")
                .taxId(fiction.neverIssuedSsn())
                .status(waiting ? CustomerStatus.MANUAL_REVIEW : CustomerStatus.INITIATED)
                .dates(StatusDates.builder()
                        .created(created)
                        .idVerification(waiting ? created.plusMinutes(5) : null)
                        .build())
                .email(person.email(number))
                .consents(new Consents(fiction.chance(20), true, accepted, accepted ? created.plusMinutes(1) : null))
                .residence(new Address(
                        place.street(), null, null, null, place.city(), place.state(), place.zipcode(), "US"))
                .phones(new Phones(null, dashed(fiction.phone()), null))
                .build();
    }

    private static String dashed(String phone) {
        return phone.substring(0, 3) + "-" + phone.substring(3, 6) + "-" + phone.substring(6);
    }
}
