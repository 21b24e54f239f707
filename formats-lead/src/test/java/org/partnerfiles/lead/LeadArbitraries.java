package org.partnerfiles.lead;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import org.partnerfiles.table.UnmappedCells;

/** Valid records, as odd as they can be. */
public final class LeadArbitraries {

    /** The headers of the additional columns that the records have. */
    static final String[] ADDITIONAL = {"tax_id", "branch office"};

    private static final double BLANK = 0.4;

    private LeadArbitraries() {}

    /** The customers of one file. */
    public static Arbitrary<List<LeadCustomer>> customerFiles() {
        return files(customers(), LeadCustomer::clientCustomerId);
    }

    /** The relationships of one file: each of a business of its own with a control person, or of a sole proprietorship of its own. */
    public static Arbitrary<List<LeadCustomerRelationship>> relationshipFiles() {
        return files(
                relationships(),
                relationship -> relationship.clientBusinessId() + "/" + relationship.clientSolePropId());
    }

    /** The accounts of one file. */
    public static Arbitrary<List<LeadAccount>> accountFiles() {
        return files(accounts(), LeadAccount::clientAccountId);
    }

    private static <R> Arbitrary<List<R>> files(Arbitrary<R> records, Function<R, String> key) {
        return records.list().ofMaxSize(6).map(list -> {
            Set<String> keys = new HashSet<>();
            List<R> unique = new ArrayList<>(list);
            unique.removeIf(record -> !keys.add(key.apply(record)));
            return unique;
        });
    }

    private static Arbitrary<LeadCustomer> customers() {
        return Arbitraries.of(CustomerType.values()).flatMap(LeadArbitraries::customers);
    }

    private static Arbitrary<LeadCustomer> customers(CustomerType type) {
        boolean individual = type == CustomerType.INDIVIDUAL;
        return Builders.withBuilder(LeadCustomer::builder)
                .use(Arbitraries.just(type))
                .in(LeadCustomerBuilder::customerType)
                .use(filled())
                .in(LeadCustomerBuilder::clientCustomerId)
                .use(Arbitraries.of(individual ? List.of(IntendedRole.values()) : List.of(IntendedRole.ACCOUNT_HOLDER))
                        .list()
                        .ofMaxSize(3))
                .in(LeadCustomerBuilder::intendedRoles)
                .use(individual ? filled() : optional(text()))
                .in(LeadCustomerBuilder::firstName)
                .use(optional(text()))
                .in(LeadCustomerBuilder::preferredFirstName)
                .use(optional(text()))
                .in(LeadCustomerBuilder::middleName)
                .use(individual ? filled().map(name -> name + "Fu") : optional(text()))
                .in(LeadCustomerBuilder::lastName)
                .use(optional(days()))
                .in(LeadCustomerBuilder::dateOfBirth)
                .use(optional(text()))
                .in(LeadCustomerBuilder::occupation)
                .use(businessTypes(type))
                .in(LeadCustomerBuilder::businessType)
                .use(individual ? optional(text()) : filled().map(name -> name + " & Co"))
                .in(LeadCustomerBuilder::businessName)
                .use(optional(text()))
                .in(LeadCustomerBuilder::doingBusinessAs)
                .use(optional(text().map(text -> "https://" + text)))
                .in(LeadCustomerBuilder::website)
                .use(optional(decimals()))
                .in(LeadCustomerBuilder::businessGrossAnnualRevenue)
                .use(additional())
                .in(LeadCustomerBuilder::additionalColumns)
                .build(LeadCustomerBuilder::build);
    }

    private static Arbitrary<BusinessType> businessTypes(CustomerType type) {
        return switch (type) {
            case INDIVIDUAL -> Arbitraries.just((BusinessType) null);
            case SOLE_PROP -> Arbitraries.just(BusinessType.SOLE_PROP);
            case BUSINESS ->
                Arbitraries.of(BusinessType.values()).filter(business -> business != BusinessType.SOLE_PROP);
        };
    }

