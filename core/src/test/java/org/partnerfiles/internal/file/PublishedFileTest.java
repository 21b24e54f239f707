package org.partnerfiles.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file whose recipient takes a name only once. */
class PublishedFileTest {

    @TempDir
    private Path folder;

    private Path place;

    @BeforeEach
    void nameFile() {
        place = folder.resolve("sent.csv");
    }

    private Target begin() throws IOException {
        Target target = Target.file(place, false);
        target.bytes().write("new".getBytes(StandardCharsets.UTF_8));
        return target;
    }

    private void assertOnlyFileHas(String content) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(place);
        }
        assertThat(place).hasContent(content);
    }

    @Test
    void it_is_the_only_file_after_it_was_published() throws IOException {
        begin().publish();
        assertOnlyFileHas("new");
    }

    @Test
    void a_name_that_is_in_use_is_refused_before_anything_is_written() throws IOException {
        Files.writeString(place, "earlier");
        assertThatThrownBy(() -> Target.file(place, false))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageStartingWith(place.toString())
                .hasMessageEndingWith("exists already, and the recipient takes a name only once; choose another name");
        assertOnlyFileHas("earlier");
    }

    /** Who may write everywhere gets no such failure, so they are made. */
    @Test
    void a_failure_says_what_it_is_about_the_path_that_was_given() {
        assertNamed(new NoSuchFileException(".part"), "its folder does not exist");
        assertNamed(new AccessDeniedException(".part"), "no permission to write in its folder");
        assertNamed(
                new AtomicMoveNotSupportedException(".part", "sent.csv", "cross-device link"),
                "the file system cannot move a file into place in one step");
        assertNamed(new FileSystemException(".part", null, "No space left on device"), "No space left on device");
    }

    private void assertNamed(FileSystemException failure, String reason) {
        assertThat(PublishedFile.named(place, failure))
                .hasMessage(place + ": " + reason)
                .hasCause(failure);
    }

    @Test
    void a_name_that_another_process_takes_meanwhile_is_refused_at_the_end() throws IOException {
        Target target = begin();
        Files.writeString(place, "earlier");
        assertThatThrownBy(target::publish)
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("choose another name");
        target.discard();
        assertOnlyFileHas("earlier");
    }
}
