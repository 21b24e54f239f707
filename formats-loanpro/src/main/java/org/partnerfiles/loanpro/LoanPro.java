package org.partnerfiles.loanpro;

import java.time.LocalDate;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.loanpro.internal.fixtures.CustomerGenerator;
import org.partnerfiles.loanpro.internal.rules.CustomerRules;
import org.partnerfiles.loanpro.internal.rules.DuplicateRules;
import org.partnerfiles.loanpro.internal.rules.TableRules;
import org.partnerfiles.loanpro.internal.table.CustomerTable;
import org.partnerfiles.option.Option;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.RuleDescription;

/**
 * LoanPro's files.
 *
 * <pre>{@code
 * ValidationReport report = LoanPro.CUSTOMERS.validator().validate(Path.of("customers.csv"));
 * }</pre>
 *
 * @since 0.1.0
 */
public final class LoanPro {

    /** How dates of birth are written; both styles are read. MM/DD/YYYY by default. Dates of employment are always written so. */
    public static final Option<DateStyle> DATE_STYLE = Option.of(
            "loanpro.date-style",
            DateStyle.US,
            "How birthday is written: MM/DD/YYYY or YYYY-MM-DD; both are read. Other dates are written MM/DD/YYYY.");

    /** Whether {@code sin}, a constant of LoanPro's API, is read and written in idType. Off by default. */
    public static final Option<Boolean> ACCEPT_SIN = Option.of(
            "loanpro.accept-sin",
            false,
            "Whether idType may be sin, as in LoanPro's API, in addition to employerNumber and ssn.");

    /** What LoanPro does with a file that has a bad row, as chosen at upload. Line rejection by default. */
    public static final Option<Rejection> REJECTION = Option.of(
            "loanpro.rejection",
            Rejection.LINE,
            "Whether a bad row rejects that row or the whole file, as chosen at upload.");

    /**
     * Whether the requirements of the table of fields apply to updates and removals as well, as they are printed. Off by default: an
     * update then needs only its action and its customerId, and other cells are checked if they are filled.
     */
    public static final Option<Boolean> STRICT_REQUIREMENTS = Option.of(
            "loanpro.strict-requirements",
            false,
            "Whether updates and removals need every column that an add needs, as in the table of fields.");

    /** Whether a row is rejected if it adds a customer with an importId that an earlier row has given another, or sets it. By default this is advice. */
    public static final Option<Boolean> REJECT_DUPLICATE_IMPORT_IDS = Option.of(
            "loanpro.reject-duplicate-import-ids",
            false,
            "Whether a second customer with the same importId is rejected; otherwise it is advice.");

    /** The customer information import: adds, updates and removes customers. */
    public static final FileFormat<LoanProCustomer> CUSTOMERS = FileFormat.builder(
                    "loanpro.customer", "LoanPro customer information import", CustomerTable.TABLE)
            .describing(TableRules.DESCRIBED)
            .rules(CustomerRules.ALL)
            .effects(LoanPro::effect)
            .sample(workedExample())
            .generating(CustomerGenerator::customer)
            .options(DATE_STYLE, ACCEPT_SIN, REJECTION, STRICT_REQUIREMENTS, REJECT_DUPLICATE_IMPORT_IDS)
            .build();

    private LoanPro() {}

    private static Effect effect(RuleDescription rule, Effect effect, Options options) {
        Effect chosen = rule.id().equals(DuplicateRules.DUPLICATE_IMPORT_ID) && options.get(REJECT_DUPLICATE_IMPORT_IDS)
                ? Effect.RECORD_REJECTED
                : effect;
        return chosen == Effect.RECORD_REJECTED && options.get(REJECTION) == Rejection.FILE
                ? Effect.FILE_REJECTED
                : chosen;
    }

    /** The customer of the vendor's own worked example. */
    private static LoanProCustomer workedExample() {
        Address home = new Address("321 Oak Lane", "Schenectady", "NY", "12345", Country.USA);
        return LoanProCustomer.builder()
                .action(Action.ADD)
                .status("2")
                .customerType(CustomerType.INDIVIDUAL)
                .name(new PersonName("David", null, "Hicks", Generation.NONE))
                .identification(new Identification("999999999", null, IdType.SSN, null))
                .birthday(LocalDate.of(1985, 1, 1))
                .gender(Gender.MALE)
                .phones(Phones.of("9876543210", PhoneType.CELL))
                .primaryAddress(home)
                .mailingAddress(home)
                .build();
    }
}
