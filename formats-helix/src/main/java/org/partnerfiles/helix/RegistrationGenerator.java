package org.partnerfiles.helix;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.partnerfiles.fiction.Fiction;
import org.partnerfiles.fiction.Person;
import org.partnerfiles.fiction.Place;

/** Makes the registrations of the sample header's day. */
final class RegistrationGenerator {

    private static final ZoneOffset CENTRAL = ZoneOffset.ofHours(-6);

    private RegistrationGenerator() {}

    static CustomerRegistration registration(Fiction fiction, long number) {
        Person person = fiction.person();
        Place place = fiction.place();
        OffsetDateTime created = moment(fiction, 20);
        OffsetDateTime today = moment(fiction, 30);
        CustomerStatus status = fiction.oneOf(
                CustomerStatus.INITIATED,
                CustomerStatus.MANUAL_REVIEW,
                CustomerStatus.VERIFIED,
                CustomerStatus.DENIED,
                CustomerStatus.EXPIRED);
        boolean accepted = fiction.chance(80);
        return CustomerRegistration.builder()
                .customerId(number)
                .customerTag("C-" + number)
                .name(new PersonName(person.first(), fiction.chance(40) ? person.middle() : null, person.last(), null))
                .birthDate(fiction.birthday())
                .gender(fiction.oneOf("M", "F", "U"))
                .culture("en-US")
                .taxId(fiction.neverIssuedSsn())
                .status(status)
                .dates(StatusDates.builder()
                        .created(created)
                        .idVerification(status.is(CustomerStatus.VERIFIED) ? today : null)
                        .denied(status.is(CustomerStatus.DENIED) ? today : null)
                        .expired(status.is(CustomerStatus.EXPIRED) ? today : null)
                        .build())
                .email(person.email(number))
                .consents(new Consents(false, fiction.chance(50), accepted, accepted ? created : null))
                .residence(new Address(
                        place.street(), null, null, null, place.city(), place.state(), place.zipcode(), "US"))
                .phones(new Phones(null, fiction.phone(), null))
                .build();
    }

    /** A moment of a day of January 2026, to the millisecond. */
    private static OffsetDateTime moment(Fiction fiction, int day) {
        LocalTime time = LocalTime.ofNanoOfDay(fiction.below(24L * 60 * 60 * 1000) * 1_000_000);
        return OffsetDateTime.of(LocalDate.of(2026, 1, day), time, CENTRAL);
    }
}
