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
            "parts=read,write,threads,java,batch",
            "formats=loanpro,helix",
            "rows=200",
            "pairRows=200",
            "pairs=1",
            "only=FastCSV|sesseltjonna-csv|Spring Batch .*",
            "forks=0",
            "warmupSeconds=0",
            "page=" + page,
            "charts=" + folder
        });

        assertThat(Files.readString(page))
                .startsWith("before\n")
                .contains("\nafter\n")
                .contains("| FastCSV | ")
                .contains("<!-- figures: loanpro writing -->")
                .contains("<!-- figures: loanpro threads -->")
                .contains("| Spring Batch FlatFileItemReader and FlatFileItemWriter, record | ")
                .contains("| reading: sesseltjonna-csv | ")
                .doesNotContain("old");
        assertThat(folder.resolve("loanpro-reading-dark.svg")).content().contains(">FastCSV</text>");
    }

    @Test
    void forks_keep_tables_of_their_own() throws Exception {
        Path page = folder.resolve("performance.md");
        Comparison.main(new String[] {
            "parts=forks",
            "formats=lead",
            "rows=200",
            "writtenRows=200",
            "forks=0",
            "warmupSeconds=0",
            "iterations=1",
            "page=" + page,
            "charts=" + folder
        });
        assertThat(Files.readString(page))
                .contains("<!-- figures: lead reading forks -->")
                .contains("<!-- figures: lead writing forks -->")
                .doesNotContain("<!-- figures: lead reading -->");
    }

    @Test
    void whole_processes_are_measured_with_their_start() throws Exception {
        Path page = folder.resolve("performance.md");
        Comparison.main(new String[] {
            "parts=start,check", "formats=lead", "checkedRows=200", "processes=1", "page=" + page, "charts=" + folder
        });
        assertThat(Files.readString(page))
                .contains("| no archive | ")
                .contains("| a CDS archive | ")
                .contains("| DuckDB, load into typed columns | ");
    }
}
