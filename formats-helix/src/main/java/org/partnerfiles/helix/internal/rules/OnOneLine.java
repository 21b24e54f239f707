package org.partnerfiles.helix.internal.rules;

import org.partnerfiles.finding.Effect;
import org.partnerfiles.helix.Customer;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.KeyIndex;
import org.partnerfiles.rule.RowKeys;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.rule.RuleDescription;

/** The rule that a customer is on one line. */
final class OnOneLine<R extends Customer> implements FileRule<R> {

    private static final RuleDescription DESCRIPTION = RuleDescription.of(
                    "helix.duplicate-customer-id",
                    "A customer is on one line. A second line, for another status, is not an error.")
            .effect(Effect.INFORMATION)
            .at("Customer ID")
            .source(CustomerRules.CONTENT_ROW + ": Customer ID")
            .brokenBy(Example.ofRow().row())
            .keptBy(Example.ofRow().row("Customer ID", "1204"));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public RowKeys<R> keys() {
        return (customer, options, keys) -> {
            if (customer.customerId() != null) {
                keys.accept("helix.customer " + customer.customerId());
            }
        };
    }

    @Override
    public boolean namesRejectedRows() {
        return true;
    }

    @Override
    public FileRule.Check<R> open(RuleContext context) {
        return new Seen<>(context);
    }

    private static final class Seen<R extends Customer> implements FileRule.Check<R> {
        private final CustomerIds ids = new CustomerIds();
        /** By id, the line of the first rejected row. */
        private final KeyIndex rejected;

        Seen(RuleContext context) {
            this.rejected = context.newKeyIndex();
        }

        @Override
        public void check(R customer, RowText<R> row, Findings findings) {
            Long id = customer.customerId();
            if (id == null) {
                return;
            }
            if (ids.contains(id)) {
                findings.at("Customer ID", "is also on an earlier line");
            } else if (rejected.size() > 0) {
                long line = rejected.get(id.toString());
                if (line >= 0) {
                    findings.keyOfRejectedRow("Customer ID", line);
                }
            }
        }

        @Override
        public void remember(R customer, RowText<R> row) {
            Long id = customer.customerId();
            if (id != null) {
                ids.add(id);
            }
        }

        @Override
        public void rememberRejected(R customer, RowText<R> row, boolean refusesFile) {
            Long id = customer.customerId();
            if (refusesFile) {
                remember(customer, row);
            } else if (id != null) {
                rejected.putIfAbsent(id.toString(), row.line());
            }
        }
    }
}
