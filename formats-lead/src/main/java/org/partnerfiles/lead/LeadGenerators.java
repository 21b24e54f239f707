package org.partnerfiles.lead;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.partnerfiles.fiction.Fiction;
import org.partnerfiles.fiction.Person;

/**
 * Makes records whose files are valid each by itself: a customer file of individuals, as one with a business needs a relationship file
 * beside it; relationships that give each business its control person; accounts of those individuals. {@link LeadParty} puts them
 * together into batches.
 */
final class LeadGenerators {

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 9, 30);

    private LeadGenerators() {}

    static LeadCustomer customer(Fiction fiction, long number) {
        Person person = fiction.person();
        return LeadCustomer.builder()
                .clientCustomerId(individual(number))
                .customerType(CustomerType.INDIVIDUAL)
                .addIntendedRoles(IntendedRole.ACCOUNT_HOLDER)
                .firstName(person.first())
                .middleName(fiction.chance(40) ? person.middle() : null)
                .lastName(person.last())
                .dateOfBirth(fiction.birthday())
                .occupation(fiction.oneOf("Baker", "Nurse", "Teacher", "Engineer", "Driver"))
                .build();
    }

    static LeadCustomer business(Fiction fiction, String id, boolean soleProp) {
        return LeadCustomer.builder()
                .clientCustomerId(id)
                .customerType(soleProp ? CustomerType.SOLE_PROP : CustomerType.BUSINESS)
                .addIntendedRoles(IntendedRole.ACCOUNT_HOLDER)
                .businessType(
                        soleProp
                                ? BusinessType.SOLE_PROP
                                : fiction.oneOf(BusinessType.LLC, BusinessType.CORPORATION, BusinessType.PARTNERSHIP))
                .businessName(fiction.company())
                .website("https://www.example.com")
                .businessGrossAnnualRevenue(BigDecimal.valueOf(50_000 + fiction.below(2_000_000)))
                .build();
    }

    static LeadCustomerRelationship relationship(Fiction fiction, long number) {
        return relationship(fiction, number, fiction.chance(25));
    }

    static LeadCustomerRelationship relationship(Fiction fiction, long number, boolean soleProp) {
        return LeadCustomerRelationship.builder()
                .clientIndividualId(individual(number))
                .clientBusinessId(soleProp ? null : "business-" + number)
                .clientSolePropId(soleProp ? "sole-prop-" + number : null)
                .status(RelationshipStatus.ACTIVE)
                .relationshipType(soleProp ? RelationshipType.SOLE_PROPRIETOR : RelationshipType.CONTROL_PERSON)
                .relationshipEstablishedAt(fiction.day(FIRST_DAY, LAST_DAY))
                .build();
    }

    static LeadAccount account(Fiction fiction, long number) {
        long limit = 500 * (1 + fiction.below(10));
        BigDecimal creditLimit = BigDecimal.valueOf(limit * 100, 2);
        return LeadAccount.builder()
                .clientAccountId("acct-" + number)
                .applicationId("application-" + number)
                .accountHolderType(AccountHolderType.CONSUMER)
                .addAccountHolders(individual(number))
                .currency("USD")
                .clientProductName(fiction.oneOf("Everyday Card", "Travel Card", "Starter Line"))
                .status(AccountStatus.ACTIVE)
                .statusReason(StatusReason.ACTIVE)
                .creditLimit(creditLimit)
                .maxCreditLimit(creditLimit.add(creditLimit))
                .availableCredit(BigDecimal.valueOf(fiction.below(limit * 100), 2))
                .creditScore(new CreditScoreDetail(
                        fiction.day(FIRST_DAY, LAST_DAY).atTime(LocalTime.NOON).atOffset(ZoneOffset.UTC),
                        (int) (550 + fiction.below(300)),
                        fiction.oneOf(CreditReportSource.values())))
                .effectiveAt(LocalDate.of(2025, 10, 15)
                        .atTime(LocalTime.of(9, (int) fiction.below(60)))
                        .atOffset(ZoneOffset.UTC))
                .build();
    }

    private static String individual(long number) {
        return "individual-" + number;
    }
}
