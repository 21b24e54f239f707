package org.partnerfiles.loanpro.internal.rules;

import static org.partnerfiles.text.Blanks.filled;
import static org.partnerfiles.text.Blanks.given;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.loanpro.Address;
import org.partnerfiles.loanpro.Country;
import org.partnerfiles.loanpro.CustomerType;
import org.partnerfiles.loanpro.IdType;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.partnerfiles.loanpro.Password;
import org.partnerfiles.loanpro.internal.table.CustomerTable;
import org.partnerfiles.loanpro.internal.table.Requirements;
import org.partnerfiles.loanpro.internal.table.SpreadsheetNumber;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.RecordRule;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.rule.TextRule;
import org.partnerfiles.table.Column;
import org.partnerfiles.text.Digits;

/** LoanPro's rules on a customer beyond the forms of single cells. */
public final class CustomerRules {

    static final String HELP = "LoanPro's public help on import files";

    private static final String FROM_SPREADSHEET =
            "is a number that a spreadsheet rewrote; format the column as text and enter the id again";

    private static final int SHORTEST_PASSWORD = 6;

    private CustomerRules() {}

    private static final List<Rule<LoanProCustomer>> OF_A_RECORD = List.of(
            TextRule.of(
                    RuleDescription.of("loanpro.line-break-in-field", "No cell contains a line break.")
                            .source(HELP)
                            .brokenBy(Example.ofRow("priAddress", "321 Oak Lane\nFloor 2"))
                            .keptBy(Example.ofRow("priAddress", "321 Oak Lane, Floor 2")),
                    CustomerRules::lineBreaks),
            RecordRule.of(
                    RuleDescription.of(
                                    "loanpro.customer-id-ignored",
                                    "An added customer has no customerId: LoanPro assigns one and ignores the cell.")
                            .effect(Effect.VALUE_IGNORED)
                            .at("customerId")
                            .source("Import Fields: customerId")
                            .brokenBy(Example.ofRow("customerId", "17"))
                            .keptBy(Example.ofRow("customerId", "")),
                    CustomerRules::customerIdIgnored),
            RecordRule.of(
                    RuleDescription.of(
                                    "loanpro.import-id-recommended",
                                    "An added customer has an importId, by which later imports can name it.")
                            .effect(Effect.ADVICE)
                            .at("importId")
                            .source("Import Fields: importId; Example: importId")
                            .brokenBy(Example.ofRow("importId", ""))
                            .keptBy(Example.ofRow("importId", "A-1")),
                    CustomerRules::importIdRecommended),
            RecordRule.of(TableRules.CREDIT_LIMIT, CustomerRules::creditLimitOnUpdate),
            RecordRule.ofEachColumn(
                    RuleDescription.of(
                                    "loanpro.number-from-spreadsheet",
                                    "An importId or a customerId is not a number that a spreadsheet rewrote, such as"
                                            + " 1.23457E+11 or 123.0: the id itself is lost, or differs.")
                            .effect(Effect.ADVICE)
                            .at("customerId", "importId")
                            .source("Import Fields: customerId, importId")
                            .brokenBy(Example.ofRow("importId", "1.23457E+11"))
                            .keptBy(Example.ofRow("importId", "123457000000")),
                    CustomerRules::numberFromSpreadsheet),
            RecordRule.of(
                    RuleDescription.of(
                                    "loanpro.status-not-an-id",
                                    "A status is given by its id, a number, not by its name.")
                            .effect(Effect.ADVICE)
                            .at(CustomerTable.STATUS)
                            .source("Example: status")
                            .brokenBy(Example.ofRow("status", "Active"))
                            .keptBy(Example.ofRow("status", "2")),
                    CustomerRules::statusIsAnId),
            RecordRule.of(
                    RuleDescription.of(
                                    "loanpro.additional-phone-types",
                                    "There are as many additional phone types as additional phones.")
                            .at("additionalPhone", "additionalPhoneType")
                            .source("Import Fields: additionalPhone")
                            .brokenBy(Example.ofRow(
                                    "additionalPhone", "2035550100;2035550101", "additionalPhoneType", "cell"))
                            .keptBy(Example.ofRow(
                                    "additionalPhone", "2035550100;2035550101", "additionalPhoneType", "cell;home")),
                    CustomerRules::additionalPhoneTypes),
            RecordRule.of(
                    RuleDescription.of(
                                    "loanpro.password-policy",
                                    "A password has at least 6 characters, among them an upper-case letter, a lower-case"
                                            + " letter and a digit.")
                            .at("password")
                            .source("Import Fields: password")
                            .brokenBy(Example.ofRow("password", "example1"))
                            .keptBy(Example.ofRow("password", "Example1")),
                    CustomerRules::passwordPolicy),
            RecordRule.ofEachColumn(
                    RuleDescription.of(
                                    "loanpro.state-country-mismatch",
                                    "A state or province is one of its country, its code in capitals: the states of the"
                                            + " United States, the District of Columbia, the territories, the freely"
                                            + " associated states and military post, or the provinces and territories of"
                                            + " Canada.")
                            .at("priState", "mailState", "employerState")
                            .source("Import Fields: priState, priCountry")
                            .brokenBy(Example.ofRow("priState", "ON"))
                            .keptBy(Example.ofRow("priState", "NJ")),
                    addresses("State", CustomerRules::stateOfCountry)),
            RecordRule.ofEachColumn(
                    RuleDescription.of(
                                    "loanpro.zipcode-form",
                                    "A ZIP code is 5 digits, or 5 and 4 with a hyphen; a Canadian postal code is six letters"
                                            + " and digits in turn.")
                            .effect(Effect.ADVICE)
                            .at("priZipcode", "mailZipcode", "employerZipcode")
                            .source("Import Fields: priZipcode")
                            .brokenBy(Example.ofRow("priZipcode", "1234"))
                            .keptBy(Example.ofRow("priZipcode", "12345-6789")),
                    addresses("Zipcode", CustomerRules::zipcodeForm)),
            RecordRule.ofEachColumn(
                    RuleDescription.of(
                                    "loanpro.implausible-id-number",
                                    "An id number is not one digit nine times, and an individual's social security number"
                                            + " in the United States is one that is issued: area 001 to 899 without 666"
                                            + " (or a taxpayer's number, 900 to 999 with the groups 50 to 65, 70 to 88,"
                                            + " 90 to 92 and 94 to 99), group and serial number not zero.")
                            .effect(Effect.ADVICE)
                            .at("ssn", "idNumber")
                            .source("Example: ssn")
                            .brokenBy(Example.ofRow("ssn", "999999999"))
                            .keptBy(Example.ofRow("ssn", "078051120")),
                    CustomerRules::plausibleIdNumber));

