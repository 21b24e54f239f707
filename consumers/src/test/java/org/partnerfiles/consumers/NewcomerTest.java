package org.partnerfiles.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs only what a newcomer copies from the guide to the first file; {@code .ci/newcomer} does the same with a Maven of its own. */
class NewcomerTest {

    private static final Pattern PROGRAM =
            Pattern.compile("```java\n(import .*?public class (\\w+) .*?)```", Pattern.DOTALL);

    @TempDir
    Path directory;

    private static Map<String, String> programs() throws IOException {
        Map<String, String> programs = new HashMap<>();
        Matcher program = PROGRAM.matcher(Files.readString(Path.of("../docs/guides/first-file.md")));
        while (program.find()) {
            programs.put(program.group(2) + ".java", program.group(1));
        }
        return programs;
    }

    @Test
    void the_programs_of_the_first_guide_write_a_file_and_check_it() throws Exception {
        Program newcomer = new Program(directory);
        String published = Published.path(Published.runtime());
        Path classes = newcomer.compile("first", programs(), List.of("-cp", published));
        List<String> classPath = List.of("-cp", published + Published.PARTS + classes);

        newcomer.run(with(classPath, "FirstFile"));
        assertThat(directory.resolve("customers.csv"))
                .content()
                .contains("update,17,")
                .contains(",Sam,");
        assertThat(newcomer.run(with(classPath, "FirstCheck")))
                .contains("customers.csv: 1 records, 1 accepted, 0 rejected; 0 errors");
    }

    private static List<String> with(List<String> options, String main) {
        return List.of(options.get(0), options.get(1), main);
    }
}
