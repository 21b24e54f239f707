package org.partnerfiles.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ThirdPartyTest {

    private static final Set<String> ALLOWED = Set.of("Apache-2.0");

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
        Committed.compare("docs/third-party.md", page.toString());
    }

    @Test
    void every_licence_is_an_allowed_one() throws IOException {
        for (Path library : Published.libraries()) {
            Pom pom = Pom.of(library);
            assertThat(ALLOWED).as(pom.name()).contains(pom.licence());
        }
    }
}
