package org.partnerfiles.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpooledBytesTest {

    private static final int ON_HEAP = 256 << 10;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {1, ON_HEAP - 1, ON_HEAP, ON_HEAP + 1, 3 * ON_HEAP + 5})
    void bytes_are_returned_in_order_from_the_heap_and_the_file(int count) throws IOException {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SpooledBytes spooled = new SpooledBytes(directory)) {
            int at = 0;
            for (int step = 1; at < count; step = step * 3 + 1) {
                int length = Math.min(step, count - at);
                spooled.write(bytes, at, length);
                at += length;
            }
            spooled.write(7);
            spooled.transferTo(out);
        }
        assertThat(out.size()).isEqualTo(count + 1);
        assertThat(out.toByteArray()).startsWith(bytes).endsWith(7);
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void bytes_that_fit_on_the_heap_need_no_file() throws IOException {
        Path missing = directory.resolve("missing");
        try (SpooledBytes spooled = new SpooledBytes(missing)) {
            spooled.write(new byte[ON_HEAP], 0, ON_HEAP);
            assertThatThrownBy(() -> spooled.write(1)).isInstanceOf(IOException.class);
        }
    }
}
