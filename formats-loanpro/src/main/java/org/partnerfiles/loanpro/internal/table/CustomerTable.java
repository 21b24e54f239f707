package org.partnerfiles.loanpro.internal.table;

import static org.partnerfiles.loanpro.internal.table.EmployerZipcodeCell.employerZipcode;
import static org.partnerfiles.loanpro.internal.table.IdTypeCell.idType;
import static org.partnerfiles.table.CellTypes.decimal;
import static org.partnerfiles.table.CellTypes.flag;
import static org.partnerfiles.table.CellTypes.integer;
import static org.partnerfiles.table.CellTypes.oneOf;
import static org.partnerfiles.table.CellTypes.pairedList;
import static org.partnerfiles.table.CellTypes.text;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.partnerfiles.loanpro.Action;
import org.partnerfiles.loanpro.CustomerType;
import org.partnerfiles.loanpro.Gender;
import org.partnerfiles.loanpro.Generation;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.partnerfiles.loanpro.PayFrequency;
import org.partnerfiles.loanpro.PhoneType;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;

/** The columns of the customer information import, in the order of the vendor's list of headers. */
public final class CustomerTable {

    // the columns that rules read by their cells
    public static final Column<LoanProCustomer, String> STATUS;
    public static final Column<LoanProCustomer, CustomerType> CUSTOMER_TYPE;
    public static final Column<LoanProCustomer, LocalDate> BIRTHDAY;
    public static final Column<LoanProCustomer, Generation> GENERATION;
    public static final Column<LoanProCustomer, Boolean> SALE_TRANSFER_PII;
    public static final Column<LoanProCustomer, PayFrequency> INCOME_FREQUENCY;
    public static final Column<LoanProCustomer, LocalDate> HIRE_DATE;
    public static final Column<LoanProCustomer, LocalDate> NEXT_PAYDAY;

    private static final String IF_STRICT = "with strict requirements";

    private static final Columns<LoanProCustomer> IN_ORDER = new Columns<>();

