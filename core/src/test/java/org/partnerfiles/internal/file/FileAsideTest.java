package org.partnerfiles.internal.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileAsideTest {

    @TempDir
    private Path folder;

    private Path path;
    private FileAside aside;

    @BeforeEach
    void nameFile() {
        path = folder.resolve("aside");
        aside = new FileAside(path);
    }

    @AfterEach
    void close() throws IOException {
        aside.close();
    }

    private void append(String text) throws IOException {
        aside.output().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String text() throws IOException {
        return new String(aside.input().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void it_is_made_when_it_is_needed() throws IOException {
        assertThat(aside.length()).isZero();
        assertThat(path).doesNotExist();
        append("a");
        assertThat(path).hasContent("a");
        assertThat(aside.length()).isEqualTo(1);
    }

    @Test
    void it_is_read_from_its_first_byte_and_written_at_its_end() throws IOException {
        append("abc");
        assertThat(text()).isEqualTo("abc");
        append("de");
        assertThat(text()).isEqualTo("abcde");
    }

    @Test
    void what_was_written_after_a_checkpoint_is_cut_off() throws IOException {
        append("abcde");
        assertThat(aside.cut(3)).isTrue();
        assertThat(text()).isEqualTo("abc");
        assertThat(aside.cut(3)).isTrue();
        assertThat(aside.cut(0)).isTrue();
        assertThat(path).doesNotExist();
    }

    @Test
    void a_file_that_is_shorter_than_at_the_checkpoint_is_not_the_same() throws IOException {
        append("abc");
        assertThat(aside.cut(4)).isFalse();
    }
}
