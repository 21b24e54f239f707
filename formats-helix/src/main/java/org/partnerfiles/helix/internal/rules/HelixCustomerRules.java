package org.partnerfiles.helix.internal.rules;

import java.util.List;
import java.util.stream.Stream;
import org.partnerfiles.helix.CustomerStatus;
import org.partnerfiles.helix.HelixCustomer;
import org.partnerfiles.helix.Lock;
import org.partnerfiles.helix.internal.rules.CustomerRules.StatusDate;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.RecordRule;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;

/** The rules on the content lines of a customer file. None of their findings is an error. */
public final class HelixCustomerRules {

    private static final List<CustomerStatus> EXPECTED =
            List.of(CustomerStatus.VERIFIED, CustomerStatus.ARCHIVED, CustomerStatus.DECEASED);

    private HelixCustomerRules() {}

    public static final List<Rule<HelixCustomer>> ALL = Stream.concat(
                    CustomerRules.of(
                            "Every customer has a Created Date, an Archived customer an Archived Date, a Deceased customer a"
                                    + " Deceased Date.",
                            List.of(
                                    new StatusDate<HelixCustomer>(
                                            CustomerStatus.ARCHIVED,
                                            "Archived Date",
                                            each -> each.dates().archived()),
                                    new StatusDate<>(
                                            CustomerStatus.DECEASED,
                                            "Deceased Date",
                                            each -> each.dates().deceased())))
                            .stream(),
                    Stream.<Rule<HelixCustomer>>of(
                            RecordRule.of(
                                    CustomerRules.advice(
                                                    "helix.customer-file-status",
                                                    "A customer of the customer file is Verified, Archived or Deceased, apart from"
                                                            + " case and blanks.")
                                            .at("Customer Status")
                                            .source("Customer File")
                                            .brokenBy(Example.ofRow("Customer Status", "Manual Review"))
                                            .keptBy(Example.ofRow("Customer Status", "verified")),
                                    HelixCustomerRules::expectedStatus),
                            RecordRule.of(
                                    CustomerRules.advice(
                                                    "helix.locked-date-missing",
                                                    "A customer who is locked has a Locked Date.")
                                            .at("Is Locked", "Locked Date")
                                            .source(CustomerRules.CONTENT_ROW + ": Locked Date")
                                            .brokenBy(Example.ofRow("Is Locked", "Y", "Locked Date", ""))
                                            .keptBy(Example.ofRow("Is Locked", "N", "Locked Date", "")),
                                    HelixCustomerRules::lockedDate),
                            ReturningCustomers.CUSTOMERS,
                            VerifiedCustomers.CUSTOMERS))
            .toList();

    private static void expectedStatus(HelixCustomer customer, RuleContext context, Findings findings) {
        CustomerStatus status = customer.status();
        if (status != null && !isExpected(status)) {
            findings.at("Customer Status", "expected one of " + EXPECTED);
        }
    }

    private static boolean isExpected(CustomerStatus status) {
        for (int i = 0; i < EXPECTED.size(); i++) {
            if (status.is(EXPECTED.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static void lockedDate(HelixCustomer customer, RuleContext context, Findings findings) {
        Lock lock = customer.lock();
        if (Boolean.TRUE.equals(lock.locked()) && lock.date() == null) {
            findings.at("Locked Date", "must be filled if Is Locked is Y");
        }
    }
}
