package org.partnerfiles.loanpro.internal.table;

import static org.partnerfiles.loanpro.internal.table.DayCell.day;
import static org.partnerfiles.loanpro.internal.table.IdTypeCell.idType;
import static org.partnerfiles.loanpro.internal.table.PasswordCell.password;
import static org.partnerfiles.table.CellTypes.decimal;
import static org.partnerfiles.table.CellTypes.flag;
import static org.partnerfiles.table.CellTypes.integer;
import static org.partnerfiles.table.CellTypes.oneOf;
import static org.partnerfiles.table.CellTypes.pairedList;
import static org.partnerfiles.table.CellTypes.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.partnerfiles.loanpro.Action;
import org.partnerfiles.loanpro.CustomerType;
import org.partnerfiles.loanpro.Gender;
import org.partnerfiles.loanpro.Generation;
import org.partnerfiles.loanpro.IdType;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.partnerfiles.loanpro.Password;
import org.partnerfiles.loanpro.PayFrequency;
import org.partnerfiles.loanpro.PhoneType;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;

/** The columns of the customer information import, in the order of the vendor's list of headers. */
public final class CustomerTable {

    private static final Columns<LoanProCustomer> IN_ORDER = new Columns<>();

    static final Column<LoanProCustomer, Action> ACTION = IN_ORDER.column("action", oneOf(Action.values()), "action");
    static final Column<LoanProCustomer, String> CUSTOMER_ID = IN_ORDER.column("customerId", text(), "customerId")
            .requiredWhen("on update and remove", Requirements::onUpdateAndRemove)
            .reporting(CoreRules.VALUE_MISSING, RuleIds.CUSTOMER_ID_REQUIRED)
            .note("LoanPro gives it: no use in an add. It names the customer later, and the import id does so too.");
    static final Column<LoanProCustomer, String> IMPORT_ID =
            IN_ORDER.column("importId", text(), "importId").note("Recommended on add; unique.");
    public static final Column<LoanProCustomer, String> STATUS = IN_ORDER.column("status", text(), "status")
            .note("A number; each lender has its own list of them. Blank: the lender's default.");
    public static final Column<LoanProCustomer, CustomerType> CUSTOMER_TYPE = IN_ORDER.column(
                    "customerType", oneOf(CustomerType.values()), "customerType")
            .note("Blank: the lender's default; conditions on the type are then not checked.");

    static final Column<LoanProCustomer, String> FIRST_NAME =
            IN_ORDER.column("firstName", text(), "name.first").personal().requiredWhen("on add", Requirements::onAdd);
    static final Column<LoanProCustomer, String> MIDDLE_NAME =
            IN_ORDER.column("middleName", text(), "name.middle").personal();
    static final Column<LoanProCustomer, String> LAST_NAME =
            IN_ORDER.column("lastName", text(), "name.last").personal().requiredWhen("on add", Requirements::onAdd);
    static final Column<LoanProCustomer, String> COMPANY_CONTACT = IN_ORDER.column(
                    "companyContact", text(), "company.contact")
            .personal()
            .requiredWhen("on add of a company or flooring customer", Requirements::ofCompany)
            .reporting(CoreRules.VALUE_MISSING, RuleIds.COMPANY_DETAILS_REQUIRED);
    static final Column<LoanProCustomer, String> COMPANY_NAME = IN_ORDER.column("companyName", text(), "company.name")
            .personal()
            .requiredWhen("on add of a company or flooring customer", Requirements::ofCompany)
            .reporting(CoreRules.VALUE_MISSING, RuleIds.COMPANY_DETAILS_REQUIRED);

    static final Column<LoanProCustomer, String> SSN = IN_ORDER.column("ssn", text(), "identification.ssn")
            .secret()
            .reporting(CoreRules.VALUE_MALFORMED, RuleIds.ID_NUMBER_FORM)
            .note("Social security or social insurance number; of a company an employer number too.");
    static final Column<LoanProCustomer, String> DRIVERS_LICENSE = IN_ORDER.column(
                    "driversLicense", text(), "identification.driversLicense")
            .secret()
            .note("Text, as the numbers of some states hold letters.");
    static final Column<LoanProCustomer, IdType> ID_TYPE =
            IN_ORDER.column("idType", idType(), "identification.idType").requiredWhen("on add", Requirements::onAdd);
    static final Column<LoanProCustomer, String> ID_NUMBER = IN_ORDER.column(
                    "idNumber", text(), "identification.idNumber")
            .secret()
            .reporting(CoreRules.VALUE_MALFORMED, RuleIds.ID_NUMBER_FORM)
            .note("The number of the kind that idType says.");

    static final Column<LoanProCustomer, BigDecimal> CREDIT_LIMIT = IN_ORDER.column(
                    "creditLimit", decimal(), "creditLimit")
            .personal()
            .requiredWhen("on add of a flooring customer", Requirements::ofFlooringCustomer)
            .reporting(CoreRules.VALUE_MISSING, RuleIds.CREDIT_LIMIT_REQUIRED);
    public static final Column<LoanProCustomer, LocalDate> BIRTHDAY =
            IN_ORDER.column("birthday", day(), "birthday").personal();
    static final Column<LoanProCustomer, Gender> GENDER =
            IN_ORDER.column("gender", oneOf(Gender.values()), "gender").requiredWhen("on add", Requirements::onAdd);
    public static final Column<LoanProCustomer, Generation> GENERATION = IN_ORDER.column(
                    "gencode", oneOf(Generation.values()), "name.generation")
            .note("Blank: none.");
    public static final Column<LoanProCustomer, Boolean> SALE_TRANSFER_PII = IN_ORDER.column(
                    "saleTransferPii", flag("1", "0"), "saleTransferPii")
            .note("Whether the customer's personal data may be sold or transferred, 1 yes, 0 no. Blank: 1.");
    static final Column<LoanProCustomer, String> EMAIL =
            IN_ORDER.column("email", text(), "email").personal();

