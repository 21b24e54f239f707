package org.partnerfiles.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumableFileTest {

    @TempDir
    private Path folder;

    @Test
    void a_file_that_could_not_begin_is_not_locked_and_can_begin_again() throws IOException {
        Path place = folder.resolve("out.csv");
        Path inTheWay = pathAside(place);
        Path content = Files.createFile(Files.createDirectory(inTheWay).resolve("content"));

        assertThatThrownBy(() -> Target.resumable(place, true))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining(place.toString());
        Files.delete(content);

        ResumableFile file = Target.resumable(place, true);
        file.bytes().write("a\n".getBytes(StandardCharsets.UTF_8));
        file.publish();
        assertThat(place).content().isEqualTo("a\n");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(place));
    }

    @Test
    void a_file_that_is_given_up_leaves_nothing_even_after_it_got_another_beginning() throws IOException {
        ResumableFile file = Target.resumable(folder.resolve("out.csv"), true);
        assertThat(file.directory()).isEqualTo(folder);
        file.bytes().write("a,b\n".getBytes(StandardCharsets.UTF_8));
        file.aside().output().write('x');
        file.beginWith("c".getBytes(StandardCharsets.UTF_8), 1);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(3);
        }
        file.discard();
        assertThat(folder).isEmptyDirectory();
    }

    /** Where a writer of the file puts what does not belong into it. */
    private Path pathAside(Path place) throws IOException {
        ResumableFile file = Target.resumable(place, true);
        file.aside().output().write('x');
        Path unfinished = file.unfinished();
        try (var files = Files.list(folder)) {
            return files.filter(path -> !path.equals(unfinished)).findFirst().orElseThrow();
        } finally {
            file.discard();
        }
    }
}
