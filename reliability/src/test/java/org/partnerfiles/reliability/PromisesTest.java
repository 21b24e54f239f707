package org.partnerfiles.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PromisesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    /** A table with a column of tests: its head, the line below, and the rows. */
    private static final Pattern TABLE = Pattern.compile("\\|[^\n]*\\| test \\|\n\\|[-|:]+\\|\n((?:\\|[^\n]*\\|\n)+)");

    private static final List<String> PAGES = List.of("docs/reliability.md", "SECURITY.md");

    static List<MatchResult> namedTests() throws IOException {
        String pages = pages()
                + Files.readString(ROOT.resolve("docs/guides/rewrite.md"))
                + Files.readString(ROOT.resolve("docs/guides/command-line.md"));
        return NAMED.matcher(pages).results().toList();
    }

    private static String pages() throws IOException {
        StringBuilder pages = new StringBuilder();
        for (String page : PAGES) {
            pages.append(Files.readString(ROOT.resolve(page)));
        }
        return pages.toString();
    }

    static List<String> promises() throws IOException {
        return TABLE.matcher(pages())
                .results()
                .flatMap(table -> table.group(1).lines())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("promises")
    void every_promise_of_the_tables_has_a_test_or_that_of_the_row_before(String row) {
        assertThat(NAMED.matcher(row).find() || row.matches(".*\\| (the same|see below) \\|"))
                .isTrue();
    }

    @Test
    void the_pages_have_a_table_of_promises_in_each_chapter() throws IOException {
        assertThat(TABLE.matcher(pages()).results()).hasSize(5);
        assertThat(promises()).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("namedTests")
    void every_test_named_on_the_pages_with_promises_exists(MatchResult test) throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            List<Path> tests = modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(PromisesTest::filesIn)
                    .filter(file -> file.endsWith(test.group(1) + ".java"))
                    .toList();
            assertThat(tests)
                    .singleElement()
                    .satisfies(file -> assertThat(Files.readString(file)).contains(" " + test.group(2) + "("));
        }
    }

    private static Stream<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
