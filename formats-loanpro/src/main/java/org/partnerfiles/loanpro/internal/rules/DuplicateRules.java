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
import org.partnerfiles.rule.KeyIndex;
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
    private abstract static class WithRejectedRows implements FileRule.Check<LoanProCustomer> {

        abstract void remember(LoanProCustomer customer, long line, boolean rejected);

        @Override
        public final void remember(LoanProCustomer customer, RowText<LoanProCustomer> row) {
            remember(customer, row.line(), false);
        }

        @Override
        public final void rememberRejected(
                LoanProCustomer customer, RowText<LoanProCustomer> row, boolean refusesFile) {
            remember(customer, row.line(), !refusesFile);
        }
    }

    private static final class DuplicateImportId extends WithRejectedRows {
        private final KeyHolders importIds;

        DuplicateImportId(RuleContext context) {
            this.importIds = new KeyHolders(context);
        }

        @Override
        public void check(LoanProCustomer customer, RowText<LoanProCustomer> row, Findings findings) {
            String importId = CustomerIds.given(customer);
            String named = CustomerIds.named(customer);
            if (importId == null || importId.equals(named)) {
                return;
            }
            long other = importIds.ofAnother(importId, named);
            if (other < 0) {
                return;
            }
            if (KeyHolders.isRejected(other)) {
                findings.keyOfRejectedRow("importId", KeyHolders.line(other));
            } else {
                findings.at(
                        "importId",
                        "should be unique; it is also the import id of another customer, on line "
                                + KeyHolders.line(other));
            }
        }

        @Override
        void remember(LoanProCustomer customer, long line, boolean rejected) {
            String importId = CustomerIds.given(customer);
            if (importId != null) {
                importIds.remember(importId, line, rejected, CustomerIds.named(customer));
            }
        }
    }

    /** The rule on import ids reports an add with one that an earlier row has given. */
    private static final class DuplicateCustomer implements FileRule.Check<LoanProCustomer> {
        /** By id: twice the line of its first row, plus one if that row gives the id to its customer. */
        private final KeyIndex seen;

        DuplicateCustomer(RuleContext context) {
            this.seen = context.newKeyIndex();
        }

        @Override
        public void check(LoanProCustomer customer, RowText<LoanProCustomer> row, Findings findings) {
            boolean add = Requirements.isAdd(customer);
            String id = add ? CustomerIds.given(customer) : CustomerIds.named(customer);
            long first = id == null ? -1 : seen.get(id);
            if (first >= 0 && !(add && first % 2 == 1)) {
                findings.at(add ? "importId" : "customerId", "names the same customer as line " + first / 2);
            }
        }

        @Override
        public void remember(LoanProCustomer customer, RowText<LoanProCustomer> row) {
            String named = CustomerIds.named(customer);
            if (named != null) {
                seen.putIfAbsent(named, 2 * row.line());
            }
            String importId = CustomerIds.given(customer);
            if (importId != null) {
                seen.putIfAbsent(importId, 2 * row.line() + 1);
            }
        }
    }

    private static final class DuplicateUsername extends WithRejectedRows {
        private final Options options;
        private final KeyHolders names;
        /** By the lower case without blanks at the ends, the names that are written otherwise. */
        private final KeyHolders otherwiseWritten;

        DuplicateUsername(RuleContext context) {
            this.options = context.options();
            this.names = new KeyHolders(context);
            this.otherwiseWritten = new KeyHolders(context);
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
            if (same >= 0 && !KeyHolders.isRejected(same)) {
                findings.at(
                        "username",
                        "must be unique in the file; line " + KeyHolders.line(same) + " has the same user name");
                return;
            }
            if (same >= 0) {
                findings.keyOfRejectedRow("username", KeyHolders.line(same));
            }
            long alike = alike(username, named);
            if (alike >= 0 && !KeyHolders.isRejected(alike)) {
                findings.at(
                        "username",
                        "should be unique in the file; line " + KeyHolders.line(alike)
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
        void remember(LoanProCustomer customer, long line, boolean rejected) {
            String username = username(customer);
            if (username != null) {
                String named = CustomerIds.named(customer);
                String importId = CustomerIds.given(customer);
                names.remember(username, line, rejected, named, importId);
                String folded = folded(username);
                if (!username.equals(folded)) {
                    otherwiseWritten.remember(folded, line, rejected, named, importId);
                }
            }
        }
    }
}
