package org.partnerfiles.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that is read from its first byte, and from any place again. */
class FileBytesTest {

    private static final byte[] CONTENT = new byte[200_000];

    static {
        new Random(1).nextBytes(CONTENT);
    }

    @TempDir
    private Path folder;

    private FileBytes open() throws IOException {
        return (FileBytes) FileBytes.open(Files.write(folder.resolve("file"), CONTENT));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 200000", "199999, 1", "7, 65535", "7, 65536", "7, 65537", "50000, 131072"})
    void some_bytes_are_copied_and_the_last_of_them_is_returned(int from, int length) throws IOException {
        ByteArrayOutputStream copied = new ByteArrayOutputStream();
        try (FileBytes file = open()) {
            assertThat(file.copy(from, length, copied)).isEqualTo(CONTENT[from + length - 1] & 0xFF);
        }
        assertThat(copied.toByteArray()).isEqualTo(Arrays.copyOfRange(CONTENT, from, from + length));
    }

    @Test
    void copying_does_not_change_where_the_file_is_read() throws IOException {
        try (FileBytes file = open()) {
            assertThat(file.read()).isEqualTo(CONTENT[0] & 0xFF);
            file.copy(100_000, 5, new ByteArrayOutputStream());
            assertThat(file.read()).isEqualTo(CONTENT[1] & 0xFF);
        }
    }

    @Test
    void bytes_that_the_file_no_longer_has_cannot_be_copied() throws IOException {
        try (FileBytes file = open()) {
            assertThatThrownBy(() -> file.copy(199_999, 2, new ByteArrayOutputStream()))
                    .isInstanceOf(EOFException.class)
                    .hasMessage("the file became shorter while it was read");
        }
    }

    @Test
    void reading_goes_on_at_the_place_that_is_asked_for() throws IOException {
        try (FileBytes file = open()) {
            assertThat(file.seek(150_000)).isTrue();
            assertThat(file.readAllBytes()).isEqualTo(Arrays.copyOfRange(CONTENT, 150_000, CONTENT.length));
            assertThat(file.seek(0)).isTrue();
            assertThat(file.read()).isEqualTo(CONTENT[0] & 0xFF);
        }
    }

    @Test
    void a_file_within_an_archive_is_read_and_nothing_of_it_is_copied() throws IOException {
        try (FileSystem archive = FileSystems.newFileSystem(folder.resolve("a.zip"), Map.of("create", "true"));
                InputStream in = FileBytes.open(Files.writeString(archive.getPath("file"), "text"))) {
            ByteArrayOutputStream copied = new ByteArrayOutputStream();
            assertThat(((FileBytes) in).copy(0, 4, copied)).isEqualTo(-1);
            assertThat(copied.size()).isZero();
            assertThat(in.readAllBytes()).asString().isEqualTo("text");
        }
    }

    @Test
    void a_file_is_recognised_by_its_present_length_and_the_digest_of_the_first_call() throws IOException {
        try (FileBytes file = open()) {
            FileIdentity first = file.head();
            Files.write(folder.resolve("file"), new byte[] {1, 2, 3});
            assertThat(file.head()).isEqualTo(new FileIdentity(3, first.digest()));
        }
    }
}
