package org.partnerfiles.rule;

import java.util.function.BiFunction;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.option.Options;
import org.partnerfiles.text.Blanks;

/** A rule that no two rows of a file have the same key. */
final class UniqueKey<R> implements FileRule<R> {

    private final RuleDescription description;
    private final BiFunction<R, Options, @Nullable String> key;
    private final LongFunction<String> message;

    UniqueKey(RuleDescription description, BiFunction<R, Options, @Nullable String> key, LongFunction<String> message) {
        this.description = description;
        this.key = key;
        this.message = message;
    }

    @Override
    public RuleDescription description() {
        return description;
    }

    @Override
    public RowKeys<R> keys() {
        return (record, options, keys) -> {
            String text = Blanks.filled(key.apply(record, options));
            if (text != null) {
                keys.accept(description.id() + ' ' + text);
            }
        };
    }

    @Override
    public boolean namesRejectedRows() {
        return true;
    }

    @Override
    public Check<R> open(RuleContext context) {
        return new Seen(context);
    }

    private final class Seen implements Check<R> {
        private final Options options;
        /** By key: twice the line of its first accepted row, or, if it has none, twice the line of its first rejected row plus one. */
        private final KeyIndex lines;

        private @Nullable R last;
        private @Nullable String keyOfLast;

        Seen(RuleContext context) {
            this.options = context.options();
            this.lines = context.newKeyIndex();
        }

        /** A row is checked, then remembered: the same record, not an equal one. */
        @SuppressWarnings("ReferenceEquality")
        private @Nullable String keyOf(R record) {
            if (last != record) {
                last = null; // if the key cannot be made
                keyOfLast = Blanks.filled(key.apply(record, options));
                last = record;
            }
            return keyOfLast;
        }

        private static boolean isRejected(long number) {
            return number >= 0 && (number & 1) == 1;
        }

        @Override
        public void check(R record, RowText<R> row, Findings findings) {
            String text = keyOf(record);
            long first = text == null ? -1 : lines.get(text);
            if (first < 0) {
                return;
            }
            String column = description.columns().isEmpty()
                    ? null
                    : description.columns().get(0);
            if (isRejected(first)) {
                findings.keyOfRejectedRow(column, first >> 1);
            } else if (column == null) {
                findings.say(message.apply(first >> 1));
            } else {
                findings.at(column, message.apply(first >> 1));
            }
        }

        @Override
        public void remember(R record, RowText<R> row) {
            String text = keyOf(record);
            if (text != null && isRejected(lines.putIfAbsent(text, row.line() << 1))) {
                lines.put(text, row.line() << 1);
            }
        }

        @Override
        public void rememberRejected(R record, RowText<R> row, boolean refusesFile) {
            String text = keyOf(record);
            if (refusesFile) {
                remember(record, row);
            } else if (text != null) {
                lines.putIfAbsent(text, (row.line() << 1) + 1);
            }
        }
    }
}
