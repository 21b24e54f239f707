package org.partnerfiles.loanpro;

import java.util.List;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.fixtures.FixtureFile;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.Example;

/** Small files whose rows are like the worked example but for the cells that a test names. */
public final class CustomerFile {

    private CustomerFile() {}

    /** The report on a small file. */
    public static ValidationReport check(Example example) {
        ValidationReport report = FixtureFile.of(LoanPro.CUSTOMERS, example).check();
        // a rule that threw makes no more findings, and missing findings would look like none
        if (report.findings().stream().anyMatch(finding -> finding.rule().equals(CoreRules.RULE_FAILED))) {
            throw new AssertionError(report.findings());
        }
        return report;
    }

    /** The findings of all severities by rule and column, such as {@code loanpro.date-style} or {@code core.value-missing ssn}. */
    public static List<String> findings(Example example) {
        return check(example).findings().stream()
                .map(CustomerFile::ruleAndColumn)
                .toList();
    }

    /** As {@link #findings(Example)}, of a file with one row. */
    public static List<String> findings(String... headersAndTexts) {
        return findings(Example.ofRow(headersAndTexts));
    }

    public static List<String> errors(Example example) {
        return check(example).findings().stream()
                .filter(finding -> finding.effect().isError())
                .map(CustomerFile::ruleAndColumn)
                .toList();
    }

    public static List<String> errors(String... headersAndTexts) {
        return errors(Example.ofRow(headersAndTexts));
    }

    /** The one message of a rule. */
    static String message(String rule, Example example) {
        List<String> messages = check(example).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(Finding::message)
                .toList();
        if (messages.size() != 1) {
            throw new AssertionError(rule + " was found " + messages.size() + " times");
        }
        return messages.get(0);
    }

    static String ruleAndColumn(Finding finding) {
        String column = finding.location().column();
        return column == null ? finding.rule() : finding.rule() + " " + column;
    }
}
