package org.partnerfiles.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An artifact without a module descriptor. Its classes are loaded apart from all others: two artifacts may have classes of the same names, and
 * the libraries that hosts provide may exclude one another.
 *
 * @param folder of its module
 */
record PlainArtifact(String folder) {

    String name() {
        return "partnerfiles-" + folder;
    }

    /** {@return the files of its classes, relative to their root} */
    List<String> files() throws IOException {
        Path root = target().resolve("classes");
        try (Stream<Path> files = Files.walk(root)) {
            List<String> found = files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace(File.separatorChar, '/'))
                    .toList();
            assertThat(found).as("%s is compiled", root).isNotEmpty();
            return found;
        }
    }

    /** {@return a loader of its classes and of what they are compiled against} */
    URLClassLoader loader() throws IOException {
        List<URL> parts = new ArrayList<>();
        parts.add(target().resolve("classes").toUri().toURL());
        for (String part :
                Files.readString(target().resolve("class-path.txt")).strip().split(Published.PARTS, -1)) {
            parts.add(Path.of(part).toUri().toURL());
        }
        return new URLClassLoader(parts.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private Path target() {
        return Path.of("..", folder, "target");
    }
}