    public static final List<Rule<LoanProCustomer>> ALL = Stream.of(
                    OF_A_RECORD, CustomerFileRules.ALL, DuplicateRules.ALL, CustomerBatchRules.ALL)
            .flatMap(List::stream)
            .toList();

    private static void lineBreaks(RowText<LoanProCustomer> row, RuleContext context, Findings findings) {
        if (!row.spansLines()) {
            return;
        }
        boolean named = false;
        for (Column<LoanProCustomer, ?> column : row.columns()) {
            String text = row.cell(column);
            if (text != null && (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0)) {
                findings.at(column, "must not contain a line break");
                named = true;
            }
        }
        if (!named) {
            findings.say("a cell under a header that is not LoanPro's contains a line break; no cell may");
        }
    }

    private static void customerIdIgnored(LoanProCustomer customer, RuleContext context, Findings findings) {
        if (Requirements.isAdd(customer) && given(customer.customerId())) {
            findings.at("customerId", "is ignored on add; leave it blank, or put your own id into importId");
        }
    }

    private static void importIdRecommended(LoanProCustomer customer, RuleContext context, Findings findings) {
        if (Requirements.isAdd(customer) && !given(customer.importId())) {
            findings.at("importId", "is blank; without it, later imports must look up the id that LoanPro assigned");
        }
    }

    private static void creditLimitOnUpdate(LoanProCustomer customer, RuleContext context, Findings findings) {
        if (customer.creditLimit() == null
                && Requirements.isUpdate(customer)
                && Requirements.isFlooringCustomer(customer)
                && !context.options().get(LoanPro.STRICT_REQUIREMENTS)) {
            findings.at("creditLimit", "should be given on update of a flooring customer", Effect.ADVICE);
        }
    }

    private static void numberFromSpreadsheet(LoanProCustomer customer, RuleContext context, Findings findings) {
        String named = CustomerIds.named(customer);
        if (named != null && SpreadsheetNumber.isOne(named)) {
            findings.at("customerId", FROM_SPREADSHEET);
        }
        String given = CustomerIds.given(customer);
        if (given != null && SpreadsheetNumber.isOne(given)) {
            findings.at("importId", FROM_SPREADSHEET);
        }
    }

