package org.partnerfiles.loanpro.internal.rules;

import java.util.List;
import java.util.function.Function;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.partnerfiles.loanpro.internal.table.Requirements;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.RowKeys;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.rule.RuleDescription;

/**
 * LoanPro's rules on what only one customer of a file may have. Rows that name one customer, by its id or by the import id that an
 * earlier row gave it, are rows of one customer.
 */
public final class DuplicateRules {

    public static final String DUPLICATE_IMPORT_ID = "loanpro.duplicate-import-id";

    private DuplicateRules() {}

    static final List<Rule<LoanProCustomer>> ALL = List.of(
            namingRejectedRows(
                    RuleDescription.of(
                                    DUPLICATE_IMPORT_ID,
                                    "No two customers of a file have the same importId, whether they are added with it or an"
                                            + " update sets it; otherwise later commands may change the wrong one.")
                            .effect(Effect.ADVICE)
                            .at("importId")
                            .source("Import Fields: importId")
                            .brokenBy(Example.ofRow("importId", "A-1").row("importId", "A-1"))
                            .keptBy(Example.ofRow("importId", "A-1").row("importId", "A-2")),
                    CustomerIds::addKeys,
                    DuplicateImportId::new),
            namingRejectedRows(
                    RuleDescription.of(
                                    "loanpro.duplicate-customer", "No two rows of a file are about the same customer.")
                            .effect(Effect.ADVICE)
                            .at("customerId", "importId")
                            .source("Import Fields: importId")
                            .brokenBy(Example.ofRow("action", "update", "customerId", "17")
                                    .row("action", "update", "customerId", "17"))
                            .keptBy(Example.ofRow("action", "update", "customerId", "17")
                                    .row("action", "update", "customerId", "18")),
                    CustomerIds::addKeys,
                    DuplicateCustomer::new),
            namingRejectedRows(
                    RuleDescription.of(
                                    "loanpro.duplicate-username",
                                    "No two customers of a file have the same user name. Names that differ only in case or in"
                                            + " blanks at their ends are advice.")
                            .at("username")
                            .source("Import Fields: username")
                            .brokenBy(Example.ofRow("username", "dhicks").row("username", "dhicks"))
                            .keptBy(Example.ofRow("username", "dhicks").row("username", "dhicks2")),
                    DuplicateUsername::addKeys,
                    DuplicateUsername::new));

    private static FileRule<LoanProCustomer> namingRejectedRows(
            RuleDescription description,
            RowKeys<LoanProCustomer> keys,
            Function<RuleContext, FileRule.Check<LoanProCustomer>> open) {
        return FileRule.keyed(description, keys, true, open);
    }

    private static final class DuplicateImportId extends OneCustomer {
        private final KeyHolders holders;
        /** By import id, the first row that gives it, where that is not the first row that has it, or was rejected. */
        private final FirstRows laterGiving;

        DuplicateImportId(RuleContext context) {
            super(context);
            this.holders = new KeyHolders(customers, context);
            this.laterGiving = new FirstRows(context.newKeyIndex());
        }

        private long firstGiving(String importId) {
            long first = customers.get(importId);
            return first < 0 || isAcceptedGiving(first) ? first : laterGiving.get(importId);
        }

        private static boolean isAcceptedGiving(long row) {
            return FirstRows.isGiving(row) && !FirstRows.isRejected(row);
        }

        @Override
        public void check(LoanProCustomer customer, RowText<LoanProCustomer> row, Findings findings) {
            String importId = CustomerIds.given(customer);
            String named = CustomerIds.named(customer);
            if (importId == null || importId.equals(named)) {
                return;
            }
            long first = firstGiving(importId);
            if (first < 0 || holders.has(importId, first, named)) {
                return;
            }
            if (FirstRows.isRejected(first)) {
                findings.keyOfRejectedRow("importId", FirstRows.line(first));
            } else {
                findings.at(
                        "importId",
                        "should be unique; it is also the import id of another customer, on line "
                                + FirstRows.line(first));
            }
        }

        @Override
        void remember(LoanProCustomer customer, long row) {
            String importId = CustomerIds.given(customer);
            if (importId == null) {
                return;
            }
            String named = CustomerIds.named(customer);
            rememberId(named, row);
            customers.remember(importId, FirstRows.giving(row));
            if (!isAcceptedGiving(customers.get(importId))) {
                laterGiving.remember(importId, row);
            }
            if (named != null) {
                holders.remember(importId, firstGiving(importId), row, named);
            }
        }
    }

    /** The rule on import ids reports an add with one that an earlier row has given. */
    private static final class DuplicateCustomer extends OneCustomer {

        DuplicateCustomer(RuleContext context) {
            super(context);
        }

        @Override
        public void check(LoanProCustomer customer, RowText<LoanProCustomer> row, Findings findings) {
            boolean add = Requirements.isAdd(customer);
            String id = add ? CustomerIds.given(customer) : CustomerIds.named(customer);
            long first = id == null ? -1 : customers.get(id);
            if (first < 0 || (add && FirstRows.isGiving(first))) {
                return;
            }
            String column = add ? "importId" : "customerId";
            if (FirstRows.isRejected(first)) {
                findings.keyOfRejectedRow(column, FirstRows.line(first));
            } else {
                findings.at(column, "names the same customer as line " + FirstRows.line(first));
            }
        }

        @Override
        void remember(LoanProCustomer customer, long row) {
            rememberId(CustomerIds.named(customer), row);
            rememberId(CustomerIds.given(customer), FirstRows.giving(row));
        }
    }
}
