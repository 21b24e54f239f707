package org.partnerfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.lead.FixtureBatch;
import org.partnerfiles.lead.LeadBatchFixtures;

class BatchCommandsTest {

    @TempDir
    Path folder;

    @Test
    void a_generated_batch_is_accepted_whole() {
        Ran made = Ran.of("fixtures-batch", folder.toString(), "--count", "40", "--batch-id", "2026-02-28");
        assertThat(made.exitCode()).isZero();
        assertThat(folder).isDirectoryContaining("glob:**/2026-02-28_customer_V1.csv");
        Ran checked = Ran.of("check-batch", folder.toString(), "--fail-on", "warning");
        assertThat(checked.out()).contains("batch 2026-02-28: nothing is refused");
        assertThat(checked.exitCode()).isZero();
    }

    /** All rules except those that need an option of the host. */
    static Stream<String> rules() {
        return LeadBatchFixtures.ofSeed(0)
                .violations()
                .filter(batch -> !batch.isConditional())
                .map(FixtureBatch::rule);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void check_batch_finds_the_violated_rule(String rule) {
        Ran made = Ran.of("fixtures-batch", folder.toString(), "--violate", rule);
        assertThat(made.exitCode()).isZero();
        Path history = folder.resolve("history");
        Ran checked = history.toFile().isDirectory()
                ? Ran.of("check-batch", folder.toString(), "--history", history.toString(), "--report", "json")
                : Ran.of("check-batch", folder.toString(), "--report", "json");
        assertThat(checked.out()).contains("\"" + rule + "\"");
        assertThat(made.err().contains("--history")).isEqualTo(history.toFile().isDirectory());
    }

    @Test
    void fixtures_batch_rejects_a_rule_that_is_not_about_batches() {
        Ran ran = Ran.of("fixtures-batch", folder.toString(), "--violate", "lead.customer.underage");
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("lead.batch.id-reused");
    }
}
