package org.partnerfiles.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares the documentation with what it documents. {@link ExamplesRunTest}, {@link GuidesTest} and the tests of {@code delivery} run its
 * code; the compatibility profile runs the applications of {@code consumers}.
 */
class DocumentationTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LITERAL =
            Pattern.compile("\"\"\".*?\"\"\"|\"(\\\\.|[^\"\\\\])*\"|'(\\\\.|[^'\\\\])+'");
    /** What precedes a statement or a member, and what must not follow one. */
    private static final Pattern BEFORE = Pattern.compile("(?s).*([{};]|\\*/)");

    private static final Pattern CONTINUATION = Pattern.compile("(?s)(catch\\(|finally\\{|else|[),.;]).*");
    private static final Pattern UNUSUAL_ENGLISH = Pattern.compile(
            "(?i)\\b(nobody(?!-)|none such|goes by|(is|are) heard of|for want of|stands? (in|at|for|behind|beside|there)"
                    + "|of the host's|is shaped|such as has)\\b");

    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("(?m)^public ([a-z-]+ )*(class|interface|record|enum|@interface) ");
    /** The sources of public packages. */
    private static final Pattern PUBLISHED =
            Pattern.compile("/(core|formats-[a-z]+|spark|spring-batch5?)/src/main/(?!.*/internal/)");

    private static final String PROGRAM = """
            class A {
                void one() {
                    int a = 1;
                    int b = 2;
                    if (b > 1) {
                        int d = 4;
                    } else {
                        int e = 5;
                    }
                }
                void two() { int c = '{'; }
            }
            """;

    @Test
    void every_java_block_consists_of_whole_statements_of_a_tested_program() throws IOException {
        List<String> programs = programs();
        List<String> strangers = new ArrayList<>();
        for (Path page : pages()) {
            Matcher block = JAVA.matcher(Files.readString(page));
            while (block.find()) {
                if (programs.stream().noneMatch(program -> isWholePart(folded(block.group(1)), program))) {
                    strangers.add(page + ":\n" + block.group(1));
                }
            }
        }
        assertThat(strangers).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int b = 2;",
                "void two() { int c = '{'; }",
                "int b = 2; if (b > 1) { int d = 4; } else { int e = 5; }",
                "class A { void one() { int a = 1; int b = 2; if (b > 1) { int d = 4; } else { int e = 5; } }"
                        + " void two() { int c = '{'; } }"
            })
    void whole_statements_and_members_are_an_excerpt(String excerpt) {
        assertThat(isWholePart(folded(excerpt), folded(PROGRAM))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b = 2;",
                "int b = 2",
                "if (b > 1) { int d = 4; }",
                "else { int e = 5; }",
                "int b = 2; if (b > 1) { int d = 4;",
                "int e = 5; } } void two() { int c = '{'; }",
                "int e = 5; } } void two() {",
                "void three() {}"
            })
    void a_part_of_a_statement_or_of_two_methods_is_not_an_excerpt(String excerpt) {
        assertThat(isWholePart(folded(excerpt), folded(PROGRAM))).isFalse();
    }

    @Test
    void documentation_javadoc_and_messages_are_in_plain_english() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path page : Stream.concat(pages().stream(), mainSources().stream()).toList()) {
            UNUSUAL_ENGLISH
                    .matcher(Files.readString(page).replaceAll("\\s+(\\* )?", " "))
                    .results()
                    .forEach(phrase -> found.add(page + ": " + phrase.group()));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void every_public_type_has_the_version_since_which_it_exists() throws IOException {
        List<String> without = new ArrayList<>();
        for (Path source : mainSources()) {
            String text = Files.readString(source);
            Matcher type = PUBLIC_TYPE.matcher(text);
            if (PUBLISHED.matcher(source.toString()).find()
                    && type.find()
                    && !text.substring(0, type.start()).contains(" * @since ")) {
                without.add(source.toString());
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void every_link_within_the_project_is_to_a_file_that_exists() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path page : pages()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                if (!Files.exists(page.resolveSibling(link.group(1)))) {
                    dead.add(page + ": " + link.group(1));
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void no_page_contains_both_sides_of_a_merge() throws IOException {
        for (Path page : pages()) {
            assertThat(Files.readAllLines(page))
                    .as(page.toString())
                    .noneMatch(line -> line.matches("(<{7}|>{7})( .*)?|={7}"));
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .toList();
        }
    }

    private static List<Path> mainSources() throws IOException {
        try (Stream<Path> files = Files.find(
                ROOT, 20, (path, attributes) -> path.toString().matches("\\.\\./[^/]+/src/main/.*\\.java"))) {
            return files.toList();
        }
    }

    /** Whether an excerpt is one or more whole statements or members of a program, apart from white space. */
    private static boolean isWholePart(String excerpt, String program) {
        if (!isBalanced(excerpt)
                || !(excerpt.endsWith(";") || excerpt.endsWith("}"))
                || CONTINUATION.matcher(excerpt).matches()) {
            return false;
        }
        for (int at = program.indexOf(excerpt); at >= 0; at = program.indexOf(excerpt, at + 1)) {
            boolean begins = at == 0 || BEFORE.matcher(program.substring(0, at)).matches();
            if (begins
                    && !CONTINUATION
                            .matcher(program.substring(at + excerpt.length()))
                            .matches()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the brackets are balanced. */
    private static boolean isBalanced(String code) {
        Deque<Character> open = new ArrayDeque<>();
        for (char c : LITERAL.matcher(code).replaceAll("").toCharArray()) {
            switch (c) {
                case '(', '{', '[' -> open.push(c);
                case ')', '}', ']' -> {
                    if (open.isEmpty() || open.pop() != (c == ')' ? '(' : c == '}' ? '{' : '[')) {
                        return false;
                    }
                }
                default -> {}
            }
        }
        return open.isEmpty();
    }

    /** The programs that tests run: those of this module and of Spark's, and the applications that the compatibility profile builds. */
    private static List<String> programs() throws IOException {
        try (Stream<Path> examples = Files.walk(Path.of("src"));
                Stream<Path> applications = Files.walk(ROOT.resolve("consumers/src/it"));
                Stream<Path> onSpark = Files.walk(ROOT.resolve("spark/src/test/java"))) {
            return Stream.of(examples, applications, onSpark)
                    .flatMap(Function.identity())
                    .filter(path -> path.toString().endsWith(".java"))
                    .map(DocumentationTest::text)
                    .map(DocumentationTest::folded)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without white space, which may differ between the page and the program. */
    private static String folded(String text) {
        return text.replaceAll("\\s+", "");
    }
}
