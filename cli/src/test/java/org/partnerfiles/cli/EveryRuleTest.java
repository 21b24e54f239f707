package org.partnerfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import org.partnerfiles.report.JsonReport;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.report.ValidationReport.RuleCount;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.RuleDescription;

class EveryRuleTest {

    @TempDir
    Path folder;

    @Test
    void check_finds_the_violated_rule_and_no_other_error_for_every_rule() {
        List<String> wrong = new ArrayList<>();
        for (FileFormat<?> format : FileFormats.all()) {
            for (RuleDescription rule : format.catalogue().all()) {
                wrong.addAll(violateAndCheck(format.id(), rule.id()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_general_rule_is_listed_by_some_format() {
        assertThat(FileFormats.all().stream()
                        .flatMap(format -> format.catalogue().all().stream())
                        .map(RuleDescription::id))
                .containsAll(CoreRules.descriptions().stream()
                        .map(RuleDescription::id)
                        .toList());
    }

    private List<String> violateAndCheck(String format, String rule) {
        Path file = folder.resolve(format + "-" + rule);
        Ran made = Ran.of("fixtures", format, "--count", "3", "--violate", rule, "--output", file.toString());
        Ran checked = Ran.of("check", format, file.toString(), "--report", "json", "--as-fixture");
        if (made.exitCode() != 0 || checked.exitCode() > 1) {
            return List.of(rule + " of " + format + ": " + made.err() + checked.err());
        }
        ValidationReport report = JsonReport.parse(checked.out());
        List<String> others = report.counts().stream()
                .filter(count -> count.effect().isError() && !count.rule().equals(rule))
                .map(RuleCount::rule)
                .toList();
        // the rejected row must have an error
        int most = rule.equals(CoreRules.KEY_OF_REJECTED_ROW) ? 1 : 0;
        return report.count(rule) > 0 && others.size() <= most
                ? List.of()
                : List.of(rule + " of " + format + " is found " + report.count(rule) + " times, beside " + others);
    }
}