    static final Column<LoanProCustomer, String> PRIMARY_PHONE = IN_ORDER.column(
                    "priPhone", text(), "phones.primary.number")
            .personal()
            .requiredWhen("on add", Requirements::onAdd);
    static final Column<LoanProCustomer, PhoneType> PRIMARY_PHONE_TYPE = IN_ORDER.column(
                    "priPhoneType", oneOf(PhoneType.values()), "phones.primary.type")
            .requiredWhen("on add", Requirements::onAdd);
    static final Column<LoanProCustomer, String> SECONDARY_PHONE =
            IN_ORDER.column("secPhone", text(), "phones.secondary.number").personal();
    static final Column<LoanProCustomer, PhoneType> SECONDARY_PHONE_TYPE = IN_ORDER.column(
                    "secPhoneType", oneOf(PhoneType.values()), "phones.secondary.type")
            .requiredWhen("with secPhone", Requirements::withSecondaryPhone)
            .reporting(CoreRules.VALUE_MISSING, RuleIds.PHONE_TYPE_REQUIRED);
    static final Column<LoanProCustomer, List<String>> ADDITIONAL_PHONE = IN_ORDER.column(
                    "additionalPhone", pairedList(text(), ';'), "phones.additionalNumbers")
            .personal()
            .note("Several separated by ;");
    static final Column<LoanProCustomer, List<PhoneType>> ADDITIONAL_PHONE_TYPE = IN_ORDER.column(
                    "additionalPhoneType", pairedList(oneOf(PhoneType.values()), ';'), "phones.additionalTypes")
            .alsoReadAs("additionalPhonetype")
            .note("As many as additionalPhone has, in the same order.");

    static final Column<LoanProCustomer, Password> PASSWORD =
            IN_ORDER.column("password", password(), "webAccess.password").secret();
    static final Column<LoanProCustomer, String> USERNAME = IN_ORDER.column("username", text(), "webAccess.username")
            .personal()
            .note("Unique. Blank: LoanPro makes one up.");

    static final Column<LoanProCustomer, Integer> CREDIT_SCORE_EXPERIAN = IN_ORDER.column(
                    "creditScoreExperian", integer(), "creditScores.experian")
            .personal();
    static final Column<LoanProCustomer, Integer> CREDIT_SCORE_EQUIFAX = IN_ORDER.column(
                    "creditScoreEquifax", integer(), "creditScores.equifax")
            .personal();
    static final Column<LoanProCustomer, Integer> CREDIT_SCORE_TRANSUNION = IN_ORDER.column(
                    "creditScoreTransunion", integer(), "creditScores.transunion")
            .personal();

    static final AddressColumns PRIMARY_ADDRESS = AddressColumns.required(IN_ORDER, "pri", "primaryAddress");
    static final AddressColumns MAILING_ADDRESS = AddressColumns.required(IN_ORDER, "mail", "mailingAddress");

    static final Column<LoanProCustomer, String> EMPLOYER_NAME =
            IN_ORDER.column("employerName", text(), "employer.name").personal();
    static final Column<LoanProCustomer, String> EMPLOYER_TITLE =
            IN_ORDER.column("employerTitle", text(), "employer.title").personal();
    static final Column<LoanProCustomer, String> EMPLOYER_PHONE =
            IN_ORDER.column("employerPhone", text(), "employer.phone").personal();
    static final Column<LoanProCustomer, BigDecimal> INCOME =
            IN_ORDER.column("employerIncome", decimal(), "employer.income").personal();
    public static final Column<LoanProCustomer, PayFrequency> INCOME_FREQUENCY = IN_ORDER.column(
                    "employerIncomeFreq", oneOf(PayFrequency.values()), "employer.incomeFrequency")
            .requiredWhen("with employerIncome", Requirements::withIncome)
            .reporting(CoreRules.VALUE_MISSING, RuleIds.INCOME_FREQUENCY_REQUIRED)
            .note("Required throughout in the table of fields, blank in the worked example.");
    public static final Column<LoanProCustomer, LocalDate> HIRE_DATE =
            IN_ORDER.column("employerHireDate", day(), "employer.hireDate").personal();
    static final Column<LoanProCustomer, PayFrequency> PAYDAY_FREQUENCY =
            IN_ORDER.column("employerPaydayFreq", oneOf(PayFrequency.values()), "employer.paydayFrequency");
    public static final Column<LoanProCustomer, LocalDate> NEXT_PAYDAY =
            IN_ORDER.column("employerNextPayday", day(), "employer.nextPayday").personal();
    static final AddressColumns EMPLOYER_ADDRESS = AddressColumns.ofEmployer(IN_ORDER, "employer", "employer.address");

    public static final RecordTable<LoanProCustomer> TABLE = RecordTable.of(
                    LoanProCustomer.class, IN_ORDER, Layout.csv())
            .reporting(RecordTable.HEADER_ALIAS, RuleIds.HEADER_ALIAS)
            .reporting(RecordTable.HEADER_BLANKS, RuleIds.HEADER_HAS_SPACES);

    private CustomerTable() {}
}