    private static void statusIsAnId(LoanProCustomer customer, RuleContext context, Findings findings) {
        String status = filled(customer.status());
        if (status != null && !Digits.areDigits(status, 0, status.length())) {
            findings.at(
                    CustomerTable.STATUS,
                    "must be the id of a status, a number (Settings > Customer > Labeling > Status)");
        }
    }

    private static void additionalPhoneTypes(LoanProCustomer customer, RuleContext context, Findings findings) {
        int numbers = customer.phones().additionalNumbers().size();
        int types = customer.phones().additionalTypes().size();
        if (numbers != types && Requirements.onAddAndUpdate(customer, context.options())) {
            findings.at(
                    "additionalPhoneType",
                    "must have as many entries as additionalPhone, in the same order: expected " + numbers + "; found "
                            + types);
        }
    }

    private static void passwordPolicy(LoanProCustomer customer, RuleContext context, Findings findings) {
        Password password = customer.webAccess().password();
        if (password != null && !keepsPolicy(password.text())) {
            findings.at(
                    "password",
                    "must have at least 6 characters with an upper-case letter, a lower-case letter and a digit");
        }
    }

    private static boolean keepsPolicy(String text) {
        boolean upper = false;
        boolean lower = false;
        boolean digit = false;
        int characters = 0;
        for (int i = 0; i < text.length(); characters++) {
            int c = text.codePointAt(i);
            upper |= Character.isUpperCase(c);
            lower |= Character.isLowerCase(c);
            digit |= Character.isDigit(c);
            i += Character.charCount(c);
        }
        return upper && lower && digit && characters >= SHORTEST_PASSWORD;
    }

    @FunctionalInterface
    private interface AddressCheck {
        void check(String column, Address address, Findings findings);
    }

    /** Applies a check to the same part of the three addresses. */
    private static RecordRule.Check<LoanProCustomer> addresses(String part, AddressCheck check) {
        String primary = "pri" + part;
        String mailing = "mail" + part;
        String ofEmployer = "employer" + part;
        return (customer, context, findings) -> {
            if (Requirements.onAddAndUpdate(customer, context.options())) {
                check.check(primary, customer.primaryAddress(), findings);
                check.check(mailing, customer.mailingAddress(), findings);
                check.check(ofEmployer, customer.employer().address(), findings);
            }
        };
    }

    private static void stateOfCountry(String column, Address address, Findings findings) {
        String state = address.state();
        Country country = address.country();
        // a constraint reports what is not two letters
        if (state == null || States.belongs(state, country) || !States.hasForm(state)) {
            return;
        }
        if (States.belongs(state.toUpperCase(Locale.ROOT), country)) {
            findings.at(column, "must be in capitals");
        } else {
            findings.at(
                    column,
                    "must be the code of a state or province of "
                            + (country == null ? "usa or can" : country.spelling() + ", the country in the row"));
        }
    }

    private static void zipcodeForm(String column, Address address, Findings findings) {
        String zipcode = filled(address.zipcode());
        if (zipcode != null && !Zipcodes.hasForm(zipcode, address.country())) {
            boolean takesBlanks = !column.startsWith("employer");
            findings.at(column, "should be " + Zipcodes.form(address.country(), takesBlanks));
        }
    }

    private static void plausibleIdNumber(LoanProCustomer customer, RuleContext context, Findings findings) {
        boolean issuedAsSsn = customer.customerType() == CustomerType.INDIVIDUAL
                && customer.identification().idType() == IdType.SSN
                && customer.primaryAddress().country() == Country.USA;
        plausibleIdNumber("ssn", customer.identification().ssn(), issuedAsSsn, findings);
        plausibleIdNumber("idNumber", customer.identification().idNumber(), issuedAsSsn, findings);
    }

    private static void plausibleIdNumber(
            String column, @Nullable String number, boolean issuedAsSsn, Findings findings) {
        if (number == null || !IdNumbers.hasForm(number)) {
            return;
        }
        if (IdNumbers.isOneDigitRepeated(number)) {
            findings.at(column, "is one digit nine times; no such number is issued");
        } else if (issuedAsSsn && IdNumbers.isNeverIssued(number)) {
            findings.at(column, "is a social security number that is never issued");
        }
    }
}
