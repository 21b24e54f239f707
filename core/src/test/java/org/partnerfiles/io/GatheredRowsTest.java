package org.partnerfiles.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.Lookup;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcel.Speed;
import org.partnerfiles.testing.Parcels;

/** How many rows are collected before look-ups are called. */
class GatheredRowsTest {

    interface KnownIds extends Lookup<String, Boolean> {}

    private static final BatchRule<Parcel> UNKNOWN_ID = BatchRule.of(
            RuleDescription.of("test.unknown-id", "An id is known.").at("id"),
            List.of(KnownIds.class),
            context -> new BatchRule.Check<>() {
                @Override
                public void keys(Parcel parcel, BatchRule.Keys keys) {
                    keys.ask(KnownIds.class, String.valueOf(parcel.id()));
                }

                @Override
                public void check(Parcel parcel, RowText<Parcel> row, Findings findings) {
                    if (context.answer(KnownIds.class, String.valueOf(parcel.id())) == null) {
                        findings.at("id", "is not known");
                    }
                }
            });

    private final List<Integer> asked = new ArrayList<>();

    private FileFormat<Parcel> asking(int gatheredBytes) {
        KnownIds none = ids -> {
            asked.add(ids.size());
            return Map.of();
        };
        return Parcel.FORMAT
                .withRule(UNKNOWN_ID)
                .withLookup(none)
                .withLimits(Limits.standard().withGatheredBytes(gatheredBytes));
    }

    private static Parcel parcel(int number, String receiver) {
        return new Parcel("A" + number, receiver, "5555550100", Speed.SLOW, null, null, List.of(), null);
    }

    @Test
    void look_ups_are_called_when_the_rows_read_reach_the_limit_of_bytes() {
        StringBuilder file = new StringBuilder(Parcels.HEADER);
        IntStream.range(0, 7).forEach(i -> file.append("A").append(i).append(",0123456789,5555550100,slow,,,,\n"));
        // the bytes of a row that may be rejected are kept too
        Parcels read = Parcels.read(asking(100), file.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(asked).containsExactly(2, 2, 2, 1);
        assertThat(read.report().count("test.unknown-id")).isEqualTo(7);
    }

    @Test
    void unmapped_cells_count_to_the_limit_of_bytes() {
        StringBuilder file = new StringBuilder(Parcels.HEADER.replace("\n", ",note\n"));
        String note = "n".repeat(100);
        IntStream.range(0, 3).forEach(i -> file.append("A").append(i).append(",Rosa,,slow,,,,," + note + "\n"));
        Parcels.read(asking(200).withAdditionalColumns("note"), file.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(asked).containsExactly(1, 1, 1);
    }

    @Test
    void look_ups_are_called_when_the_records_offered_reach_the_limit_of_bytes() throws IOException {
        List<Parcel> parcels =
                IntStream.range(0, 7).mapToObj(i -> parcel(i, "0123456789")).toList();
        try (RecordWriter<Parcel> writer = asking(50).writer(OutputStream.nullOutputStream())) {
            assertThat(writer.offerAll(parcels)).isEqualTo(7);
        }
        assertThat(asked).containsExactly(2, 2, 2, 1);
        asked.clear();
        assertThat(asking(50).validator().validateAll(parcels).rejected()).isEqualTo(7);
        assertThat(asked).containsExactly(2, 2, 2, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "write"})
    void rows_of_six_megabytes_with_look_ups_fit_in_a_heap_of_64(String way) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        InSmallHeap.class.getName(),
                        way)
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(printed).contains("rows: 40");
    }

    /** The program that runs in the small heap. */
    static final class InSmallHeap {

        private static final int ROWS = 40;
        private static final int MEGABYTES = 6;

        private InSmallHeap() {}

        public static void main(String[] args) throws IOException {
            KnownIds all = ids -> Map.of();
            FileFormat<Parcel> format = Parcel.FORMAT
                    .withRule(UNKNOWN_ID)
                    .withLookup(all)
                    .withLimits(Limits.standard().withCellBytes(8 << 20));
            ValidationReport report = args[0].equals("read")
                    ? format.validator().validate(rows(), null)
                    : format.validator()
                            .validateAll(() -> IntStream.range(0, ROWS)
                                    .mapToObj(i -> parcel(i, "x".repeat(MEGABYTES << 20)))
                                    .iterator());
            System.out.println("rows: " + report.read());
        }

        private static InputStream rows() {
            List<InputStream> parts = new ArrayList<>();
            parts.add(new ByteArrayInputStream(Parcels.HEADER.getBytes(StandardCharsets.UTF_8)));
            byte[] megabyte = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < ROWS; i++) {
                parts.add(new ByteArrayInputStream(("A" + i + ",").getBytes(StandardCharsets.UTF_8)));
                Collections.nCopies(MEGABYTES, megabyte).forEach(text -> parts.add(new ByteArrayInputStream(text)));
                parts.add(new ByteArrayInputStream(",,slow,,,,\n".getBytes(StandardCharsets.UTF_8)));
            }
            return new SequenceInputStream(Collections.enumeration(parts));
        }
    }
}
