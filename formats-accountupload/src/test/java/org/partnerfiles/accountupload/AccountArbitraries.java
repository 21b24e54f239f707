package org.partnerfiles.accountupload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/** Accounts that the recipient would create, as odd as they can be. */
public final class AccountArbitraries {

    private static final double BLANK = 0.3;

    private AccountArbitraries() {}

    /** Rows of one file: no AccountRef occurs twice. */
    public static Arbitrary<List<UploadAccount>> files() {
        return accounts().list().ofMaxSize(6).map(accounts -> {
            List<UploadAccount> unique = new ArrayList<>();
            for (UploadAccount account : accounts) {
                unique.add(account.toBuilder()
                        .accountRef(account.accountRef() + "#" + unique.size())
                        .build());
            }
            return unique;
        });
    }

    /** Any account that the recipient would create. */
    public static Arbitrary<UploadAccount> accounts() {
        return Builders.withBuilder(UploadAccount::builder)
                .use(filledText())
                .in(UploadAccountBuilder::accountRef)
                .use(filledText())
                .in(UploadAccountBuilder::statementOfWorkId)
                .use(days())
                .in(UploadAccountBuilder::dueDate)
                .use(optional(days()))
                .in(UploadAccountBuilder::chargeOffDate)
                .use(optional(days()))
                .in(UploadAccountBuilder::lastPaymentReceived)
                .use(days())
                .in(UploadAccountBuilder::outOfStatuteDate)
                .use(optional(days()))
                .in(UploadAccountBuilder::delinquencyDate)
                .use(Arbitraries.longs().greaterOrEqual(1))
                .in(UploadAccountBuilder::balance)
                .use(customers())
                .in(UploadAccountBuilder::customer)
                .use(Combinators.combine(optional(cents()), optional(cents()), optional(cents()))
                        .as(BalanceBreakdown::new))
                .in(UploadAccountBuilder::balanceBreakdown)
                .use(itemizations())
                .in(UploadAccountBuilder::itemization)
                .use(Combinators.combine(optional(text()), optional(text()), optional(cents()), optional(days()))
                        .as(Product::new))
                .in(UploadAccountBuilder::product)
                .use(creditors())
                .in(UploadAccountBuilder::creditors)
                .build(UploadAccountBuilder::build);
    }

    private static Arbitrary<Customer> customers() {
        return Builders.withBuilder(Customer::builder)
                .use(optional(text()))
                .in(CustomerBuilder::ref)
                .use(optional(Arbitraries.oneOf(
                        Arbitraries.of(Title.KNOWN), filledText().map(Title::new))))
                .in(CustomerBuilder::title)
                .use(filledText())
                .in(CustomerBuilder::firstName)
                .use(optional(text()))
                .in(CustomerBuilder::middleName)
                .use(optional(text()))
                .in(CustomerBuilder::lastName)
                .use(days())
                .in(CustomerBuilder::dateOfBirth)
                .use(emails().list().ofMaxSize(3))
                .in(CustomerBuilder::emails)
                .use(phones().list().ofMinSize(1).ofMaxSize(3))
                .in(CustomerBuilder::phones)
                .use(addresses())
                .in(CustomerBuilder::address)
                .use(optional(text()))
                .in(CustomerBuilder::clientDisplayName)
                .use(optional(Arbitraries.of(PreferredLanguage.values())))
                .in(CustomerBuilder::preferredLanguage)
                .build(CustomerBuilder::build)
                .filter(customer ->
                        customer.ref() == null || CustomerRefs.personalDataIn(customer.ref(), customer) == null);
    }

    private static Arbitrary<Address> addresses() {
        return Combinators.combine(
                        optional(text()),
                        optional(text()),
                        optional(text()),
                        optional(text()),
                        optional(text()),
                        optional(Arbitraries.oneOf(text(), Arbitraries.of("US", "NZ", "United Kingdom"))))
                .as(Address::new);
    }

    /** Whole, as some addresses are in the United States. */
    private static Arbitrary<Itemization> itemizations() {
        return Combinators.combine(
                        days(),
                        cents(),
                        Arbitraries.of(ItemizationDateType.values()),
                        filledText(),
                        cents(),
                        cents(),
                        cents())
                .as(Itemization::new);
    }

    private static Arbitrary<Creditors> creditors() {
        return Combinators.combine(filledText(), filledText(), filledText(), optional(text()), optional(text()))
                .flatAs((legal, ref, itemized, current, name) -> Arbitraries.of(true, false)
                        .map(merchant -> new Creditors(
                                legal, ref, itemized, current, merchant ? name : null, merchant ? null : name)));
    }

    private static Arbitrary<String> emails() {
        Arbitrary<String> part = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("'\",.é")
                .ofMinLength(1)
                .ofMaxLength(8);
        return Combinators.combine(part, part)
                .as((name, domain) -> name + "@x" + domain + ".example")
                .filter(Contacts::isEmail);
    }

    private static Arbitrary<String> phones() {
        return Arbitraries.longs().between(10_000_000L, 999_999_999_999_999L).map(number -> "+" + number);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 3_652_058)
                .map(day -> LocalDate.of(1, 1, 1).plusDays(day));
    }

    private static Arbitrary<Long> cents() {
        return Arbitraries.longs().greaterOrEqual(0);
    }

    /** Any text, an empty one too, which is no text. */
    private static Arbitrary<String> text() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars(",\"\n\r\t;é日\u00a0")
                .ofMaxLength(12);
    }

    private static Arbitrary<String> filledText() {
        return text().filter(text -> !text.isBlank());
    }

    private static <T> Arbitrary<T> optional(Arbitrary<T> arbitrary) {
        return arbitrary.injectNull(BLANK);
    }
}
