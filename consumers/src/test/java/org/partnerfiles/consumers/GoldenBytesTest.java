package org.partnerfiles.consumers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import org.partnerfiles.fixtures.Fixtures;

/** Written bytes are the same with every version of the JDK and of other libraries. */
class GoldenBytesTest {

    static List<FileFormat<?>> formats() {
        return FileFormats.all();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void written_bytes_equal_the_committed_ones(FileFormat<?> format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Fixtures.of(format).write(20, bytes);
        Committed.compare(
                "consumers/src/test/resources/golden/" + format.id() + ".csv",
                bytes.toString(StandardCharsets.ISO_8859_1),
                StandardCharsets.ISO_8859_1);
    }
}
