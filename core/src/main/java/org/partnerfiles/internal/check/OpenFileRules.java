package org.partnerfiles.internal.check;

import org.partnerfiles.internal.format.Enforcer;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.FileFacts;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.KeyIndex;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;

/** Checks the records of a file by what came before them in the file. */
public final class OpenFileRules<R> implements AutoCloseable {

    private final RuleFindings findings;
    private final OpenRules<FileRule.Check<R>> rules = new OpenRules<>();

    /**
     * The rules of one file, opened.
     *
     * @param format the format
     * @param enforcer which rules are on
     * @param file what is known of the file
     * @param findings takes what is wrong
     */
    public OpenFileRules(Format<R> format, Enforcer enforcer, FileFacts file, RuleFindings findings) {
        this.findings = findings;
        RuleContext context = new RuleContext() {
            @Override
            public Options options() {
                return format.options();
            }

            @Override
            public FileFacts file() {
                return file;
            }

            @Override
            public KeyIndex newKeyIndex() {
                return rules.newKeyIndex();
            }
        };
        for (Rule<R> rule : format.rules()) {
            String id = rule.description().id();
            if (rule instanceof FileRule<R> fileRule && enforcer.isOn(id) && format.rulesOn()) {
                rules.add(id, () -> fileRule.open(context));
            }
        }
    }

    /**
     * Checks a record, without remembering it.
     *
     * @param record the record
     * @param row its text
     */
    public void check(R record, RowText<R> row) {
        rules.ask(findings, check -> check.check(record, row, findings));
    }

    /**
     * Has a checked record remembered.
     *
     * @param record the record
     * @param row its text
     */
    public void remember(R record, RowText<R> row) {
        rules.ask(findings, check -> check.remember(record, row));
    }

    /** Checks the file at its end; the findings in hand are those about the file as a whole. */
    public void end() {
        rules.ask(findings, check -> check.end(findings));
    }

    /** Gives back what the rules' checks held. */
    @Override
    public void close() {
        rules.close();
    }
}
