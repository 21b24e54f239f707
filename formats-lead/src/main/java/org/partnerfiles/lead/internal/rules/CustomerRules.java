package org.partnerfiles.lead.internal.rules;

import static org.partnerfiles.lead.internal.rules.LeadRules.characters;
import static org.partnerfiles.text.Blanks.filled;

import java.time.LocalDate;
import java.util.List;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.lead.BusinessType;
import org.partnerfiles.lead.CustomerType;
import org.partnerfiles.lead.IntendedRole;
import org.partnerfiles.lead.LeadCustomer;
import org.partnerfiles.lead.internal.table.CustomerTable;
import org.partnerfiles.lead.internal.table.RuleIds;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.RecordRule;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.rule.RuleDescription;

/** The rules on one customer, and on duplicates in a file. */
public final class CustomerRules {

    private static final String FIELDS = "Lead's public documentation: Customer file";

    /** In letters or digits for a last name, and in characters for a business name. */
    private static final int SHORTEST_NAME = 2;

    private static final int ADULT_YEARS = 18;

    private CustomerRules() {}

    /** The rule that the table applies to the header. */
    public static final List<RuleDescription> DESCRIBED =
            List.of(LeadRules.wholeRecords(RuleIds.CUSTOMER_PARTIAL_RECORD, "middle_name"));

    public static final List<Rule<LeadCustomer>> ALL = List.of(
            RecordRule.of(
                    LeadRules.enforced(
                                    RuleIds.NAME_REQUIRED,
                                    "An individual has a first and a last name, the last name with at least 2"
                                            + " letters or digits.")
                            .at("customer_type", "last_name")
                            .source(FIELDS)
                            .brokenBy(Example.ofRow("last_name", "F."))
                            .keptBy(Example.ofRow("last_name", "Fu")),
                    CustomerRules::name),
            RecordRule.of(
                    LeadRules.enforced(
                                    RuleIds.BUSINESS_DETAILS_REQUIRED,
                                    "A business or sole proprietorship has a business type and a business name,"
                                            + " the name with at least 2 characters.")
                            .at("customer_type", "business_name")
                            .source(FIELDS)
                            .brokenBy(business("llc", "B"))
                            .keptBy(business("llc", "Bo")),
                    CustomerRules::businessDetails),
            RecordRule.of(
                    LeadRules.enforced(
                                    "lead.customer.business-type-mismatch",
                                    "A customer of the type sole_prop has the business type sole_prop, and an individual has"
                                            + " none. A customer of the type business has another business type: sole_prop is"
                                            + " advice, as the Customer file lists it for businesses and only Lead's API forbids it.")
                            .at("customer_type", "business_type")
                            .source(FIELDS)
                            .brokenBy(Example.ofRow("business_type", "llc"))
                            .keptBy(business("corporation", "Bakery")),
                    CustomerRules::businessType),
            RecordRule.of(
                    LeadRules.enforced(
                                    "lead.customer.role-not-allowed",
                                    "A business or sole proprietorship has no other intended role than"
                                            + " account_holder.")
                            .at("customer_type", "inteded_roles")
                            .source(FIELDS)
                            .brokenBy(business("llc", "Bakery", "[\"account_holder\",\"authorized_user\"]"))
                            .keptBy(business("llc", "Bakery", "[\"account_holder\"]")),
                    CustomerRules::roles),
            RecordRule.of(
                    LeadRules.advisory(
                                    "lead.customer.underage",
                                    "An account holder or authorized signer who is a person is 18 or older.")
                            .at("inteded_roles", "data_of_birth", "customer_type")
                            .source("Lead's public documentation: API")
                            .needs("the clock (core.clock)")
                            .brokenBy(Example.ofRow("data_of_birth", "9998-01-01"))
                            .keptBy(Example.ofRow("data_of_birth", "1985-04-12")),
                    CustomerRules::age),
            RecordRule.of(
                    LeadRules.advisory(
                                    "lead.customer.birth-date-missing",
                                    "An individual who is an account holder or authorized signer has a birth date.")
                            .at("inteded_roles", "data_of_birth", "customer_type")
                            .source("Lead's public documentation: API")
                            .brokenBy(Example.ofRow("data_of_birth", ""))
                            .keptBy(Example.ofRow("data_of_birth", "", "inteded_roles", "")),
                    CustomerRules::birthDate),
            FileRule.unique(
                    LeadRules.enforced(RuleIds.DUPLICATE_ID, "A client_customer_id occurs once in a file.")
                            .at(CustomerTable.CLIENT_CUSTOMER_ID)
                            .source("Lead's public documentation: file integrity")
                            .brokenBy(Example.ofRow("client_customer_id", "cust-1")
                                    .row("client_customer_id", "cust-1"))
                            .keptBy(Example.ofRow("client_customer_id", "cust-1")
                                    .row("client_customer_id", "cust-2")),
                    (customer, options) -> customer.clientCustomerId(),
                    LeadRules.unique("the customer")));

