package org.partnerfiles.lead.internal.rules;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.rule.FileContext;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.KeyIndex;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.text.Blanks;

/** A key occurs once per file. */
final class UniqueIds<R> implements FileRule.Check<R> {

    private final KeyIndex seen;
    private final Function<R, @Nullable String> key;
    private final String column;
    private final String what;

    /**
     * @param key the key of a record, or null where it has none
     * @param column the header to report at
     * @param what what the key is, for messages
     */
    UniqueIds(FileContext context, Function<R, @Nullable String> key, String column, String what) {
        this.seen = context.newKeyIndex();
        this.key = key;
        this.column = column;
        this.what = what;
    }

    @Override
    public void check(R record, RowText<R> row, Findings findings) {
        String text = Blanks.filled(key.apply(record));
        long first = text == null ? -1 : seen.get(text);
        if (first >= 0) {
            findings.at(column, "must be unique in the file; " + what + " stands on line " + first + " already");
        }
    }

    @Override
    public void remember(R record, RowText<R> row) {
        String text = Blanks.filled(key.apply(record));
        if (text != null) {
            seen.putIfAbsent(text, row.line());
        }
    }
}
