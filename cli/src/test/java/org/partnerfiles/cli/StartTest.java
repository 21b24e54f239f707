package org.partnerfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import org.partnerfiles.fixtures.Fixtures;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.Row;

/** What a process loads before it works: a Validator costs more than all else, and no format needs one. */
class StartTest {

    /** Loads all classes of the class path again, and knows which. */
    private static final class Loaded extends URLClassLoader {
        final Set<String> names = ConcurrentHashMap.newKeySet();

        Loaded(URL[] path) {
            super(path, ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            names.add(name);
            return super.findClass(name);
        }
    }

    /** Reads and writes a file of each format, and prints nothing: run by a loader of its own. */
    public static final class ReadsAndWrites implements Runnable {

        @Override
        public void run() {
            FileFormats.all().forEach(ReadsAndWrites::readAndWrite);
        }

        private static <R> void readAndWrite(FileFormat<R> format) {
            try {
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                Fixtures.of(format).write(20, file);
                long accepted = 0;
                try (RecordReader<R> reader = format.reader(new ByteArrayInputStream(file.toByteArray()), null)) {
                    for (Row<R> row = reader.read(); row != null; row = reader.read()) {
                        accepted += row instanceof Row.Accepted ? 1 : 0;
                    }
                }
                if (accepted != 20) {
                    throw new IllegalStateException(format.id() + ": " + accepted + " records");
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void reading_and_writing_every_format_loads_no_class_of_hibernate_validator() throws Exception {
        List<URL> path = new ArrayList<>();
        StringTokenizer entries = new StringTokenizer(System.getProperty("java.class.path"), File.pathSeparator);
        while (entries.hasMoreTokens()) {
            path.add(Path.of(entries.nextToken()).toUri().toURL());
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (Loaded loaded = new Loaded(path.toArray(URL[]::new))) {
            thread.setContextClassLoader(loaded);
            ((Runnable) loaded.loadClass(ReadsAndWrites.class.getName())
                            .getConstructor()
                            .newInstance())
                    .run();
            assertThat(loaded.names)
                    .contains("org.partnerfiles.internal.constraint.ConstraintPlan")
                    .filteredOn(name -> name.startsWith("org.hibernate.validator"))
                    .isEmpty();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
