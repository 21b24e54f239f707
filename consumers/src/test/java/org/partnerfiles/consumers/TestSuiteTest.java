package org.partnerfiles.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host's test suite with a format's test-fixtures jar and its own libraries. */
class TestSuiteTest {

    @TempDir
    Path directory;

    @Test
    void a_test_suite_uses_the_test_fixtures_jar_of_a_format() throws Exception {
        Program program = new Program(directory);
        List<Path> classPath = Published.withTestLibraries();
        assertThat(classPath).anyMatch(path -> path.toString().endsWith("-test-fixtures.jar"));
        Path suite = program.jar(
                "suite",
                List.of("suite/ImportTest.java.txt"),
                List.of("-Xlint:-classfile", "-cp", Published.path(classPath)),
                List.of());
        String output = program.run(List.of(
                "-cp",
                Published.path(classPath) + Published.PARTS + suite,
                "org.junit.platform.console.ConsoleLauncher",
                "execute",
                "--select-class=acme.suite.ImportTest",
                "--disable-banner",
                "--disable-ansi-colors",
                "--details=tree"));
        assertThat(output)
                .contains("a_realistic_customer_has_no_errors")
                .contains("loanpro.customer-id-required")
                .contains("an unusual customer has no errors")
                .containsPattern("\\[ +0 tests failed +]");
    }
}
