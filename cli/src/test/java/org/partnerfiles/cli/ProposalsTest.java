package org.partnerfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.fixtures.FixtureFile;
import org.partnerfiles.option.Options;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Layout.FirstLine;

/** A value that a message proposes, entered, passes every rule of its cell, and adds no finding that the row as meant would not have. */
class ProposalsTest {

    private static final List<Pattern> PROPOSALS = List.of(
            Pattern.compile("; nearest: (.+?)(?:; has the form .*)?$"),
            Pattern.compile("differs from (.+?) only in case"),
            Pattern.compile("the nearest known one is (.+)$"),
            Pattern.compile(" written (\\w+)(?=[,;]|$)"),
            Pattern.compile(" as ([0-9][0-9-]*)(?: or ([0-9][0-9-]*))?(?=[,;]|$)"),
            Pattern.compile(" as ([A-Z][0-9][A-Z ][A-Z0-9 ]*?)(?: or ([A-Z][0-9][A-Z0-9]+))?(?=[,;]|$)"));
    /** A column of all countries has hundreds; each walks the same code. */
    private static final int MOST_CONSTANTS = 12;

    static Stream<FileFormat<?>> formats() {
        return FileFormats.all().stream().filter(format -> format.sample() != null);
    }

    private static List<String> proposalsIn(String message) {
        List<String> proposals = new ArrayList<>();
        for (Pattern pattern : PROPOSALS) {
            Matcher matcher = pattern.matcher(message);
            while (matcher.find()) {
                for (int i = 1; i <= matcher.groupCount(); i++) {
                    if (matcher.group(i) != null) {
                        proposals.add(matcher.group(i));
                    }
                }
            }
        }
        return proposals;
    }

    /** The texts that a value may become by a slip. */
    private static Set<String> slips(String value) {
        Set<String> slips = new LinkedHashSet<>(List.of(
                value.toLowerCase(Locale.ROOT), value.toUpperCase(Locale.ROOT), value + " ", " " + value, value + "s"));
        if (value.length() > 3) {
            int middle = value.length() / 2;
            slips.add(value.substring(0, middle) + value.substring(middle + 1));
            slips.add(value.substring(0, middle - 1)
                    + value.charAt(middle)
                    + value.charAt(middle - 1)
                    + value.substring(middle + 1));
        }
        slips.remove(value);
        return slips;
    }

    private static <R> Set<String> values(FileFormat<R> format, Column<R, ?> column) {
        Set<String> values = new LinkedHashSet<>(constants(column));
        String own = column.textIn(format.sample(), Options.standard());
        if (!own.isBlank()) {
            values.add(own);
        }
        return values;
    }

    @ParameterizedTest
    @MethodSource("formats")
    void a_proposal_for_a_misspelt_value_leads_to_no_further_finding(FileFormat<?> format) {
        walkValues(format);
    }

    /** One mistake is one finding: a row is judged as it is meant where only case or blanks are wrong. */
    @ParameterizedTest
    @MethodSource("formats")
    void a_constant_in_another_case_or_with_blanks_leads_to_no_finding_elsewhere(FileFormat<?> format) {
        for (Column<?, ?> column : format.table().columns()) {
            for (String value : constants(column)) {
                for (String slip : slips(value)) {
                    if (slip.strip().equalsIgnoreCase(value)) {
                        assertNoFurther(format, column, slip, value);
                    }
                }
            }
        }
    }

    /** A finding that depends on which constant is meant is not one of every constant. */
    @ParameterizedTest
    @MethodSource("formats")
    void a_constant_that_cannot_be_told_leads_to_no_finding_that_depends_on_it(FileFormat<?> format) {
        for (Column<?, ?> column : format.table().columns()) {
            for (String constant : constants(column)) {
                assertNoFurther(format, column, "?", constant);
            }
        }
    }

    /** In a row like the sample, and in one that is blank otherwise. */
    private static void assertNoFurther(FileFormat<?> format, Column<?, ?> column, String wrong, String meant) {
        for (Stream<String> others : List.of(
                Stream.<String>of(),
                format.table().columns().stream().flatMap(other -> Stream.of(other.header(), "")))) {
            List<String> cells = new ArrayList<>(others.toList());
            cells.addAll(List.of(column.header(), wrong));
            Set<String> elsewhere = found(check(format, Example.ofRow(cells.toArray(String[]::new))));
            elsewhere.removeIf(found -> found.contains(" " + column.header() + " "));
            cells.set(cells.size() - 1, meant);
            assertThat(found(check(format, Example.ofRow(cells.toArray(String[]::new)))))
                    .as("%s: %s in %s, meant as %s", format.id(), wrong, column.header(), meant)
                    .containsAll(elsewhere);
        }
    }

    private static List<String> constants(Column<?, ?> column) {
        List<String> constants = column.type().schema().constants();
        return constants.subList(0, Math.min(MOST_CONSTANTS, constants.size()));
    }

