package org.partnerfiles.helix.internal.rules;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.helix.Consents;
import org.partnerfiles.helix.Customer;
import org.partnerfiles.helix.CustomerStatus;
import org.partnerfiles.helix.CustomersOfDay;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.Lookup;
import org.partnerfiles.rule.RecordRule;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.rule.RuleDescription;

/** The rules on the content lines of all files about customers. None of their findings is an error. */
public final class CustomerRules {

    /** Why rules are skipped without a look-up, by its kind. */
    public static final Map<Class<? extends Lookup<?, ?>>, String> WITHOUT_LOOKUPS =
            Map.of(CustomersOfDay.class, VerifiedCustomers.WITHOUT_OTHER_FILE);

    static final String CONTENT_ROW = "Content Row";

    private static final String SOME_MOMENT = "2026-01-30T10:30:31.456-06:00";

    private CustomerRules() {}

    public static final List<RuleDescription> DESCRIBED = List.of(RuleDescription.of(
                    CoreRules.VALUE_TOO_LONG,
                    "A field is not longer than the document allows, in UTF-16 units. A reader keeps the whole"
                            + " text; a writer refuses the record or, by option, cuts the text as Helix does.")
            .effect(Effect.ADVICE)
            .source(CONTENT_ROW)
            .brokenBy(Example.ofRow("Residence State", "New York"))
            .keptBy(Example.ofRow("Residence State", "NY")));

    /** The date that a customer of a status has. */
    record StatusDate<R>(CustomerStatus status, String column, Function<R, @Nullable OffsetDateTime> date) {}

    /**
     * The rules on a file whose customers have a date for some statuses.
     *
     * @param needed the dates in words
     * @param dates the dates
     */
    static <R extends Customer> List<Rule<R>> of(String needed, List<StatusDate<R>> dates) {
        return List.of(
                statusDateMissing(needed, dates),
                RecordRule.of(
                        advice(
                                        "helix.documents-accepted-date-missing",
                                        "A customer who accepted the documents has a Documents Accepted Date.")
                                .at("Is Documents Accepted", "Documents Accepted Date")
                                .source(CONTENT_ROW + ": Documents Accepted Date")
                                .brokenBy(Example.ofRow("Is Documents Accepted", "Y", "Documents Accepted Date", ""))
                                .keptBy(Example.ofRow("Is Documents Accepted", "N", "Documents Accepted Date", "")),
                        CustomerRules::documentsAcceptedDate),
                RecordRule.of(
                        advice(
                                        "helix.created-after-effective",
                                        "Created Date is not after File Effective Date in the header. An effective date at the end"
                                                + " of a day, such as 23:59:59.999, includes the whole day.")
                                .at("Created Date")
                                .source("Header Row: File Effective Date; Content Row: Created Date")
                                .brokenBy(Example.ofRow("Created Date", "2026-02-01T10:30:31.456-06:00"))
                                .keptBy(Example.ofRow("Created Date", SOME_MOMENT)),
                        CustomerRules::createdBeforeEffective),
                new OnOneLine<>());
    }

    static RuleDescription advice(String id, String statement) {
        return RuleDescription.of(id, statement).effect(Effect.ADVICE);
    }

    private static <R extends Customer> Rule<R> statusDateMissing(String needed, List<StatusDate<R>> dates) {
        List<String> columns = new ArrayList<>(List.of("Created Date"));
        dates.forEach(each -> columns.add(each.column));
        String source = CONTENT_ROW + ": " + String.join(", ", columns);
        columns.add("Customer Status");
        return RecordRule.ofEachColumn(
                advice("helix.status-date-missing", needed)
                        .at(columns.toArray(String[]::new))
                        .source(source)
                        .brokenBy(Example.ofRow("Customer Status", "Archived", "Archived Date", ""))
                        .keptBy(Example.ofRow("Customer Status", "Archived", "Archived Date", SOME_MOMENT)),
                (customer, context, findings) -> statusDates(customer, dates, findings));
    }

    private static <R extends Customer> void statusDates(R customer, List<StatusDate<R>> dates, Findings findings) {
        if (customer.dates().created() == null) {
            findings.at("Created Date", "must be filled");
        }
        CustomerStatus status = customer.status();
        for (StatusDate<R> each : dates) {
            if (status != null && status.is(each.status) && each.date.apply(customer) == null) {
                findings.at(each.column, "must be filled if Customer Status is " + each.status);
            }
        }
    }

    private static void documentsAcceptedDate(Customer customer, RuleContext context, Findings findings) {
        Consents consents = customer.consents();
        if (Boolean.TRUE.equals(consents.documentsAccepted()) && consents.documentsAcceptedDate() == null) {
            findings.at("Documents Accepted Date", "must be filled if Is Documents Accepted is Y");
        }
    }

    private static void createdBeforeEffective(Customer customer, RuleContext context, Findings findings) {
        OffsetDateTime created = customer.dates().created();
        if (created == null) {
            return;
        }
        OffsetDateTime effective = EffectiveDate.of(context.file());
        if (effective == null) {
            findings.skip("the file has no header record with a File Effective Date");
        } else if (!created.isBefore(EffectiveDate.end(effective))) {
            findings.at("Created Date", "must not be after File Effective Date in the header");
        }
    }
}
