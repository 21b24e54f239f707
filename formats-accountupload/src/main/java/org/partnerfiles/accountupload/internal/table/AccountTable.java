package org.partnerfiles.accountupload.internal.table;

import static org.partnerfiles.table.CellTypes.date;
import static org.partnerfiles.table.CellTypes.oneOf;
import static org.partnerfiles.table.CellTypes.signedCents;
import static org.partnerfiles.table.CellTypes.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.accountupload.ItemizationDateType;
import org.partnerfiles.accountupload.PreferredLanguage;
import org.partnerfiles.accountupload.RecipientMessage;
import org.partnerfiles.accountupload.Title;
import org.partnerfiles.accountupload.UploadAccount;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.CellTypes;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;

/** The columns of Account Upload, in the order of the document. */
public final class AccountTable {

    /** The header of the messages in error files. */
    static final String ERRORS = "Errors";

    // the columns that rules name
    public static final Column<UploadAccount, String> ACCOUNT_REF;
    public static final Column<UploadAccount, String> STATEMENT_OF_WORK_ID;
    public static final Column<UploadAccount, String> CUSTOMER_REF;
    public static final Column<UploadAccount, LocalDate> CHARGE_OFF;
    public static final Column<UploadAccount, LocalDate> LAST_PAYMENT;
    public static final Column<UploadAccount, Long> BALANCE;
    public static final Column<UploadAccount, Title> TITLE;
    public static final Column<UploadAccount, List<String>> EMAILS;
    public static final Column<UploadAccount, List<String>> PHONES;
    public static final Column<UploadAccount, String> COUNTRY;
    public static final Column<UploadAccount, Long> BALANCE_PRINCIPAL;
    public static final Column<UploadAccount, Long> BALANCE_INTEREST;
    public static final Column<UploadAccount, Long> BALANCE_FEES;
    public static final Column<UploadAccount, Long> ITEMIZATION_BALANCE;
    public static final Column<UploadAccount, Long> FEES_SINCE;
    public static final Column<UploadAccount, Long> INTEREST_SINCE;
    public static final Column<UploadAccount, Long> PAYMENTS_AND_CREDITS_SINCE;
    public static final Column<UploadAccount, Long> PRODUCT_AMOUNT;
    public static final Column<UploadAccount, PreferredLanguage> PREFERRED_LANGUAGE;

    /** The columns that cannot be changed once uploaded, in order. */
    public static final List<Column<UploadAccount, ?>> FIXED;

    static final CellType<Title> TITLES = CellTypes.text(
            Title.class,
            Title::new,
            Title::text,
            "one of " + String.join(", ", Title.KNOWN.stream().map(Title::text).toList()));

    private static final CellType<PreferredLanguage> EXACT_LANGUAGE = oneOf(PreferredLanguage.values());
    static final CellType<PreferredLanguage> LANGUAGE =
            CellTypes.alsoReading(EXACT_LANGUAGE, AccountTable::otherLanguage);

    /** Whether a balance that cannot be read matters is only known with the account: accountupload.balance-not-positive reports it. */
    static final CellType<Long> BALANCES = CellTypes.alsoReading(
            signedCents(), (text, problems) -> signedCents().read(text, CellType.Problems.IGNORED));

    private static final String SOON = "once the recipient enforces what it has announced";

    private static final Columns<UploadAccount> IN_ORDER = new Columns<>();
    private static final List<Column<UploadAccount, ?>> FIXED_SO_FAR = new ArrayList<>();

