package org.partnerfiles.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {

    @TempDir
    Path folder;

    @Test
    void a_short_run_updates_the_figures_and_keeps_the_text() throws Exception {
        Path page = folder.resolve("performance.md");
        Files.writeString(page, "before\n<!-- figures: loanpro reading -->\nold\n<!-- end of figures -->\nafter\n");

        Comparison.main(new String[] {
            "parts=read,write",
            "formats=loanpro,helix",
            "rows=200",
            "writtenRows=200",
            "forks=0",
            "warmupSeconds=0",
            "iterations=1",
            "page=" + page
        });

        assertThat(Files.readString(page))
                .startsWith("before\n")
                .contains("\nafter\n")
                .contains("| FastCSV | ")
                .contains("<!-- figures: loanpro writing -->")
                .doesNotContain("old");
    }
}
