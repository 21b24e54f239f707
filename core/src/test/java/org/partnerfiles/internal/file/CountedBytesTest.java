package org.partnerfiles.internal.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountedBytesTest {

    @Test
    void bytes_are_counted_when_they_are_read_and_the_end_is_not_counted() throws IOException {
        CountedBytes in = new CountedBytes(new ByteArrayInputStream(new byte[] {0, -1, 2, 3}));
        assertThat(in.read()).isZero();
        assertThat(in.count()).isEqualTo(1);
        assertThat(in.read()).isEqualTo(255);
        assertThat(in.read(new byte[8], 0, 0)).isZero();
        assertThat(in.count()).isEqualTo(2);
        assertThat(in.read(new byte[8], 0, 8)).isEqualTo(2);
        assertThat(in.read()).isEqualTo(-1);
        assertThat(in.read(new byte[8], 0, 8)).isEqualTo(-1);
        assertThat(in.count()).isEqualTo(4);
    }

    @Test
    void counting_goes_on_at_the_place_that_is_found(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "abcdef");
        try (CountedBytes in = new CountedBytes(FileBytes.open(file))) {
            assertThat(in.read()).isEqualTo('a');
            assertThat(in.seek(4)).isTrue();
            assertThat(in.count()).isEqualTo(4);
            assertThat(in.read()).isEqualTo('e');
            assertThat(in.count()).isEqualTo(5);
        }
    }

    @Test
    void a_stream_that_can_only_be_read_once_stays_where_it_is() throws IOException {
        CountedBytes in = new CountedBytes(new ByteArrayInputStream(new byte[8]));
        assertThat(in.read()).isZero();
        assertThat(in.seek(4)).isFalse();
        assertThat(in.count()).isEqualTo(1);
    }

    @Test
    void bytes_are_counted_when_they_are_written() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CountedOutput out = new CountedOutput(bytes);
        out.write('a');
        out.write(new byte[] {'b', 'c', 'd'}, 1, 2);
        assertThat(out.count()).isEqualTo(3);
        assertThat(bytes).hasToString("acd");
    }
}
