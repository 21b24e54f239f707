package org.partnerfiles.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.testing.Devices;
import org.partnerfiles.testing.Parcel;

/** What happens to files in each case; writers of records write theirs in the same way. */
class OutputFileTest {

    @TempDir
    private Path folder;

    private static void write(Path place, String text) throws IOException {
        try (OutputFile file = OutputFile.at(place)) {
            file.bytes().write(text.getBytes(StandardCharsets.UTF_8));
            file.publish();
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void a_new_file_can_be_read_by_its_owner_only_also_while_it_is_written() throws IOException {
        Path place = folder.resolve("report.html");
        try (OutputFile file = OutputFile.at(place)) {
            file.bytes().write('x');
            assertThat(files()).singleElement().satisfies(unfinished -> {
                assertThat(RecordWriter.isUnfinished(unfinished)).isTrue();
                assertThat(permissions(unfinished)).isEqualTo("rw-------");
            });
            file.publish();
        }
        assertThat(files()).containsExactly(place);
        assertThat(permissions(place)).isEqualTo("rw-------");
        assertThat(place).content().isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-rw----", "r--------", "rwxrwxrwx"})
    void a_file_that_is_replaced_keeps_its_permissions(String permissions) throws IOException {
        Path place = Files.writeString(folder.resolve("report.html"), "earlier");
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString(permissions));
        write(place, "later");
        assertThat(place).content().isEqualTo("later");
        assertThat(permissions(place)).isEqualTo(permissions);
    }

    @Test
    void a_file_that_is_not_published_leaves_the_earlier_one_as_it_was() throws IOException {
        Path place = Files.writeString(folder.resolve("report.html"), "earlier");
        try (OutputFile file = OutputFile.at(place)) {
            file.bytes().write('x');
        }
        assertThat(files()).containsExactly(place);
        assertThat(place).content().isEqualTo("earlier");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_file_that_a_symbolic_link_leads_to_is_replaced_in_its_own_folder(boolean exists) throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        if (exists) {
            Files.writeString(own.resolve("report"), "earlier");
        }
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("own", "report"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), link);
        write(second, "later");
        assertThat(second).isSymbolicLink();
        assertThat(link).isSymbolicLink();
        assertThat(own.resolve("report")).isRegularFile().content().isEqualTo("later");
    }

    @Test
    void links_in_a_circle_are_refused() throws IOException {
        Path one = folder.resolve("one");
        Path other = Files.createSymbolicLink(folder.resolve("other"), one);
        Files.createSymbolicLink(one, other);
        assertThatThrownBy(() -> OutputFile.at(one)).isInstanceOf(FileSystemException.class);
    }

    @Test
    void a_pipe_stays_a_pipe_and_gets_all_bytes() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "a system with pipes");
        CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.readString(pipe);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        write(pipe, "text");
        assertThat(read.get(10, TimeUnit.SECONDS)).isEqualTo("text");
        assertThat(Files.isRegularFile(pipe)).isFalse();
        assertThat(files()).containsExactly(pipe);
    }

    @Test
    void a_device_stays_a_device_and_its_failure_is_thrown() throws Exception {
        Path full = Devices.full(folder);
        assumeTrue(Files.isWritable(full), "a system with devices");
        try (OutputFile file = OutputFile.at(full)) {
            file.bytes().write('x');
            assertThatThrownBy(file::publish).isInstanceOf(IOException.class);
        }
        assertThat(Files.exists(full)).isTrue();
        assertThat(Files.isRegularFile(full)).isFalse();
    }

    /** A print stream does not throw; it has to be asked. */
    @Test
    void a_print_stream_that_is_full_or_closed_fails_its_writer() throws IOException {
        PrintStream full = new PrintStream(new OutputStream() {
            @Override
            public void write(int next) throws IOException {
                throw new IOException("no space left");
            }
        });
        try (RecordWriter<Parcel> out = Parcel.FORMAT.writer(full)) {
            assertThatThrownBy(out::publish)
                    .isInstanceOf(IOException.class)
                    .hasMessage("the output cannot be written: it is full or closed");
        }
        try (OutputFile file = OutputFile.to(full)) {
            assertThatThrownBy(() -> file.bytes().write('x')).isInstanceOf(IOException.class);
        }
    }

    @Test
    void publishing_passes_all_bytes_on_to_the_stream_of_the_caller_and_leaves_it_open() throws IOException {
        AtomicBoolean isClosed = new AtomicBoolean();
        ByteArrayOutputStream received = new ByteArrayOutputStream() {
            @Override
            public void close() {
                isClosed.set(true);
            }
        };
        try (OutputFile file = OutputFile.to(new BufferedOutputStream(received))) {
            file.bytes().write('x');
            file.publish();
            assertThat(received).hasToString("x");
        }
        assertThat(isClosed).isFalse();
    }

    @Test
    void closing_the_stream_for_the_bytes_closes_a_print_stream_and_throws_if_that_failed() throws IOException {
        AtomicBoolean isClosed = new AtomicBoolean();
        PrintStream failing = new PrintStream(new OutputStream() {
            @Override
            public void write(int next) {}

            @Override
            public void close() throws IOException {
                isClosed.set(true);
                throw new IOException("the other end is gone");
            }
        });
        try (OutputFile file = OutputFile.to(failing)) {
            assertThatThrownBy(file.bytes()::close).isInstanceOf(IOException.class);
        }
        assertThat(isClosed).isTrue();
    }

    @Test
    void a_failure_names_the_path_that_was_given_and_no_other() {
        assertThatThrownBy(() -> OutputFile.at(folder))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(folder + ": is a directory");
        Path place = folder.resolve("missing").resolve("report.html");
        assertThatThrownBy(() -> OutputFile.at(place))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(place + ": its folder does not exist");
    }
}
