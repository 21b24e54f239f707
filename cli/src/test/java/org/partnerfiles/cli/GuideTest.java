package org.partnerfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guides' tables of exit codes, outputs and files, of which each row names its test. */
class GuideTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+Test)\\.(\\w+)`");

    @ParameterizedTest
    @ValueSource(strings = {"command-line.md", "rewrite.md"})
    void each_test_that_a_guide_names_exists(String guide) throws IOException {
        Matcher named =
                TEST.matcher(Files.readString(ROOT.resolve("docs/guides").resolve(guide)));
        List<String> missing = new ArrayList<>();
        int count = 0;
        while (named.find()) {
            count++;
            if (!source(named.group(1)).contains("void " + named.group(2) + "(")) {
                missing.add(named.group());
            }
        }
        assertThat(count).isGreaterThan(5);
        assertThat(missing).isEmpty();
    }

    @Test
    void each_row_about_exit_codes_outputs_and_files_names_a_test() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("docs/guides/command-line.md"));
        int begin = lines.indexOf("## Exit codes");
        int end = lines.indexOf("## Faster starts");
        List<String> rows = lines.subList(begin, end).stream()
                .filter(line -> line.startsWith("| ") && !line.endsWith(" test |"))
                .toList();
        assertThat(rows)
                .hasSizeGreaterThan(20)
                .allMatch(row -> TEST.matcher(row).find());
    }

    private static String source(String test) throws IOException {
        for (String module : List.of("cli", "core", "consumers")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                Path found = files.filter(file -> file.endsWith(test + ".java"))
                        .findFirst()
                        .orElse(null);
                if (found != null) {
                    return Files.readString(found);
                }
            }
        }
        return "";
    }
}
