package org.partnerfiles.report;

import org.partnerfiles.finding.Severity;
import org.partnerfiles.text.Plural;

/**
 * What the recipient will do with a file.
 *
 * @param kind the worst that was found: error, warning or good
 * @param sentence for the page of the file
 * @param brief for a table of files
 */
record Verdict(String kind, String sentence, String brief) {

    static Verdict of(ValidationReport report) {
        long warnings = report.count(Severity.WARNING);
        String kind = report.hasErrors() ? "error" : warnings > 0 ? "warning" : "good";
        if (report.fileRejected()) {
            return new Verdict(kind, "The recipient will refuse the file as a whole.", "refused as a whole");
        } else if (report.rejected() > 0 && report.accepted() == 0) {
            return new Verdict(kind, "The recipient will refuse every record.", "every record refused");
        } else if (report.rejected() > 0) {
            String part =
                    TextReport.grouped(report.rejected()) + " of " + TextReport.grouped(report.read()) + " records";
            return new Verdict(
                    kind, "The recipient will refuse " + part + " and accept the others.", part + " refused");
        } else if (warnings > 0) {
            String said = Plural.of(warnings, "warning");
            return new Verdict(
                    kind,
                    "The recipient will accept every record; " + said + " should be looked at.",
                    "accepted, " + said);
        }
        return new Verdict(kind, "The recipient will accept every record.", "accepted");
    }
}
