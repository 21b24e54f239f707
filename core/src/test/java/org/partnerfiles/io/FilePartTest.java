package org.partnerfiles.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What programs pass on about a file that they read in parts. */
class FilePartTest {

    @Test
    void a_part_may_be_empty_and_only_the_first_begins_with_the_file() {
        assertThat(new FilePart(5, 5, 2, 0).isFirst()).isFalse();
        assertThat(new FilePart(0, 0, 1, 0).isFirst()).isTrue();
        assertThat(FilePart.WHOLE.isFirst()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"-1, 5, 1, 0", "5, 4, 1, 0", "0, 5, 0, 0", "0, 5, 1, -1"})
    void numbers_that_no_part_has_are_refused(long offset, long end, long line, long rows) {
        assertThatIllegalArgumentException().isThrownBy(() -> new FilePart(offset, end, line, rows));
    }

    @Test
    void a_head_shows_none_of_the_text_of_its_file() {
        byte[] bytes = "Rosa;5555550100\n".getBytes(StandardCharsets.UTF_8);
        FileHead head =
                new FileHead("test.parcel", "a.csv", bytes, List.of("Rosa", "5555550100"), ';', bytes.length, 2, true);
        assertThat(head).hasToString("FileHead[format=test.parcel, length=16]");
    }
}
