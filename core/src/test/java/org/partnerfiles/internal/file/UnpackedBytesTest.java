package org.partnerfiles.internal.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackedBytesTest {

    private static final byte[] CONTENT = {'a', 0, -1, 'b'};

    @TempDir
    private Path folder;

    private static byte[] content(boolean isPacked) throws IOException {
        if (!isPacked) {
            return CONTENT;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(CONTENT);
        }
        return bytes.toByteArray();
    }

    private UnpackedBytes open(boolean isPacked) throws IOException {
        return new UnpackedBytes(FileBytes.open(Files.write(folder.resolve("file"), content(isPacked))));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void bytes_can_be_read_one_by_one(boolean isPacked) throws IOException {
        try (InputStream in = open(isPacked)) {
            assertThat(in.read()).isEqualTo('a');
            assertThat(in.read()).isZero();
            assertThat(in.read()).isEqualTo(255);
            assertThat(in.read()).isEqualTo('b');
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void reading_goes_on_at_another_place_of_a_file_that_is_not_packed() throws IOException {
        try (UnpackedBytes in = open(false)) {
            assertThat(in.read()).isEqualTo('a');
            assertThat(in.seek(3)).isTrue();
            assertThat(in.read()).isEqualTo('b');
            assertThat(in.seek(0)).isTrue();
            assertThat(in.readAllBytes()).isEqualTo(CONTENT);
        }
    }

    @Test
    void a_gzip_file_and_a_stream_have_no_other_place_to_go_on_at() throws IOException {
        for (InputStream source : new InputStream[] {open(true), new ByteArrayInputStream(content(false))}) {
            try (UnpackedBytes in = new UnpackedBytes(source)) {
                assertThat(in.read()).isEqualTo('a');
                assertThat(in.seek(3)).isFalse();
                assertThat(in.read()).isZero();
            }
        }
    }

    @Test
    void a_gzip_file_that_was_cut_is_damaged_and_stays_at_its_end() throws IOException {
        byte[] whole = content(true);
        try (UnpackedBytes in = new UnpackedBytes(new ByteArrayInputStream(whole, 0, whole.length - 5))) {
            in.readAllBytes();
            assertThat(in.isDamaged()).isTrue();
            assertThat(in.read()).isEqualTo(-1);
            assertThat(in.read(new byte[8], 0, 8)).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void closing_closes_the_file(boolean isPacked) throws IOException {
        AtomicInteger closed = new AtomicInteger();
        try (InputStream in = new UnpackedBytes(new ByteArrayInputStream(content(isPacked)) {
            @Override
            public void close() {
                closed.incrementAndGet();
            }
        })) {
            assertThat(in.read()).isEqualTo('a');
        }
        assertThat(closed).hasPositiveValue();
    }
}