    static {
        column("action", oneOf(Action.values()), "action");
        column("customerId", text(), "customerId")
                .requiredWhen(
                        "on update and remove: LoanPro's id of the customer, or the importId",
                        Requirements::onUpdateAndRemove)
                .reporting(CoreRules.VALUE_MISSING, RuleIds.CUSTOMER_ID_REQUIRED)
                .note(
                        "Assigned by LoanPro; ignored on add. Later commands name the customer by it or by the import id.");
        column("importId", text(), "importId").note("Recommended on add; unique.");
        STATUS = column("status", text(), "status")
                .note("A number; each lender has its own list of them. Blank: the lender's default.");
        CUSTOMER_TYPE = column("customerType", oneOf(CustomerType.values()), "customerType")
                .note("Blank: the lender's default; conditions on the type are then not checked.");
        onAdd(column("firstName", text(), "name.first").personal());
        column("middleName", text(), "name.middle").personal();
        onAdd(column("lastName", text(), "name.last").personal());
        onAddOf(
                        "a company or flooring customer",
                        Requirements::isCompany,
                        column("companyContact", text(), "company.contact"))
                .personal()
                .reporting(CoreRules.VALUE_MISSING, RuleIds.COMPANY_DETAILS_REQUIRED);
        onAddOf(
                        "a company or flooring customer",
                        Requirements::isCompany,
                        column("companyName", text(), "company.name"))
                .personal()
                .reporting(CoreRules.VALUE_MISSING, RuleIds.COMPANY_DETAILS_REQUIRED);
        column("ssn", CustomerCells.ID_NUMBER, "identification.ssn")
                .secret()
                .reporting(CoreRules.VALUE_MALFORMED, RuleIds.ID_NUMBER_FORM)
                .note("Social security or social insurance number; for a company also an employer number.");
        column("driversLicense", text(), "identification.driversLicense")
                .secret()
                .note("Text, because the numbers of some states contain letters.");
        onAdd(column("idType", idType(), "identification.idType"));
        column("idNumber", CustomerCells.ID_NUMBER, "identification.idNumber")
                .secret()
                .reporting(CoreRules.VALUE_MALFORMED, RuleIds.ID_NUMBER_FORM)
                .note("A number of the kind in idType.");
        onAddOf(
                        "a flooring customer",
                        Requirements::isFlooringCustomer,
                        column("creditLimit", decimal(), "creditLimit"))
                .personal()
                .reporting(CoreRules.VALUE_MISSING, RuleIds.CREDIT_LIMIT_REQUIRED)
                .note("Recommended on update of a flooring customer.");
        BIRTHDAY = column("birthday", CustomerCells.BIRTHDAY, "birthday").personal();
        onAdd(column("gender", oneOf(Gender.values()), "gender"));
        GENERATION =
                column("gencode", oneOf(Generation.values()), "name.generation").note("Blank: none.");
        SALE_TRANSFER_PII = column("saleTransferPii", flag("1", "0"), "saleTransferPii")
                .note("Whether the customer's personal data may be sold or transferred, 1 yes, 0 no. Blank: 1.");
        column("email", text(), "email").personal();
        onAdd(column("priPhone", CustomerCells.PHONE, "phones.primary.number").personal());
        onAdd(column("priPhoneType", oneOf(PhoneType.values()), "phones.primary.type"));
        column("secPhone", CustomerCells.PHONE, "phones.secondary.number").personal();
        column("secPhoneType", oneOf(PhoneType.values()), "phones.secondary.type")
                .requiredWhen("with secPhone", Requirements::withSecondaryPhone)
                .reporting(CoreRules.VALUE_MISSING, RuleIds.PHONE_TYPE_REQUIRED);
        column("additionalPhone", pairedList(CustomerCells.PHONE, ';'), "phones.additionalNumbers")
                .personal()
                .note("Several separated by ;");
        column("additionalPhoneType", pairedList(oneOf(PhoneType.values()), ';'), "phones.additionalTypes")
                .alsoReadAs("additionalPhonetype")
                .note("As many entries as additionalPhone, in the same order.");
        column("password", CustomerCells.PASSWORD, "webAccess.password").secret();
        column("username", text(), "webAccess.username").personal().note("Unique. Blank: chosen by LoanPro.");
        column("creditScoreExperian", integer(), "creditScores.experian").personal();
        column("creditScoreEquifax", integer(), "creditScores.equifax").personal();
        column("creditScoreTransunion", integer(), "creditScores.transunion").personal();
        address("pri", "primaryAddress");
        address("mail", "mailingAddress");
        column("employerName", text(), "employer.name").personal();
        column("employerTitle", text(), "employer.title").personal();
        column("employerPhone", CustomerCells.PHONE, "employer.phone").personal();
        column("employerIncome", decimal(), "employer.income").personal();
        INCOME_FREQUENCY = column("employerIncomeFreq", oneOf(PayFrequency.values()), "employer.incomeFrequency")
                .requiredWhen("with employerIncome", Requirements::withIncome)
                .reporting(CoreRules.VALUE_MISSING, RuleIds.INCOME_FREQUENCY_REQUIRED)
                .note("The table of fields requires it always; it is blank in the worked example.");
        HIRE_DATE = column("employerHireDate", CustomerCells.DAY, "employer.hireDate")
                .personal();
        column("employerPaydayFreq", oneOf(PayFrequency.values()), "employer.paydayFrequency");
        NEXT_PAYDAY = column("employerNextPayday", CustomerCells.DAY, "employer.nextPayday")
                .personal();
        column("employerAddress", text(), "employer.address.street").personal();
        column("employerCity", text(), "employer.address.city").personal();
        column("employerState", text(), "employer.address.state").personal();
        column("employerZipcode", employerZipcode(), "employer.address.zipcode").personal();
        column("employerCountry", CustomerCells.COUNTRY, "employer.address.country")
                .personal();
    }

    public static final RecordTable<LoanProCustomer> TABLE = RecordTable.of(
                    LoanProCustomer.class, IN_ORDER, Layout.csv())
            .reporting(RecordTable.HEADER_ALIAS, RuleIds.HEADER_ALIAS)
            .reporting(RecordTable.HEADER_BLANKS, RuleIds.HEADER_HAS_SPACES);

    private CustomerTable() {}

    private static <T> Column<LoanProCustomer, T> column(String header, CellType<T> type, String path) {
        return IN_ORDER.column(header, type, path);
    }

    private static void onAdd(Column<LoanProCustomer, ?> column) {
        column.requiredWhen("on add", Requirements::onAdd)
                .requiredWhen("on update and remove " + IF_STRICT, Requirements::onUpdateAndRemoveIfStrict);
    }

    private static <T> Column<LoanProCustomer, T> onAddOf(
            String type, Predicate<LoanProCustomer> isOfType, Column<LoanProCustomer, T> column) {
        return column.requiredWhen(
                        "on add of " + type,
                        (customer, options) -> Requirements.isAdd(customer) && isOfType.test(customer))
                .requiredWhen(
                        "on update and remove of " + type + " " + IF_STRICT,
                        (customer, options) ->
                                Requirements.onUpdateAndRemoveIfStrict(customer, options) && isOfType.test(customer));
    }

    private static void address(String prefix, String path) {
        onAdd(column(prefix + "Address", text(), path + ".street").personal());
        onAdd(column(prefix + "City", text(), path + ".city").personal());
        onAdd(column(prefix + "State", text(), path + ".state").personal());
        onAdd(column(prefix + "Zipcode", text(), path + ".zipcode").personal());
        onAdd(column(prefix + "Country", CustomerCells.COUNTRY, path + ".country")
                .personal());
    }
}
