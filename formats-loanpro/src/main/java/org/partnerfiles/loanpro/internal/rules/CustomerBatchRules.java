package org.partnerfiles.loanpro.internal.rules;

import static org.partnerfiles.text.Blanks.filled;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.loanpro.Action;
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

    private static final ExistingCustomers CUSTOMER_17 = ExistingCustomers.of(List.of("17"), List.of("A-1"));
    private static final ExistingUsernames DHICKS = ExistingUsernames.of(Map.of("dhicks", Set.of("17", "A-1")));

    private CustomerBatchRules() {}

    static final List<Rule<LoanProCustomer>> ALL = List.of(
            BatchRule.of(
                    RuleDescription.of("loanpro.import-id-in-use", "The importId of an added customer is not in use.")
                            .effect(Effect.ADVICE)
                            .at("importId")
                            .source("Import Fields: importId")
                            .brokenBy(Example.ofRow("importId", "A-1").given(CUSTOMER_17))
                            .keptBy(Example.ofRow("importId", "A-2").given(CUSTOMER_17)),
                    List.of(ExistingCustomers.class),
                    ImportIdInUse::new),
            BatchRule.of(
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
        private static @Nullable String key(LoanProCustomer customer) {
            return Requirements.isAdd(customer) ? filled(customer.importId()) : null;
        }

        @Override
        public void keys(LoanProCustomer customer, BatchRule.Keys keys) {
            String importId = key(customer);
            if (importId != null) {
                keys.ask(ExistingCustomers.class, importId);
            }
        }

        @Override
        public void check(LoanProCustomer customer, RowText<LoanProCustomer> row, Findings findings) {
            String importId = key(customer);
            ExistingCustomers.KnownAs known =
                    importId == null ? null : context.answer(ExistingCustomers.class, importId);
            if (known != null && known != ExistingCustomers.KnownAs.CUSTOMER_ID) {
                findings.at(
                        "importId",
                        "is the import id of an existing customer; later commands may change either of them");
            }
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

        private static @Nullable String key(LoanProCustomer customer) {
            return Requirements.isAdd(customer) ? null : filled(customer.customerId());
        }

        @Override
        public void keys(LoanProCustomer customer, BatchRule.Keys keys) {
            String customerId = key(customer);
            if (customerId != null) {
                keys.ask(ExistingCustomers.class, customerId);
            }
        }

        @Override
        public void check(LoanProCustomer customer, RowText<LoanProCustomer> row, Findings findings) {
            String customerId = key(customer);
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

        /** An update can set an import id as well. */
        private static @Nullable String importId(LoanProCustomer customer) {
            return customer.action() == Action.REMOVE ? null : filled(customer.importId());
        }

        @Override
        public void remember(LoanProCustomer customer, RowText<LoanProCustomer> row) {
            String importId = importId(customer);
            if (importId != null) {
                added.putIfAbsent(importId, 0);
            }
        }

        /** A rejected row adds nobody. */
        @Override
        public void rememberRejected(LoanProCustomer customer, RowText<LoanProCustomer> row, boolean refusesFile) {
            String importId = importId(customer);
            if (refusesFile) {
                remember(customer, row);
            } else if (importId != null) {
                notAdded.putIfAbsent(importId, row.line());
            }
        }
    }

    private record UsernameInUse(RuleContext context) implements BatchRule.Check<LoanProCustomer> {
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
            String customerId = customer.customerId();
            return !Requirements.isAdd(customer) && customerId != null && ids.contains(customerId);
        }
    }
}
