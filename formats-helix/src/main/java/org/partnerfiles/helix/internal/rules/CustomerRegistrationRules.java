package org.partnerfiles.helix.internal.rules;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.helix.Consents;
import org.partnerfiles.helix.CustomerRegistration;
import org.partnerfiles.helix.CustomerRegistrationHeader;
import org.partnerfiles.helix.CustomerStatus;
import org.partnerfiles.helix.StatusDates;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.RecordRule;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.rule.RuleDescription;

/** The rules on the content lines of a customer registration file. None of their findings is an error. */
public final class CustomerRegistrationRules {

    private static final String CONTENT_ROW = "Content Row";

    private CustomerRegistrationRules() {}

    public static final List<RuleDescription> DESCRIBED = List.of(RuleDescription.of(
                    CoreRules.VALUE_TOO_LONG,
                    "A field is not longer than the document allows, in UTF-16 units. A reader keeps the whole"
                            + " text; a writer refuses the record or, by option, cuts the text as Helix does.")
            .effect(Effect.ADVICE)
            .source(CONTENT_ROW)
            .brokenBy(Example.ofRow("Residence State", "New York"))
            .keptBy(Example.ofRow("Residence State", "NY")));

    public static final List<Rule<CustomerRegistration>> ALL = List.of(
            RecordRule.of(
                    advice(
                                    "helix.status-date-missing",
                                    "A Denied customer has a Denied Date, an Expired customer an Expired Date, a Verified customer"
                                            + " an ID Verification Date.")
                            .at("Customer Status", "Denied Date", "Expired Date", "ID Verification Date")
                            .source(CONTENT_ROW + ": Denied Date, Expired Date, ID Verification Date")
                            .brokenBy(Example.ofRow("Customer Status", "Denied", "Denied Date", ""))
                            .keptBy(Example.ofRow(
                                    "Customer Status", "Denied", "Denied Date", "2026-01-30T10:30:31.456-06:00")),
                    CustomerRegistrationRules::statusDates),
            RecordRule.of(
                    advice(
                                    "helix.unexpected-status",
                                    "A status is one of Initiated, Manual Review, Verified, Denied, Expired, Archived and Deceased,"
                                            + " apart from case and blanks. Any other text is kept unchanged.")
                            .at("Customer Status")
                            .source(CONTENT_ROW + ": Customer Status")
                            .brokenBy(Example.ofRow("Customer Status", "Escalated"))
                            .keptBy(Example.ofRow("Customer Status", "ManualReview")),
                    CustomerRegistrationRules::namedStatus),
            RecordRule.of(
                    advice(
                                    "helix.documents-accepted-date-missing",
                                    "A customer who accepted the documents has a Documents Accepted Date.")
                            .at("Is Documents Accepted", "Documents Accepted Date")
                            .source(CONTENT_ROW + ": Documents Accepted Date")
                            .brokenBy(Example.ofRow("Is Documents Accepted", "Y", "Documents Accepted Date", ""))
                            .keptBy(Example.ofRow("Is Documents Accepted", "N", "Documents Accepted Date", "")),
                    CustomerRegistrationRules::documentsAcceptedDate),
            RecordRule.of(
                    advice(
                                    "helix.created-after-effective",
                                    "Created Date is not after File Effective Date in the header.")
                            .at("Created Date")
                            .source("Header Row: File Effective Date; Content Row: Created Date")
                            .brokenBy(Example.ofRow("Created Date", "2026-02-01T10:30:31.456-06:00"))
                            .keptBy(Example.ofRow("Created Date", "2026-01-30T10:30:31.456-06:00")),
                    CustomerRegistrationRules::createdBeforeEffective),
            FileRule.of(
                    RuleDescription.of(
                                    "helix.duplicate-customer-id",
                                    "A customer is on one line. A second line, for another status, is not an error.")
                            .effect(Effect.INFORMATION)
                            .at("Customer ID")
                            .source(CONTENT_ROW + ": Customer ID")
                            .brokenBy(Example.ofRow().row())
                            .keptBy(Example.ofRow().row("Customer ID", "1204")),
                    context -> new OnOneLine()),
            ReturningCustomers.RULE);

    private static RuleDescription advice(String id, String statement) {
        return RuleDescription.of(id, statement).effect(Effect.ADVICE);
    }

    private static void statusDates(CustomerRegistration customer, RuleContext context, Findings findings) {
        CustomerStatus status = customer.status();
        StatusDates dates = customer.dates();
        if (status == null) {
            return;
        }
        needsDate(status, CustomerStatus.DENIED, dates.denied(), "Denied Date", findings);
        needsDate(status, CustomerStatus.EXPIRED, dates.expired(), "Expired Date", findings);
        needsDate(status, CustomerStatus.VERIFIED, dates.idVerification(), "ID Verification Date", findings);
    }

    private static void needsDate(
            CustomerStatus status,
            CustomerStatus reached,
            @Nullable OffsetDateTime date,
            String column,
            Findings findings) {
        if (date == null && status.is(reached)) {
            findings.at(column, "must be filled if Customer Status is " + reached);
        }
    }

    private static void namedStatus(CustomerRegistration customer, RuleContext context, Findings findings) {
        CustomerStatus status = customer.status();
        if (status != null && !status.isNamed()) {
            findings.at("Customer Status", "expected one of the known statuses: " + CustomerStatus.named());
        }
    }

    private static void documentsAcceptedDate(CustomerRegistration customer, RuleContext context, Findings findings) {
        Consents consents = customer.consents();
        if (Boolean.TRUE.equals(consents.documentsAccepted()) && consents.documentsAcceptedDate() == null) {
            findings.at("Documents Accepted Date", "must be filled if Is Documents Accepted is Y");
        }
    }

    private static void createdBeforeEffective(CustomerRegistration customer, RuleContext context, Findings findings) {
        OffsetDateTime created = customer.dates().created();
        if (created == null) {
            return;
        }
        var header = context.file().headerRecord(CustomerRegistrationHeader.class);
        OffsetDateTime effective = header == null ? null : header.fileEffectiveDate();
        if (effective == null) {
            findings.skip("the file has no header record with a File Effective Date");
        } else if (created.isAfter(effective)) {
            findings.at("Created Date", "must not be after File Effective Date in the header");
        }
    }

    private static final class OnOneLine implements FileRule.Check<CustomerRegistration> {
        private final CustomerIds seen = new CustomerIds();

        @Override
        public void check(CustomerRegistration customer, RowText<CustomerRegistration> row, Findings findings) {
            Long id = customer.customerId();
            if (id != null && seen.contains(id)) {
                findings.at("Customer ID", "is also on an earlier line");
            }
        }

        @Override
        public void remember(CustomerRegistration customer, RowText<CustomerRegistration> row) {
            Long id = customer.customerId();
            if (id != null) {
                seen.add(id);
            }
        }
    }
}
