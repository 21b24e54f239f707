package org.partnerfiles.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A program or library outside the build: compiled with every warning an error, packed, run in a JVM of its own. */
final class Program {

    /** What an application has at run time that depends on a format, and nothing else. */
    private static final List<String> RUNTIME = List.of(
            "partnerfiles",
            "jackson-",
            "jakarta.validation",
            "hibernate-validator",
            "jboss-logging",
            "classmate",
            "jspecify");

    /** What a test suite has beside that. */
    private static final List<String> TEST_LIBRARIES =
            List.of("junit-", "jqwik", "opentest4j", "apiguardian", "picocli", "test-fixtures");

    private static final String PARTS = System.getProperty("path.separator");

    private final Path directory;

    Program(Path directory) {
        this.directory = directory;
    }

    /** {@return the published artifacts and what they need at run time} */
    static List<Path> published() {
        return classPath()
                .filter(path -> RUNTIME.stream().anyMatch(path.toString()::contains))
                .filter(path -> !path.toString().contains("test-fixtures"))
                .toList();
    }

    /** {@return the same, with the test fixtures and what runs tests} */
    static List<Path> withTestLibraries() {
        return Stream.concat(
                        published().stream(),
                        classPath()
                                .filter(path -> TEST_LIBRARIES.stream()
                                        .anyMatch(path.getFileName().toString()::contains)))
                .toList();
    }

    private static Stream<Path> classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(PARTS, -1))
                .map(Path::of)
                .filter(path -> !path.toString().contains("consumers"));
    }

    static String path(List<Path> parts) {
        return parts.stream().map(Path::toString).collect(Collectors.joining(PARTS));
    }

    /** Compiles sources from resources into a jar. */
    Path jar(String name, List<String> resources, List<String> options, List<String> services) throws IOException {
        Path sources = Files.createDirectories(directory.resolve(name + "-src"));
        Path classes = Files.createDirectories(directory.resolve(name + "-classes"));
        List<Path> files = new ArrayList<>();
        for (String resource : resources) {
            String file = resource.substring(resource.lastIndexOf('/') + 1).replace(".txt", "");
            files.add(Files.writeString(sources.resolve(file), text(resource)));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        List<String> all = new ArrayList<>(
                List.of("-Xlint:all,-requires-automatic", "-Werror", "-proc:none", "-d", classes.toString()));
        all.addAll(options);
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(
                            said, manager, null, all, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            assertThat(compiled).as(said.toString()).isTrue();
        }
        return pack(classes, directory.resolve(name + ".jar"), services);
    }

    private static Path pack(Path classes, Path jar, List<String> services) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, entries);
            }
            for (String service : services) {
                String[] parts = service.split("=", -1);
                entries.putNextEntry(new JarEntry("META-INF/services/" + parts[0]));
                entries.write(parts[1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = Program.class.getResourceAsStream("/" + resource)) {
            assertThat(in).as(resource).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** {@return what a JVM of its own prints} */
    String run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        Path output = directory.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        String said = Files.readString(output);
        assertThat(ended).as(said).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
