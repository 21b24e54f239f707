package org.partnerfiles.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class CopyJobTest {

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> every_job_copies_the_same_records() throws Exception {
        Path from = GeneratedFile.of(Workload.of("loanpro"), 1_200);
        return CopyJob.all().stream()
                .map(job -> DynamicTest.dynamicTest(job.name(), () -> {
                    Path to = folder.resolve("copy");
                    job.run(from, to);
                    assertThat(records(to)).hasSize(1_200).isEqualTo(records(from));
                }));
    }

    private static List<List<String>> records(Path file) throws Exception {
        Reading ours = Workload.of("loanpro").readings().get(0);
        List<List<String>> records = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            ours.read(in, row -> records.add(ours.texts(row)));
        }
        return records;
    }
}
