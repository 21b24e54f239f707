package org.partnerfiles.lead;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.partnerfiles.FileFormat;
import org.partnerfiles.lead.internal.batch.AccountBatchRules;
import org.partnerfiles.lead.internal.batch.LeadFileRules;
import org.partnerfiles.lead.internal.batch.RelationshipBatchRules;
import org.partnerfiles.lead.internal.batch.WithoutLookups;
import org.partnerfiles.lead.internal.fixtures.LeadGenerators;
import org.partnerfiles.lead.internal.rules.AccountRules;
import org.partnerfiles.lead.internal.rules.CustomerRules;
import org.partnerfiles.lead.internal.rules.EntityListRules;
import org.partnerfiles.lead.internal.rules.InferredRules;
import org.partnerfiles.lead.internal.rules.LeadRules;
import org.partnerfiles.lead.internal.rules.RelationshipRules;
import org.partnerfiles.lead.internal.table.AccountTable;
import org.partnerfiles.lead.internal.table.CustomerTable;
import org.partnerfiles.lead.internal.table.LeadOptions;
import org.partnerfiles.lead.internal.table.RelationshipTable;
import org.partnerfiles.option.Option;

/**
 * Lead's files: customers, customer relationships and accounts. Pipes separate the cells although the files end in {@code .csv}.
 *
 * <pre>{@code
 * ValidationReport report = Lead.CUSTOMERS.validator().validate(Path.of("2026-01-31_customer_V1.csv"));
 *
 * for (LeadBatch batch : LeadBatches.in(Path.of("outbox")).batches()) {
 *     BatchReport report = Lead.batches().withHistory(LeadHistory.ofDirectory(Path.of("sent"))).validate(batch);
 * }
 * }</pre>
 *
 * <p>Lead accepts or rejects a file as a whole, so each rule that it enforces rejects the whole file.
 *
 * <p>What the vendor does not specify was inferred, each in one place: an option of this class ({@link #ARRAY_FORM},
 * {@link #FILE_TOKENS}, {@link #STATUS_TRANSITIONS}), a method of an enum ({@link AccountHolderType#holders}), the plausible bounds of
 * {@code InferredRules}, which are advice, and the form of money in {@code LeadLayout}.
 *
 * @since 0.1.0
 */
public final class Lead {

    /** How an array is written in one cell; every form is read. By default a JSON array of strings; inferred. */
    public static final Option<ArrayForm> ARRAY_FORM = LeadOptions.ARRAY_FORM;

    /**
     * Whether headers that the vendor publishes misspelt ({@code inteded_roles}, {@code data_of_birth}, {@code ocupation}) are
     * written corrected. Off by default; both spellings are read.
     */
    public static final Option<Boolean> CORRECTED_HEADERS = LeadOptions.CORRECTED_HEADERS;

    /** The words in file names that denote the type of the file; the word for the Account file is inferred. */
    public static final Option<FileTokens> FILE_TOKENS = LeadOptions.FILE_TOKENS;

    /**
     * Whether the program has customers of type business or sole_prop. If on, every batch needs a Customer and a Customer Relationship
     * file, also on days without entries. If off, which is the default, only a batch with a row about such a customer needs both.
     */
    public static final Option<Boolean> SERVES_BUSINESSES = LeadOptions.SERVES_BUSINESSES;

    /** The allowed changes from one account state to another; inferred. */
    public static final Option<StatusTransitions> STATUS_TRANSITIONS = LeadOptions.STATUS_TRANSITIONS;

    /** The Customer file. */
    public static final FileFormat<LeadCustomer> CUSTOMERS = FileFormat.builder(
                    "lead.customer", "Lead Customer file", CustomerTable.TABLE)
            .describing(LeadRules.GENERAL)
            .explainingSkips(WithoutLookups.REASONS)
            .describing(CustomerRules.DESCRIBED)
            .named(LeadFileName.ofType(LeadFileType.CUSTOMER), LeadFileName.madeOf(LeadFileType.CUSTOMER))
            .rules(LeadFileRules.of(LeadFileType.CUSTOMER, CustomerTable::isBusiness))
            .rules(CustomerRules.ALL)
            .rules(InferredRules.OF_CUSTOMERS)
            .sample(sampleCustomer())
            .generating(LeadGenerators::customer)
            .options(ARRAY_FORM, CORRECTED_HEADERS, FILE_TOKENS, SERVES_BUSINESSES)
            .build();

