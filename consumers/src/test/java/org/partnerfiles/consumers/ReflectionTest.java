package org.partnerfiles.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration that a native image needs. */
class ReflectionTest {

    private static final String RECORD = """
              {"name": "%s", "allDeclaredConstructors": true, "allDeclaredMethods": true, "allDeclaredFields": true, \
              "allRecordComponents": true}""";

    @TempDir
    static Path directory;

    private static ReflectionTrace trace;

    @BeforeAll
    static void run_every_format() throws Exception {
        List<Path> classPath = new ArrayList<>(Published.runtime());
        classPath.add(new Program(directory)
                .jar("all", List.of("all/EveryFormat.java.txt"), List.of("-cp", Published.path(classPath)), List.of()));
        trace = ReflectionTrace.of("-cp " + Published.path(classPath), "acme.all.EveryFormat");
    }

    @Test
    void only_tables_constraints_and_hibernate_validator_use_reflection() {
        assertThat(trace.callers().keySet())
                .anyMatch(caller -> caller.startsWith("org.partnerfiles.internal.constraint."))
                .allMatch(caller -> caller.startsWith("org.partnerfiles.table.")
                        || caller.startsWith("org.partnerfiles.internal.constraint.")
                        || caller.startsWith("org.hibernate.validator.")
                        || caller.startsWith("com.fasterxml.classmate.")
                        || caller.startsWith("org.jboss.logging."));
    }

    @Test
    void records_used_by_reflection_are_declared_for_native_images() throws Exception {
        for (ModuleReference module : Published.modules()) {
            String name = module.descriptor().name();
            List<String> records = trace.reflectedOn().stream()
                    .filter(type -> type.startsWith(name + "."))
                    .map(RECORD::formatted)
                    .toList();
            String folder = "formats-" + name.substring(name.lastIndexOf('.') + 1);
            if (!records.isEmpty()) {
                Committed.compare(
                        folder + "/src/main/resources/META-INF/native-image/org.partnerfiles/partnerfiles-" + folder
                                + "/reflect-config.json",
                        records.stream().collect(Collectors.joining(",\n", "[\n", "\n]\n")));
            }
        }
    }
}
