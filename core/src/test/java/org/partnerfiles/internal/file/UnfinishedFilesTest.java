package org.partnerfiles.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedFilesTest {

    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    @TempDir
    private Path folder;

    @Test
    void a_temporary_file_has_no_name_while_it_is_in_use_on_unix() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        try (FileChannel file = UnfinishedFiles.passing(folder)) {
            file.write(ByteBuffer.wrap(new byte[] {7}));
            assertThat(folder).isEmptyDirectory();
            ByteBuffer read = ByteBuffer.allocate(1);
            file.read(read, 0);
            assertThat(read.array()).containsExactly(7);
        }
    }

    @Test
    void only_the_owner_can_read_a_temporary_file() throws IOException {
        assumeTrue(Files.isDirectory(OPEN_FILES));
        try (FileChannel file = UnfinishedFiles.passing(folder)) {
            assertThat(file.isOpen()).isTrue();
            for (Path link : ofFolder()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(link)))
                        .isEqualTo("rw-------");
            }
            assertThat(ofFolder()).hasSize(1);
        }
        assertThat(ofFolder()).isEmpty();
    }

    private List<Path> ofFolder() throws IOException {
        try (Stream<Path> links = Files.list(OPEN_FILES)) {
            return links.filter(link -> {
                        try {
                            return Files.readSymbolicLink(link).startsWith(folder);
                        } catch (IOException e) {
                            return false; // closed by now
                        }
                    })
                    .toList();
        }
    }

    @Test
    void a_temporary_file_that_cannot_be_made_says_where() {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> UnfinishedFiles.passing(missing))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("missing");
    }
}
