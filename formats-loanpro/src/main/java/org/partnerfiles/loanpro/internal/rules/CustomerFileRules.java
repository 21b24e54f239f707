package org.partnerfiles.loanpro.internal.rules;

import static org.partnerfiles.text.Blanks.filled;
import static org.partnerfiles.text.Blanks.given;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.partnerfiles.loanpro.internal.table.CustomerTable;
import org.partnerfiles.loanpro.internal.table.Requirements;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.KeyIndex;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.Column;
import org.partnerfiles.text.Plural;

/** LoanPro's rules on the rows of a file together. */
public final class CustomerFileRules {

    public static final String DUPLICATE_IMPORT_ID = "loanpro.duplicate-import-id";

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
            FileRule.unique(
                    RuleDescription.of(
                                    DUPLICATE_IMPORT_ID,
                                    "No two added customers have the same importId; otherwise later commands may change the"
                                            + " wrong one.")
                            .effect(Effect.ADVICE)
                            .at("importId")
                            .source("Import Fields: importId")
                            .brokenBy(Example.ofRow("importId", "A-1").row("importId", "A-1"))
                            .keptBy(Example.ofRow("importId", "A-1").row("importId", "A-2")),
                    (customer, options) -> Requirements.isAdd(customer) ? customer.importId() : null,
                    line -> "should be unique; it is also the import id of the customer added on line " + line),
            FileRule.of(
                    RuleDescription.of(
                                    "loanpro.duplicate-customer", "No two rows of a file are about the same customer.")
                            .effect(Effect.ADVICE)
                            .at("customerId", "importId")
                            .source("Import Fields: importId")
                            .brokenBy(Example.ofRow("action", "update", "customerId", "17")
                                    .row("action", "update", "customerId", "17"))
                            .keptBy(Example.ofRow("action", "update", "customerId", "17")
                                    .row("action", "update", "customerId", "18")),
                    DuplicateCustomer::new),
            FileRule.unique(
                    RuleDescription.of("loanpro.duplicate-username", "No two rows have the same user name.")
                            .at("username")
                            .source("Import Fields: username")
                            .brokenBy(Example.ofRow("username", "dhicks").row("username", "dhicks"))
                            .keptBy(Example.ofRow("username", "dhicks").row("username", "dhicks2")),
                    (customer, options) -> Requirements.onAddAndUpdate(customer, options)
                            ? customer.webAccess().username()
                            : null,
                    line -> "must be unique in the file; line " + line + " has the same user name"),
            FileRule.counting(
                    RuleDescription.of(
                                    "loanpro.income-frequency-blank",
                                    "Every added customer has the frequency of its income.")
                            .effect(Effect.INFORMATION)
                            .at(CustomerTable.INCOME_FREQUENCY)
                            .source("Import Fields: employerIncomeFreq")
                            .brokenBy(Example.ofRow("employerIncomeFreq", ""))
                            .keptBy(Example.ofRow("employerIncomeFreq", "monthly")),
                    (customer, row) -> Requirements.isAdd(customer) && !given(row.cell(CustomerTable.INCOME_FREQUENCY)),
                    count -> "is blank in " + Plural.of(count, "added row")),
            FileRule.of(
                    RuleDescription.of(
                                    "loanpro.date-style",
                                    "All dates of a file have one style, and the dates of employment are MM/DD/YYYY: the worked"
                                            + " example has the other style only in the date of birth.")
                            .effect(Effect.ADVICE)
                            .at(CustomerTable.BIRTHDAY, CustomerTable.HIRE_DATE, CustomerTable.NEXT_PAYDAY)
                            .source("Import Fields: birthday; Example: birthday")
                            .brokenBy(Example.ofRow("birthday", "1985-01-01").row("birthday", "01/01/1985"))
                            .keptBy(Example.ofRow("birthday", "1985-01-01").row("birthday", "1985-01-01")),
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

    /** Another rule reports two adds with one import id. */
    private static final class DuplicateCustomer implements FileRule.Check<LoanProCustomer> {
        /** By id: twice the line of its first row, plus one if that is an add. */
        private final KeyIndex seen;

        DuplicateCustomer(RuleContext context) {
            this.seen = context.newKeyIndex();
        }

        private static @Nullable String idOf(LoanProCustomer customer) {
            return filled(Requirements.isAdd(customer) ? customer.importId() : customer.customerId());
        }

        @Override
        public void check(LoanProCustomer customer, RowText<LoanProCustomer> row, Findings findings) {
            String id = idOf(customer);
            long first = id == null ? -1 : seen.get(id);
            boolean add = Requirements.isAdd(customer);
            if (first >= 0 && !(add && first % 2 == 1)) {
                findings.at(add ? "importId" : "customerId", "names the same customer as line " + first / 2);
            }
        }

        @Override
        public void remember(LoanProCustomer customer, RowText<LoanProCustomer> row) {
            String id = idOf(customer);
            if (id != null) {
                seen.putIfAbsent(id, 2 * row.line() + (Requirements.isAdd(customer) ? 1 : 0));
            }
        }
    }

    private static final class DateStyles implements FileRule.Check<LoanProCustomer> {
        private long us;
        private long iso;
        private long isoOfEmployment;

        @Override
        public void remember(LoanProCustomer customer, RowText<LoanProCustomer> row) {
            count(row.cell(CustomerTable.BIRTHDAY));
            long before = iso;
            count(row.cell(CustomerTable.HIRE_DATE));
            count(row.cell(CustomerTable.NEXT_PAYDAY));
            isoOfEmployment += iso - before;
        }

        private void count(@Nullable String text) {
            if (text != null && text.length() == "MM/DD/YYYY".length()) {
                if (text.charAt(2) == '/' && text.charAt(5) == '/') {
                    us++;
                } else if (text.charAt(4) == '-' && text.charAt(7) == '-') {
                    iso++;
                }
            }
        }

        @Override
        public void end(Findings findings) {
            if (isoOfEmployment > 0) {
                findings.say("expected MM/DD/YYYY in employerHireDate and employerNextPayday; found YYYY-MM-DD "
                        + isoOfEmployment
                        + " times"
                        + (us > 0 ? "; the file has dates in both styles" : ""));
            } else if (us > 0 && iso > 0) {
                findings.say("the file has dates in both styles: " + us + " as MM/DD/YYYY, " + iso + " as YYYY-MM-DD");
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

        private final long[] blank = new long[COLUMNS.size()];

        @Override
        public void remember(LoanProCustomer customer, RowText<LoanProCustomer> row) {
            boolean add = Requirements.isAdd(customer);
            for (int i = 0; add && i < blank.length; i++) {
                blank[i] += given(row.cell(COLUMNS.get(i))) ? 0 : 1;
            }
        }

        @Override
        public void end(Findings findings) {
            for (int i = 0; i < blank.length; i++) {
                Column<LoanProCustomer, ?> column = COLUMNS.get(i);
                String message =
                        "is blank in " + Plural.of(blank[i], "added row") + "; LoanPro uses " + DEFAULTS.get(i);
                if (blank[i] > 0 && column == CustomerTable.SALE_TRANSFER_PII) {
                    findings.at(column, message, Effect.ADVICE);
                } else if (blank[i] > 0) {
                    findings.at(column, message);
                }
            }
        }
    }
}
