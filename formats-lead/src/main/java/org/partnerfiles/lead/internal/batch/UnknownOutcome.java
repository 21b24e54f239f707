package org.partnerfiles.lead.internal.batch;

import org.partnerfiles.lead.Outcome;

/** What is added to a finding that rests on a submission of which the outcome is not known. */
final class UnknownOutcome {

    private UnknownOutcome() {}

    static String addedTo(String message, Outcome outcome) {
        return outcome == Outcome.UNKNOWN ? message + "; it is not known whether Lead took that submission" : message;
    }
}
