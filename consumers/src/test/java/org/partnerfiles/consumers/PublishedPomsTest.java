package org.partnerfiles.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class PublishedPomsTest {

    static List<Path> poms() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            return modules.map(module -> module.resolve("target/.flattened-pom.xml"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        }
    }

    static List<Element> dependencies(Element of) {
        return Pom.children(of, "dependencies").stream()
                .flatMap(dependencies -> Pom.children(dependencies, "dependency").stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("poms")
    void a_published_pom_is_complete_by_itself(Path file) throws IOException {
        Element project = Pom.read(file).project();
        for (String foreign : List.of("parent", "build", "properties", "profiles", "repositories", "modules")) {
            assertThat(Pom.children(project, foreign)).as(foreign).isEmpty();
        }
        for (String required : List.of("groupId", "artifactId", "version", "name", "description")) {
            assertThat(Pom.text(project, required)).as(required).isNotEmpty().doesNotContain("$");
        }
        assertThat(Pom.read(file).licence()).isEqualTo("Apache-2.0");
    }

    @ParameterizedTest
    @MethodSource("poms")
    void a_published_pom_has_no_test_dependencies(Path file) throws IOException {
        for (Element dependency : dependencies(Pom.read(file).project())) {
            assertThat(Pom.text(dependency, "scope"))
                    .as(Pom.text(dependency, "artifactId"))
                    .isIn("compile", "runtime", "provided");
        }
    }

    @Test
    void the_bom_names_every_published_module_and_no_other_artifact() throws IOException {
        Element bom = Pom.read(Path.of("../bom/target/.flattened-pom.xml")).project();
        List<String> managed = dependencies(
                        Pom.children(bom, "dependencyManagement").get(0))
                .stream()
                .map(dependency -> Pom.text(dependency, "groupId") + ":" + Pom.text(dependency, "artifactId"))
                .distinct()
                .toList();
        List<String> published = poms().stream()
                .map(PublishedPomsTest::name)
                .filter(name -> !name.equals("org.partnerfiles:partnerfiles-bom"))
                .toList();
        assertThat(managed).containsExactlyInAnyOrderElementsOf(published);
    }

    private static String name(Path pom) {
        try {
            return Pom.read(pom).name();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
