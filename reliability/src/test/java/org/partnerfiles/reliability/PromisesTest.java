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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PromisesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    static List<MatchResult> namedTests() throws IOException {
        String pages = Files.readString(ROOT.resolve("docs/reliability.md"))
                + Files.readString(ROOT.resolve("docs/guides/rewrite.md"));
        return NAMED.matcher(pages).results().toList();
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
