package org.partnerfiles.rule;

/**
 * A rule: a description and a check. It is one of {@link RecordRule}, {@link TextRule}, {@link FileRule} and
 * {@link BatchRule}, is immutable and may be used by several threads.
 *
 * @param <R> the record
 * @since 0.1.0
 */
public sealed interface Rule<R> permits RecordRule, TextRule, FileRule, BatchRule {

    /** {@return the id, the statement, the effect and more} */
    RuleDescription description();

    /** {@return what the rule is about; it follows from the kind of the rule} */
    Level level();

    /** What a rule is about. */
    enum Level {
        /** One record or one row. */
        RECORD,
        /** All records of one file. */
        FILE,
        /** Several files, or the data of the host. */
        BATCH
    }
}
