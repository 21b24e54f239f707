package org.partnerfiles.helix;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import org.partnerfiles.table.UnmappedCells;

/** Valid registrations and headers, as odd as they can be. */
public final class HelixArbitraries {

    private static final double BLANK = 0.4;

    private HelixArbitraries() {}

    /** Headers whose count a writer fills in. */
    public static Arbitrary<CustomerRegistrationHeader> headers() {
        return Combinators.combine(
                        text(50).map(name -> "x" + name.substring(1) + ".TXT"), moments(), moments(), trailing())
                .as((name, created, effective, more) -> new CustomerRegistrationHeader(
                        name.substring(Math.max(0, name.length() - 50)), null, created, effective, more));
    }

    /** Any registration that can be written. */
    public static Arbitrary<CustomerRegistration> registrations() {
        return Builders.withBuilder(CustomerRegistration::builder)
                .use(Arbitraries.longs().between(0, 9_999_999_999L))
                .in(CustomerRegistrationBuilder::customerId)
                .use(optional(text(50)))
                .in(CustomerRegistrationBuilder::customerTag)
                .use(Combinators.combine(
                                optional(text(64)), optional(text(64)), optional(text(128)), optional(text(20)))
                        .as(PersonName::new))
                .in(CustomerRegistrationBuilder::name)
                .use(optional(days()))
                .in(CustomerRegistrationBuilder::birthDate)
                .use(optional(text(1)))
                .in(CustomerRegistrationBuilder::gender)
                .use(optional(text(50)))
                .in(CustomerRegistrationBuilder::culture)
                .use(optional(text(30)))
                .in(CustomerRegistrationBuilder::taxId)
                .use(optional(statuses()))
                .in(CustomerRegistrationBuilder::status)
                .use(optional(moments())
                        .list()
                        .ofSize(6)
                        .map(d -> new StatusDates(d.get(0), d.get(1), d.get(2), d.get(3), d.get(4), d.get(5))))
                .in(CustomerRegistrationBuilder::dates)
                .use(Combinators.combine(
                                optional(text(30)), optional(text(2)), optional(moments()), optional(moments()))
                        .as(DriversLicense::new))
                .in(CustomerRegistrationBuilder::driversLicense)
                .use(Combinators.combine(
                                optional(text(30)), optional(text(5)), optional(moments()), optional(moments()))
                        .as(Passport::new))
                .in(CustomerRegistrationBuilder::passport)
                .use(optional(text(255)))
                .in(CustomerRegistrationBuilder::email)
                .use(Combinators.combine(flags(), flags(), flags(), optional(moments()))
                        .as(Consents::new))
                .in(CustomerRegistrationBuilder::consents)
                .use(addresses())
                .in(CustomerRegistrationBuilder::residence)
                .use(addresses())
                .in(CustomerRegistrationBuilder::mailing)
                .use(Combinators.combine(optional(text(50)), optional(text(50)), optional(text(50)))
                        .as(Phones::new))
                .in(CustomerRegistrationBuilder::phones)
                .use(optional(text(100))
                        .list()
                        .ofSize(5)
                        .map(f -> new CustomFields(f.get(0), f.get(1), f.get(2), f.get(3), f.get(4))))
                .in(CustomerRegistrationBuilder::customFields)
                .use(trailing())
                .in(CustomerRegistrationBuilder::trailing)
                .build(CustomerRegistrationBuilder::build);
    }

    /** Text that a field of a length can hold: every character of windows-1252 but tab, CR, LF and NUL. */
    public static Arbitrary<String> text(int longest) {
        Arbitrary<String> any = Arbitraries.of(characters())
                .list()
                .ofMinSize(1)
                .ofMaxSize(Math.min(longest, 12))
                .map(chars -> {
                    StringBuilder text = new StringBuilder();
                    chars.forEach(text::append);
                    return text.toString();
                });
        Arbitrary<String> odd = Arbitraries.of(
                        "\"",
                        "\"\"",
                        "\"a",
                        "a\"",
                        "a\"b",
                        " ",
                        " a ",
                        ",",
                        "#",
                        "'",
                        "\\",
                        "=1+1",
                        "0017",
                        "null",
                        "\u20AC",
                        "\u00A0",
                        "\u0001",
                        "x".repeat(longest))
                .filter(text -> text.length() <= longest);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(2, any), net.jqwik.api.Tuple.of(1, odd));
    }

    /** Every character of windows-1252 but tab, CR, LF, and NUL, which no file can hold. */
    public static List<Character> characters() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        return new String(all, RegistrationFile.ANSI)
                .chars()
                .filter(c -> c != '\uFFFD' && c != '\t' && c != '\r' && c != '\n' && c != 0)
                .mapToObj(c -> (char) c)
                .toList();
    }

    /** Moments with up to seven digits of a second, at any offset of whole minutes. */
    public static Arbitrary<OffsetDateTime> moments() {
        return Combinators.combine(
                        days(),
                        Arbitraries.integers().between(0, 24 * 60 * 60 - 1),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(
                                        3,
                                        Arbitraries.integers().between(0, 999).map(ms -> ms * 1_000_000)),
                                net.jqwik.api.Tuple.of(
                                        1,
                                        Arbitraries.integers()
                                                .between(0, 9_999_999)
                                                .map(f -> f * 100))),
                        Arbitraries.integers().between(-18 * 60, 18 * 60))
                .as((day, second, nano, offset) -> OffsetDateTime.of(
                        day, LocalTime.ofSecondOfDay(second).withNano(nano), ZoneOffset.ofTotalSeconds(offset * 60)));
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<CustomerStatus> statuses() {
        return Arbitraries.oneOf(
                Arbitraries.of(CustomerStatus.named()),
                text(50).filter(text -> !text.isBlank()).map(CustomerStatus::of));
    }

    private static Arbitrary<Address> addresses() {
        return Combinators.combine(
                        optional(text(100)),
                        optional(text(100)),
                        optional(text(100)),
                        optional(text(100)),
                        optional(text(50)),
                        optional(text(2)),
                        optional(text(50)),
                        optional(text(50)))
                .as(Address::new);
    }

    private static Arbitrary<Boolean> flags() {
        return optional(Arbitraries.of(true, false));
    }

    private static Arbitrary<UnmappedCells> trailing() {
        Arbitrary<String> cells = Arbitraries.oneOf(Arbitraries.just(""), text(20));
        return cells.list().ofMaxSize(3).map(UnmappedCells::trailing);
    }

    private static <T> Arbitrary<T> optional(Arbitrary<T> values) {
        return values.injectNull(BLANK);
    }
}
