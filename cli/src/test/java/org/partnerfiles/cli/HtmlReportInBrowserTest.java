package org.partnerfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser; skipped where none is installed (apt-get install chromium). */
class HtmlReportInBrowserTest {

    private static String browser = "";

    @TempDir
    Path folder;

    @BeforeAll
    static void find_a_browser() {
        Optional<Path> found = Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(part -> Path.of(part, name)))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent(), "no browser is installed (apt-get install chromium): the page is not looked at");
        browser = found.orElseThrow().toString();
    }

    private Path page(String... lines) throws IOException {
        Path file = folder.resolve("customers.csv");
        Files.writeString(file, String.join("\n", lines) + "\n");
        Path page = folder.resolve("page.html");
        Ran.of("check", "loanpro.customer", file.toString(), "--report", "html", "--output", page.toString());
        return page;
    }

    private String[] manyFaults(int rows) {
        String header =
                Ran.of("fixtures", "loanpro.customer", "--count", "0").out().strip();
        String row = "x<script>document.title='run'</script>" + ",?".repeat(header.split(",").length - 1);
        return Stream.concat(Stream.of(header), Stream.generate(() -> row).limit(rows))
                .toArray(String[]::new);
    }

    @Test
    void a_file_with_100_000_findings_opens_within_seconds_and_says_that_it_is_capped() throws Exception {
        Path page = page(manyFaults(10_000));
        assertThat(Files.size(page)).isLessThan(3_000_000);
        long start = System.nanoTime();
        String dom = browse(page, "--dump-dom");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
        assertThat(dom).containsPattern("The first 1,000 of [1-9][0-9]{2},[0-9]{3} findings are listed");
        assertThat(dom).contains("<title>customers.csv");
    }

    @Test
    void the_script_of_the_page_runs_under_its_own_policy_and_that_of_a_cell_does_not() throws Exception {
        Path page = page(manyFaults(3));
        String dom = browse(page, "--dump-dom");
        assertThat(dom).contains("data-sortable=\"yes\"").doesNotContain("<title>run");
    }

    @Test
    void the_page_is_drawn_light_dark_and_for_a_phone() throws Exception {
        Path page = page(manyFaults(3));
        for (List<String> flags : List.of(
                List.of("--window-size=1200,900"),
                List.of("--window-size=1200,900", "--force-dark-mode", "--blink-settings=preferredColorScheme=0"),
                List.of("--window-size=500,900"))) {
            Path picture = folder.resolve("picture.png");
            Files.deleteIfExists(picture);
            browse(
                    page,
                    Stream.concat(flags.stream(), Stream.of("--screenshot=" + picture))
                            .toArray(String[]::new));
            assertThat(Files.size(picture)).isGreaterThan(5_000);
        }
    }

    private String browse(Path page, String... flags) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory(folder, "profile");
        Path out = Files.createTempFile(folder, "out", ".txt");
        List<String> command = Stream.of(
                        Stream.of(
                                browser,
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--user-data-dir=" + profile),
                        Stream.of(flags),
                        Stream.of(page.toUri().toString()))
                .flatMap(part -> part)
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
