package org.partnerfiles.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.Layout;

class RowReaderDelimiterTest {

    private static final Layout PIPES_OR_COMMAS =
            Layout.csv().withDelimiter('|').alsoReading(',');

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '\'',
            value = {
                "a|b|c  @ |",
                "a,b,c  @ ','",
                "a      @ |",
                "a|b,c  @ |",
                "a,b,c|d @ ','",
                "\"a,b,c\"|d @ |",
                "\"a\"\",b,c\"|d @ |",
                "\"a|b|c\",d @ ','",
                "a\",b\"|c,d @ ','",
                "'\n\r\na,b' @ ','",
                "'a\nb,c,d' @ |"
            })
    void the_first_line_with_content_decides(String text, char expected) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (RowReader source = new RowReader(new ByteArrayInputStream(bytes), PIPES_OR_COMMAS, Limits.standard(), 4)) {
            source.next(new RawRow());
            assertThat(source.delimiter()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '\'',
            value = {"a|b @ |", "a,b,c|d @ ','", "a;b;c,d @ ;", "a;b,c @ ','", "a|b;c,d @ |", "a;b;\"c,d,e\" @ ;"})
    void the_most_frequent_delimiter_is_used_and_of_equal_ones_the_first(String text, char expected)
            throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Layout several = PIPES_OR_COMMAS.alsoReading(';');
        try (RowReader source = new RowReader(new ByteArrayInputStream(bytes), several, Limits.standard())) {
            source.next(new RawRow());
            assertThat(source.delimiter()).isEqualTo(expected);
        }
    }

    @Test
    void a_layout_with_one_delimiter_is_read_with_that_one() throws IOException {
        byte[] bytes = "a,b,c".getBytes(StandardCharsets.UTF_8);
        Layout pipes = Layout.csv().withDelimiter('|');
        try (RowReader source = new RowReader(new ByteArrayInputStream(bytes), pipes, Limits.standard())) {
            RawRow row = new RawRow();
            source.next(row);
            assertThat(source.delimiter()).isEqualTo('|');
            assertThat(row.count).isEqualTo(1);
        }
    }

    @Test
    void rows_are_split_at_the_delimiter_found() {
        assertThat(ReadRow.cells("a,b\n1|2,3", PIPES_OR_COMMAS))
                .containsExactly(List.of("a", "b"), List.of("1|2", "3"));
    }
}
