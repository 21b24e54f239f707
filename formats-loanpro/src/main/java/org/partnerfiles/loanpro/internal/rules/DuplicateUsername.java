package org.partnerfiles.loanpro.internal.rules;

import static org.partnerfiles.text.Blanks.filled;

import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.partnerfiles.loanpro.internal.table.Requirements;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.text.Blanks;

/** The check that no two customers of a file have the same user name. */
final class DuplicateUsername extends OneCustomer {

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

    private String lastUsername = "";
    private String lastFolded = "";

    DuplicateUsername(RuleContext context) {
        super(context);
        this.options = context.options();
        this.names = new Names(context);
        this.otherwiseWritten = new Names(context);
    }

    /** Customers, and user names in the form in which they are compared. */
    static void addKeys(LoanProCustomer customer, Options options, Consumer<String> keys) {
        String username = username(customer, options);
        if (username != null) {
            keys.accept("loanpro.username " + fold(username));
            CustomerIds.addKeys(customer, options, keys);
        }
    }

    private static @Nullable String username(LoanProCustomer customer, Options options) {
        return Requirements.onAddAndUpdate(customer, options)
                ? filled(customer.webAccess().username())
                : null;
    }

    private static String fold(String username) {
        return Blanks.strip(username).toLowerCase(Locale.ROOT);
    }

    /** In lower case and without blanks at the ends; a name that is checked is remembered next. */
    private String folded(String username) {
        if (!username.equals(lastUsername)) {
            lastFolded = fold(username);
            lastUsername = username;
        }
        return lastFolded;
    }

    @Override
    public void check(LoanProCustomer customer, RowText<LoanProCustomer> row, Findings findings) {
        String username = username(customer, options);
        if (username == null) {
            return;
        }
        String named = CustomerIds.named(customer);
        long same = names.ofAnother(username, named);
        if (same >= 0 && !FirstRows.isRejected(same)) {
            findings.at(
                    "username", "must be unique in the file; line " + FirstRows.line(same) + " has the same user name");
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
        String username = username(customer, options);
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