    private static Arbitrary<LeadCustomerRelationship> relationships() {
        return Combinators.combine(filled(), filled(), Arbitraries.of(true, false), optional(days()), additional())
                .as((individual, party, business, day, further) -> new LeadCustomerRelationship(
                        individual,
                        business ? party : null,
                        business ? null : party,
                        RelationshipStatus.ACTIVE,
                        business ? RelationshipType.CONTROL_PERSON : RelationshipType.SOLE_PROPRIETOR,
                        day,
                        further));
    }

    private static Arbitrary<LeadAccount> accounts() {
        return Builders.withBuilder(LeadAccount::builder)
                .use(filled())
                .in(LeadAccountBuilder::clientAccountId)
                .use(optional(text()))
                .in(LeadAccountBuilder::applicationId)
                .use(Arbitraries.of(AccountHolderType.values()))
                .in(LeadAccountBuilder::accountHolderType)
                .use(filled().list().ofMinSize(1).ofMaxSize(3))
                .in(LeadAccountBuilder::accountHolders)
                .use(filled().list().ofMinSize(1).ofMaxSize(3))
                .in(LeadAccountBuilder::authorizedSigners)
                .use(filled().list().ofMaxSize(12))
                .in(LeadAccountBuilder::authorizedUsers)
                .use(Arbitraries.of("USD", "CAD", "XQZ"))
                .in(LeadAccountBuilder::currency)
                .use(filled())
                .in(LeadAccountBuilder::clientProductName)
                .use(Arbitraries.of(StatusReason.values()))
                .in((builder, reason) -> builder.status(reason.status()).statusReason(reason))
                .use(optional(decimals()))
                .in(LeadAccountBuilder::creditLimit)
                .use(optional(decimals()))
                .in(LeadAccountBuilder::maxCreditLimit)
                .use(optional(decimals()))
                .in(LeadAccountBuilder::availableCredit)
                .use(Combinators.combine(
                                moments(),
                                Arbitraries.integers().between(0, 900),
                                Arbitraries.of(CreditReportSource.values()))
                        .as(CreditScoreDetail::new)
                        .injectNull(BLANK))
                .in((builder, score) -> builder.creditScore(score == null ? CreditScoreDetail.EMPTY : score))
                .use(Combinators.combine(moments(), filled(), Arbitraries.of(DeliveryMethod.values()))
                        .as(AdverseActionNotice::new))
                .in(LeadAccountBuilder::adverseActionNotice)
                .use(moments())
                .in(LeadAccountBuilder::effectiveAt)
                .use(additional())
                .in(LeadAccountBuilder::additionalColumns)
                .build(LeadAccountBuilder::build);
    }

    private static <T> Arbitrary<T> optional(Arbitrary<T> values) {
        return values.injectNull(BLANK);
    }

    private static Arbitrary<String> text() {
        return Arbitraries.strings()
                .withChars(
                        'a', 'Z', '7', ' ', '|', ',', '"', '\'', '[', ']', '\\', ';', '\n', '\t', 'é', '\u201C',
                        '\u201D')
                .ofMinLength(1)
                .ofMaxLength(12);
    }

    private static Arbitrary<String> filled() {
        return text().filter(text -> !text.isBlank());
    }

    private static Arbitrary<UnmappedCells> additional() {
        return Combinators.combine(text(), text())
                .as((first, second) ->
                        UnmappedCells.none().with(ADDITIONAL[0], first).with(ADDITIONAL[1], second));
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(-30_000, 30_000).map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<BigDecimal> decimals() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(-3, 9))
                .as(BigDecimal::valueOf);
    }

    private static Arbitrary<OffsetDateTime> moments() {
        return Combinators.combine(
                        Arbitraries.longs().between(-1_000_000_000L, 4_000_000_000L),
                        Arbitraries.of(0, 1, 500_000_000, 999_999_999),
                        Arbitraries.integers().between(-18 * 60, 18 * 60))
                .as((second, nano, offset) -> OffsetDateTime.of(
                        LocalDateTime.ofEpochSecond(second, nano, ZoneOffset.UTC),
                        ZoneOffset.ofTotalSeconds(60 * offset)));
    }
}