    /** The Customer Relationship file. */
    public static final FileFormat<LeadCustomerRelationship> CUSTOMER_RELATIONSHIPS = FileFormat.builder(
                    "lead.customer-relationship", "Lead Customer Relationship file", RelationshipTable.TABLE)
            .describing(LeadRules.GENERAL)
            .explainingSkips(WithoutLookups.REASONS)
            .describing(RelationshipRules.DESCRIBED)
            .named(
                    LeadFileName.ofType(LeadFileType.CUSTOMER_RELATIONSHIP),
                    LeadFileName.madeOf(LeadFileType.CUSTOMER_RELATIONSHIP))
            .rules(LeadFileRules.of(LeadFileType.CUSTOMER_RELATIONSHIP, relationship -> true))
            .rules(RelationshipRules.ALL)
            .rules(RelationshipBatchRules.ALL)
            .sample(sampleRelationship())
            .generating(LeadGenerators::relationship)
            .options(ARRAY_FORM, CORRECTED_HEADERS, FILE_TOKENS, SERVES_BUSINESSES)
            .build();

    /** The Account file. */
    public static final FileFormat<LeadAccount> ACCOUNTS = FileFormat.builder(
                    "lead.account", "Lead Account file", AccountTable.TABLE)
            .describing(LeadRules.GENERAL)
            .explainingSkips(WithoutLookups.REASONS)
            .describing(AccountRules.DESCRIBED)
            .named(LeadFileName.ofType(LeadFileType.ACCOUNT), LeadFileName.madeOf(LeadFileType.ACCOUNT))
            .rules(LeadFileRules.of(LeadFileType.ACCOUNT, account -> false))
            .rules(AccountRules.ALL)
            .rules(EntityListRules.ALL)
            .rules(InferredRules.OF_ACCOUNTS)
            .rules(AccountRules.ON_FILES)
            .rules(AccountBatchRules.ALL)
            .sample(sampleAccount())
            .generating(LeadGenerators::account)
            .options(ARRAY_FORM, CORRECTED_HEADERS, FILE_TOKENS, SERVES_BUSINESSES, STATUS_TRANSITIONS)
            .build();

    private Lead() {}

    /** {@return a validator of whole batches, with the vendor's current rules and without look-ups} */
    public static LeadBatchValidator batches() {
        return new LeadBatchValidator(CUSTOMERS, CUSTOMER_RELATIONSHIPS, ACCOUNTS, null, false, null);
    }

    private static LeadCustomer sampleCustomer() {
        return LeadCustomer.builder()
                .clientCustomerId("cust-1001")
                .customerType(CustomerType.INDIVIDUAL)
                .addIntendedRoles(IntendedRole.ACCOUNT_HOLDER)
                .firstName("Rosa")
                .lastName("Field")
                .dateOfBirth(LocalDate.of(1985, 4, 12))
                .occupation("Baker")
                .build();
    }

    private static LeadCustomerRelationship sampleRelationship() {
        return LeadCustomerRelationship.builder()
                .clientIndividualId("cust-1001")
                .clientBusinessId("cust-2001")
                .status(RelationshipStatus.ACTIVE)
                .relationshipType(RelationshipType.CONTROL_PERSON)
                .relationshipEstablishedAt(LocalDate.of(2024, 6, 1))
                .build();
    }

    private static LeadAccount sampleAccount() {
        return LeadAccount.builder()
                .clientAccountId("acct-1")
                .applicationId("app-1")
                .accountHolderType(AccountHolderType.CONSUMER)
                .addAccountHolders("cust-1001")
                .currency("USD")
                .clientProductName("Everyday Card")
                .status(AccountStatus.ACTIVE)
                .statusReason(StatusReason.ACTIVE)
                .creditLimit(new BigDecimal("500.00"))
                .maxCreditLimit(new BigDecimal("1000.00"))
                .availableCredit(new BigDecimal("500.00"))
                .creditScore(new CreditScoreDetail(
                        OffsetDateTime.of(2025, 10, 1, 12, 0, 0, 0, ZoneOffset.UTC), 712, CreditReportSource.EXPERIAN))
                .effectiveAt(OffsetDateTime.of(2025, 10, 15, 9, 30, 0, 0, ZoneOffset.UTC))
                .build();
    }
}
