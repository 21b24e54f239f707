package org.partnerfiles.helix.internal.rules;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.helix.Customer;
import org.partnerfiles.helix.CustomerRegistration;
import org.partnerfiles.helix.CustomerStatus;
import org.partnerfiles.helix.CustomersOfDay;
import org.partnerfiles.helix.HelixCustomer;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.rule.RuleDescription;

/** Finds customers who were verified on the day of their file and are not in the other file of that day. */
final class VerifiedCustomers<R extends Customer> implements BatchRule.Check<R> {

    /** Why the rule is skipped, for the people who run the check. */
    static final String WITHOUT_OTHER_FILE =
            "the other file of the day is not known: check both files at once, or name it (on the command line, --delivered FILE)";

    static final BatchRule<CustomerRegistration> REGISTRATIONS = rule(
            "A customer who was Verified on the effective day of the file, by the header's own offset, is also in the customer"
                    + " file of that day.",
            context -> new VerifiedCustomers<>(
                    context,
                    "the customer file",
                    customer -> customer.status() != null && customer.status().is(CustomerStatus.VERIFIED)));

    static final BatchRule<HelixCustomer> CUSTOMERS = rule(
            "A customer whose ID Verification Date is the effective day of the file, by the header's own offset, is also in the"
                    + " customer registration file of that day.",
            context -> new VerifiedCustomers<>(context, "the customer registration file", customer -> true));

    private final RuleContext context;
    private final String otherFile;
    private final Function<R, Boolean> concerned;

    private VerifiedCustomers(RuleContext context, String otherFile, Function<R, Boolean> concerned) {
        this.context = context;
        this.otherFile = otherFile;
        this.concerned = concerned;
    }

    private static <R extends Customer> BatchRule<R> rule(
            String statement, Function<RuleContext, BatchRule.Check<R>> open) {
        Example verified =
                Example.ofRow("Customer Status", "Verified", "ID Verification Date", "2026-01-30T10:30:31.456-06:00");
        return BatchRule.of(
                RuleDescription.of("helix.verified-in-customer-file", statement)
                        .effect(Effect.ADVICE)
                        .at("Customer ID", "Customer Status", "ID Verification Date")
                        .source("Customer Registration File: NOTE")
                        .brokenBy(verified.given(answering(false)))
                        .keptBy(verified.given(answering(true))),
                List.of(CustomersOfDay.class),
                open);
    }

    private static CustomersOfDay answering(boolean answer) {
        return keys -> keys.stream().collect(Collectors.toMap(key -> key, key -> answer));
    }

    @Override
    public boolean hasMemory() {
        return false;
    }

    private CustomersOfDay.@Nullable Key key(R customer) {
        Long id = customer.customerId();
        OffsetDateTime verified = customer.dates().idVerification();
        OffsetDateTime effective = EffectiveDate.of(context.file());
        if (id == null || verified == null || effective == null || !concerned.apply(customer)) {
            return null;
        }
        LocalDate day = effective.toLocalDate();
        boolean isThatDay = verified.withOffsetSameInstant(effective.getOffset())
                .toLocalDate()
                .equals(day);
        return isThatDay ? new CustomersOfDay.Key(id, day) : null;
    }

    @Override
    public void keys(R customer, BatchRule.Keys keys) {
        CustomersOfDay.Key key = key(customer);
        if (key != null) {
            keys.ask(CustomersOfDay.class, key);
        }
    }

    @Override
    public void check(R customer, RowText<R> row, Findings findings) {
        CustomersOfDay.Key key = key(customer);
        Boolean found = key == null ? Boolean.TRUE : context.answer(CustomersOfDay.class, key);
        if (key == null || Boolean.TRUE.equals(found)) {
            return;
        }
        if (found == null) {
            findings.skip(WITHOUT_OTHER_FILE);
        } else {
            findings.at(
                    "Customer ID",
                    "was verified on " + key.effectiveDay() + " and must also be in " + otherFile + " of that day");
        }
    }
}
