package org.partnerfiles.internal.check;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.FileFacts;
import org.partnerfiles.rule.RuleContext;

/** The context of rules on records and rows: the options and the current file. Other kinds of rules have more. */
class OpenContext implements RuleContext {

    private final Options options;
    private @Nullable FileFacts file;

    OpenContext(Options options) {
        this.options = options;
    }

    /** Begins a file. */
    final void enter(FileFacts facts) {
        file = facts;
    }

    @Override
    public final Options options() {
        return options;
    }

    @Override
    public final FileFacts file() {
        return Objects.requireNonNull(file, "no file was entered");
    }
}
