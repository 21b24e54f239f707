package org.partnerfiles.helix.internal.rules;

import java.util.List;
import java.util.stream.Stream;
import org.partnerfiles.helix.CustomerRegistration;
import org.partnerfiles.helix.CustomerStatus;
import org.partnerfiles.helix.internal.rules.CustomerRules.StatusDate;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.RecordRule;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;

/** The rules on the content lines of a customer registration file. None of their findings is an error. */
public final class CustomerRegistrationRules {

    private CustomerRegistrationRules() {}

    public static final List<Rule<CustomerRegistration>> ALL = Stream.concat(
                    CustomerRules.of(
                            "Every customer has a Created Date, a Denied customer a Denied Date, an Expired customer an Expired"
                                    + " Date, a Verified customer an ID Verification Date, an Archived customer an Archived Date.",
                            List.of(
                                    new StatusDate<CustomerRegistration>(
                                            CustomerStatus.DENIED,
                                            "Denied Date",
                                            each -> each.dates().denied()),
                                    new StatusDate<>(
                                            CustomerStatus.EXPIRED,
                                            "Expired Date",
                                            each -> each.dates().expired()),
                                    new StatusDate<>(
                                            CustomerStatus.VERIFIED,
                                            "ID Verification Date",
                                            each -> each.dates().idVerification()),
                                    new StatusDate<>(
                                            CustomerStatus.ARCHIVED,
                                            "Archived Date",
                                            each -> each.dates().archived())))
                            .stream(),
                    Stream.<Rule<CustomerRegistration>>of(
                            RecordRule.of(
                                    CustomerRules.advice(
                                                    "helix.unexpected-status",
                                                    "A status is one of Initiated, Manual Review, Verified, Denied, Expired, Archived"
                                                            + " and Deceased, apart from case and blanks. Any other text is kept"
                                                            + " unchanged.")
                                            .at("Customer Status")
                                            .source(CustomerRules.CONTENT_ROW + ": Customer Status")
                                            .brokenBy(Example.ofRow("Customer Status", "Escalated"))
                                            .keptBy(Example.ofRow("Customer Status", "ManualReview")),
                                    CustomerRegistrationRules::namedStatus),
                            ReturningCustomers.REGISTRATIONS,
                            VerifiedCustomers.REGISTRATIONS))
            .toList();

    private static void namedStatus(CustomerRegistration customer, RuleContext context, Findings findings) {
        CustomerStatus status = customer.status();
        if (status != null && !status.isNamed()) {
            findings.at("Customer Status", "expected one of the known statuses: " + CustomerStatus.named());
        }
    }
}
