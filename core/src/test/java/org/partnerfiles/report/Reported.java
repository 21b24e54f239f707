package org.partnerfiles.report;

import java.util.List;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;
import org.partnerfiles.internal.check.FindingCollector;

/** Reports as readers make them, for tests of their forms. */
final class Reported {

    static final String FILE = "a.csv";

    private Reported() {}

    static Finding finding(String rule, Effect effect, long line, String column, String message) {
        return new Finding(rule, effect, new Location(FILE, line, Math.max(0, line - 1), column), message);
    }

    static ValidationReport report(int accepted, int rejected, Finding... findings) {
        return of(accepted, rejected, findings).report();
    }

    /** The report of a reader that finds something more. */
    static FindingCollector of(int accepted, int rejected, Finding... findings) {
        FindingCollector collector = new FindingCollector("acme.customer", FILE, Integer.MAX_VALUE);
        List.of(findings).forEach(collector::add);
        for (int i = 0; i < accepted + rejected; i++) {
            collector.addRecord(i < accepted);
        }
        return collector;
    }
}
