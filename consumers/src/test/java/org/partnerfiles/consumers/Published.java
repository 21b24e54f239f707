package org.partnerfiles.consumers;

import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The artifacts that this build publishes, and their dependencies. */
final class Published {

    /** Folders of the repository with libraries that only the tests of this module need. */
    private static final List<String> OF_TESTS = List.of(
            "org/apache/maven",
            "org/apiguardian",
            "org/assertj",
            "org/junit",
            "org/opentest4j",
            "net/bytebuddy",
            "net/jqwik");

    /** Libraries that a host's test suite has in addition to its application. */
    private static final List<String> TEST_LIBRARIES =
            List.of("junit-", "jqwik", "opentest4j", "apiguardian", "picocli", "test-fixtures");

    static final String PARTS = System.getProperty("path.separator");

    private Published() {}

    /** {@return the modules that are published for use by programs} */
    static List<ModuleReference> modules() {
        return parts().filter(Published::isOurs)
                .flatMap(part -> ModuleFinder.of(part).findAll().stream())
                .toList();
    }

    /** {@return the third-party libraries of the published modules, including the command line} */
    static List<Path> libraries() {
        return parts().filter(part -> !isOfThisBuild(part))
                .filter(part -> OF_TESTS.stream().noneMatch(part.toString().replace('\\', '/')::contains))
                .toList();
    }

    /** {@return the run-time path of an application that depends only on a format} */
    static List<Path> runtime() {
        return Stream.concat(
                        parts().filter(Published::isOurs),
                        libraries().stream().filter(part -> !part.toString().contains("picocli")))
                .toList();
    }

    /** {@return the same path with test fixtures and the libraries that run tests} */
    static List<Path> withTestLibraries() {
        return Stream.concat(
                        runtime().stream(),
                        parts().filter(part -> TEST_LIBRARIES.stream()
                                .anyMatch(part.getFileName().toString()::contains)))
                .toList();
    }

    /** {@return the parts joined to one path} */
    static String path(List<Path> parts) {
        return parts.stream().map(Path::toString).collect(Collectors.joining(PARTS));
    }

    private static Stream<Path> parts() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(PARTS, -1)).map(Path::of);
    }

    /** A jar in a folder of this build, or the classes if the build has not packed the jar yet. */
    private static boolean isOfThisBuild(Path part) {
        return part.startsWith(Path.of("").toAbsolutePath().getParent());
    }

    private static boolean isOurs(Path part) {
        return isOfThisBuild(part)
                && ModuleFinder.of(part).findAll().stream()
                        .map(ModuleReference::descriptor)
                        .anyMatch(module ->
                                !module.isAutomatic() && !module.exports().isEmpty());
    }
}