    private static <R> void walkValues(FileFormat<R> format) {
        for (Column<R, ?> column : format.table().columns()) {
            for (String value : values(format, column)) {
                Set<String> asMeant = found(check(format, Example.ofRow(column.header(), value)));
                for (String slip : slips(value)) {
                    for (Finding finding :
                            check(format, Example.ofRow(column.header(), slip)).findings()) {
                        if (!column.header().equals(finding.location().column())) {
                            continue;
                        }
                        for (String proposal : proposalsIn(finding.message())) {
                            Set<String> entered = found(check(format, Example.ofRow(column.header(), proposal)));
                            assertPasses(format, finding, proposal, entered);
                            if (proposal.equals(value)) {
                                assertThat(entered)
                                        .as("%s: %s", column.header(), finding.message())
                                        .isEqualTo(asMeant);
                            }
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void a_proposal_in_an_example_of_a_rule_passes_the_rules_of_its_cell(FileFormat<?> format) {
        for (RuleDescription rule : format.catalogue().all()) {
            Example breaking = rule.breaking();
            if (breaking == null) {
                continue;
            }
            for (Finding finding : check(format, breaking).findings()) {
                for (String proposal : proposalsIn(finding.message())) {
                    String header = finding.location().column();
                    if (header != null && finding.location().line() > 0) {
                        Example entered = breaking.edited(text ->
                                withCell(format, text, (int) finding.location().line(), header, proposal));
                        assertPasses(format, finding, proposal, found(check(format, entered)));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void a_proposal_for_a_misspelt_header_is_a_header(FileFormat<?> format) {
        if (format.table().layout().firstLine() != FirstLine.COLUMN_NAMES) {
            return;
        }
        for (Column<?, ?> column : format.table().columns()) {
            String misspelt = column.header() + "x";
            Example example = Example.ofRow().edited(text -> withCell(format, text, 1, column.header(), misspelt));
            for (Finding finding : check(format, example).findings()) {
                if (finding.rule().equals(CoreRules.UNKNOWN_COLUMN)) {
                    assertThat(proposalsIn(finding.message()))
                            .allSatisfy(proposal -> assertThat(format.table().column(proposal))
                                    .as(finding.message())
                                    .isNotNull());
                }
            }
        }
    }

    /** So that a changed wording does not empty the law. */
    @Test
    void the_messages_do_make_proposals() {
        Set<String> formats = new TreeSet<>();
        formats().forEach(format -> {
            for (Column<?, ?> column : format.table().columns()) {
                for (String constant : column.type().schema().constants()) {
                    boolean proposes = check(format, Example.ofRow(column.header(), constant + "s")).findings().stream()
                            .anyMatch(finding -> !proposalsIn(finding.message()).isEmpty());
                    if (proposes) {
                        formats.add(format.id());
                        return;
                    }
                }
            }
        });
        assertThat(formats).hasSizeGreaterThan(4);
    }

    private static ValidationReport check(FileFormat<?> format, Example example) {
        return FixtureFile.of(format, example).check();
    }

    private static Set<String> found(ValidationReport report) {
        Set<String> found = new TreeSet<>();
        for (Finding finding : report.findings()) {
            found.add(finding.location().line() + " " + finding.location().column() + " " + finding.rule());
        }
        return found;
    }

    private static void assertPasses(FileFormat<?> format, Finding finding, String proposal, Set<String> entered) {
        String place = Math.max(finding.location().line(), 1) + " "
                + finding.location().column() + " ";
        assertThat(entered)
                .as("%s, %s entered for %s", format.id(), proposal, finding)
                .doesNotContain(place + finding.rule())
                .noneMatch(other -> other.startsWith(place + "core.value-"));
    }

    /** The text of a file with another cell; examples have no cell with a delimiter before it. */
    private static String withCell(FileFormat<?> format, String text, int line, String header, String cell) {
        char delimiter = format.table().layout().delimiter();
        String[] lines = text.split("(?<=\n)", -1);
        List<String> headers = cells(lines[0].strip(), delimiter);
        int index = headers.indexOf(header);
        List<String> cells = new ArrayList<>(cells(lines[line - 1].replaceAll("[\r\n]", ""), delimiter));
        if (index < 0 || index >= cells.size()) {
            return text;
        }
        cells.set(index, cell);
        lines[line - 1] = String.join(String.valueOf(delimiter), cells) + "\n";
        return String.join("", lines);
    }

    private static List<String> cells(String line, char delimiter) {
        List<String> cells = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || (line.charAt(i) == delimiter && !quoted)) {
                cells.add(line.substring(start, i));
                start = i + 1;
            } else if (line.charAt(i) == '"') {
                quoted = !quoted;
            }
        }
        return cells;
    }
}
