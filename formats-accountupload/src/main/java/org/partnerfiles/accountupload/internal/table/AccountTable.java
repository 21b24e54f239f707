package org.partnerfiles.accountupload.internal.table;

import static org.partnerfiles.accountupload.internal.table.LanguageCell.language;
import static org.partnerfiles.accountupload.internal.table.TitleCell.title;
import static org.partnerfiles.table.CellTypes.cents;
import static org.partnerfiles.table.CellTypes.date;
import static org.partnerfiles.table.CellTypes.oneOf;
import static org.partnerfiles.table.CellTypes.text;

import java.time.LocalDate;
import java.util.List;
import org.partnerfiles.accountupload.ItemizationDateType;
import org.partnerfiles.accountupload.PreferredLanguage;
import org.partnerfiles.accountupload.Title;
import org.partnerfiles.accountupload.UploadAccount;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;

/** The columns of Account Upload, in the order of the document. */
public final class AccountTable {

    private static final Columns<UploadAccount> IN_ORDER = new Columns<>();

    public static final Column<UploadAccount, String> ACCOUNT_REF = IN_ORDER.column("AccountRef", text(), "accountRef");
    public static final Column<UploadAccount, String> STATEMENT_OF_WORK_ID =
            IN_ORDER.column("StatementOfWorkID", text(), "statementOfWorkId").note(Notes.FIXED);
    static final Column<UploadAccount, LocalDate> DUE_DATE = IN_ORDER.column("DueDate", date(), "dueDate");
    static final Column<UploadAccount, LocalDate> CHARGE_OFF_DATE =
            IN_ORDER.column("ChargeOffDate", date(), "chargeOffDate").mayBeAbsent();
    static final Column<UploadAccount, LocalDate> LAST_PAYMENT_RECEIVED = IN_ORDER.column(
                    "DateOfLastPaymentReceived", date(), "lastPaymentReceived")
            .mayBeAbsent()
            .note("Before the account is referred, or on that day; blank if nothing was paid.");
    static final Column<UploadAccount, LocalDate> OUT_OF_STATUTE_DATE =
            IN_ORDER.column("OutOfStatuteDate", date(), "outOfStatuteDate").mayBeAbsent();
    public static final Column<UploadAccount, LocalDate> DELINQUENCY_DATE = IN_ORDER.column(
                    "DelinquencyDate", date(), "delinquencyDate")
            .mayBeAbsent()
            .note(Notes.FIXED);
    public static final Column<UploadAccount, Long> BALANCE = IN_ORDER.column("Balance", cents(), "balance")
            .mayBeAbsent()
            .note("Above zero and required of a new account; ignored of an existing one, a reopened one too.");

    static final Column<UploadAccount, String> CUSTOMER_REF = IN_ORDER.column("CustomerRef", text(), "customer.ref")
            .personal()
            .reporting(CoreRules.VALUE_MISSING, RuleIds.CUSTOMER_REF_BLANK)
            .note(
                    "The same on all rows of a customer; without personal data. The document stars it, so a blank one is no advice.");
    public static final Column<UploadAccount, Title> TITLE =
            IN_ORDER.column("Title", title(), "customer.title").personal().mayBeAbsent();
    static final Column<UploadAccount, String> FIRST_NAME =
            IN_ORDER.column("FirstName", text(), "customer.firstName").personal();
    static final Column<UploadAccount, String> MIDDLE_NAME = IN_ORDER.column(
                    "MiddleName", text(), "customer.middleName")
            .personal()
            .mayBeAbsent();
    static final Column<UploadAccount, String> LAST_NAME = IN_ORDER.column("LastName", text(), "customer.lastName")
            .personal()
            .mayBeAbsent()
            .note("Required where the customer has one, which a library cannot know.");
    static final Column<UploadAccount, LocalDate> DOB = IN_ORDER.column("DOB", date(), "customer.dateOfBirth")
            .personal()
            .mayBeAbsent()
            .requiredWhen(Notes.SOON, Requirements::soon)
            .reporting(CoreRules.VALUE_MISSING, RuleIds.DOB_MISSING);
    public static final Column<UploadAccount, List<String>> EMAILS = IN_ORDER.column(
                    "Emails", ContactList.emails(), "customer.emails")
            .personal()
            .mayBeAbsent();
    public static final Column<UploadAccount, List<String>> PHONES = IN_ORDER.column(
                    "Phones", ContactList.phones(), "customer.phones")
            .personal()
            .mayBeAbsent()
            .note("Checked for the shape of E.164, not against the numbering plans of countries.");
    static final Column<UploadAccount, String> ADDRESS_LINE_1 = address("AddressLine1", "line1");
    static final Column<UploadAccount, String> ADDRESS_LINE_2 = address("AddressLine2", "line2");
    static final Column<UploadAccount, String> CITY = address("City", "city");
    static final Column<UploadAccount, String> STATE = address("State", "state");
    static final Column<UploadAccount, String> POSTCODE = address("Postcode", "postcode");
    static final Column<UploadAccount, String> COUNTRY = address("Country", "country");

    public static final Column<UploadAccount, Long> BALANCE_PRINCIPAL = breakdown("BalancePrincipal", "principal");
    public static final Column<UploadAccount, Long> BALANCE_INTEREST = breakdown("BalanceInterest", "interest");
    public static final Column<UploadAccount, Long> BALANCE_FEES = breakdown("BalanceFees", "fees");

