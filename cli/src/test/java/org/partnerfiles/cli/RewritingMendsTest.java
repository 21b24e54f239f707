package org.partnerfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import org.partnerfiles.FileNormalizer;
import org.partnerfiles.fixtures.FixtureFile;
import org.partnerfiles.fixtures.Fixtures;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.RuleDescription;

/** The rules that rewriting mends, of each format: what the catalogue, the guide and the command line say is what it does. */
class RewritingMendsTest {

    private static final Pattern ID = Pattern.compile("`([a-z0-9.-]+)`");

    static List<FileFormat<?>> formats() {
        return FileFormats.all();
    }

    /** Whether a rewritten file keeps the rule, has no new finding, and lacks no value that it lacked before. */
    private static boolean isMended(FixtureFile<?> broken) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            FileNormalizer.Outcome outcome = FileNormalizer.of(broken.format())
                    .rewrite(new ByteArrayInputStream(broken.bytes()), broken.name(), out);
            if (!outcome.isWritten()
                    || outcome.changes().stream().anyMatch(change -> change.contains("the column is added"))) {
                return false;
            }
            ValidationReport report =
                    broken.format().validator().validate(new ByteArrayInputStream(out.toByteArray()), broken.name());
            Map<String, Long> before = broken.check().countsByRule();
            return report.count(String.valueOf(broken.rule())) == 0
                    && report.countsByRule().entrySet().stream()
                            .allMatch(count -> count.getValue() <= before.getOrDefault(count.getKey(), 0L));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> described(FileFormat<?> format) {
        return format.catalogue().all().stream()
                .filter(RuleDescription::rewritingMends)
                .map(RuleDescription::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void the_catalogue_names_the_rules_that_rewriting_mends_and_no_other(FileFormat<?> format) {
        assertThat(Fixtures.of(format)
                        .violations()
                        .filter(RewritingMendsTest::isMended)
                        .map(FixtureFile::rule))
                .containsExactlyInAnyOrderElementsOf(described(format));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void the_guide_names_the_same_rules(FileFormat<?> format) throws IOException {
        Set<String> named = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("../docs/guides/rewrite.md"))) {
            boolean ofAll = line.startsWith("| every format |")
                    || (line.startsWith("| every format but Helix's |")
                            && !format.id().startsWith("helix."));
            if (ofAll || line.startsWith("| `" + format.id() + "` |")) {
                List<String> ids = new ArrayList<>(ID.matcher(line)
                        .results()
                        .map(MatchResult::group)
                        .map(id -> id.replace("`", ""))
                        .toList());
                ids.remove(format.id());
                named.addAll(ids);
            }
        }
        assertThat(named).isEqualTo(described(format));
    }

    @Test
    void the_command_marks_them() {
        String rules = Ran.of("rules", "loanpro.customer").out();
        assertThat(rules.lines().filter(line -> line.endsWith(RulesCommand.MENDED)))
                .hasSize(8)
                .anyMatch(line -> line.contains("A country is written usa or can."));
        assertThat(Ran.of("rules", "loanpro.customer", "--json").out()).contains("\"rewritingMends\" : true");
        assertThat(Ran.of("rewrite", "--help").out().replaceAll("\\s+", " ")).contains("rewrite mends it");
    }
}
