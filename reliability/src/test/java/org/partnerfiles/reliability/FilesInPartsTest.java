package org.partnerfiles.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.Row;
import org.partnerfiles.lead.Lead;
import org.partnerfiles.loanpro.ExistingCustomers;
import org.partnerfiles.loanpro.ExistingUsernames;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.loanpro.Rejection;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.rule.RuleDescription;

/** A file that is read in parts has the rows, findings and report that one reader has. */
class FilesInPartsTest {

    /** Every format, also with look-ups, as files that one bad row refuses, and with every duplicate an error. */
    private static final List<FileFormat<?>> FORMATS = Stream.of(
                    Formats.ALL.stream(),
                    Formats.ALL.stream().map(FilesInPartsTest::withErrors),
                    Stream.of(
                            withLookups(LoanPro.CUSTOMERS),
                            withErrors(withLookups(LoanPro.CUSTOMERS)),
                            withLookups(LoanPro.CUSTOMERS.withOption(LoanPro.REJECTION, Rejection.FILE))))
            .<FileFormat<?>>flatMap(formats -> formats)
            .<FileFormat<?>>map(FilesInPartsTest::ofRows)
            .toList();

    private static <R> FileFormat<R> withLookups(FileFormat<R> format) {
        return format.withLookup(ExistingCustomers.of(List.of("17"), List.of("A-1")))
                .withLookup(ExistingUsernames.of(Map.of("dhicks", Set.of("17", "A-1"))));
    }

    private static <R> FileFormat<R> withErrors(FileFormat<R> format) {
        Profile profile = Profile.standard();
        for (RuleDescription rule : format.catalogue().all()) {
            boolean comparesRows = rule.id().matches(".*(duplicate|conflicting|split).*");
            profile = comparesRows ? profile.effect(rule.id(), Effect.RECORD_REJECTED) : profile;
        }
        return format.withProfile(profile);
    }

    /** Without the rules that need all rows in one place. */
    private static <R> FileFormat<R> ofRows(FileFormat<R> format) {
        Profile profile = Profile.standard();
        List<String> ofWholeFiles = format.parts().rulesForWholeFiles();
        for (String rule : ofWholeFiles) {
            profile = profile.off(rule);
        }
        return ofWholeFiles.isEmpty() ? format : format.withProfile(profile);
    }

    @Test
    void only_rules_on_the_parties_of_relationships_need_a_whole_file() {
        for (FileFormat<?> format : Formats.ALL) {
            List<String> rules = format.parts().rulesForWholeFiles();
            if (format.id().equals(Lead.CUSTOMER_RELATIONSHIPS.id())) {
                assertThat(rules)
                        .containsExactlyInAnyOrder(
                                "lead.relationship.control-person-missing", "lead.relationship.sole-proprietor-count");
            } else {
                assertThat(rules).as(format.id()).isEmpty();
            }
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void parts_have_the_rows_findings_and_report_of_one_reader(
            @ForAll("formats") FileFormat<?> format,
            @ForAll @IntRange(max = 12) int rows,
            @ForAll @IntRange(max = 4) int faults,
            @ForAll @IntRange(min = 1, max = 2_000) int blockBytes,
            @ForAll long seed)
            throws IOException {
        byte[] mixed = MixedRows.of(format, rows, seed);
        compare(format, faults == 0 ? mixed : DamagedFiles.of(format, mixed, seed, faults), blockBytes);
    }

    @Provide
    Arbitrary<FileFormat<?>> formats() {
        return Arbitraries.of(FORMATS);
    }

    private static <R> void compare(FileFormat<R> format, byte[] bytes, int blockBytes) throws IOException {
        Path file = Files.createTempFile("partner", ".csv");
        try {
            Files.write(file, bytes);
            List<String> rows = new ArrayList<>();
            try (RecordReader<R> reader = format.reader(file)) {
                reader.forEach(row -> rows.add(shown(row)));
                FileInParts<R> inParts =
                        new FileInParts<>(format, bytes, file.getFileName().toString(), blockBytes);
                assertThat(inParts.rows().stream().map(FilesInPartsTest::shown).toList())
                        .isEqualTo(rows);
                assertThat(parts(inParts.report())).isEqualTo(parts(reader.report()));
            }
        } finally {
            Files.delete(file);
        }
    }

    private static String shown(Row<?> row) {
        String raw = row instanceof Row.Rejected<?> rejected ? rejected.raw().text() : "";
        return row.getClass().getSimpleName() + row.place() + row.record() + row.findings() + row.unmapped() + raw;
    }

    /** The parts of a report; the order of its counts says nothing. */
    private static List<Object> parts(ValidationReport report) {
        return List.of(
                report.read(),
                report.accepted(),
                report.rejected(),
                report.fileRejected(),
                report.findings(),
                sorted(report.counts()),
                sorted(report.skipped()),
                report.truncated(),
                report.further());
    }

    private static <T> List<T> sorted(List<T> counts) {
        return counts.stream().sorted(Comparator.comparing(String::valueOf)).toList();
    }
}
