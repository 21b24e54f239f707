package org.partnerfiles.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReachedTest {

    @TempDir
    Path folder;

    private PerformancePage page;

    @BeforeEach
    void page_with_figures() throws Exception {
        page = new PerformancePage(folder.resolve("performance.md"));
        page.put("loanpro reading", """
                | Partner Files, constraints and record rules | 2,000 | 1.00 × | 1.00 – 1.00 × | 1,900 |
                | Partner Files, all rules | 2,240 | 1.12 × | 1.10 – 1.15 × | 2,100 |
                | Partner Files, no rules | 1,600 | 0.80 × | 0.79 – 0.81 × | 1,800 |
                | Jackson CsvMapper, POJO | 3,400 | 1.70 × | 1.60 – 1.80 × | 2,500 |
                | FastCSV | 1,300 | 0.65 × | 0.60 – 0.70 × | 3,000 |
                | counting line ends | 190 | 0.10 × | 0.09 – 0.11 × | 2 |
                """);
        page.put("helix threads", "| Partner Files, two threads | 1,000 | 0.50 × | 0.49 – 0.52 × |\n");
        page.put("check", "| DuckDB, load into typed columns | 3,000 ms | 0.75 × | 2,000 ms | 0.50 × |\n");
        page.put("loanpro start", "| no archive | 300 ms | 200 ms | 400 ms | 700 ms |\n");
        page.put("lead stream", """
                100,000 rows cost 700 ns each. Parts of as many rows of a stream of 9 rows (2.0 GB), in turns with it: 1.01 × (median of 20 \
                pairs), at its end 1.02 × (the last 20). Heap at its fullest: 52 MB (of 64).
                """);
    }

    @Test
    void aims_are_compared_with_the_figures_of_the_page() throws Exception {
        assertThat(new Reached(page).aims())
                .contains("| reading LoanPro, checked, beside Jackson's POJO without any checks | 1.9 × | 1.70 × |")
                .contains("| rules on the whole file as well | 25 · 40 · 10 · 20 % more | 12 · – · – · – % |")
                .contains("| 25 · 35 · 25 · 25 % | 20 · – · – · – % |")
                .contains("| 2,000 · 700 | 1,900 · – |")
                .contains("| two threads beside one, by wall clock | 1.6 × | – · – · 2.00 · – × |")
                .contains("| 1.1 × | – · – · – · 1.01 × |")
                .contains("| 64 MB | – · – · – · 52 MB |")
                .contains("| 400 ms | 300 · – · – · – ms |")
                .contains("| 1.0 · 1.0 × | 0.75 · 0.50 × |");
    }

    @Test
    void an_aim_without_a_figure_is_reported_as_not_measured() throws Exception {
        assertThat(new Reached(page).aims()).contains("| the same beside Spring Batch, beans | 8 × | – |");
        assertThat(new Reached(page).faster()).contains("- loanpro writing: not measured yet\n");
    }

    @Test
    void a_peer_without_pairs_has_its_figure_of_forks() throws Exception {
        page.put("loanpro reading forks", """
                | FastCSV | 1,000 | 0.50 × | 0.40 – 0.60 × |
                | Spring Batch FlatFileItemReader, bean | 18,000 | 9.00 × | 8.00 – 9.50 × |
                """);
        assertThat(new Reached(page).aims())
                .contains("| the same beside Spring Batch, beans | 8 × | 9.00 × |")
                .contains("| the same beside FastCSV's Strings | 0.65 × | 0.65 × |");
    }

    @Test
    void a_peer_is_listed_as_faster_if_its_time_is_below_ours() throws Exception {
        assertThat(new Reached(page).faster()).contains("- loanpro reading: FastCSV 0.65 × (raw text)\n");
    }
}
