package org.partnerfiles.loanpro.internal.rules;

import static org.partnerfiles.text.Blanks.filled;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.partnerfiles.loanpro.internal.table.Requirements;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.text.Blanks;

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
                    DuplicateUsername::new));

    private interface Opening {
        FileRule.Check<LoanProCustomer> open(RuleContext context);
    }

    private static FileRule<LoanProCustomer> namingRejectedRows(RuleDescription description, Opening opening) {
        return new FileRule<>() {
            @Override
            public RuleDescription description() {
                return description;
            }

            @Override
            public boolean namesRejectedRows() {
                return true;
            }

            @Override
            public FileRule.Check<LoanProCustomer> open(RuleContext context) {
                return opening.open(context);
            }
        };
    }

    /** Remembers rejected rows too, to name them where a later row has their key. */
    private abstract static class OneCustomer implements FileRule.Check<LoanProCustomer> {
        /** By id of a customer, the first row that names it by the id or gives it the id. The rules here share it. */
        final FirstRows customers;

        OneCustomer(RuleContext context) {
            this.customers = new FirstRows(context.sharedKeyIndex("loanpro.customers"));
        }

        abstract void remember(LoanProCustomer customer, long row);

        /** Remembers the row by an id, or by nothing if it is null. */
        final void rememberId(@Nullable String id, long row) {
            if (id != null) {
                customers.remember(id, row);
            }
        }

        @Override
        public final void remember(LoanProCustomer customer, RowText<LoanProCustomer> row) {
            remember(customer, FirstRows.accepted(row.line()));
        }

        @Override
        public final void rememberRejected(
                LoanProCustomer customer, RowText<LoanProCustomer> row, boolean refusesFile) {
            remember(customer, FirstRows.rejected(row.line(), refusesFile));
        }
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

    private static final class DuplicateUsername extends OneCustomer {

        /** User names in one form. */
        private final class Names {
            private final FirstRows rows;
            private final KeyHolders holders;

            Names(RuleContext context) {
                this.rows = new FirstRows(context.newKeyIndex());
                this.holders = new KeyHolders(customers, context);
            }

            /** The first row with a name if it is another customer's; -1 if there is none. */
            long ofAnother(String name, @Nullable String named) {
                long first = rows.get(name);
                return first < 0 || holders.has(name, first, named) ? -1 : first;
            }

            void remember(String name, long row, @Nullable String named, @Nullable String given) {
                rows.remember(name, row);
                long first = rows.get(name);
                rememberId(named, row);
                holders.remember(name, first, row, named);
                rememberId(given, FirstRows.giving(row));
                holders.remember(name, first, row, given);
            }
        }

        private final Options options;
        private final Names names;
        /** The lower case without blanks at the ends of names that are written otherwise. */
        private final Names otherwiseWritten;

        DuplicateUsername(RuleContext context) {
            super(context);
            this.options = context.options();
            this.names = new Names(context);
            this.otherwiseWritten = new Names(context);
        }

        private @Nullable String username(LoanProCustomer customer) {
            return Requirements.onAddAndUpdate(customer, options)
                    ? filled(customer.webAccess().username())
                    : null;
        }

        private static String folded(String username) {
            return Blanks.strip(username).toLowerCase(Locale.ROOT);
        }

        @Override
        public void check(LoanProCustomer customer, RowText<LoanProCustomer> row, Findings findings) {
            String username = username(customer);
            if (username == null) {
                return;
            }
            String named = CustomerIds.named(customer);
            long same = names.ofAnother(username, named);
            if (same >= 0 && !FirstRows.isRejected(same)) {
                findings.at(
                        "username",
                        "must be unique in the file; line " + FirstRows.line(same) + " has the same user name");
                return;
            }
            if (same >= 0) {
                findings.keyOfRejectedRow("username", FirstRows.line(same));
            }
            long alike = alike(username, named);
            if (alike >= 0 && !FirstRows.isRejected(alike)) {
                findings.at(
                        "username",
                        "should be unique in the file; line " + FirstRows.line(alike)
                                + " has a user name that differs only in case or in blanks at its ends",
                        Effect.ADVICE);
            }
        }

        private long alike(String username, @Nullable String named) {
            String folded = folded(username);
            long asFolded = username.equals(folded) ? -1 : names.ofAnother(folded, named);
            return asFolded >= 0 ? asFolded : otherwiseWritten.ofAnother(folded, named);
        }

        @Override
        void remember(LoanProCustomer customer, long row) {
            String username = username(customer);
            if (username == null) {
                return;
            }
            String named = CustomerIds.named(customer);
            String given = CustomerIds.given(customer);
            names.remember(username, row, named, given);
            String folded = folded(username);
            if (!username.equals(folded)) {
                otherwiseWritten.remember(folded, row, named, given);
            }
        }
    }
}
