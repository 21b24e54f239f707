package org.partnerfiles.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineBlocksTest {

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void a_block_has_the_beginning_and_the_end_of_a_line_over_its_limit(String end) throws IOException {
        byte[] bytes = ("0123456789" + end + "z").getBytes(StandardCharsets.US_ASCII);
        RetainedBytes source = new RetainedBytes(new ByteArrayInputStream(bytes), 4, 4);
        try (LineBlocks blocks = new LineBlocks(source, 100, 0, 4, 4)) {
            assertThat(blocks.next()).asString(StandardCharsets.US_ASCII).isEqualTo("01234" + end);
            assertThat(blocks.offset()).isEqualTo(110 + end.length());
            assertThat(blocks.next()).asString(StandardCharsets.US_ASCII).isEqualTo("z");
            assertThat(blocks.offset()).isEqualTo(111 + end.length());
            assertThat(blocks.next()).isNull();
        }
    }
}
