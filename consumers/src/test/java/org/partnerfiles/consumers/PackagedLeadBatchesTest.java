package org.partnerfiles.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.lead.Lead;

/** Batches of Lead that are checked by the launcher against what was sent before. */
@DisabledOnOs(OS.WINDOWS) // starts the launcher of a shell
@Execution(ExecutionMode.CONCURRENT)
class PackagedLeadBatchesTest {

    private static final Pattern RULE = Pattern.compile(
            "^  (file rejected|record rejected|value ignored|advice|information|not enforced yet)  (\\S+)  ");

    /**
     * A folder that is checked.
     *
     * @param found the exit code, and the rules of the report, each once, with a mark of its effect
     * @param said lines of the report
     */
    private record Case(
            String name,
            List<String> checked,
            List<String> sent,
            List<String> options,
            String found,
            List<String> said) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Each case begins with its name; then its files, those that were sent before marked so; what is said; what is found. */
    static Stream<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        String name = "";
        List<String> checked = new ArrayList<>();
        List<String> sent = new ArrayList<>();
        List<String> options = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/commands/lead-batches.txt"))) {
            if (line.startsWith("== ")) {
                name = line.substring(3);
                checked = new ArrayList<>();
                sent = new ArrayList<>();
                options = new ArrayList<>();
                said = new ArrayList<>();
            } else if (line.startsWith("said ")) {
                said.add("  " + line.substring(5));
            } else if (line.startsWith("option ")) {
                options.addAll(List.of("--option", line.substring(7)));
            } else if (line.startsWith("sent ")) {
                sent.add(line.substring(5));
            } else if (line.startsWith("found ")) {
                cases.add(new Case(name, checked, sent, options, line.substring(6), said));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                checked.add(line);
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_batch_is_checked_as_documented(Case batch, @TempDir Path folder) throws Exception {
        Path checked = Files.createDirectories(folder.resolve("checked"));
        Path sent = Files.createDirectories(folder.resolve("sent"));
        for (String file : batch.checked) {
            write(checked, file);
        }
        for (String file : batch.sent) {
            write(sent, file);
        }
        List<String> command =
                new ArrayList<>(List.of("check-batch", checked.toString(), "--history", sent.toString()));
        command.addAll(batch.options);
        Distribution.Printed printed = Distribution.prepared().run(folder, command.toArray(String[]::new));
        StringBuilder found = new StringBuilder().append(printed.exitCode());
        printed.out()
                .lines()
                .map(RULE::matcher)
                .filter(matcher -> matcher.find())
                .map(matcher -> " " + (matcher.group(1).endsWith("rejected") ? "!" : "") + matcher.group(2))
                .distinct()
                .sorted()
                .forEach(found::append);
        printed.out()
                .lines()
                .filter(line -> line.startsWith("  of the history: "))
                .forEach(line -> found.append(" history"));
        assertThat(found).hasToString(batch.found);
        assertThat(printed.out().lines()).containsAll(batch.said);
        assertThat(printed.out()).doesNotContain("Rosa", "Field");
    }

    /** A file as {@code name: row, row}. */
    private static void write(Path folder, String described) throws IOException {
        int colon = described.indexOf(':');
        String name = described.substring(0, colon);
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        FileFormat<?> format = name.contains("account")
                ? Lead.ACCOUNTS
                : name.contains("owner") ? Lead.CUSTOMER_RELATIONSHIPS : Lead.CUSTOMERS;
        StringBuilder text = new StringBuilder(String.join(
                "|",
                format.table().columns().stream().map(column -> column.header()).toList()));
        for (String row : described.substring(colon + 1).split(", ", -1)) {
            if (!row.isBlank()) {
                text.append('\n').append(row(row.strip().split(" ", -1)));
            }
        }
        Files.writeString(
                file, (name.contains("semicolons") ? text.toString().replace('|', ';') : text.toString()) + "\n");
    }

    private static String row(String... words) {
        return switch (words[0]) {
            case "individual" -> words[1] + "|individual||Rosa|||Field|1985-04-12||||||";
            case "user" -> words[1] + "|individual|[\"authorized_user\"]|Rosa|||Field|1985-04-12||||||";
            case "business" -> words[1] + "|business||||||||llc|Bakery|||";
            case "sole_prop" -> words[1] + "|sole_prop||||||||sole_prop|Shop|||";
            case "signer" -> words[1] + "|individual|[\"authorized_signer\"]|Rosa|||Field|1985-04-12||||||";
            case "long" -> words[1] + "|individual||Rosa|||Field|1985-04-12|||||||";
            case "control" -> words[1] + "|" + words[2] + "||active|control_person|";
            case "owner" -> words[1] + "|" + words[2] + "||active|beneficial_owner|";
            case "proprietor" -> words[1] + "||" + words[2] + "|active|sole_proprietor|";
            case "no-proprietor" -> words[1] + "||" + words[2] + "|deleted|sole_proprietor|";
            case "no-owner" -> words[1] + "|" + words[2] + "||deleted|beneficial_owner|";
            case "account" ->
                words[1] + "||consumer|[\"i1\"]|||USD|Card|" + words[2].replace('/', '|') + "||||||||||" + words[3];
            case "commercial" ->
                words[1] + "||commercial|[\"" + words[2] + "\"]|[\"" + words[3]
                        + "\"]||USD|Card|active|active||||||||||2026-01-30T10:00:00Z";
            case "raw" -> String.join(" ", words).substring(4);
            case "holders" ->
                words[1] + "||" + words[2] + "|" + words[3].replace("/", "|") + "|USD|Card|"
                        + words[4].replace('/', '|') + "||||||||||2026-01-31T15:00:00Z";
            default -> throw new IllegalArgumentException(words[0]);
        };
    }
}
