package org.partnerfiles.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.lead.FixtureBatch;
import org.partnerfiles.lead.LeadBatchFixtures;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.text.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes batches for tests. */
@Command(
        name = "fixtures-batch",
        mixinStandardHelpOptions = true,
        description =
                "Makes the files of a Lead batch with invented records: valid, or one that breaks a rule of Lead and no"
                        + " other error.",
        footer = {
            "",
            "The same seed and count make the same bytes on every machine. If a rule needs earlier batches, they are written to the"
                    + " folder history in DIR:",
            "  partnerfiles fixtures-batch DIR --violate lead.relationship.dropped",
            "  partnerfiles check-batch DIR --history DIR/history"
        })
final class FixturesBatchCommand implements Callable<Integer> {

    private static final String HISTORY = "history";

    @Parameters(paramLabel = "DIR", description = "The folder for the files; created if missing.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path folder;

    @Option(
            names = "--batch-id",
            paramLabel = "ID",
            defaultValue = "2026-01-31",
            description = "The batch id of a valid batch (${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private String batchId;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many accounts a valid batch has, each with its own holder (${DEFAULT-VALUE}).")
    private long count;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "0", description = "Any number (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--violate", paramLabel = "RULE", description = "The id of the rule that the batch breaks.")
    private @Nullable String rule;

    @Override
    public Integer call() throws IOException {
        Counts.require("--count", count);
        LeadBatchFixtures fixtures = LeadBatchFixtures.ofSeed(seed);
        if (rule == null) {
            fixtures.write(batchId, count, folder);
            return 0;
        }
        FixtureBatch batch = fixtures.violating(rule);
        Path history = folder.resolve(HISTORY);
        batch.write(folder, history);
        Profile profile = batch.profile();
        Path profileFile = folder.resolve("profile.json");
        if (profile != null) {
            Files.writeString(profileFile, profile.toJson());
        }
        if (batch.needsHistory() || batch.isConditional() || profile != null) {
            System.err.println("to find the rule broken: check-batch " + Printable.of(folder.toString())
                    + (batch.needsHistory() ? " --history " + Printable.of(history.toString()) : "")
                    + (batch.isConditional() ? " --option lead.status-transitions=none" : "")
                    + (profile != null ? " --profile " + profileFile : ""));
        }
        return 0;
    }
}
