package org.partnerfiles.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.helix.Helix;
import org.partnerfiles.io.InvalidRecordException;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.io.Row;
import org.partnerfiles.loanpro.ExistingCustomers;
import org.partnerfiles.loanpro.ExistingUsernames;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.loanpro.Rejection;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.rule.RuleDescription;

/**
 * A reader, a writer, the check of a file and the check of its records agree on which records are accepted, and on their findings. A record
 * cannot hold a cell that could not be read, so the files are those that a writer without rules makes of any records.
 */
class OneAnswerTest {

    /** Every format, and LoanPro's with look-ups, as files that one bad row refuses, and both. */
    private static final List<FileFormat<?>> FORMATS = Stream.concat(
                    Formats.ALL.stream(),
                    Stream.of(
                            withLookups(),
                            LoanPro.CUSTOMERS.withOption(LoanPro.REJECTION, Rejection.FILE),
                            withLookups().withOption(LoanPro.REJECTION, Rejection.FILE)))
            .toList();

    private static final Pattern PLACE = Pattern.compile("\\b(line|record) \\d+|that of record \\d+");

    private static FileFormat<?> withLookups() {
        return LoanPro.CUSTOMERS
                .withLookup(ExistingCustomers.of(List.of("17"), List.of("A-1")))
                .withLookup(ExistingUsernames.of(Map.of("dhicks", Set.of("17", "A-1"))));
    }

    /** What is found about the records of a file. */
    private record Answer(List<Boolean> accepted, List<List<String>> found) {}

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void every_way_of_checking_accepts_the_same_records_with_the_same_findings(
            @ForAll("formats") FileFormat<?> format, @ForAll @IntRange(min = 1, max = 8) int rows, @ForAll long seed)
            throws IOException {
        agree(forWriters(format), MixedRows.of(format, rows, seed));
    }

    @Provide
    Arbitrary<FileFormat<?>> formats() {
        return Arbitraries.of(FORMATS);
    }

    /** Helix cuts long texts; by default, its writers refuse them instead. */
    private static <R> FileFormat<R> forWriters(FileFormat<R> format) {
        FileFormat<R> headed = format.withSampleHeaderRecord();
        return format.knownOptions().contains(Helix.CUT_LONG_TEXTS)
                ? headed.withOption(Helix.CUT_LONG_TEXTS, true)
                : headed;
    }

    private static <R> void agree(FileFormat<R> format, byte[] mixed) throws IOException {
        FileFormat<R> lenient = format.withProfile(withoutRules(format));
        byte[] file = write(lenient, records(lenient, mixed));
        List<R> records = records(lenient, file);
        Assume.that(Arrays.equals(file, write(lenient, records)));

        Answer read = read(format, file);
        ValidationReport ofFile = format.validator().validate(new ByteArrayInputStream(file), null);
        ValidationReport ofRecords = format.validator().validateAll(records);
        assertThat(onRecords(ofFile, OneAnswerTest::exact)).isEqualTo(onRecords(ofRecords, OneAnswerTest::exact));
        assertThat(List.of(ofRecords.accepted(), ofRecords.rejected()))
                .isEqualTo(List.of(ofFile.accepted(), ofFile.rejected()));
        assertThat(ofFile.accepted())
                .isEqualTo(read.accepted.stream().filter(accepted -> accepted).count());
        assertThat(offer(format, records)).isEqualTo(read);
    }

    private static Profile withoutRules(FileFormat<?> format) {
        Profile profile = Profile.standard();
        for (RuleDescription rule : format.catalogue().all()) {
            profile = profile.off(rule.id());
        }
        return profile;
    }

    private static <R> List<R> records(FileFormat<R> format, byte[] file) throws IOException {
        List<R> records = new ArrayList<>();
        try (RecordReader<R> reader = format.reader(new ByteArrayInputStream(file), null)) {
            reader.rows().map(Row::record).filter(Objects::nonNull).forEach(records::add);
        }
        return records;
    }

    private static <R> byte[] write(FileFormat<R> format, List<R> records) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordWriter<R> writer = format.writer(bytes)) {
            writer.offerAll(records);
            writer.publish();
        }
        return bytes.toByteArray();
    }

    private static <R> Answer read(FileFormat<R> format, byte[] file) throws IOException {
        Answer answer = new Answer(new ArrayList<>(), new ArrayList<>());
        try (RecordReader<R> reader = format.reader(new ByteArrayInputStream(file), null)) {
            for (Row<R> row : reader) {
                answer.accepted.add(row instanceof Row.Accepted<R>);
                answer.found.add(all(row.findings(), OneAnswerTest::withoutPlace));
            }
        }
        return answer;
    }

    private static <R> Answer offer(FileFormat<R> format, List<R> records) throws IOException {
        Answer answer = new Answer(new ArrayList<>(), new ArrayList<>());
        try (RecordWriter<R> writer = format.writer(new ByteArrayOutputStream())) {
            writer.offerAll(records, outcome -> {
                answer.accepted.add(outcome.isWritten());
                answer.found.add(all(outcome.findings(), OneAnswerTest::withoutPlace));
            });
            writer.publish();
        } catch (InvalidRecordException e) {
            return answer; // the file as a whole is refused, which does not change what was found about its records
        }
        return answer;
    }

    private static List<String> onRecords(ValidationReport report, Function<Finding, String> shown) {
        return all(
                report.findings().stream()
                        .filter(finding -> finding.location().record() > 0)
                        .toList(),
                shown);
    }

    private static List<String> all(List<Finding> findings, Function<Finding, String> shown) {
        return findings.stream().map(shown).toList();
    }

    private static String exact(Finding finding) {
        return finding.location().record() + " " + finding.location().column() + " " + finding.rule() + " "
                + finding.effect() + " " + finding.message();
    }

    /** A writer leaves rejected records out, so that the later ones are on other lines. */
    private static String withoutPlace(Finding finding) {
        return PLACE.matcher(exact(finding)).replaceAll("there");
    }
}
