package org.partnerfiles.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ThirdPartyTest {

    private static final Set<String> ALLOWED = Set.of("Apache-2.0");
    /** Annotations for the compiler, which no class needs at run time. */
    private static final Set<String> ONLY_COMPILED = Set.of("value-annotations");

    /** A library that a published artifact needs and does not bring. */
    private record Provided(String artifact, Pom pom) {}

    private static List<Provided> provided() throws IOException {
        List<Provided> provided = new ArrayList<>();
        for (Path published : PublishedPomsTest.poms()) {
            Element project = Pom.read(published).project();
            for (Element dependency : PublishedPomsTest.dependencies(project)) {
                if (Pom.text(dependency, "scope").equals("provided")
                        && !ONLY_COMPILED.contains(Pom.text(dependency, "artifactId"))) {
                    provided.add(new Provided(Pom.text(project, "artifactId"), Pom.ofDependency(dependency)));
                }
            }
        }
        return provided;
    }

    @Test
    void third_party_libraries_and_their_licences_are_listed() throws Exception {
        StringBuilder page = new StringBuilder("""
                # Third-party libraries

                The run-time dependencies of the published artifacts, with the licences that their POMs declare. Written by `.ci/renew`, checked
                by `ThirdPartyTest`. Only the command line uses picocli.

                | library | version | licence |
                |---|---|---|
                """);
        TreeMap<String, Pom> libraries = new TreeMap<>();
        for (Path library : Published.libraries()) {
            Pom pom = Pom.of(library);
            libraries.put(pom.name(), pom);
        }
        for (Pom library : libraries.values()) {
            page.append("| `%s` | %s | %s |\n".formatted(library.name(), library.version(), library.licence()));
        }
        page.append("""

                ## Libraries that the host provides

                Published artifacts are compiled against these, and bring none of them: the host's application has them, in its own version.

                | artifact | library | version | licence |
                |---|---|---|---|
                """);
        for (Provided library : provided()) {
            page.append("| `%s` | `%s` | %s | %s |\n"
                    .formatted(
                            library.artifact(),
                            library.pom().name(),
                            library.pom().version(),
                            library.pom().licence()));
        }
        Committed.compare("docs/third-party.md", page.toString());
    }

    @Test
    void every_licence_is_an_allowed_one() throws IOException {
        for (Path library : Published.libraries()) {
            Pom pom = Pom.of(library);
            assertThat(ALLOWED).as(pom.name()).contains(pom.licence());
        }
        for (Provided library : provided()) {
            assertThat(ALLOWED).as(library.pom().name()).contains(library.pom().licence());
        }
    }
}
