package org.partnerfiles.internal.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

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
    void bytes_are_counted_when_they_are_written() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CountedOutput out = new CountedOutput(bytes);
        out.write('a');
        out.write(new byte[] {'b', 'c', 'd'}, 1, 2);
        assertThat(out.count()).isEqualTo(3);
        assertThat(bytes).hasToString("acd");
    }
}
