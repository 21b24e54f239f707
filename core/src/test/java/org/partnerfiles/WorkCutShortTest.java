package org.partnerfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.io.Row;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.Lookup;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.testing.FailingStream;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcels;

/** No row is lost if a stream, a look-up or a rule fails in the middle of the work. */
class WorkCutShortTest {

    /** Which ids are known. */
    interface KnownIds extends Lookup<String, Boolean> {}

    private static final BatchRule<Parcel> NEW_ID = BatchRule.of(
            RuleDescription.of("test.new-id", "An id is not known.").at("id"),
            List.of(KnownIds.class),
            context -> new BatchRule.Check<>() {
                @Override
                public void keys(Parcel parcel, BatchRule.Keys keys) {
                    keys.ask(KnownIds.class, String.valueOf(parcel.id()));
                }

                @Override
                public void check(Parcel parcel, RowText<Parcel> row, Findings findings) {
                    if (context.answer(KnownIds.class, String.valueOf(parcel.id())) != null) {
                        findings.at("id", "is known");
                    }
                }
            });

    /** Fails at the second call, and knows no key otherwise. */
    private static final class Stumbling implements KnownIds {
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public Map<String, Boolean> find(Set<String> ids) {
            if (asked.incrementAndGet() == 2) {
                throw new IllegalStateException("no database");
            }
            return Map.of();
        }
    }

    @TempDir
    Path directory;

    private static byte[] file(int rows) {
        StringBuilder text = new StringBuilder(Parcels.HEADER);
        IntStream.rangeClosed(1, rows).forEach(i -> text.append('A').append(i).append(",Rosa,5555550100,slow,,,,\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Parcel> parcels(int count) {
        return Parcels.read(Parcel.FORMAT, file(count)).accepted();
    }

    @Test
    void rows_collected_for_look_ups_are_returned_before_a_failure_of_the_stream() throws IOException {
        KnownIds none = ids -> Map.of();
        try (RecordReader<Parcel> reader = Parcel.FORMAT
                .withRule(NEW_ID)
                .withLookup(none)
                .reader(FailingStream.after(file(1_500)), "parcels.csv")) {
            for (int i = 1; i <= 1_500; i++) {
                assertThat(reader.read()).isNotNull();
            }
            assertThatThrownBy(reader::read).isInstanceOf(IOException.class).hasMessage("disk");
        }
    }

    @Test
    void reading_after_a_failed_look_up_loses_no_row() throws IOException {
        List<Row<Parcel>> rows = new ArrayList<>();
        try (RecordReader<Parcel> reader = Parcel.FORMAT
                .withRule(NEW_ID)
                .withLookup(new Stumbling())
                .reader(new ByteArrayInputStream(file(1_500)), "parcels.csv")) {
            for (int i = 1; i <= 1_000; i++) {
                rows.add(reader.read());
            }
            assertThatThrownBy(reader::read).hasMessage("no database");
            reader.forEach(rows::add);
            assertThat(reader.report().read()).isEqualTo(1_500);
        }
        assertThat(rows)
                .extracting(Row::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 1_500).boxed().toList());
    }

    @Test
    void rows_before_a_full_disk_are_returned_and_none_after_it() throws IOException {
        KnownIds all = ids -> ids.stream().collect(Collectors.toMap(id -> id, id -> true));
        FileRule<Parcel> stumbling =
                FileRule.of(RuleDescription.of("test.unique", "Ids are unique."), context -> new FileRule.Check<>() {
                    private boolean full = true;

                    @Override
                    public void check(Parcel parcel, RowText<Parcel> row, Findings findings) {
                        if (full && row.record() == 500) {
                            full = false;
                            throw new UncheckedIOException(new IOException("No space left on device"));
                        }
                    }
                });
        List<Row<Parcel>> rows = new ArrayList<>();
        try (RecordReader<Parcel> reader = Parcel.FORMAT
                .withRule(NEW_ID)
                .withLookup(all)
                .withRule(stumbling)
                .reader(new ByteArrayInputStream(file(1_500)), "parcels.csv")) {
            assertThatThrownBy(() -> reader.forEach(rows::add)).isInstanceOf(UncheckedIOException.class);
            assertThatIllegalStateException().isThrownBy(reader::read).withMessageContaining("reading has failed");
        }
        assertThat(rows)
                .hasSize(499)
                .allSatisfy(row ->
                        assertThat(row.findings()).extracting(Finding::rule).contains("test.new-id"));
    }

    @Test
    void a_file_without_the_records_of_a_failed_look_up_is_not_published() throws IOException {
        Path file = directory.resolve("parcels.csv");
        try (RecordWriter<Parcel> writer =
                Parcel.FORMAT.withRule(NEW_ID).withLookup(new Stumbling()).writer(file)) {
            assertThatThrownBy(() -> writer.offerAll(parcels(1_500))).hasMessage("no database");
            assertThatIllegalStateException().isThrownBy(writer::publish);
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void a_failure_of_the_source_of_records_abandons_the_file() throws IOException {
        Path file = directory.resolve("parcels.csv");
        Iterator<Parcel> some = Stream.concat(
                        parcels(3).stream(),
                        Stream.of(4)
                                .map(i -> {
                                    throw new IllegalStateException("no database");
                                })
                                .map(Parcel.class::cast))
                .iterator();
        try (RecordWriter<Parcel> writer = Parcel.FORMAT.writer(file)) {
            assertThatThrownBy(() -> writer.offerAll(() -> some)).hasMessage("no database");
            assertThatIllegalStateException().isThrownBy(writer::publish);
        }
    }

    @Test
    void a_record_can_be_offered_again_after_its_look_up_failed() throws IOException {
        Path file = directory.resolve("parcels.csv");
        List<Parcel> parcels = parcels(2);
        try (RecordWriter<Parcel> writer =
                Parcel.FORMAT.withRule(NEW_ID).withLookup(new Stumbling()).writer(file)) {
            writer.write(parcels.get(0));
            assertThatThrownBy(() -> writer.write(parcels.get(1))).hasMessage("no database");
            writer.write(parcels.get(1));
            writer.publish();
        }
        assertThat(file)
                .binaryContent()
                .isEqualTo(Parcels.write(Parcel.FORMAT, parcels).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_file_with_a_record_that_a_rule_could_not_remember_is_not_published() throws IOException {
        FileRule<Parcel> forgetful =
                FileRule.of(RuleDescription.of("test.unique", "Ids are unique."), context -> new FileRule.Check<>() {
                    @Override
                    public void remember(Parcel parcel, RowText<Parcel> row) {
                        throw new UncheckedIOException(new IOException("No space left on device"));
                    }
                });
        try (RecordWriter<Parcel> writer = Parcel.FORMAT.withRule(forgetful).writer(directory.resolve("parcels.csv"))) {
            assertThatThrownBy(() -> writer.write(parcels(1).get(0))).isInstanceOf(UncheckedIOException.class);
            assertThatIllegalStateException().isThrownBy(writer::publish);
        }
    }
}