    private static Example business(String type, String name) {
        return business(type, name, "");
    }

    private static Example business(String type, String name, String roles) {
        return Example.ofRow(
                "customer_type",
                "business",
                "business_type",
                type,
                "business_name",
                name,
                "inteded_roles",
                roles,
                "first_name",
                "",
                "last_name",
                "",
                "data_of_birth",
                "",
                "ocupation",
                "");
    }

    private static void name(LeadCustomer customer, RuleContext context, Findings findings) {
        String last = filled(customer.lastName());
        if (CustomerTable.isIndividual(customer) && last != null && !hasLettersOrDigits(last)) {
            findings.at("last_name", "must have at least " + SHORTEST_NAME + " letters or digits");
        }
    }

    private static boolean hasLettersOrDigits(String name) {
        int found = 0;
        for (int i = 0; i < name.length() && found < SHORTEST_NAME; i += Character.charCount(name.codePointAt(i))) {
            found += Character.isLetterOrDigit(name.codePointAt(i)) ? 1 : 0;
        }
        return found == SHORTEST_NAME;
    }

    private static void businessDetails(LeadCustomer customer, RuleContext context, Findings findings) {
        String name = filled(customer.businessName());
        if (CustomerTable.isBusiness(customer) && name != null && characters(name.strip()) < SHORTEST_NAME) {
            findings.at("business_name", "must have at least " + SHORTEST_NAME + " characters");
        }
    }

    private static void businessType(LeadCustomer customer, RuleContext context, Findings findings) {
        CustomerType customerType = customer.customerType();
        BusinessType businessType = customer.businessType();
        if (customerType == null || businessType == null) {
            return;
        }
        if (customerType == CustomerType.INDIVIDUAL) {
            findings.at("business_type", "must be blank for an individual");
        } else if (customerType == CustomerType.SOLE_PROP && businessType != BusinessType.SOLE_PROP) {
            findings.at("business_type", "must be sole_prop for a customer of the type sole_prop");
        } else if (customerType == CustomerType.BUSINESS && businessType == BusinessType.SOLE_PROP) {
            findings.at(
                    "business_type",
                    "should not be sole_prop for a customer of the type business; use the customer type sole_prop",
                    Effect.ADVICE);
        }
    }

    private static void roles(LeadCustomer customer, RuleContext context, Findings findings) {
        if (CustomerTable.isBusiness(customer) && !isOnlyAccountHolder(customer.intendedRoles())) {
            findings.at("inteded_roles", "must be only account_holder for a business or sole proprietorship");
        }
    }

    private static boolean isOnlyAccountHolder(List<IntendedRole> roles) {
        for (IntendedRole role : roles) {
            if (role != IntendedRole.ACCOUNT_HOLDER) {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsOrSigns(LeadCustomer customer) {
        return customer.intendedRoles().contains(IntendedRole.ACCOUNT_HOLDER)
                || customer.intendedRoles().contains(IntendedRole.AUTHORIZED_SIGNER);
    }

    private static void age(LeadCustomer customer, RuleContext context, Findings findings) {
        LocalDate birth = customer.dateOfBirth();
        if (birth != null
                && customer.customerType() != CustomerType.BUSINESS
                && holdsOrSigns(customer)
                && birth.plusYears(ADULT_YEARS)
                        .isAfter(LocalDate.now(context.options().get(Options.CLOCK)))) {
            findings.at(
                    "data_of_birth",
                    "should be the birth date of someone " + ADULT_YEARS
                            + " or older, for an account holder or authorized signer");
        }
    }

    private static void birthDate(LeadCustomer customer, RuleContext context, Findings findings) {
        if (CustomerTable.isIndividual(customer) && customer.dateOfBirth() == null && holdsOrSigns(customer)) {
            findings.at("data_of_birth", "should be given for an account holder or authorized signer");
        }
    }
}
