package org.partnerfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order of the packages within each format's module, and the names of all classes. */
class HouseTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.partnerfiles");

    private static final Pattern METAPHOR =
            Pattern.compile("(Judge|Tally|Terms|Outline|Told|Working|Tests?)$|^(Judge|Tally|Told)");

    /**
     * A format's public package and its internal ones form one unit, since a record's {@code toString} masks by the table and the
     * table is about the record. The internal ones have an order among them.
     */
    @ParameterizedTest
    @CsvSource({
        "loanpro, table rules fixtures",
        "helix, table rules fixtures",
        "accountupload, table fixtures rules correction",
        "lead, table rules batch fixtures"
    })
    void an_internal_package_of_a_format_imports_only_those_before_it(String format, String order) {
        String unit = "org.partnerfiles." + format;
        List<String> places = Stream.of(order.split(" "))
                .map(room -> unit + ".internal." + room)
                .toList();
        List<String> upward = new ArrayList<>();
        for (JavaClass type : CLASSES) {
            String from = type.getPackageName();
            if (!from.startsWith(unit + ".internal.")) {
                continue;
            }
            assertThat(places).contains(from);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                if (places.indexOf(dependency.getTargetClass().getPackageName()) > places.indexOf(from)) {
                    upward.add(dependency.getDescription());
                }
            }
        }
        assertThat(upward).isEmpty();
    }

    @Test
    void formats_do_not_depend_on_each_other() {
        List<String> formats = List.of("loanpro", "helix", "accountupload", "lead");
        List<String> across = new ArrayList<>();
        for (JavaClass type : CLASSES) {
            int format = formats.indexOf(unit(type));
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                int other = formats.indexOf(unit(dependency.getTargetClass()));
                if (format >= 0 && other >= 0 && other != format) {
                    across.add(dependency.getDescription());
                }
            }
        }
        assertThat(across).isEmpty();
    }

    private static String unit(JavaClass type) {
        String[] names = type.getPackageName().split("\\.", -1);
        return names.length > 2 ? names[2] : "";
    }

    @Test
    void class_names_are_words_of_the_field() throws IOException {
        List<String> named = new ArrayList<>();
        try (Stream<Path> files = Files.find(
                Path.of(".."), 20, (path, file) -> path.toString().contains("src/main/java") && file.isRegularFile())) {
            files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .filter(name -> METAPHOR.matcher(name).find())
                    .forEach(named::add);
        }
        assertThat(named).isEmpty();
    }
}
