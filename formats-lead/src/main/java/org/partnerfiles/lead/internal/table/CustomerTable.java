package org.partnerfiles.lead.internal.table;

import static org.partnerfiles.table.CellTypes.date;
import static org.partnerfiles.table.CellTypes.oneOf;
import static org.partnerfiles.table.CellTypes.text;

import java.time.LocalDate;
import org.partnerfiles.lead.BusinessType;
import org.partnerfiles.lead.CustomerType;
import org.partnerfiles.lead.IntendedRole;
import org.partnerfiles.lead.LeadCustomer;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.RecordTable;

/** The columns of the Customer file, in published order. */
public final class CustomerTable {

    private static final Columns<LeadCustomer> IN_ORDER = new Columns<>();

    public static final Column<LeadCustomer, String> CLIENT_CUSTOMER_ID = IN_ORDER.column(
                    "client_customer_id", text(), "clientCustomerId")
            .note("The partner's own id; unique within the file.");

    public static final Column<LeadCustomer, LocalDate> DATE_OF_BIRTH;

    static {
        IN_ORDER.column("customer_type", oneOf(CustomerType.values()), "customerType");
        IN_ORDER.column("inteded_roles", ArrayCell.of(oneOf(IntendedRole.values())), "intendedRoles")
                .alsoReadAs("intended_roles", LeadOptions.CORRECTED_HEADERS)
                .note("Misspelt as published. A business or sole proprietorship can be only account_holder.");
        IN_ORDER.column("first_name", text(), "firstName")
                .personal()
                .requiredWhen("of an individual", (customer, options) -> isIndividual(customer))
                .reporting(CoreRules.VALUE_MISSING, RuleIds.NAME_REQUIRED);
        IN_ORDER.column("preferred_first_name", text(), "preferredFirstName").personal();
        IN_ORDER.column("middle_name", text(), "middleName").personal();
        IN_ORDER.column("last_name", text(), "lastName")
                .personal()
                .requiredWhen("of an individual", (customer, options) -> isIndividual(customer))
                .reporting(CoreRules.VALUE_MISSING, RuleIds.NAME_REQUIRED)
                .note("At least 2 letters or digits.");
        DATE_OF_BIRTH = IN_ORDER.column("data_of_birth", date(), "dateOfBirth")
                .alsoReadAs("date_of_birth", LeadOptions.CORRECTED_HEADERS)
                .personal()
                .note("Misspelt as published. A role may need it.");
        IN_ORDER.column("ocupation", text(), "occupation")
                .alsoReadAs("occupation", LeadOptions.CORRECTED_HEADERS)
                .personal()
                .note("Misspelt as published.");
        IN_ORDER.column("business_type", oneOf(BusinessType.values()), "businessType")
                .requiredWhen("of a business or sole proprietorship", (customer, options) -> isBusiness(customer))
                .reporting(CoreRules.VALUE_MISSING, RuleIds.BUSINESS_DETAILS_REQUIRED)
                .note(
                        "sole_prop for the customer type sole_prop; of a business it is advice. Blank for an individual.");
        IN_ORDER.column("business_name", text(), "businessName")
                .personal()
                .requiredWhen("of a business or sole proprietorship", (customer, options) -> isBusiness(customer))
                .reporting(CoreRules.VALUE_MISSING, RuleIds.BUSINESS_DETAILS_REQUIRED)
                .note("At least 2 characters.");
        IN_ORDER.column("doing_business_as", text(), "doingBusinessAs").personal();
        IN_ORDER.column("website", text(), "website").personal();
        IN_ORDER.column("business_gross_annual_revenue", LeadLayout.MONEY, "businessGrossAnnualRevenue")
                .personal()
                .note("A decimal that is not negative: inferred, so a negative one is advice.");
    }

    public static final RecordTable<LeadCustomer> TABLE = RecordTable.of(
                    LeadCustomer.class, IN_ORDER, LeadLayout.LAYOUT)
            .reporting(CoreRules.MISSING_COLUMN, RuleIds.CUSTOMER_PARTIAL_RECORD);

    private CustomerTable() {}

    public static boolean isIndividual(LeadCustomer customer) {
        return customer.customerType() == CustomerType.INDIVIDUAL;
    }

    /** Whether it is a business or a sole proprietorship. */
    public static boolean isBusiness(LeadCustomer customer) {
        return customer.customerType() == CustomerType.BUSINESS || customer.customerType() == CustomerType.SOLE_PROP;
    }
}
