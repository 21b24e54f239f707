package org.partnerfiles.validation.internal;

import java.util.ArrayList;
import java.util.List;
import org.partnerfiles.table.Options;
import org.partnerfiles.validation.FileContext;
import org.partnerfiles.validation.FileFacts;
import org.partnerfiles.validation.FileRule;
import org.partnerfiles.validation.KeyIndex;
import org.partnerfiles.validation.RowText;
import org.partnerfiles.validation.Rule;

/** Judges the records of a file by what came before them in the file. */
public final class FileJudge<R> implements AutoCloseable {

    private record ActiveRule<R>(String id, FileRule.Check<R> check) {}

    private final RuleFindings findings;
    private final List<ActiveRule<R>> rules = new ArrayList<>();
    private final List<KeyIndex> indexes = new ArrayList<>();

    /**
     * The judge of one file.
     *
     * @param checks what decides
     * @param enforcer which rules are on
     * @param file what is known of the file
     * @param findings takes what is wrong
     */
    public FileJudge(Checks<R> checks, Enforcer enforcer, FileFacts file, RuleFindings findings) {
        this.findings = findings;
        FileContext context = new FileContext() {
            @Override
            public Options options() {
                return checks.options();
            }

            @Override
            public FileFacts file() {
                return file;
            }

            @Override
            public KeyIndex newKeyIndex() {
                KeyIndex index = KeyIndex.create();
                indexes.add(index);
                return index;
            }
        };
        for (Rule<R> rule : checks.rules()) {
            String id = rule.description().id();
            if (rule instanceof FileRule<R> fileRule && enforcer.isOn(id)) {
                rules.add(new ActiveRule<>(id, fileRule.open(context)));
            }
        }
    }

    /**
     * Judges a record, without remembering it.
     *
     * @param record the record
     * @param row its text
     */
    public void judge(R record, RowText<R> row) {
        for (ActiveRule<R> active : rules) {
            findings.enter(active.id);
            try {
                active.check.check(record, row, findings);
            } catch (RuntimeException e) {
                findings.failed(e);
            }
        }
    }

    /**
     * Has a judged record remembered.
     *
     * @param record the record
     * @param row its text
     */
    public void remember(R record, RowText<R> row) {
        for (ActiveRule<R> active : rules) {
            findings.enter(active.id);
            try {
                active.check.remember(record, row);
            } catch (RuntimeException e) {
                findings.failed(e);
            }
        }
    }

    /** Judges the file at its end; the findings in hand are those about the file as a whole. */
    public void end() {
        for (ActiveRule<R> active : rules) {
            findings.enter(active.id);
            try {
                active.check.end(findings);
            } catch (RuntimeException e) {
                findings.failed(e);
            }
        }
    }

    /** Gives back what the rules' checks held. */
    @Override
    public void close() {
        indexes.forEach(KeyIndex::close);
        indexes.clear();
    }
}
