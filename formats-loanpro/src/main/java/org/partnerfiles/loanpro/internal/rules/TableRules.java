package org.partnerfiles.loanpro.internal.rules;

import java.util.List;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.loanpro.internal.table.CustomerTable;
import org.partnerfiles.loanpro.internal.table.RuleIds;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleDescription;

/** The rules that the table itself applies: its header, its requirements and the types of its cells. */
public final class TableRules {

    private TableRules() {}

    /** Reported by the column on add, and by a rule on update. */
    static final RuleDescription CREDIT_LIMIT = RuleDescription.of(
                    RuleIds.CREDIT_LIMIT_REQUIRED,
                    "An added customer of the type flooringCustomer has a credit limit; one that is updated should have one.")
            .at("creditLimit")
            .source("Import Fields: creditLimit")
            .brokenBy(flooring(""))
            .keptBy(flooring("100000"));

    public static final List<RuleDescription> DESCRIBED = List.of(
            RuleDescription.of(
                            RuleIds.HEADER_HAS_SPACES,
                            "No header contains a blank. A header with blanks is matched without them.")
                    .level(Rule.Level.FILE)
                    .effect(Effect.FILE_REJECTED)
                    .source(CustomerRules.HELP)
                    .brokenBy(Example.ofRow().edited(text -> text.replaceFirst("firstName", "first Name")))
                    .keptBy(Example.ofRow())
                    .mendedByRewriting(),
            RuleDescription.of(
                            RuleIds.HEADER_ALIAS,
                            "Every header is spelt as in the list of headers. The table of fields once spells one of them"
                                    + " additionalPhonetype; this is read and never written.")
                    .level(Rule.Level.FILE)
                    .effect(Effect.ADVICE)
                    .at("additionalPhoneType")
                    .source("Import Fields: additionalPhone")
                    .brokenBy(Example.ofRow()
                            .edited(text -> text.replaceFirst("additionalPhoneType", "additionalPhonetype")))
                    .keptBy(Example.ofRow())
                    .mendedByRewriting(),
            RuleDescription.of(RuleIds.CUSTOMER_ID_REQUIRED, "An update or a removal names its customer.")
                    .at("customerId")
                    .source("Import Fields: customerId")
                    .brokenBy(Example.ofRow("action", "update", "customerId", ""))
                    .keptBy(Example.ofRow("action", "update", "customerId", "17")),
            RuleDescription.of(
                            RuleIds.COMPANY_DETAILS_REQUIRED,
                            "An added customer of the type company or flooringCustomer has the company's name and contact.")
                    .at("companyContact", "companyName")
                    .source("Import Fields: companyContact, companyName")
                    .brokenBy(Example.ofRow("customerType", "company", "companyName", "Example Motors"))
                    .keptBy(Example.ofRow(
                            "customerType", "company", "companyName", "Example Motors", "companyContact", "Ana Roe")),
            CREDIT_LIMIT,
            RuleDescription.of(RuleIds.PHONE_TYPE_REQUIRED, "A secondary phone has a type.")
                    .at("secPhoneType")
                    .source("Import Fields: secPhoneType")
                    .brokenBy(Example.ofRow("secPhone", "2035550100", "secPhoneType", ""))
                    .keptBy(Example.ofRow("secPhone", "2035550100", "secPhoneType", "home")),
            RuleDescription.of(
                            RuleIds.COUNTRY_ALIAS,
                            "A country is written usa or can. For mailCountry the table of fields prints ca, for employerCountry US"
                                    + " and Canada: these, usa, can, United States and United States of America are read in"
                                    + " all three columns, in any case, with or without dots.")
                    .effect(Effect.ADVICE)
                    .at("priCountry", "mailCountry", "employerCountry")
                    .source("Import Fields: priCountry, mailCountry, employerCountry")
                    .brokenBy(Example.ofRow("priCountry", "US"))
                    .keptBy(Example.ofRow("priCountry", "usa"))
                    .mendedByRewriting(),
            RuleDescription.of(
                            RuleIds.INCOME_FREQUENCY_REQUIRED,
                            "An income has a frequency. The table of fields always requires the frequency, but the worked"
                                    + " example has none: it is required with an income.")
                    .at(CustomerTable.INCOME_FREQUENCY)
                    .source("Import Fields: employerIncomeFreq; Example: employerIncomeFreq")
                    .brokenBy(Example.ofRow("employerIncome", "36000.00", "employerIncomeFreq", ""))
                    .keptBy(Example.ofRow("employerIncome", "36000.00", "employerIncomeFreq", "monthly")),
            RuleDescription.of(RuleIds.ID_NUMBER_FORM, "The numbers in ssn and idNumber are 9 digits, without dashes.")
                    .at("ssn", "idNumber")
                    .source("Import Fields: ssn, idNumber")
                    .brokenBy(Example.ofRow("ssn", "999-99-9999"))
                    .keptBy(Example.ofRow("ssn", "999999999")));

    private static Example flooring(String creditLimit) {
        return Example.ofRow(
                "customerType",
                "flooringCustomer",
                "companyName",
                "Example Motors",
                "companyContact",
                "Ana Roe",
                "creditLimit",
                creditLimit);
    }
}