    public static final Column<UploadAccount, LocalDate> ITEMIZATION_DATE = itemized(
                    IN_ORDER.column("ItemizationDate", date(), "itemization.date"))
            .note(Notes.FIXED);
    public static final Column<UploadAccount, Long> ITEMIZATION_DATE_BALANCE = itemized(
                    IN_ORDER.column("ItemizationDateBalance", cents(), "itemization.balance"))
            .note(Notes.FIXED);
    public static final Column<UploadAccount, ItemizationDateType> ITEMIZATION_DATE_TYPE = itemized(
                    IN_ORDER.column("ItemizationDateType", oneOf(ItemizationDateType.values()), "itemization.dateType"))
            .note(Notes.FIXED);
    static final Column<UploadAccount, String> ITEMIZATION_ACCOUNT_NUMBER = itemized(
                    IN_ORDER.column("ItemizationDateAccountNumber", text(), "itemization.accountNumber"))
            .secret()
            .note("May be cut short.");
    public static final Column<UploadAccount, Long> FEES_SINCE = itemized(
                    IN_ORDER.column("FeesSinceItemization", cents(), "itemization.feesSince"))
            .note(Notes.FIXED);
    public static final Column<UploadAccount, Long> INTEREST_SINCE = itemized(
                    IN_ORDER.column("InterestSinceItemization", cents(), "itemization.interestSince"))
            .note(Notes.FIXED);
    public static final Column<UploadAccount, Long> PAYMENTS_AND_CREDITS_SINCE = itemized(IN_ORDER.column(
                    "PaymentsAndCreditsSinceItemization", cents(), "itemization.paymentsAndCreditsSince"))
            .note("Written without a sign, although it lowers the balance. " + Notes.FIXED);

    static final Column<UploadAccount, String> PRODUCT_VENDOR =
            IN_ORDER.column("ProductVendor", text(), "product.vendor").mayBeAbsent();
    static final Column<UploadAccount, String> PRODUCT_NAME =
            IN_ORDER.column("ProductName", text(), "product.name").mayBeAbsent();
    static final Column<UploadAccount, Long> PRODUCT_AMOUNT =
            IN_ORDER.column("ProductAmount", cents(), "product.amount").mayBeAbsent();
    static final Column<UploadAccount, LocalDate> PRODUCT_AGREEMENT_DATE = IN_ORDER.column(
                    "ProductAgreementDate", date(), "product.agreementDate")
            .mayBeAbsent();

    static final Column<UploadAccount, String> CLIENT_DISPLAY_NAME = IN_ORDER.column(
                    "ClientDisplayName", text(), "customer.clientDisplayName")
            .mayBeAbsent();

    static final Column<UploadAccount, String> ORIGINATING_CREDITOR =
            creditor("OriginatingCreditorLegalName", "originatingLegalName");
    static final Column<UploadAccount, String> ORIGINATING_ACCOUNT_REF =
            creditor("OriginatingCreditorAccountRef", "originatingAccountRef");
    static final Column<UploadAccount, String> ITEMIZATION_DATE_CREDITOR =
            creditor("ItemizationDateCreditor", "onItemizationDate");
    static final Column<UploadAccount, String> CURRENT_CREDITOR = IN_ORDER.column(
                    "CurrentCreditorLegalName", text(), "creditors.currentLegalName")
            .mayBeAbsent()
            .requiredWhen(Notes.SOON, Requirements::soon)
            .reporting(CoreRules.VALUE_MISSING, RuleIds.CURRENT_CREDITOR_MISSING)
            .note("The document's introduction requires it, the column's row announces that: the row is followed.");
    static final Column<UploadAccount, String> MERCHANT_NAME =
            IN_ORDER.column("MerchantName", text(), "creditors.merchantName").mayBeAbsent();
    static final Column<UploadAccount, String> AFFINITY =
            IN_ORDER.column("Affinity", text(), "creditors.affinity").mayBeAbsent();

    public static final Column<UploadAccount, PreferredLanguage> PREFERRED_LANGUAGE = IN_ORDER.column(
                    "PreferredLanguage", language(), "customer.preferredLanguage")
            .mayBeAbsent()
            .note("Blank: en-US. " + Notes.FIXED);

    public static final RecordTable<UploadAccount> TABLE = RecordTable.of(UploadAccount.class, IN_ORDER, Layout.csv());

    private AccountTable() {}

    /** What is said of more than one column. */
    private static final class Notes {
        static final String FIXED = "Cannot be changed once uploaded.";
        static final String SOON = "once the recipient enforces what it has announced";
    }

    private static Column<UploadAccount, String> address(String header, String part) {
        return IN_ORDER.column(header, text(), "customer.address." + part)
                .personal()
                .mayBeAbsent();
    }

    private static Column<UploadAccount, Long> breakdown(String header, String part) {
        return IN_ORDER.column(header, cents(), "balanceBreakdown." + part)
                .mayBeAbsent()
                .note(Notes.FIXED);
    }

    private static <T> Column<UploadAccount, T> itemized(Column<UploadAccount, T> column) {
        return column.mayBeAbsent()
                .requiredWhen("in a jurisdiction that needs a notice of assignment", Requirements::noticeOfAssignment)
                .reporting(CoreRules.VALUE_MISSING, RuleIds.ITEMIZATION_INCOMPLETE);
    }

    private static Column<UploadAccount, String> creditor(String header, String part) {
        return IN_ORDER.column(header, text(), "creditors." + part)
                .requiredWhen("of clients in the United States", Requirements::ofUnitedStatesClients)
                .mayBeAbsentUnder(options -> !Requirements.ofUnitedStatesClients(options));
    }
}