    static {
        ACCOUNT_REF = IN_ORDER.column("AccountRef", text(), "accountRef");
        STATEMENT_OF_WORK_ID = fixed(IN_ORDER.column("StatementOfWorkID", text(), "statementOfWorkId"));
        IN_ORDER.column("DueDate", date(), "dueDate");
        CHARGE_OFF = optional("ChargeOffDate", date(), "chargeOffDate");
        LAST_PAYMENT = optional("DateOfLastPaymentReceived", date(), "lastPaymentReceived")
                .note("Not after the day on which the account is referred; blank if nothing was paid.");
        optional("OutOfStatuteDate", date(), "outOfStatuteDate");
        fixed(optional("DelinquencyDate", date(), "delinquencyDate"));
        BALANCE = optional("Balance", BALANCES, "balance")
                .note(
                        "Required of a new account, and above zero; ignored for an existing one, whatever it contains, even if it is reopened.");
        CUSTOMER_REF = IN_ORDER.column("CustomerRef", text(), "customer.ref")
                .personal()
                .reporting(CoreRules.VALUE_MISSING, RuleIds.CUSTOMER_REF_BLANK)
                .note(
                        "The same on all rows of a customer; without personal data. The document stars it, so a blank one is an error.");
        TITLE = optional("Title", TITLES, "customer.title").personal();
        IN_ORDER.column("FirstName", text(), "customer.firstName").personal();
        optional("MiddleName", text(), "customer.middleName").personal();
        optional("LastName", text(), "customer.lastName")
                .personal()
                .note("Required if the customer has one, which a library cannot know.");
        optional("DOB", date(), "customer.dateOfBirth")
                .personal()
                .requiredWhen(SOON, Requirements::soon)
                .reporting(CoreRules.VALUE_MISSING, RuleIds.DOB_MISSING);
        EMAILS = optional("Emails", ContactList.emails(), "customer.emails").personal();
        PHONES = optional("Phones", ContactList.phones(), "customer.phones")
                .personal()
                .note(
                        "Checked for the form of E.164, not against the numbering plans of countries; written best without blanks.");
        optional("AddressLine1", text(), "customer.address.line1").personal();
        optional("AddressLine2", text(), "customer.address.line2").personal();
        optional("City", text(), "customer.address.city").personal();
        optional("State", text(), "customer.address.state").personal();
        optional("Postcode", text(), "customer.address.postcode").personal();
        COUNTRY = optional("Country", text(), "customer.address.country").personal();
        BALANCE_PRINCIPAL = fixed(optional("BalancePrincipal", signedCents(), "balanceBreakdown.principal"));
        BALANCE_INTEREST = fixed(optional("BalanceInterest", signedCents(), "balanceBreakdown.interest"));
        BALANCE_FEES = fixed(optional("BalanceFees", signedCents(), "balanceBreakdown.fees"));
        fixed(itemized("ItemizationDate", date(), "date"));
        ITEMIZATION_BALANCE = fixed(itemized("ItemizationDateBalance", signedCents(), "balance"));
        fixed(itemized("ItemizationDateType", oneOf(ItemizationDateType.values()), "dateType"));
        itemized("ItemizationDateAccountNumber", text(), "accountNumber")
                .secret()
                .note("May be cut short.");
        FEES_SINCE = fixed(itemized("FeesSinceItemization", signedCents(), "feesSince"));
        INTEREST_SINCE = fixed(itemized("InterestSinceItemization", signedCents(), "interestSince"));
        PAYMENTS_AND_CREDITS_SINCE =
                fixed(itemized("PaymentsAndCreditsSinceItemization", signedCents(), "paymentsAndCreditsSince")
                        .note("Written without a sign, although it reduces the balance."));
        optional("ProductVendor", text(), "product.vendor");
        optional("ProductName", text(), "product.name");
        PRODUCT_AMOUNT = optional("ProductAmount", signedCents(), "product.amount");
        optional("ProductAgreementDate", date(), "product.agreementDate");
        optional("ClientDisplayName", text(), "customer.clientDisplayName");
        creditor("OriginatingCreditorLegalName", "originatingLegalName");
        creditor("OriginatingCreditorAccountRef", "originatingAccountRef");
        creditor("ItemizationDateCreditor", "onItemizationDate");
        optional("CurrentCreditorLegalName", text(), "creditors.currentLegalName")
                .requiredWhen(SOON, Requirements::soon)
                .reporting(CoreRules.VALUE_MISSING, RuleIds.CURRENT_CREDITOR_MISSING)
                .note(
                        "The document's introduction requires it; the column's row announces the requirement. The row is followed.");
        optional("MerchantName", text(), "creditors.merchantName");
        optional("Affinity", text(), "creditors.affinity");
        PREFERRED_LANGUAGE = fixed(optional("PreferredLanguage", LANGUAGE, "customer.preferredLanguage")
                .note("Blank: en-US."));
        FIXED = List.copyOf(FIXED_SO_FAR);
    }

    public static final RecordTable<UploadAccount> TABLE = RecordTable.of(UploadAccount.class, IN_ORDER, Layout.csv())
            .explaining(ERRORS, "it is the column Errors of an error file; remove it before the upload");

    private AccountTable() {}

    private static <T> Column<UploadAccount, T> optional(String header, CellType<T> type, String path) {
        return IN_ORDER.column(header, type, path).mayBeAbsent();
    }

    private static <T> Column<UploadAccount, T> itemized(String header, CellType<T> type, String part) {
        return optional(header, type, "itemization." + part)
                .requiredWhen("in a jurisdiction that needs a notice of assignment", Requirements::noticeOfAssignment)
                .reporting(CoreRules.VALUE_MISSING, RuleIds.ITEMIZATION_INCOMPLETE);
    }

    private static void creditor(String header, String part) {
        IN_ORDER.column(header, text(), "creditors." + part)
                .requiredWhen(
                        "unless the client is known to be outside the United States", Requirements::originatingCreditor)
                .mayBeAbsentUnder(Requirements::isElsewhere);
    }

    private static <T> Column<UploadAccount, T> fixed(Column<UploadAccount, T> column) {
        FIXED_SO_FAR.add(column);
        return column.note((column.note() + " Cannot be changed once uploaded.").strip());
    }

    private static @Nullable PreferredLanguage otherLanguage(String text, CellType.Problems problems) {
        problems.broken(
                RuleIds.UNSUPPORTED_LANGUAGE,
                "must be " + EXACT_LANGUAGE.form() + ", exact in case; the recipient says \""
                        + RecipientMessage.UNSUPPORTED_LANGUAGE.example() + "\"");
        return EXACT_LANGUAGE.read(text, CellType.Problems.IGNORED);
    }
}
