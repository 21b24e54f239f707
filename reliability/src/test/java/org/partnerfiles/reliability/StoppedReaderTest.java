package org.partnerfiles.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.Position;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.Row;
import org.partnerfiles.lead.KnownRelationship;
import org.partnerfiles.lead.Lead;
import org.partnerfiles.lead.RelationshipHistory;
import org.partnerfiles.lead.RelationshipType;
import org.partnerfiles.loanpro.ExistingCustomers;
import org.partnerfiles.loanpro.ExistingUsernames;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.loanpro.Rejection;
import org.partnerfiles.report.ValidationReport;

/** A reader that is stopped after any rows, and others that go on, return what one reader does. */
class StoppedReaderTest {

    /** Every format, also with look-ups, with threads, and as files that one bad row refuses. */
    private static final List<FileFormat<?>> FORMATS = Stream.of(
                    Formats.ALL.stream(),
                    Formats.ALL.stream().map(format -> format.withReadingThreads(2)),
                    Stream.of(
                            withLookups(LoanPro.CUSTOMERS),
                            withLookups(LoanPro.CUSTOMERS.withOption(LoanPro.REJECTION, Rejection.FILE)),
                            Lead.CUSTOMER_RELATIONSHIPS.withLookup(
                                    RelationshipHistory.class, StoppedReaderTest::known)))
            .<FileFormat<?>>flatMap(formats -> formats)
            .toList();

    private static <R> FileFormat<?> withLookups(FileFormat<R> format) {
        return format.withLookup(ExistingCustomers.of(List.of("17"), List.of("A-1")))
                .withLookup(ExistingUsernames.of(Map.of("dhicks", Set.of("17", "A-1"))));
    }

    /** Each party had a control person and a sole proprietor. */
    private static Map<String, List<KnownRelationship>> known(Set<String> parties) {
        return parties.stream()
                .collect(Collectors.toMap(
                        party -> party,
                        party -> List.of(
                                new KnownRelationship("17", RelationshipType.CONTROL_PERSON),
                                new KnownRelationship("18", RelationshipType.SOLE_PROPRIETOR))));
    }

    /** What a host receives from readers, one after the other. */
    private record Read(List<String> rows, List<Finding> ofFile, ValidationReport report) {}

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void readers_that_go_on_return_the_same_rows_findings_and_counts(
            @ForAll("formats") FileFormat<?> format,
            @ForAll @IntRange(max = 12) int rows,
            @ForAll @IntRange(max = 4) int faults,
            @ForAll long seed)
            throws IOException {
        Path file = Files.createTempFile("partner", ".csv");
        try {
            byte[] mixed = MixedRows.of(format, rows, seed);
            Files.write(file, faults == 0 ? mixed : DamagedFiles.of(format, mixed, seed, faults));
            goOn(format, file, new Random(seed));
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<FileFormat<?>> formats() {
        return Arbitraries.of(FORMATS);
    }

    private static <R> void goOn(FileFormat<R> format, Path file, Random random) throws IOException {
        Read whole = read(format, file, new Random(), 0);
        Read inParts = read(format, file, random, 3);
        assertThat(inParts.rows).isEqualTo(whole.rows);
        assertThat(inParts.ofFile).isEqualTo(whole.ofFile);
        assertThat(counts(inParts.report)).isEqualTo(counts(whole.report));
        assertThat(whole.report.findings()).containsAll(inParts.report.findings());
    }

    private static <R> Read read(FileFormat<R> format, Path file, Random random, int stops) throws IOException {
        List<String> rows = new ArrayList<>();
        Position at = null;
        for (int left = stops; ; left--) {
            try (RecordReader<R> reader = at == null ? format.reader(file) : format.reader(file, at)) {
                int most = left == 0 ? Integer.MAX_VALUE : random.nextInt(5);
                Row<R> row = null;
                for (int count = 0; count < most && (count == 0 || row != null); count++) {
                    row = reader.read();
                    if (row != null) {
                        rows.add(shown(row));
                    }
                }
                if (left == 0) {
                    return new Read(rows, reader.fileFindings(), reader.report());
                }
                at = Serialized.copy(reader.position());
                assertThat(at.rows()).isEqualTo(rows.size());
            }
        }
    }

    private static String shown(Row<?> row) {
        String raw = row instanceof Row.Rejected<?> rejected ? rejected.raw().text() : "";
        return row.getClass().getSimpleName() + row.place() + row.record() + row.findings() + row.unmapped() + raw;
    }

    /** What a report says whatever findings it lists. */
    private static List<Object> counts(ValidationReport report) {
        return List.of(
                report.read(),
                report.accepted(),
                report.rejected(),
                report.fileRejected(),
                report.counts(),
                report.skipped());
    }
}
