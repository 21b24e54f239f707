package org.partnerfiles.internal.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileIdentityTest {

    private static final int HEAD_BYTES = 64 << 10;

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = directory.resolve("file");
    }

    /** A file on a slow disk: nothing and a few bytes in turns, and after some of them the end. */
    private static final class Trickle implements SeekableByteChannel {
        private final FileChannel file;
        private final long end;
        private boolean hasSome;

        Trickle(FileChannel file, long end) {
            this.file = file;
            this.end = end;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            if (file.position() >= end) {
                return -1;
            }
            hasSome = !hasSome;
            ByteBuffer piece = target.slice().limit(hasSome ? Math.min(1_000, target.remaining()) : 0);
            int count = file.read(piece);
            target.position(target.position() + count);
            return count;
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public SeekableByteChannel position(long place) throws IOException {
            file.position(place);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public int write(ByteBuffer source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SeekableByteChannel truncate(long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private FileIdentity identity(byte[] content) throws IOException {
        Files.write(file, content);
        try (FileChannel channel = FileChannel.open(file)) {
            return FileIdentity.of(channel);
        }
    }

    @Test
    void two_files_are_the_same_if_their_length_and_their_first_64_kib_are() throws IOException {
        byte[] content = new byte[HEAD_BYTES + 2];
        FileIdentity first = identity(content);
        content[HEAD_BYTES] = 1;
        assertThat(identity(content)).isEqualTo(first);
        content[HEAD_BYTES - 1] = 1;
        assertThat(identity(content)).isNotEqualTo(first);
        assertThat(identity(new byte[HEAD_BYTES + 1])).isNotEqualTo(first);
    }

    @Test
    void a_file_that_comes_in_pieces_is_the_same_and_its_place_does_not_change() throws IOException {
        byte[] content = new byte[70_000];
        content[HEAD_BYTES - 1] = 1;
        FileIdentity whole = identity(content);
        try (Trickle slow = new Trickle(FileChannel.open(file, StandardOpenOption.READ), Long.MAX_VALUE)) {
            slow.position(7);
            assertThat(FileIdentity.of(slow)).isEqualTo(whole);
            assertThat(slow.position()).isEqualTo(7);
        }
    }

    @Test
    void a_file_that_gets_shorter_meanwhile_is_another_one() throws IOException {
        byte[] content = new byte[5_000];
        content[4_999] = 1;
        FileIdentity whole = identity(content);
        try (Trickle cut = new Trickle(FileChannel.open(file, StandardOpenOption.READ), 4_000)) {
            assertThat(FileIdentity.of(cut).digest()).isNotEqualTo(whole.digest());
        }
    }
}
