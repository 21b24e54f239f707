package org.partnerfiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
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

class PackageOrderTest {

    /** From the ground up, by full name; a package imports only those before it, so there is no circle. */
    private static final List<String> PACKAGES = Stream.of(
                    ".text",
                    ".finding",
                    ".fiction",
                    ".option",
                    ".table",
                    ".internal.file",
                    ".internal.keys",
                    ".internal.finding",
                    ".rule",
                    ".report",
                    ".io",
                    ".internal.constraint",
                    ".internal.format",
                    ".internal.csv",
                    ".internal.check",
                    ".internal.codec",
                    ".internal.stream",
                    ".internal.rewrite",
                    "",
                    ".fixtures",
                    ".description")
            .map("org.partnerfiles"::concat)
            .toList();

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.partnerfiles");

    @Test
    void a_package_imports_only_those_before_it() {
        List<String> upward = new ArrayList<>();
        for (JavaClass type : CORE) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                if (target.getPackageName().startsWith("org.partnerfiles") && place(target) > place(type)) {
                    upward.add(dependency.getDescription());
                }
            }
        }
        assertThat(upward).isEmpty();
    }

    @Test
    void no_public_signature_names_jackson() {
        List<String> named = new ArrayList<>();
        for (JavaClass type : CORE) {
            boolean isPublic = !type.getPackageName().contains(".internal")
                    && type.getModifiers().contains(JavaModifier.PUBLIC);
            if (isPublic) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    if (dependency.getTargetClass().getPackageName().startsWith("com.fasterxml")) {
                        named.add(dependency.getDescription());
                    }
                }
            }
        }
        assertThat(named).filteredOn(text -> !text.contains("calls")).isEmpty();
    }

    @Test
    void the_design_page_lists_every_public_type() throws IOException {
        String design = Files.readString(Path.of("../docs/design.md"));
        String table = design.substring(design.indexOf("**Public types.**"), design.indexOf("**Long files.**"));
        List<String> listed = Pattern.compile("`([A-Z]\\w+)`")
                .matcher(table)
                .results()
                .map(name -> name.group(1))
                .toList();
        List<String> exported = CORE.stream()
                .filter(type -> PACKAGES.contains(type.getPackageName())
                        && !type.getPackageName().contains(".internal"))
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getSimpleName)
                .toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(exported);
        assertThat(table).contains("The " + exported.size() + " top-level types");
    }

    private static int place(JavaClass type) {
        int place = PACKAGES.indexOf(type.getPackageName());
        assertThat(place)
                .as("%s has its place in the order", type.getPackageName())
                .isNotNegative();
        return place;
    }
}
