package org.partnerfiles.lead;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.rule.Profile;

/**
 * A batch for a test: a valid one, or one that breaks one rule and has no other error, with the batches sent before it if the rule
 * needs them. Its files are in memory.
 *
 * <pre>{@code
 * FixtureBatch dropped = LeadBatchFixtures.ofSeed(7).violating("lead.relationship.dropped");
 * BatchReport report = Lead.batches().withHistory(LeadHistory.of(dropped.sent())).validate(dropped.batch());
 * }</pre>
 *
 * @since 0.1.0
 */
public final class FixtureBatch {

    private final @Nullable String rule;
    private final List<LeadSource> files;
    private final @Nullable List<LeadSource> sent;
    private final boolean strict;
    private final @Nullable Profile profile;

    private FixtureBatch(
            @Nullable String rule,
            List<LeadSource> files,
            @Nullable List<LeadSource> sent,
            boolean strict,
            @Nullable Profile profile) {
        this.rule = rule;
        this.files = List.copyOf(files);
        this.sent = sent == null ? null : List.copyOf(sent);
        this.strict = strict;
        this.profile = profile;
    }

    static FixtureBatch valid(List<LeadSource> files) {
        return new FixtureBatch(null, files, null, false, null);
    }

    public static FixtureBatch breaking(String rule, List<LeadSource> files) {
        return new FixtureBatch(rule, files, null, false, null);
    }

    /** A copy of this batch that is sent after others; an empty list makes an empty history. */
    public FixtureBatch after(List<LeadSource> earlier) {
        return new FixtureBatch(rule, files, earlier, strict, profile);
    }

    /** A copy of this batch for a host that allows no changes of state. */
    public FixtureBatch withoutTransitions() {
        return new FixtureBatch(rule, files, sent, true, profile);
    }

    /** A copy of this batch for a host with a profile. */
    public FixtureBatch under(Profile chosen) {
        return new FixtureBatch(rule, files, sent, strict, chosen);
    }

    /** {@return the profile that the validator needs to find the broken rule, or null if it needs none} */
    public @Nullable Profile profile() {
        return profile;
    }

    /** {@return the id of the rule that it breaks, or null if it is valid} */
    public @Nullable String rule() {
        return rule;
    }

    /** {@return the batch} */
    public LeadBatch batch() {
        return LeadBatches.of(files).batches().get(0);
    }

    /** {@return the batches sent before it; also empty if the rule needs no history} */
    public List<LeadBatch> sent() {
        return sent == null ? List.of() : LeadBatches.of(sent).batches();
    }

    /** {@return whether the validator needs a history, even an empty one, to find the broken rule} */
    public boolean needsHistory() {
        return sent != null;
    }

    /** {@return whether the validator needs an option, which {@link #validator} sets, to find the broken rule} */
    public boolean isConditional() {
        return strict;
    }

    /** {@return the validator that finds the broken rule, with the history, the option and the profile that it needs} */
    public LeadBatchValidator validator() {
        LeadBatchValidator validator = Lead.batches();
        if (strict) {
            validator = validator.withOption(Lead.STATUS_TRANSITIONS, StatusTransitions.none());
        }
        if (profile != null) {
            validator = validator.withProfile(profile);
        }
        try {
            return sent == null ? validator : validator.withHistory(LeadHistory.of(sent()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the report on it} */
    public BatchReport check() {
        try {
            return validator().validate(batch());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the files.
     *
     * @param directory the directory for the batch; created if it does not exist
     * @param history the directory for the batches sent before; created if {@link #needsHistory}, and empty if there are none
     * @return the files of the batch
     * @throws IOException if they cannot be written
     */
    public List<Path> write(Path directory, Path history) throws IOException {
        if (sent != null) {
            write(sent, history);
        }
        return write(files, directory);
    }

    private static List<Path> write(List<LeadSource> sources, Path directory) throws IOException {
        Files.createDirectories(directory);
        List<Path> written = new ArrayList<>();
        for (LeadSource source : sources) {
            Path file = directory.resolve(source.name());
            try (InputStream in = source.open()) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
            written.add(file);
        }
        return written;
    }

    /** {@return the rule, or that the batch is valid: the name of a parameterized test} */
    @Override
    public String toString() {
        return rule == null ? "valid, " + batch() : rule;
    }
}
