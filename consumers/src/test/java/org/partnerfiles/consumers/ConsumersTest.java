package org.partnerfiles.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsumersTest {

    private static final String SERVICE = "org.partnerfiles.RuleProvider=acme.rules.AcmeRules";

    @TempDir
    Path directory;

    private static List<Path> with(List<Path> paths, Path... more) {
        List<Path> all = new ArrayList<>(paths);
        all.addAll(List.of(more));
        return all;
    }

    @Test
    void a_plain_program_compiles_without_a_warning_and_runs_without_immutables() throws Exception {
        Program program = new Program(directory);
        List<Path> published = Published.runtime();
        assertThat(Published.path(published)).doesNotContain("immutables");
        Path app =
                program.jar("app", List.of("app/Main.java.txt"), List.of("-cp", Published.path(published)), List.of());
        assertThat(program.run(List.of("-cp", Published.path(with(published, app)), "acme.app.Main")))
                .contains("same: true")
                .contains("loanpro.customer-id-required")
                .doesNotContain("acme");
    }

    @Test
    void rules_in_a_jar_on_the_class_path_are_found() throws Exception {
        Program program = new Program(directory);
        List<Path> published = Published.runtime();
        List<String> classPath = List.of("-cp", Published.path(published));
        Path app = program.jar("app", List.of("app/Main.java.txt"), classPath, List.of());
        Path rules = program.jar("rules", List.of("rules/AcmeRules.java.txt"), classPath, List.of(SERVICE));
        assertThat(program.run(List.of("-cp", Published.path(with(published, app, rules)), "acme.app.Main")))
                .contains("same: true")
                .contains("was seen by acme [acme.seen, information]");
    }

    @Test
    void a_minimal_run_time_image_runs() throws Exception {
        Program program = new Program(directory);
        List<Path> published = Published.runtime();
        List<String> modulePath = List.of("--module-path", Published.path(published));
        Path app = program.jar("app", List.of("app/Main.java.txt", "app/module-info.java.txt"), modulePath, List.of());
        Path image = program.image("acme.app", with(published, app));
        assertThat(program.run(image, List.of("-m", "acme.app/acme.app.Main")))
                .contains("same: true")
                .contains("loanpro.customer-id-required");
        assertThat(program.run(image, List.of("--list-modules")))
                .contains("org.partnerfiles.loanpro")
                .doesNotContain("org.partnerfiles.lead")
                .doesNotContain("immutables")
                .doesNotContain("java.desktop");
    }

    @Test
    void rules_in_a_module_are_found() throws Exception {
        Program program = new Program(directory);
        List<Path> published = Published.runtime();
        List<String> modulePath = List.of("--module-path", Published.path(published));
        Path rules = program.jar(
                "rules", List.of("rules/AcmeRules.java.txt", "rules/module-info.java.txt"), modulePath, List.of());
        Path app = program.jar("app", List.of("app/Main.java.txt", "app/module-info.java.txt"), modulePath, List.of());
        assertThat(program.run(List.of(
                        "--module-path", Published.path(with(published, app, rules)), "-m", "acme.app/acme.app.Main")))
                .contains("same: true")
                .contains("was seen by acme [acme.seen, information]");
    }
}
