package org.partnerfiles.rule;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.option.Options;
import org.partnerfiles.table.Column;
import org.partnerfiles.text.Blanks;

/** Finds the second and every later row of a key. */
final class UniqueKeyCheck<R> implements FileRule.Check<R> {

    private final KeyIndex seen;
    private final Function<R, @Nullable String> key;
    private final RuleDescription description;
    private final LongFunction<String> message;

    UniqueKeyCheck(
            KeyIndex seen,
            Function<R, @Nullable String> key,
            RuleDescription description,
            LongFunction<String> message) {
        this.seen = seen;
        this.key = key;
        this.description = description;
        this.message = message;
    }

    @Override
    public void check(R record, RowText<R> row, Findings findings) {
        String text = Blanks.filled(key.apply(record));
        long first = text == null ? -1 : seen.get(text);
        if (first >= 0) {
            report(description, message.apply(first), findings);
        }
    }

    @Override
    public void remember(R record, RowText<R> row) {
        String text = Blanks.filled(key.apply(record));
        if (text != null) {
            seen.putIfAbsent(text, row.line());
        }
    }

    /** The text of the columns in one key; null where one of them is blank. */
    static <R> @Nullable String key(R record, Options options, List<Column<R, ?>> columns) {
        String[] texts = new String[columns.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = columns.get(i).textIn(record, options);
            if (!Blanks.given(texts[i])) {
                return null;
            }
        }
        return texts.length == 1 ? texts[0] : KeyIndex.key(texts);
    }

    /** At the first column of a description, or without a column where it names none. */
    static void report(RuleDescription description, String message, Findings findings) {
        if (description.columns().isEmpty()) {
            findings.say(message);
        } else {
            findings.at(description.columns().get(0), message);
        }
    }
}
