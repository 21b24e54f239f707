package org.partnerfiles.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A program or library outside the build, which is compiled with warnings as errors, packed, and run in a JVM of its own. */
final class Program {

    private final Path directory;

    Program(Path directory) {
        this.directory = directory;
    }

    /** Compiles sources from resources into a jar. */
    Path jar(String name, List<String> resources, List<String> options, List<String> services) throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (String resource : resources) {
            sources.put(resource.substring(resource.lastIndexOf('/') + 1).replace(".txt", ""), text(resource));
        }
        return pack(compile(name, sources, options), directory.resolve(name + ".jar"), services);
    }

    /** Compiles sources, given by file name, into a folder. */
    Path compile(String name, Map<String, String> texts, List<String> options) throws IOException {
        Path sources = Files.createDirectories(directory.resolve(name + "-src"));
        Path classes = Files.createDirectories(directory.resolve(name + "-classes"));
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            files.add(Files.writeString(sources.resolve(text.getKey()), text.getValue()));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        List<String> all = new ArrayList<>(
                List.of("-Xlint:all,-requires-automatic", "-Werror", "-proc:none", "-d", classes.toString()));
        all.addAll(options);
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(
                            output, manager, null, all, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            assertThat(compiled).as(output.toString()).isTrue();
        }
        return classes;
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

    /** {@return a run-time image of a module and what it requires} */
    Path image(String module, List<Path> modulePath) {
        Path image = directory.resolve("image");
        StringWriter output = new StringWriter();
        PrintWriter out = new PrintWriter(output);
        int failed = java.util.spi.ToolProvider.findFirst("jlink")
                .orElseThrow()
                .run(
                        out,
                        out,
                        "--module-path",
                        Published.path(modulePath),
                        "--add-modules",
                        module,
                        "--output",
                        image.toString());
        assertThat(failed).as(output.toString()).isZero();
        return image;
    }

    /** {@return the output of a JVM of its own} */
    String run(List<String> arguments) throws IOException, InterruptedException {
        return run(Path.of(System.getProperty("java.home")), arguments);
    }

    /** {@return the output of the JVM of an image} */
    String run(Path image, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(image.resolve("bin").resolve("java").toString());
        command.addAll(arguments);
        Path output = directory.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        String printed = Files.readString(output);
        assertThat(ended).as(printed).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }
}
