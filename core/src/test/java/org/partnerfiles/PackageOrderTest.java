package org.partnerfiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackageOrderTest {

    /** From the ground up; the entry point itself is the empty name. */
    private static final List<String> ROOMS =
            List.of("finding", "table", "validation", "io", "report", "fiction", "", "fixtures", "description");

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.partnerfiles");

    @Test
    void a_package_imports_only_those_before_it() {
        List<String> upward = new ArrayList<>();
        for (JavaClass type : CORE) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                if (target.getPackageName().startsWith("org.partnerfiles") && room(target) > room(type)) {
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

    private static int room(JavaClass type) {
        String rest = type.getPackageName().substring("org.partnerfiles".length());
        String name = rest.isEmpty() ? "" : rest.substring(1).split("\\.", -1)[0];
        int place = ROOMS.indexOf(name);
        assertThat(place)
                .as("%s has its place in the order", type.getPackageName())
                .isNotNegative();
        return place;
    }
}
