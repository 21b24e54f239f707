package org.partnerfiles.loanpro.internal.rules;

import static org.partnerfiles.text.Blanks.filled;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.loanpro.ExistingCustomers;
import org.partnerfiles.loanpro.ExistingUsernames;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.partnerfiles.loanpro.internal.table.Requirements;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.KeyIndex;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.rule.RuleDescription;

/** LoanPro's rules on a customer and the customers that it already has. */
final class CustomerBatchRules {

    private static final ExistingCustomers CUSTOMER_17 =
            ExistingCustomers.of(List.of("17"), Map.of("A-1", Set.of("17")));
    private static final ExistingUsernames DHICKS = ExistingUsernames.of(Map.of("dhicks", Set.of("17", "A-1")));

    private CustomerBatchRules() {}

    static final List<Rule<LoanProCustomer>> ALL = List.of(
            BatchRule.of(
                    RuleDescription.of(
                                    "loanpro.import-id-in-use",
                                    "An importId that a customer is added with, or that an update sets, is not another"
                                            + " customer's.")
                            .effect(Effect.ADVICE)
                            .at("importId")
                            .source("Import Fields: importId")
                            .brokenBy(Example.ofRow("importId", "A-1").given(CUSTOMER_17))
                            .keptBy(Example.ofRow("importId", "A-2").given(CUSTOMER_17)),
                    List.of(ExistingCustomers.class),
                    ImportIdInUse::new),
            BatchRule.keyed(
                    RuleDescription.of(
                                    "loanpro.unknown-customer",
                                    "An update or a removal names an existing customer, by its id or its importId. A customer"
                                            + " that an earlier row adds counts as existing.")
                            .at("customerId")
                            .source("Import Fields: customerId")
                            .brokenBy(Example.ofRow("action", "update", "customerId", "18")
                                    .given(CUSTOMER_17))
                            .keptBy(Example.ofRow("action", "update", "customerId", "17")
                                    .given(CUSTOMER_17)),
                    List.of(ExistingCustomers.class),
                    CustomerIds::addKeys,
                    UnknownCustomer::new),
            BatchRule.of(
                    RuleDescription.of("loanpro.username-in-use", "A user name is not in use by another customer.")
                            .at("username")
                            .source("Import Fields: username")
                            .brokenBy(Example.ofRow("username", "dhicks").given(DHICKS))
                            .keptBy(Example.ofRow("username", "dhicks2").given(DHICKS)),
                    List.of(ExistingUsernames.class),
                    UsernameInUse::new));

    private record ImportIdInUse(RuleContext context) implements BatchRule.Check<LoanProCustomer> {
        @Override
        public boolean hasMemory() {
            return false;
        }

        /** The import id that the row gives its customer; an update that repeats it does not. */
        private static @Nullable String key(LoanProCustomer customer) {
            String importId = CustomerIds.given(customer);
            return importId == null || importId.equals(CustomerIds.named(customer)) ? null : importId;
        }

        @Override
        public void keys(LoanProCustomer customer, BatchRule.Keys keys) {
            String importId = key(customer);
            if (importId != null) {
                keys.ask(ExistingCustomers.class, importId);
                String named = CustomerIds.named(customer);
                if (named != null) {
                    keys.ask(ExistingCustomers.class, named);
                }
            }
        }

        @Override
        public void check(LoanProCustomer customer, RowText<LoanProCustomer> row, Findings findings) {
            String importId = key(customer);
            Set<String> having = importId == null ? null : context.answer(ExistingCustomers.class, importId);
            if (importId != null && having != null && isAnothers(importId, having, CustomerIds.named(customer))) {
                boolean perhapsOwn = having.isEmpty() && Requirements.isUpdate(customer);
                findings.at(
                        "importId",
                        perhapsOwn
                                ? "is the import id of a customer; if that is another one, later commands by it may change either"
                                : "is the import id of another customer; later commands by it may change either of them");
            }
        }

        /** The id of a customer is not its import id; who has an import id may be unknown. */
        private boolean isAnothers(String importId, Set<String> having, @Nullable String named) {
            Set<String> own = named == null ? null : context.answer(ExistingCustomers.class, named);
            for (String id : having) {
                if (!id.equals(importId) && !id.equals(named) && (own == null || !own.contains(id))) {
                    return true;
                }
            }
            return having.isEmpty();
        }
    }

    private static final class UnknownCustomer implements BatchRule.Check<LoanProCustomer> {
        private final RuleContext context;
        private final KeyIndex added;
        /** By import id, the line of the rejected row that would have added it. */
        private final KeyIndex notAdded;

        UnknownCustomer(RuleContext context) {
            this.context = context;
            this.added = context.newKeyIndex();
            this.notAdded = context.newKeyIndex();
        }

        @Override
        public void keys(LoanProCustomer customer, BatchRule.Keys keys) {
            String customerId = CustomerIds.named(customer);
            if (customerId != null) {
                keys.ask(ExistingCustomers.class, customerId);
            }
        }

        @Override
        public void check(LoanProCustomer customer, RowText<LoanProCustomer> row, Findings findings) {
            String customerId = CustomerIds.named(customer);
            if (customerId != null
                    && context.answer(ExistingCustomers.class, customerId) == null
                    && added.get(customerId) < 0) {
                findings.at(
                        "customerId",
                        "must be the id or import id of an existing customer, or of one that an earlier row adds");
                long rejected = notAdded.get(customerId);
                if (rejected >= 0) {
                    findings.keyOfRejectedRow("customerId", rejected);
                }
            }
        }

        @Override
        public void remember(LoanProCustomer customer, RowText<LoanProCustomer> row) {
            String importId = CustomerIds.given(customer);
            if (importId != null) {
                added.putIfAbsent(importId, 0);
            }
        }

        /** A rejected row adds no customer. */
        @Override
        public void rememberRejected(LoanProCustomer customer, RowText<LoanProCustomer> row, boolean refusesFile) {
            String importId = CustomerIds.given(customer);
            if (refusesFile) {
                remember(customer, row);
            } else if (importId != null) {
                notAdded.putIfAbsent(importId, row.line());
            }
        }
    }

    private record UsernameInUse(RuleContext context) implements BatchRule.Check<LoanProCustomer> {
        @Override
        public boolean hasMemory() {
            return false;
        }

        private @Nullable String key(LoanProCustomer customer) {
            return Requirements.onAddAndUpdate(customer, context.options())
                    ? filled(customer.webAccess().username())
                    : null;
        }

        @Override
        public void keys(LoanProCustomer customer, BatchRule.Keys keys) {
            String username = key(customer);
            if (username != null) {
                keys.ask(ExistingUsernames.class, username);
            }
        }

        @Override
        public void check(LoanProCustomer customer, RowText<LoanProCustomer> row, Findings findings) {
            String username = key(customer);
            Set<String> owner = username == null ? null : context.answer(ExistingUsernames.class, username);
            if (owner != null && !isOwner(customer, owner)) {
                findings.at("username", "must be unique; another customer already has this user name");
            }
        }

        private static boolean isOwner(LoanProCustomer customer, Set<String> ids) {
            String customerId = CustomerIds.named(customer);
            return customerId != null && ids.contains(customerId);
        }
    }
}
