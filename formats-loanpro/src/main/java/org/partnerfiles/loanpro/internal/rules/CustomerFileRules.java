package org.partnerfiles.loanpro.internal.rules;

import java.time.LocalDate;
import java.util.List;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.partnerfiles.loanpro.internal.table.CustomerTable;
import org.partnerfiles.loanpro.internal.table.Requirements;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.rule.Sums;
import org.partnerfiles.table.Column;
import org.partnerfiles.text.Plural;

/** LoanPro's rules on the rows of a file together. */
public final class CustomerFileRules {

    private CustomerFileRules() {}

    static final List<Rule<LoanProCustomer>> ALL = List.of(
            FileRule.counting(
                    RuleDescription.of("loanpro.non-ascii", "The file is ASCII; UTF-8 is accepted as well.")
                            .effect(Effect.ADVICE)
                            .source(CustomerRules.HELP)
                            .brokenBy(Example.ofRow("firstName", "Dávid"))
                            .keptBy(Example.ofRow("firstName", "David")),
                    (customer, row) -> !row.isAscii(),
                    count -> Plural.of(count, "row")
                            + " with characters beyond ASCII; LoanPro accepts UTF-8 and prefers ASCII"),
            FileRule.counting(
                    RuleDescription.of(
                                    "loanpro.income-frequency-blank",
                                    "Every added customer has the frequency of its income.")
                            .effect(Effect.INFORMATION)
                            .at(CustomerTable.INCOME_FREQUENCY)
                            .source("Import Fields: employerIncomeFreq")
                            .brokenBy(Example.ofRow("employerIncomeFreq", ""))
                            .keptBy(Example.ofRow("employerIncomeFreq", "monthly")),
                    (customer, row) -> Requirements.isAdd(customer) && !row.isGiven(CustomerTable.INCOME_FREQUENCY),
                    count -> "is blank in " + Plural.of(count, "added row")),
            FileRule.of(
                    RuleDescription.of(
                                    "loanpro.date-style",
                                    "All dates of birth of a file have one style, and the dates of employment are MM/DD/YYYY: the"
                                            + " worked example has the other style only in the date of birth.")
                            .effect(Effect.ADVICE)
                            .at(CustomerTable.BIRTHDAY, CustomerTable.HIRE_DATE, CustomerTable.NEXT_PAYDAY)
                            .source("Import Fields: birthday; Example: birthday")
                            .brokenBy(Example.ofRow("birthday", "1985-01-01").row("birthday", "01/01/1985"))
                            .keptBy(Example.ofRow("birthday", "1985-01-01").row("birthday", "1985-01-01"))
                            .mendedByRewriting(),
                    context -> new DateStyles()),
            FileRule.of(
                    RuleDescription.of(
                                    "loanpro.default-applied",
                                    "An added customer has its generation, its type, its status, and whether its personal data"
                                            + " may be sold; LoanPro decides what is blank.")
                            .effect(Effect.INFORMATION)
                            .at(
                                    CustomerTable.GENERATION,
                                    CustomerTable.SALE_TRANSFER_PII,
                                    CustomerTable.CUSTOMER_TYPE,
                                    CustomerTable.STATUS)
                            .source("Import Fields: gencode, saleTransferPii, customerType, status")
                            .brokenBy(Example.ofRow("saleTransferPii", ""))
                            .keptBy(Example.ofRow("saleTransferPii", "0")),
                    context -> new DefaultApplied()));

    private static final class DateStyles implements FileRule.Check<LoanProCustomer> {

        private static final String FORM = "MM/DD/YYYY";

        private static final int US_OF_BIRTH = 0;
        private static final int ISO_OF_BIRTH = 1;
        private static final int ISO_OF_EMPLOYMENT = 2;

        private final Sums sums = new Sums();

        @Override
        public Sums sums() {
            return sums;
        }

        @Override
        public void remember(LoanProCustomer customer, RowText<LoanProCustomer> row) {
            sums.add(US_OF_BIRTH, isWrittenWith('/', 2, 5, row, CustomerTable.BIRTHDAY) ? 1 : 0);
            sums.add(ISO_OF_BIRTH, isIso(row, CustomerTable.BIRTHDAY) ? 1 : 0);
            sums.add(ISO_OF_EMPLOYMENT, isIso(row, CustomerTable.HIRE_DATE) ? 1 : 0);
            sums.add(ISO_OF_EMPLOYMENT, isIso(row, CustomerTable.NEXT_PAYDAY) ? 1 : 0);
        }

        private static boolean isIso(RowText<LoanProCustomer> row, Column<LoanProCustomer, LocalDate> column) {
            return isWrittenWith('-', 4, 7, row, column);
        }

        private static boolean isWrittenWith(
                char separator,
                int first,
                int second,
                RowText<LoanProCustomer> row,
                Column<LoanProCustomer, LocalDate> column) {
            return row.characterAt(column, first) == separator
                    && row.characterAt(column, second) == separator
                    && row.characterAt(column, FORM.length() - 1) >= 0
                    && row.characterAt(column, FORM.length()) < 0;
        }

        @Override
        public void end(Findings findings) {
            long usOfBirth = sums.count(US_OF_BIRTH);
            long isoOfBirth = sums.count(ISO_OF_BIRTH);
            long isoOfEmployment = sums.count(ISO_OF_EMPLOYMENT);
            if (isoOfEmployment > 0) {
                findings.say("expected MM/DD/YYYY in employerHireDate and employerNextPayday; found YYYY-MM-DD "
                        + Plural.of(isoOfEmployment, "time"));
            }
            if (usOfBirth > 0 && isoOfBirth > 0) {
                findings.at(
                        CustomerTable.BIRTHDAY,
                        "is written in both styles: " + usOfBirth + " as MM/DD/YYYY, " + isoOfBirth + " as YYYY-MM-DD;"
                                + " write all in one");
            }
        }
    }

    private static final class DefaultApplied implements FileRule.Check<LoanProCustomer> {

        private static final List<Column<LoanProCustomer, ?>> COLUMNS = List.of(
                CustomerTable.GENERATION,
                CustomerTable.SALE_TRANSFER_PII,
                CustomerTable.CUSTOMER_TYPE,
                CustomerTable.STATUS);
        private static final List<String> DEFAULTS = List.of(
                "none",
                "1: the customers' personal data may be sold or transferred",
                "the company's default",
                "the company's default");

        private final Sums sums = new Sums();

        @Override
        public Sums sums() {
            return sums;
        }

        @Override
        public void remember(LoanProCustomer customer, RowText<LoanProCustomer> row) {
            boolean add = Requirements.isAdd(customer);
            for (int i = 0; add && i < COLUMNS.size(); i++) {
                sums.add(i, row.isGiven(COLUMNS.get(i)) ? 0 : 1);
            }
        }

        @Override
        public void end(Findings findings) {
            for (int i = 0; i < COLUMNS.size(); i++) {
                long blank = sums.count(i);
                Column<LoanProCustomer, ?> column = COLUMNS.get(i);
                String message = "is blank in " + Plural.of(blank, "added row") + "; LoanPro uses " + DEFAULTS.get(i);
                if (blank > 0 && column == CustomerTable.SALE_TRANSFER_PII) {
                    findings.at(column, message, Effect.ADVICE);
                } else if (blank > 0) {
                    findings.at(column, message);
                }
            }
        }
    }
}
