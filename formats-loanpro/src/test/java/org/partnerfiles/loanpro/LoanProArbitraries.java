package org.partnerfiles.loanpro;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/** Valid customers, as odd as they can be. */
public final class LoanProArbitraries {

    private static final double BLANK = 0.4;

    private LoanProArbitraries() {}

    /** Rows of one file: no user name occurs twice. */
    public static Arbitrary<List<LoanProCustomer>> files() {
        return customers().list().ofMaxSize(6).map(LoanProArbitraries::withUniqueUsernames);
    }

    /** Any customer that LoanPro would take. */
    public static Arbitrary<LoanProCustomer> customers() {
        return Arbitraries.of(Action.values()).flatMap(LoanProArbitraries::customers);
    }

    /** Any customer that LoanPro would take for an action. */
    public static Arbitrary<LoanProCustomer> customers(Action action) {
        boolean add = action == Action.ADD;
        return Builders.withBuilder(LoanProCustomer::builder)
                .use(Arbitraries.just(action))
                .in(LoanProCustomerBuilder::action)
                .use(add ? optional(text()) : filledText())
                .in(LoanProCustomerBuilder::customerId)
                .use(optional(text()))
                .in(LoanProCustomerBuilder::importId)
                .use(optional(text()))
                .in(LoanProCustomerBuilder::status)
                .use(optional(Arbitraries.of(CustomerType.values())))
                .in(LoanProCustomerBuilder::customerType)
                .use(names(add))
                .in(LoanProCustomerBuilder::name)
                .use(Combinators.combine(optional(filledText()), optional(filledText()))
                        .as(Company::new))
                .in(LoanProCustomerBuilder::company)
                .use(identifications(add))
                .in(LoanProCustomerBuilder::identification)
                .use(optional(decimals()))
                .in(LoanProCustomerBuilder::creditLimit)
                .use(optional(days()))
                .in(LoanProCustomerBuilder::birthday)
                .use(needed(add, Arbitraries.of(Gender.values())))
                .in(LoanProCustomerBuilder::gender)
                .use(optional(Arbitraries.of(true, false)))
                .in(LoanProCustomerBuilder::saleTransferPii)
                .use(optional(text()))
                .in(LoanProCustomerBuilder::email)
                .use(phones(add))
                .in(LoanProCustomerBuilder::phones)
                .use(Combinators.combine(optional(passwords()), optional(text()))
                        .as(WebAccess::new))
                .in(LoanProCustomerBuilder::webAccess)
                .use(creditScores())
                .in(LoanProCustomerBuilder::creditScores)
                .use(addresses(add, filledText()))
                .in(LoanProCustomerBuilder::primaryAddress)
                .use(addresses(add, filledText()))
                .in(LoanProCustomerBuilder::mailingAddress)
                .use(employers())
                .in(LoanProCustomerBuilder::employer)
                .build(LoanProCustomerBuilder::build)
                .map(LoanProArbitraries::completed);
    }

    /** Any text of a cell: quotes, commas, formulas, blanks at its ends, any script; no line break. */
    public static Arbitrary<String> text() {
        Arbitrary<String> any = Arbitraries.strings()
                .all()
                .excludeChars('\n', '\r', '\0')
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(LoanProArbitraries::isEncodable);
        Arbitrary<String> odd = Arbitraries.of(
                "\"",
                "\"\"",
                ",",
                "a,b",
                "say \"hi\"",
                " leading",
                "trailing ",
                "\ttab\t",
                " ",
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "0017",
                "1e5",
                "null",
                "añb",
                "日本",
                "😀",
                "\uFEFF",
                "'",
                ";",
                "a;b",
                "\u2028",
                "\u0085",
                "#",
                "\\",
                "\\n",
                "a\"b,c\"");
        Arbitrary<String> mixed = Arbitraries.strings()
                .withChars('"', ',', ' ', ';', 'a', '0', 'é', '=', '\t')
                .ofMinLength(1)
                .ofMaxLength(8);
        return Arbitraries.oneOf(any, odd, mixed);
    }

    private static Arbitrary<String> filledText() {
        return text().filter(text -> !text.isBlank());
    }

