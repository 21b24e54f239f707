package org.partnerfiles.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.Lookup;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.UnmappedCells;
import org.partnerfiles.testing.Devices;
import org.partnerfiles.testing.Ledger;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcels;

/** Writing goes on where a job stopped. */
class CheckpointTest {

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = directory.resolve("parcels.csv");
    }

    private static Parcel parcel(String id) {
        return new Parcel(id, "Rosa", null, Parcel.Speed.SLOW, null, null, List.of(), null);
    }

    /** Lacks the date that a fast parcel needs. */
    private static Parcel bad(String id) {
        return new Parcel(id, "Rosa", null, Parcel.Speed.FAST, null, null, List.of(), null);
    }

    /** A writer that is stopped after some parcels, and one more that is not in the checkpoint. */
    private Checkpoint stopAfter(Parcel... parcels) throws IOException {
        try (RecordWriter<Parcel> writer = Parcel.FORMAT.resumableWriter(file)) {
            writer.offerAll(List.of(parcels));
            Checkpoint checkpoint = writer.checkpoint();
            writer.write(parcel("Z9"));
            writer.suspend();
            return checkpoint;
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    @Test
    void a_writer_goes_on_at_the_checkpoint_and_its_rules_know_the_records_before() throws IOException {
        Checkpoint checkpoint = stopAfter(parcel("A1"), bad("A2"), parcel("A3"));
        assertThat(checkpoint).hasToString("Checkpoint[length=" + checkpoint.length() + ", offered=3, written=2]");
        try (RecordWriter<Parcel> writer = Parcel.FORMAT.resume(file, checkpoint)) {
            List<Finding> again = writer.offer(parcel("A1"));
            assertThat(again).extracting(Finding::rule).containsExactly("test.duplicate-id");
            assertThat(again).extracting(Finding::message).containsExactly("occurs again; first on line 2");
            assertThat(again.get(0).location().record()).isEqualTo(4);
            assertThat(writer.offer(parcel("A2")))
                    .extracting(Finding::rule)
                    .containsExactly("core.key-of-rejected-row");
            assertThat(writer.report().read()).isEqualTo(5);
            assertThat(writer.report().rejected()).isEqualTo(2);
            writer.publish();
        }
        assertThat(Parcels.read(Parcel.FORMAT, file).accepted())
                .extracting(Parcel::id)
                .containsExactly("A1", "A3", "A2");
        assertThat(files()).containsExactly(file);
    }

    @Test
    void a_writer_can_go_on_before_its_first_record_and_more_than_once() throws IOException {
        Checkpoint checkpoint = stopAfter();
        for (String id : List.of("A1", "A2")) {
            try (RecordWriter<Parcel> writer = Parcel.FORMAT.resume(file, checkpoint)) {
                writer.write(parcel(id));
                checkpoint = writer.checkpoint();
                writer.suspend();
            }
        }
        try (RecordWriter<Parcel> writer = Parcel.FORMAT.resume(file, checkpoint)) {
            writer.publish();
        }
        assertThat(file).hasContent(Parcels.write(Parcel.FORMAT, List.of(parcel("A1"), parcel("A2"))));
    }

    /** In the first row, each delimiter that the layout also reads needs quotes; it is that of the file, not of the writer. */
    @ParameterizedTest
    @CsvSource({"COLUMN_NAMES, 0", "COLUMN_NAMES, 1", "NONE, 0", "NONE, 1"})
    void the_bytes_are_those_of_one_writer(Layout.FirstLine firstLine, int before) throws IOException {
        Layout layout = Parcel.TABLE.layout().withFirstLine(firstLine).alsoReading('|');
        FileFormat<Parcel> format = FileFormat.builder("test.parcel", "Parcels", Parcel.TABLE.withLayout(layout))
                .build();
        List<Parcel> parcels = List.of(piped("A1"), piped("A2"));
        Checkpoint checkpoint;
        try (RecordWriter<Parcel> writer = format.resumableWriter(file)) {
            writer.offerAll(parcels.subList(0, before));
            checkpoint = writer.checkpoint();
            writer.suspend();
        }
        try (RecordWriter<Parcel> writer = format.resume(file, checkpoint)) {
            writer.offerAll(parcels.subList(before, 2));
            writer.publish();
        }
        assertThat(file).hasContent(Parcels.write(format, parcels));
        String quoted = firstLine == Layout.FirstLine.NONE ? "A1,\"a|b\"" : "A1,a|b";
        assertThat(file).content().contains(quoted, "A2,a|b");
    }

    private static Parcel piped(String id) {
        return new Parcel(id, "a|b", null, Parcel.Speed.SLOW, null, null, List.of(), null);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void the_unfinished_files_keep_their_names_and_only_their_owner_can_read_them() throws IOException {
        stopAfter(parcel("A1"), bad("A2"));
        List<Path> unfinished = files();
        assertThat(unfinished).hasSize(2).allMatch(RecordWriter::isUnfinished);
        for (Path path : unfinished) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rw-------");
        }
        stopAfter(parcel("A1"), bad("A2"));
        assertThat(files()).isEqualTo(unfinished);
    }

    @Test
    void a_writer_that_begins_deletes_what_an_earlier_one_left() throws IOException {
        stopAfter(parcel("A1"), bad("A2"));
        try (RecordWriter<Parcel> writer = Parcel.FORMAT.resumableWriter(file)) {
            writer.write(parcel("A2"));
            writer.abandon();
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void a_file_has_one_writer_at_a_time() throws IOException {
        try (RecordWriter<Parcel> writer = Parcel.FORMAT.resumableWriter(file)) {
            writer.write(parcel("A1"));
            Checkpoint checkpoint = writer.checkpoint();
            assertBusy(() -> Parcel.FORMAT.resumableWriter(file).close());
            assertBusy(() -> Parcel.FORMAT.resume(file, checkpoint).close());
            writer.publish();
        }
        assertThat(Parcels.read(Parcel.FORMAT, file).accepted()).hasSize(1);
    }

    private static void assertBusy(org.assertj.core.api.ThrowableAssert.ThrowingCallable opening) {
        assertThatThrownBy(opening)
                .isInstanceOf(FileSystemException.class)
                .hasMessageEndingWith("is being written by another writer");
    }

    @Test
    void a_file_that_was_published_after_its_checkpoint_is_complete_and_not_written_again() throws IOException {
        Checkpoint checkpoint = stopAfter(parcel("A1"));
        try (RecordWriter<Parcel> writer = Parcel.FORMAT.resume(file, checkpoint)) {
            writer.publish();
        }
        FileTime published = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(file, published);

        try (RecordWriter<Parcel> writer = Parcel.FORMAT.resume(file, checkpoint)) {
            assertThat(writer.checkpoint()).isEqualTo(checkpoint);
            assertThat(writer.report().accepted()).isEqualTo(1);
            assertThatThrownBy(() -> writer.write(parcel("A2")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is published");
            writer.publish();
        }
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(published);
        assertThat(files()).containsExactly(file);
    }

    private Checkpoint publishTwoRows(FileFormat<Ledger> format) throws IOException {
        try (RecordWriter<Ledger> writer = format.resumableWriter(file)) {
            writer.write(Ledger.of(1, "a"));
            writer.write(Ledger.of(2, "b"));
            Checkpoint checkpoint = writer.checkpoint();
            writer.publish();
            return checkpoint;
        }
    }

    @Test
    void that_is_so_too_after_a_checkpoint_of_a_writer_that_went_on() throws IOException {
        Checkpoint checkpoint = stopAfter(parcel("A1"));
        try (RecordWriter<Parcel> writer = Parcel.FORMAT.resume(file, checkpoint)) {
            writer.write(parcel("A2"));
            checkpoint = writer.checkpoint();
            writer.publish();
        }
        try (RecordWriter<Parcel> writer = Parcel.FORMAT.resume(file, checkpoint)) {
            writer.publish();
        }
        assertThat(file).hasContent(Parcels.write(Parcel.FORMAT, List.of(parcel("A1"), parcel("A2"))));
    }

    @Test
    void a_file_whose_first_line_was_completed_on_publishing_is_complete_too() throws IOException {
        FileFormat<Ledger> format = Ledger.FORMAT.withHeaderRecord(head(null));
        Checkpoint checkpoint = publishTwoRows(format);
        try (RecordWriter<Ledger> writer = format.resume(file, checkpoint)) {
            assertThat(writer.report().accepted()).isEqualTo(2);
            assertThat(writer.offerAll(List.of())).isZero();
            assertThatIllegalStateException()
                    .isThrownBy(() -> writer.offerAll(List.of(Ledger.of(3, "c"))))
                    .withMessage("the file is published, and no record can be added to it");
        }
        assertThat(files()).containsExactly(file);
    }

    @ParameterizedTest
    @CsvSource({"\t2\t, \t3\t", "a, c", "LEDGER, LEADER", "b, bb"})
    void a_published_file_with_another_content_is_not_the_one_of_the_checkpoint(String old, String other)
            throws IOException {
        FileFormat<Ledger> format = Ledger.FORMAT.withHeaderRecord(head(null));
        Checkpoint checkpoint = publishTwoRows(format);
        Files.writeString(file, Files.readString(file).replace(old, other));
        assertThatThrownBy(() -> format.resume(file, checkpoint))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("is not the file of the checkpoint");
    }

    /** A format whose files are never replaced is not written again where its file is, whatever was left. */
    @Test
    void what_a_killed_process_left_beside_the_file_that_it_published_is_deleted() throws IOException {
        FileFormat<Parcel> once = Parcel.define().neverReplacing().build();
        for (FileFormat<Parcel> format : List.of(Parcel.FORMAT, once)) {
            Checkpoint checkpoint = stopAfter(parcel("A1"), bad("A2"));
            Map<Path, String> left = new HashMap<>();
            for (Path unfinished : files()) {
                left.put(unfinished, Files.readString(unfinished));
            }
            try (RecordWriter<Parcel> writer = format.resume(file, checkpoint)) {
                writer.publish();
            }
            for (Map.Entry<Path, String> unfinished : left.entrySet()) {
                if (format.equals(once) || !unfinished.getValue().startsWith(Parcels.HEADER)) {
                    Files.writeString(unfinished.getKey(), unfinished.getValue());
                }
            }
            assertThat(files()).hasSize(format.equals(once) ? 3 : 2);
            format.resume(file, checkpoint).close();
            assertThat(files()).containsExactly(file);
            Files.delete(file);
        }
    }

    @Test
    void a_writer_that_can_go_on_replaces_an_earlier_file_unless_its_format_never_does() throws IOException {
        Files.writeString(file, "earlier");
        FileFormat<Parcel> once = Parcel.define().neverReplacing().build();
        assertThatThrownBy(() -> once.resumableWriter(file)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("earlier");
        try (RecordWriter<Parcel> writer = Parcel.FORMAT.resumableWriter(file)) {
            writer.publish();
        }
        assertThat(file).content().isEqualTo(Parcels.HEADER);
    }

    @Test
    void without_its_unfinished_file_a_writer_cannot_go_on() throws IOException {
        Checkpoint checkpoint = stopAfter(parcel("A1"));
        try (RecordWriter<Parcel> writer = Parcel.FORMAT.resume(file, checkpoint)) {
            writer.write(parcel("A2"));
            writer.publish();
        }
        assertThatThrownBy(() -> Parcel.FORMAT.resume(file, checkpoint)).isInstanceOf(NoSuchFileException.class);
        assertThat(Parcels.read(Parcel.FORMAT, file).accepted()).hasSize(2);
        Files.delete(file);
        assertThatThrownBy(() -> Parcel.FORMAT.resume(file, checkpoint)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void an_unfinished_file_that_changed_is_refused_and_stays() throws IOException {
        Checkpoint checkpoint = stopAfter(parcel("A1"), parcel("A2"));
        Path unfinished = files().get(0);
        String text = Files.readString(unfinished);
        for (String other :
                List.of(text.substring(0, 50), text.replaceFirst("slow", "else"), text.replaceFirst("\nA2", " A2"))) {
            Files.writeString(unfinished, other, StandardOpenOption.TRUNCATE_EXISTING);
            assertThatThrownBy(() -> Parcel.FORMAT.resume(file, checkpoint))
                    .isInstanceOf(FileSystemException.class)
                    .hasMessageContaining("is not that of the checkpoint, or has changed");
            assertThat(files()).containsExactly(unfinished);
        }
    }

    @Test
    void a_checkpoint_of_another_format_is_refused_and_the_unfinished_file_stays() throws IOException {
        Checkpoint checkpoint = stopAfter(parcel("A1"));
        List<Path> unfinished = files();
        FileFormat<Ledger> other = Ledger.FORMAT.withHeaderRecord(head(null));
        assertThatIllegalArgumentException().isThrownBy(() -> other.resume(file, checkpoint));
        assertThat(files()).isEqualTo(unfinished);
    }

    private static Ledger.Head head(Long count) {
        return new Ledger.Head("LEDGER.TXT", count, LocalDate.of(2026, 1, 31), UnmappedCells.none());
    }

    @Test
    void a_header_record_gets_the_number_of_all_rows() throws IOException {
        FileFormat<Ledger> format = Ledger.FORMAT.withHeaderRecord(head(null));
        Ledger row = new Ledger(1L, "a", null, UnmappedCells.none());
        Checkpoint checkpoint;
        try (RecordWriter<Ledger> writer = format.resumableWriter(file)) {
            for (int i = 0; i < 9; i++) {
                writer.write(row);
            }
            checkpoint = writer.checkpoint();
            writer.suspend();
        }
        try (RecordWriter<Ledger> writer = format.resume(file, checkpoint)) {
            writer.write(row);
            writer.publish();
        }
        assertThat(Files.readAllLines(file)).hasSize(11).first().isEqualTo("LEDGER.TXT\t10\t2026-01-31");
        assertThat(files()).containsExactly(file);
    }

    @Test
    void only_a_resumable_writer_has_a_checkpoint() throws IOException {
        try (RecordWriter<Parcel> ofFile = Parcel.FORMAT.writer(file);
                RecordWriter<Parcel> ofStream = Parcel.FORMAT.writer(new ByteArrayOutputStream())) {
            for (RecordWriter<Parcel> writer : List.of(ofFile, ofStream)) {
                assertThatIllegalStateException()
                        .isThrownBy(writer::checkpoint)
                        .withMessageContaining("FileFormat.resumableWriter");
                assertThatIllegalStateException().isThrownBy(writer::suspend);
            }
        }
    }

    @Test
    void a_suspended_writer_accepts_nothing_more() throws IOException {
        try (RecordWriter<Parcel> writer = Parcel.FORMAT.resumableWriter(file)) {
            writer.suspend();
            assertThatIllegalStateException().isThrownBy(() -> writer.write(parcel("A1")));
            assertThatIllegalStateException().isThrownBy(writer::checkpoint);
            assertThatIllegalStateException().isThrownBy(writer::suspend);
            assertThatIllegalStateException().isThrownBy(writer::publish);
        }
        assertThat(files()).hasSize(1);
    }

    /** What is known about ids. */
    interface Known extends Lookup<String, String> {}

    /** Remembers what is known. */
    private record Answers(RuleContext context) implements BatchRule.Check<Parcel> {
        @Override
        public void keys(Parcel parcel, BatchRule.Keys keys) {
            keys.ask(Known.class, parcel.id());
        }

        @Override
        public void remember(Parcel parcel, RowText<Parcel> row) {
            context.answer(Known.class, parcel.id());
        }
    }

    @Test
    void a_failed_writer_can_go_on_and_what_a_look_up_throws_reaches_the_caller() throws IOException {
        FileFormat<Parcel> format = Parcel.FORMAT.withRule(BatchRule.of(
                RuleDescription.of("test.batch", "A rule that looks ids up."), List.of(Known.class), Answers::new));
        FileFormat<Parcel> working = format.withLookup(Known.class, ids -> Map.of());
        FileFormat<Parcel> failing = format.withLookup(Known.class, ids -> {
            throw new IllegalStateException("database");
        });
        Checkpoint checkpoint;
        try (RecordWriter<Parcel> writer = working.resumableWriter(file)) {
            writer.write(parcel("A1"));
            checkpoint = writer.checkpoint();
            writer.suspend();
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> failing.resume(file, checkpoint))
                .withMessage("database");
        try (RecordWriter<Parcel> writer = working.resume(file, checkpoint)) {
            Iterable<Parcel> broken = () -> {
                throw new IllegalStateException("source");
            };
            assertThatIllegalStateException().isThrownBy(() -> writer.offerAll(broken));
            writer.suspend();
        }
        try (RecordWriter<Parcel> writer = working.resume(file, checkpoint)) {
            writer.publish();
        }
        assertThat(Parcels.read(Parcel.FORMAT, file).accepted()).hasSize(1);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_device_is_not_written_in_parts(@TempDir Path folder) throws Exception {
        Path device = Devices.nothing(folder);
        assertThatThrownBy(() -> Parcel.FORMAT.resumableWriter(device))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("device");
    }
}
