package org.partnerfiles.rule;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.option.Options;
import org.partnerfiles.table.Column;
import org.partnerfiles.text.Blanks;

/**
 * A condition on all records of a file. The rule makes one check for each file; the check has the state.
 *
 * @param <R> the record
 * @since 0.1.0
 */
public non-sealed interface FileRule<R> extends Rule<R> {

    @Override
    default Rule.Level level() {
        return Rule.Level.FILE;
    }

    /**
     * {@return the check of one file}
     *
     * @param context what it may use
     */
    Check<R> open(RuleContext context);

    /** {@return the keys by which the rule compares rows; null if it compares none, or needs all rows of a file} */
    default @Nullable RowKeys<R> keys() {
        return null;
    }

    /** {@return whether the rule reports keys of rejected rows, so that {@code core.key-of-rejected-row} is among the rules of its format} */
    default boolean namesRejectedRows() {
        return false;
    }

    /**
     * The check of one file. Used by one thread. Each record is first {@linkplain #check checked} against the records before it. When it is
     * known whether its row is accepted, look-ups included, {@link #remember} or {@link #rememberRejected} is called with it. Readers,
     * writers and validators do the same.
     *
     * <p><b>A rejected row gives nothing to rules on the whole file.</b> The recipient does not take it, so its key is free and what it would
     * have added is unknown: a later row is judged as if the rejected one were not there. A rule that compares keys should
     * {@linkplain Findings#keyOfRejectedRow advise} that the key is also in a rejected row, as {@link #unique} does:
     *
     * <pre>{@code
     * public void check(Payment payment, RowText<Payment> row, Findings findings) {
     *     if (accepted.get(payment.id()) >= 0) {
     *         findings.at("id", "must be unique in the file");
     *     } else if (rejected.get(payment.id()) >= 0) {
     *         findings.keyOfRejectedRow("id", rejected.get(payment.id()));
     *     }
     * }
     *
     * public void remember(Payment payment, RowText<Payment> row) {
     *     accepted.putIfAbsent(payment.id(), row.line());
     * }
     *
     * public void rememberRejected(Payment payment, RowText<Payment> row, boolean refusesFile) {
     *     (refusesFile ? accepted : rejected).putIfAbsent(payment.id(), row.line());
     * }
     * }</pre>
     *
     * <p>A check that throws is {@code core.rule-failed}. If it throws while it remembers, it does not know what it has remembered: it is not
     * asked again, each later row of the file is {@code core.rule-failed}, and a writer does not publish the file.
     *
     * @param <R> the record
     */
    interface Check<R> {

        /**
         * {@return whether the check must remember the records, which is so unless it overrides this} A reader that goes on in the middle of
         * a file reads the rows before again and has its checks remember them, unless none has a memory.
         */
        default boolean hasMemory() {
            return true;
        }

        /**
         * {@return the sums that are all that the check remembers, or null if it remembers anything else} They depend on each row by itself and
         * on its verdict, so those of parts of a file can be added.
         */
        default @Nullable Sums sums() {
            return null;
        }

        /**
         * Checks a record against the remembered ones, without remembering it.
         *
         * @param record a record, possibly partly filled
         * @param row its text
         * @param findings receives what is wrong with this record
         */
        default void check(R record, RowText<R> row, Findings findings) {}

        /**
         * Remembers a record that is accepted: no finding on it is an error.
         *
         * @param record a record
         * @param row its text
         */
        default void remember(R record, RowText<R> row) {}

        /**
         * Remembers a record whose row is rejected. By default nothing is remembered, unless the record refuses the whole file: then the file
         * is mended as a whole, and the record is remembered like an accepted one.
         *
         * @param record a record, possibly partly filled
         * @param row its text; if a writer left the record out, {@link RowText#line} is its number
         * @param refusesFile whether a finding on it refuses the whole file
         */
        default void rememberRejected(R record, RowText<R> row, boolean refusesFile) {
            if (refusesFile) {
                remember(record, row);
            }
        }

        /**
         * Checks the file, or the batch, after its last record.
         *
         * @param findings receives what is wrong with it
         */
        default void end(Findings findings) {}
    }

    /**
     * {@return a rule of a description and a maker of checks}
     *
     * @param description the description
     * @param open makes the check of one file
     * @param <R> the record
     */
    static <R> FileRule<R> of(RuleDescription description, Function<RuleContext, Check<R>> open) {
        return of(description, null, false, open);
    }

    /**
     * {@return a rule that compares rows by keys}
     *
     * @param description the description
     * @param keys the keys of a row
     * @param namesRejectedRows whether it reports keys of rejected rows
     * @param open makes the check of one file
     * @param <R> the record
     */
    static <R> FileRule<R> keyed(
            RuleDescription description,
            RowKeys<R> keys,
            boolean namesRejectedRows,
            Function<RuleContext, Check<R>> open) {
        return of(description, keys, namesRejectedRows, open);
    }

    private static <R> FileRule<R> of(
            RuleDescription description,
            @Nullable RowKeys<R> keys,
            boolean namesRejectedRows,
            Function<RuleContext, Check<R>> open) {
        return new FileRule<>() {
            @Override
            public RuleDescription description() {
                return description;
            }

            @Override
            public @Nullable RowKeys<R> keys() {
                return keys;
            }

            @Override
            public boolean namesRejectedRows() {
                return namesRejectedRows;
            }

            @Override
            public Check<R> open(RuleContext context) {
                return open.apply(context);
            }
        };
    }

    /**
     * {@return a rule that no two rows of a file have the same key} The key is the text of one or more columns; a row in which one of them
     * is blank has none. The finding is on the later row and names the line of the first. It is at the first column of the description,
     * or of the key if the description names no columns. A key that is only in rejected rows is {@code core.key-of-rejected-row}.
     *
     * <pre>{@code
     * FileRule.unique(RuleDescription.of("acme.duplicate-id", "An id occurs once in a file."), Payments.ID)
     * }</pre>
     *
     * @param description the description
     * @param key the columns of the key
     * @param <R> the record
     * @throws IllegalArgumentException if the key has no columns
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // read, not kept
    static <R> FileRule<R> unique(RuleDescription description, Column<R, ?>... key) {
        String headers = Stream.of(key).map(Column::header).collect(Collectors.joining(" and "));
        return unique(
                description, line -> "must be unique in the file; line " + line + " has the same " + headers, key);
    }

    /**
     * {@return a rule that no two rows of a file have the same key, with another message}
     *
     * @param description the description
     * @param message the message for the line of the first row with the key
     * @param key the columns of the key
     * @param <R> the record
     * @throws IllegalArgumentException if the key has no columns
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // read, not kept
    static <R> FileRule<R> unique(RuleDescription description, LongFunction<String> message, Column<R, ?>... key) {
        List<Column<R, ?>> columns = List.of(key);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("the key of " + description.id() + " has no columns");
        }
        RuleDescription placed = description.columns().isEmpty()
                ? description.at(columns.stream().map(Column::header).toArray(String[]::new))
                : description;
        return unique(placed, (record, options) -> key(record, options, columns), message);
    }

    /**
     * {@return a rule that no two rows of a file have the same key, which is computed from the record}
     *
     * <pre>{@code
     * FileRule.unique(description, (payment, options) -> payment.isRefund() ? null : payment.id(), line -> "is the id of line " + line)
     * }</pre>
     *
     * @param description the description; the finding is at its first column, or on the row if it names none
     * @param key the key of a record under the options; {@link KeyIndex#key} makes one of several texts. A record whose key is null
     *     or blank is not compared
     * @param message the message for the line of the first row with the key
     * @param <R> the record
     */
    static <R> FileRule<R> unique(
            RuleDescription description, BiFunction<R, Options, @Nullable String> key, LongFunction<String> message) {
        return new UniqueKey<>(description, key, message);
    }

    /**
     * {@return a rule that counts accepted rows and reports them once, at the end of the file}
     *
     * <pre>{@code
     * FileRule.counting(description, (payment, row) -> !row.isAscii(), count -> Plural.of(count, "row") + " beyond ASCII")
     * }</pre>
     *
     * @param description the description; the finding is at its first column, or about the file if it names none
     * @param counted whether a row is counted
     * @param message the message for the number of rows, from 1
     * @param <R> the record
     */
    static <R> FileRule<R> counting(
            RuleDescription description, BiPredicate<R, RowText<R>> counted, LongFunction<String> message) {
        return SumRules.counting(description, counted, message);
    }

    /**
     * {@return a rule that the sum of a column is exactly the total that the file states} The total is of all rows of the file, the rejected
     * ones too. If a row could not be read, the rule is skipped.
     *
     * <pre>{@code
     * FileRule.total(description, Payments.AMOUNT, file -> {
     *     Header header = file.headerRecord(Header.class);
     *     return header == null ? null : header.total();
     * })
     * }</pre>
     *
     * @param description the description; the finding is at its first column, or about the file if it names none
     * @param column the column of the numbers; a blank cell adds nothing
     * @param stated the total, from the facts of the file at its end; null if the file states none, which is not a finding
     * @param <R> the record
     */
    static <R> FileRule<R> total(
            RuleDescription description,
            Column<R, ? extends Number> column,
            Function<FileFacts, @Nullable Number> stated) {
        return SumRules.total(description, column, stated);
    }

    /**
     * {@return a rule that checks the facts of the file once, at its end}
     *
     * @param description the description
     * @param check checks the complete facts
     * @param <R> the record
     */
    static <R> FileRule<R> atEnd(RuleDescription description, BiConsumer<FileFacts, Findings> check) {
        return of(description, context -> new Check<R>() {
            @Override
            public boolean hasMemory() {
                return false;
            }

            @Override
            public void end(Findings findings) {
                check.accept(context.file(), findings);
            }
        });
    }

    /** The text of the columns as one key; null if one of them is blank. */
    private static <R> @Nullable String key(R record, Options options, List<Column<R, ?>> columns) {
        String[] texts = new String[columns.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = columns.get(i).textIn(record, options);
            if (!Blanks.given(texts[i])) {
                return null;
            }
        }
        return texts.length == 1 ? texts[0] : KeyIndex.key(texts);
    }
}
