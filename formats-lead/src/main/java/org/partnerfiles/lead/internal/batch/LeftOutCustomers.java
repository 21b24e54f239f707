package org.partnerfiles.lead.internal.batch;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.lead.LeadFileName;
import org.partnerfiles.rule.Lookup;
import org.partnerfiles.rule.RuleContext;

/**
 * The customers of the Customer file that was sent before under the id of the batch, for a batch with another version of that file. One
 * that is nowhere else was left out of the new version, which must have all records. It counts the errors for which that is the reason,
 * because not the file with the errors is to be corrected.
 */
public final class LeftOutCustomers implements Lookup<String, LeadFileName> {

    private final LeadFileName earlier;
    private final LeadFileName present;
    private final UnaryOperator<Set<String>> sentBefore;
    private final Map<String, Long> errors = new HashMap<>();

    /**
     * The customers of one file.
     *
     * @param earlier the name of the file that was sent before
     * @param present the name of the file that is sent now
     * @param sentBefore of some ids, those that the earlier file has
     */
    public LeftOutCustomers(LeadFileName earlier, LeadFileName present, UnaryOperator<Set<String>> sentBefore) {
        this.earlier = earlier;
        this.present = present;
        this.sentBefore = sentBefore;
    }

    @Override
    public Map<String, LeadFileName> find(Set<String> ids) {
        Map<String, LeadFileName> found = new HashMap<>();
        sentBefore.apply(ids).forEach(id -> found.put(id, earlier));
        return found;
    }

    /** The customers among which one is that is not found elsewhere, or null if it was not in the earlier file. */
    static @Nullable LeftOutCustomers with(String id, RuleContext context) {
        return context.answer(LeftOutCustomers.class, id) == null ? null : context.lookup(LeftOutCustomers.class);
    }

    /** Says that a customer is in the earlier file only. */
    String addedTo(String message) {
        return message + "; it is in " + earlier + " but not in " + present
                + ", and a corrected file contains all records of the file that it replaces";
    }

    /** {@return the message of an error of a rule on a customer that is not found elsewhere} It is counted if the customer was left out. */
    static String explained(String message, String id, String rule, RuleContext context) {
        LeftOutCustomers leftOut = with(id, context);
        if (leftOut == null) {
            return message;
        }
        leftOut.errors.merge(rule, 1L, Long::sum);
        return leftOut.addedTo(message);
    }

    /** {@return how many errors of each rule are on customers that were left out} */
    public Map<String, Long> errors() {
        return errors;
    }
}
