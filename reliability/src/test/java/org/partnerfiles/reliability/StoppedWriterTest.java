package org.partnerfiles.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.helix.Helix;
import org.partnerfiles.io.Checkpoint;
import org.partnerfiles.io.InvalidRecordException;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.io.Row;
import org.partnerfiles.report.ValidationReport;

/** A writer that is stopped after any records, and others that go on, publish what one writer does. */
class StoppedWriterTest {

    /**
     * What a host receives from writers, one after the other.
     *
     * @param text the published file, or null if it was refused as a whole
     */
    private record Written(
            @Nullable String text, List<String> outcomes, List<Long> counted, List<ValidationReport.RuleCount> rules) {}

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void writers_that_go_on_publish_the_same_bytes_with_the_same_findings(
            @ForAll("formats") FileFormat<?> format, @ForAll @IntRange(max = 12) int rows, @ForAll long seed)
            throws IOException {
        Path directory = Files.createTempDirectory("partner");
        try {
            goOn(forWriters(format), MixedRows.of(format, rows, seed), directory.resolve("out.csv"), new Random(seed));
            try (var left = Files.list(directory)) {
                assertThat(left.toList()).isEmpty();
            }
        } finally {
            Files.deleteIfExists(directory);
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void a_writer_killed_while_publishing_publishes_its_file_once_and_whole(
            @ForAll("formats") FileFormat<?> format, @ForAll @IntRange(max = 12) int rows, @ForAll long seed)
            throws IOException {
        Path directory = Files.createTempDirectory("partner");
        try {
            publishTwice(forWriters(format), MixedRows.of(format, rows, seed), directory, new Random(seed));
        } finally {
            Directories.delete(directory);
        }
    }

    private static <R> void publishTwice(FileFormat<R> format, byte[] mixed, Path directory, Random random)
            throws IOException {
        Path file = directory.resolve("out.csv");
        Checkpoint last;
        Path begun;
        try (RecordWriter<R> writer = format.resumableWriter(file)) {
            begun = Directories.contents(directory).keySet().iterator().next();
            writer.offerAll(records(format, mixed));
            last = Serialized.copy(writer.checkpoint());
            writer.suspend();
        }
        Map<Path, byte[]> unfinished = Directories.contents(directory);
        try (RecordWriter<R> writer = format.resume(file, last)) {
            writer.publish();
        } catch (InvalidRecordException e) {
            return; // the file is refused as a whole
        }
        byte[] published = Files.readAllBytes(file);
        int left = random.nextInt(3); // the unfinished file is removed first, then what is aside
        for (Map.Entry<Path, byte[]> part : unfinished.entrySet()) {
            if (left == 2 || (left == 1 && !part.getKey().equals(begun))) {
                Files.write(part.getKey(), part.getValue());
            }
        }
        if (random.nextInt(4) == 0 && published.length > 0) {
            published[random.nextInt(published.length)]++;
            Files.write(file, published);
            for (Path part : unfinished.keySet()) {
                Files.deleteIfExists(part);
            }
            assertThatThrownBy(() -> format.resume(file, last)).isInstanceOf(FileSystemException.class);
            assertThat(file).hasBinaryContent(published);
            return;
        }
        try (RecordWriter<R> writer = format.resume(file, last)) {
            assertThat(writer.report().read()).isEqualTo(last.offered());
            writer.publish();
        }
        assertThat(Directories.contents(directory)).containsOnlyKeys(file);
        assertThat(file).hasBinaryContent(published);
    }

    @Provide
    Arbitrary<FileFormat<?>> formats() {
        return Arbitraries.of(Formats.ALL);
    }

    /** Helix cuts long texts; by default, its writers refuse them instead. */
    private static <R> FileFormat<R> forWriters(FileFormat<R> format) {
        FileFormat<R> headed = format.withSampleHeaderRecord();
        return format.knownOptions().contains(Helix.CUT_LONG_TEXTS)
                ? headed.withOption(Helix.CUT_LONG_TEXTS, true)
                : headed;
    }

    private static <R> void goOn(FileFormat<R> format, byte[] mixed, Path file, Random random) throws IOException {
        List<R> records = records(format, mixed);
        Written whole = write(format, file, records, random, 0);
        Written inParts = write(format, file, records, random, 3);
        assertThat(inParts.outcomes).isEqualTo(whole.outcomes);
        assertThat(inParts.counted).isEqualTo(whole.counted);
        assertThat(inParts.rules).isEqualTo(whole.rules);
        assertThat(inParts.text).isEqualTo(whole.text);
    }

    private static <R> List<R> records(FileFormat<R> format, byte[] mixed) throws IOException {
        List<R> records = new ArrayList<>();
        try (RecordReader<R> reader = format.withoutRules().reader(new ByteArrayInputStream(mixed), null)) {
            reader.rows().map(Row::record).filter(Objects::nonNull).forEach(records::add);
        }
        return records;
    }

    private static <R> Written write(FileFormat<R> format, Path file, List<R> records, Random random, int stops)
            throws IOException {
        List<String> outcomes = new ArrayList<>();
        Checkpoint from = null;
        for (int left = stops; ; left--) {
            try (RecordWriter<R> writer = left == stops ? begin(format, file, stops) : format.resume(file, from)) {
                int next = from == null ? 0 : (int) from.offered();
                int end = left == 0 ? records.size() : Math.min(records.size(), next + random.nextInt(5));
                writer.offerAll(records.subList(next, end), outcome -> outcomes.add(shown(outcome)));
                if (left == 0) {
                    ValidationReport report = writer.report();
                    return new Written(
                            published(writer, file),
                            outcomes,
                            List.of(report.read(), report.accepted(), report.rejected()),
                            report.counts());
                }
                from = Serialized.copy(writer.checkpoint());
                assertThat(from.offered()).isEqualTo(outcomes.size());
                // what comes after the checkpoint is given up
                writer.offerAll(records.subList(end, Math.min(records.size(), end + random.nextInt(2))));
                writer.suspend();
            }
        }
    }

    private static <R> RecordWriter<R> begin(FileFormat<R> format, Path file, int stops) throws IOException {
        return stops == 0 ? format.writer(file) : format.resumableWriter(file);
    }

    private static @Nullable String published(RecordWriter<?> writer, Path file) throws IOException {
        try {
            writer.publish();
        } catch (InvalidRecordException e) {
            return null;
        }
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.delete(file);
        return text;
    }

    private static String shown(RecordWriter.Outcome<?> outcome) {
        return outcome.number() + " " + outcome.isWritten() + " " + outcome.findings();
    }
}
