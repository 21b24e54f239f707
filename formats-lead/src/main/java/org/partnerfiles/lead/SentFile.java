package org.partnerfiles.lead;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that was sent to Lead.
 *
 * @param name its name
 * @param digest the {@linkplain LeadSource#digest digest} of its bytes; null if not known, and then a file of that name is never
 *     known to have the same bytes
 * @param outcome what became of the batch when this file was last checked by Lead
 * @param content the file; null if it is not at hand. Such a file, and one whose bytes do not have the digest any more, is not checked
 *     again with a corrected companion, and {@link BatchReport#allRulesPassed} is false
 * @since 0.1.0
 */
public record SentFile(
        LeadFileName name,
        @Nullable String digest,
        Outcome outcome,
        @Nullable LeadSource content) {

    /** Checks that name and outcome are given. */
    public SentFile {
        Objects.requireNonNull(name);
        Objects.requireNonNull(outcome);
    }

    /**
     * {@return a file of which only the name is known}
     *
     * @param name its name
     */
    public static SentFile of(LeadFileName name) {
        return new SentFile(name, null, Outcome.UNKNOWN, null);
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name.toString();
    }
}
