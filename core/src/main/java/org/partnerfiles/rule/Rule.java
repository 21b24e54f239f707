package org.partnerfiles.rule;

/**
 * What every rule has: a description. A rule is one of {@link RecordRule}, {@link TextRule}, {@link FileRule} and
 * {@link BatchRule}, is immutable and may be used by several threads.
 *
 * @param <R> the record it judges
 */
public sealed interface Rule<R> permits RecordRule, TextRule, FileRule, BatchRule {

    /** {@return what the rule says, and how much it matters} */
    RuleDescription description();

    /** {@return how much the rule has to see; it follows from the kind of the rule} */
    Level level();

    /** How much a rule has to see before it can judge. */
    enum Level {
        /** One record or one row. */
        RECORD,
        /** All records of one file. */
        FILE,
        /** Several files, or what the host knows. */
        BATCH
    }
}
