package org.partnerfiles.internal.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.partnerfiles.io.FileSource;

class SourceBytesTest {

    private static final byte[] FILE = {'a', 0, (byte) 0xFF, 'd', (byte) 0x80, 'f'};

    private final List<Long> opened = new ArrayList<>();
    private final AtomicInteger closed = new AtomicInteger();

    private final FileSource source = offset -> {
        opened.add(offset);
        return new ByteArrayInputStream(FILE, (int) offset, FILE.length - (int) offset) {
            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
    };

    private SourceBytes knowing(int bytes) {
        return new SourceBytes(source, Arrays.copyOf(FILE, bytes));
    }

    @Test
    void bytes_that_are_known_are_not_read_again() throws IOException {
        try (InputStream in = knowing(4)) {
            byte[] known = new byte[4];
            assertThat(in.readNBytes(known, 0, 4)).isEqualTo(4);
            assertThat(known).isEqualTo(Arrays.copyOf(FILE, 4));
            assertThat(opened).isEmpty();
            assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(FILE, 4, 6));
            assertThat(opened).containsExactly(4L);
        }
        assertThat(closed).hasValue(1);
    }

    @Test
    void single_bytes_are_those_of_the_file_whichever_are_known() throws IOException {
        for (int known = 0; known <= FILE.length; known++) {
            try (InputStream in = knowing(known)) {
                for (byte expected : FILE) {
                    assertThat(in.read()).isEqualTo(expected & 0xFF);
                }
                assertThat(in.read()).isEqualTo(-1);
            }
        }
    }

    @Test
    void reading_goes_on_at_any_place_and_the_earlier_stream_is_closed() throws IOException {
        try (SourceBytes in = knowing(2)) {
            assertThat(in.seek(3)).isTrue();
            assertThat(in.read()).isEqualTo('d');
            assertThat(in.seek(1)).isTrue();
            assertThat(closed).hasValue(1);
            assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(FILE, 1, 6));
        }
        assertThat(opened).containsExactly(3L, 2L);
        assertThat(closed).hasValue(2);
    }
}
