package org.partnerfiles.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.fixtures.Fixtures;
import org.partnerfiles.reliability.faults.Fault;
import org.partnerfiles.reliability.faults.Fault.Operation;
import org.partnerfiles.reliability.faults.FaultyFileSystem;

/** Whatever fails, the published name has the whole new file, the whole old file, or no file. */
class WritingUnderFaultsTest {

    private static final int RECORDS = 2;

    @TempDir
    Path directory;

    static List<FileFormat<?>> formats() {
        return Formats.ALL;
    }

    /** The formats whose files may be written again under their name: Account Upload's recipient takes a name only once. */
    static List<FileFormat<?>> replacingFormats() {
        return Formats.ALL.stream()
                .filter(format -> !format.id().equals("accountupload.account"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("replacingFormats")
    void a_disk_full_at_any_byte_leaves_the_old_file_and_nothing_else(FileFormat<?> format) throws IOException {
        byte[] whole = Formats.file(format, 1, RECORDS);
        String name = Formats.fileName(format);
        Path file = Files.writeString(directory.resolve(name), "the old file");
        for (int bytes = 0; bytes < whole.length; bytes++) {
            Fault fault = Fault.fullAfter(bytes);
            assertThatThrownBy(() -> write(format, fault))
                    .isInstanceOf(IOException.class)
                    .hasMessage("No space left on device");
            assertThat(left()).containsExactly(name);
            assertThat(file).hasContent("the old file");
        }
        write(format, Fault.fullAfter(whole.length));
        assertThat(file).hasBinaryContent(whole);
        assertThat(left()).containsExactly(name);
    }

    @Test
    void a_disk_full_at_any_byte_leaves_nothing_of_a_file_that_is_never_replaced() throws IOException {
        FileFormat<?> format = Formats.of("accountupload.account");
        byte[] whole = Formats.file(format, 1, RECORDS);
        for (int bytes = 0; bytes < whole.length; bytes++) {
            Fault fault = Fault.fullAfter(bytes);
            assertThatThrownBy(() -> write(format, fault))
                    .isInstanceOf(IOException.class)
                    .hasMessage("No space left on device");
            assertThat(left()).isEmpty();
        }
        write(format, Fault.fullAfter(whole.length));
        assertThat(directory.resolve(Formats.fileName(format))).hasBinaryContent(whole);
        assertThatThrownBy(() -> write(format, Fault.fullAfter(whole.length)))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(left()).containsExactly(Formats.fileName(format));
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void a_failing_disk_leaves_the_old_file_and_nothing_else(Operation operation) throws IOException {
        for (FileFormat<?> format : replacingFormats()) {
            String name = Formats.fileName(format);
            Path file = Files.writeString(directory.resolve(name), "the old file");
            assertThatThrownBy(() -> write(format, Fault.of(operation))).isInstanceOf(IOException.class);
            assertThat(left()).containsExactly(name);
            assertThat(file).hasContent("the old file");
            Files.delete(file);
        }
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void a_failing_disk_leaves_nothing_if_there_was_no_file(Operation operation) throws IOException {
        for (FileFormat<?> format : Formats.ALL) {
            assertThatThrownBy(() -> write(format, Fault.of(operation))).isInstanceOf(IOException.class);
            assertThat(left()).isEmpty();
        }
    }

    /** Rows that wait for their count are in a temporary file of their own. */
    @Test
    void a_disk_full_while_rows_wait_for_their_count_leaves_nothing() throws IOException {
        FileFormat<?> counted = Formats.of("helix.customer-registration");
        for (long bytes = 0; bytes < 1_500_000; bytes += 100_000) {
            Fault fault = Fault.fullAfter(bytes);
            assertThatThrownBy(() -> write(counted, fault, 3_000)).isInstanceOf(IOException.class);
            assertThat(left()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void a_stream_that_cannot_be_flushed_is_not_published(FileFormat<?> format) {
        OutputStream stream = new ByteArrayOutputStream() {
            @Override
            public void flush() throws IOException {
                throw new IOException("the connection is gone");
            }
        };
        assertThatThrownBy(() -> Fixtures.of(format).write(RECORDS, stream))
                .isInstanceOf(IOException.class)
                .hasMessage("the connection is gone");
    }

    private void write(FileFormat<?> format, Fault fault) throws IOException {
        write(format, fault, RECORDS);
    }

    private void write(FileFormat<?> format, Fault fault, long records) throws IOException {
        Fixtures.of(format)
                .seed(1)
                .write(records, FaultyFileSystem.directory(directory, fault).resolve(Formats.fileName(format)));
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