    private static boolean isEncodable(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static <T> Arbitrary<T> optional(Arbitrary<T> values) {
        return values.injectNull(BLANK);
    }

    private static <T> Arbitrary<T> needed(boolean add, Arbitrary<T> values) {
        return add ? values : optional(values);
    }

    private static Arbitrary<String> digits(int count) {
        return Arbitraries.strings().numeric().ofLength(count);
    }

    private static Arbitrary<BigDecimal> decimals() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(-4, 20))
                .as(BigDecimal::valueOf);
    }

    private static Arbitrary<LocalDate> days() {
        long first = LocalDate.of(1, 1, 1).toEpochDay();
        long last = LocalDate.of(9999, 12, 31).toEpochDay();
        return Arbitraries.longs().between(first, last).map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<PersonName> names(boolean add) {
        return Combinators.combine(
                        needed(add, filledText()),
                        optional(text()),
                        needed(add, filledText()),
                        optional(Arbitraries.of(Generation.values())))
                .as(PersonName::new);
    }

    private static Arbitrary<Identification> identifications(boolean add) {
        return Combinators.combine(
                        optional(digits(9)),
                        optional(text()),
                        needed(add, Arbitraries.of(IdType.EMPLOYER_NUMBER, IdType.SSN)),
                        optional(digits(9)))
                .as(Identification::new);
    }

    private static Arbitrary<Phone> phones(Arbitrary<String> numbers, Arbitrary<PhoneType> types) {
        return Combinators.combine(numbers, types).as(Phone::new);
    }

    private static Arbitrary<Phones> phones(boolean add) {
        Arbitrary<PhoneType> types = Arbitraries.of(PhoneType.values());
        Arbitrary<Phone> primary = phones(needed(add, digits(10)), needed(add, types));
        Arbitrary<Phone> secondary = phones(optional(digits(10)), types);
        return Combinators.combine(
                        primary, secondary, phones(digits(10), types).list().ofMaxSize(3))
                .as((first, second, additional) -> new Phones(
                        first,
                        second,
                        additional.stream().map(Phone::number).toList(),
                        additional.stream().map(Phone::type).toList()));
    }

    private static Arbitrary<Password> passwords() {
        return text().map(text -> new Password("aB1" + text + "_____"));
    }

    private static Arbitrary<CreditScores> creditScores() {
        Arbitrary<Integer> scores = optional(Arbitraries.integers());
        return Combinators.combine(scores, scores, scores).as(CreditScores::new);
    }

    private static Arbitrary<Address> addresses(boolean add, Arbitrary<String> zipcodes) {
        Arbitrary<Country> countries = Arbitraries.of(Country.values());
        return countries.flatMap(country -> Combinators.combine(
                        needed(add, filledText()),
                        needed(add, filledText()),
                        needed(
                                add,
                                country == Country.USA ? Arbitraries.of("NY", "PR", "AE") : Arbitraries.of("QC", "ON")),
                        needed(add, zipcodes),
                        needed(add, Arbitraries.just(country)))
                .as(Address::new));
    }

    private static Arbitrary<Employer> employers() {
        Arbitrary<PayFrequency> frequencies = Arbitraries.of(PayFrequency.values());
        Arbitrary<String> zipcodes = Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars('-')
                .ofMinLength(1)
                .ofMaxLength(10);
        return Builders.withBuilder(Employer::builder)
                .use(optional(text()))
                .in(EmployerBuilder::name)
                .use(optional(text()))
                .in(EmployerBuilder::title)
                .use(optional(digits(10)))
                .in(EmployerBuilder::phone)
                .use(optional(decimals()))
                .in(EmployerBuilder::income)
                .use(frequencies)
                .in(EmployerBuilder::incomeFrequency)
                .use(optional(days()))
                .in(EmployerBuilder::hireDate)
                .use(optional(frequencies))
                .in(EmployerBuilder::paydayFrequency)
                .use(optional(days()))
                .in(EmployerBuilder::nextPayday)
                .use(addresses(false, zipcodes))
                .in(EmployerBuilder::address)
                .build(EmployerBuilder::build);
    }

    /** What the customer's type requires. */
    private static LoanProCustomer completed(LoanProCustomer customer) {
        if (customer.action() != Action.ADD
                || customer.customerType() == null
                || customer.customerType() == CustomerType.INDIVIDUAL) {
            return customer;
        }
        Company company = customer.company();
        return customer.toBuilder()
                .company(new Company(
                        company.contact() == null ? "Ana Roe" : company.contact(),
                        company.name() == null ? "Example Motors" : company.name()))
                .creditLimit(customer.creditLimit() == null ? BigDecimal.TEN : customer.creditLimit())
                .build();
    }

    private static List<LoanProCustomer> withUniqueUsernames(List<LoanProCustomer> customers) {
        List<LoanProCustomer> unique = new ArrayList<>();
        for (LoanProCustomer customer : customers) {
            String username = customer.webAccess().username();
            unique.add(
                    username == null
                            ? customer
                            : customer.toBuilder()
                                    .webAccess(
                                            new WebAccess(customer.webAccess().password(), username + unique.size()))
                                    .build());
        }
        return List.copyOf(unique);
    }
}
