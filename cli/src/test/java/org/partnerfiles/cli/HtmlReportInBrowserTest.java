package org.partnerfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser; skipped if none is installed (apt-get install chromium). */
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

    private static final String LIGHT = "--blink-settings=preferredColorScheme=1";
    private static final String DARK = "--blink-settings=preferredColorScheme=0";

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
    void a_page_with_more_than_100_000_findings_opens_and_reports_its_limit() throws Exception {
        Path page = page(manyFaults(10_000));
        assertThat(Files.size(page)).isLessThan(3_000_000);
        String dom = browse(page, "--dump-dom");
        assertThat(dom).containsPattern("1,000 of [1-9][0-9]{2},[0-9]{3} findings are listed");
        assertThat(dom).contains("<title>customers.csv");
    }

    @Test
    void the_script_of_the_page_runs_and_a_script_in_a_cell_does_not() throws Exception {
        Path page = page(manyFaults(3));
        String dom = browse(page, "--dump-dom");
        assertThat(dom).contains("data-sortable=\"yes\"").doesNotContain("<title>run");
    }

    @Test
    void a_click_on_a_header_sorts_the_table_and_a_second_one_reverses_it() throws Exception {
        page(manyFaults(3));
        String columns = "[...rows].map(row => row.cells[2].textContent)";
        assertThat(asked("headers[2].click(); const found = " + columns + "; found.join() === "
                        + "[...found].sort((a, b) => a.localeCompare(b)).join() && headers[2].ariaSort"))
                .isEqualTo("ascending");
        assertThat(asked("const first = rows[0].cells[0].textContent; headers[0].click(); headers[0].click();"
                        + " first + ' then ' + rows[0].cells[0].textContent"))
                .isEqualTo("2 then 4");
    }

    @Test
    void a_narrow_page_needs_no_horizontal_scrolling() throws Exception {
        page(manyFaults(3));
        assertThat(asked("for (const row of page.querySelectorAll('details')) row.open = true;"
                        + " page.documentElement.scrollWidth <= page.documentElement.clientWidth"))
                .isEqualTo("true");
    }

    @Test
    void a_narrow_page_of_several_files_needs_no_horizontal_scrolling() throws Exception {
        page(manyFaults(3));
        String file = folder.resolve("customers.csv").toString();
        String longName = folder.resolve("a".repeat(150) + ".csv").toString();
        Files.copy(Path.of(file), Path.of(longName));
        Ran.of("check", "auto", file, longName, "--report", "html", "-o", folder.resolve("page.html") + "");
        assertThat(asked("page.querySelector('a').getBoundingClientRect().width > 0"
                        + " && page.documentElement.scrollWidth <= page.documentElement.clientWidth"))
                .isEqualTo("true");
    }

    @Test
    void the_page_follows_the_light_or_dark_mode_of_the_browser() throws Exception {
        Path page = page(manyFaults(3));
        assertThat(brightness(page, LIGHT)).isGreaterThan(200);
        assertThat(brightness(page, DARK)).isLessThan(60);
    }

    /** The brightness of the page's corner, 0 to 255. */
    private int brightness(Path page, String scheme) throws IOException, InterruptedException {
        Path picture = folder.resolve("picture.png");
        browse(page, scheme, "--window-size=1200,900", "--screenshot=" + picture);
        return new Color(ImageIO.read(picture.toFile()).getRGB(3, 3)).getGreen();
    }

    /** The result of a script in a window of a phone's width; the page's own policy allows no other script. */
    private String asked(String script) throws IOException, InterruptedException {
        Path asking = folder.resolve("asking.html");
        Files.writeString(asking, """
                <!doctype html><iframe src="page.html" style="width: 360px; height: 700px; border: 0"></iframe><pre></pre><script>
                const frame = document.querySelector("iframe");
                frame.addEventListener("load", () => {
                  const page = frame.contentDocument, table = page.querySelector("table.findings");
                  const rows = table.tBodies[0].rows, headers = [...table.tHead.rows[0].cells];
                  for (const header of headers) header.click = () => header.firstElementChild.click();
                  document.querySelector("pre").textContent = eval(%s);
                });
                </script>""".formatted(quoted(script)));
        String dom = browse(asking, "--allow-file-access-from-files", "--dump-dom");
        return dom.replaceFirst("(?s).*<pre>(.*?)</pre>.*", "$1");
    }

    private static String quoted(String script) {
        return '"' + script.replace("\"", "\\\"") + '"';
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
