package org.partnerfiles.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.Layout;
import org.partnerfiles.testing.Pieces;

class RowReaderPositionTest {

    private static final Layout PIPES_OR_COMMAS =
            Layout.csv().withDelimiter('|').alsoReading(',');

    @Property(tries = 2_000)
    void reading_from_a_position_gives_the_rows_that_follow_it(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 9) int atOnce) throws IOException {
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        List<RowPosition> positions = new ArrayList<>();
        List<ReadRow> rows = new ArrayList<>();
        RawRow row = new RawRow();
        KnownFirstLine firstLine;
        try (RowReader reader = new RowReader(ReadRow.trickle(file, atOnce), PIPES_OR_COMMAS, Limits.standard(), 4)) {
            while (reader.next(row)) {
                rows.add(ReadRow.of(row));
                positions.add(reader.position(rows.size() + 1));
            }
            firstLine = new KnownFirstLine(PIPES_OR_COMMAS, reader.delimiter(), List.of(), false, false);
        }
        for (int i = 0; i < positions.size(); i++) {
            RowPosition position = positions.get(i);
            byte[] range = Arrays.copyOfRange(file, (int) position.offset(), file.length);
            try (RowReader reader = RowReader.ofRange(range, firstLine, position, Limits.standard())) {
                for (ReadRow expected : rows.subList(i + 1, rows.size())) {
                    assertThat(reader.position(position.record())).isEqualTo(position);
                    assertThat(reader.next(row)).isTrue();
                    assertThat(ReadRow.of(row)).isEqualTo(expected);
                    position = positions.get((int) position.record() - 1);
                }
                assertThat(reader.next(row)).isFalse();
            }
        }
    }

    @Property(tries = 1_000)
    void reading_goes_on_at_any_later_row(@ForAll("texts") String text, @ForAll Random random) throws IOException {
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        List<RowPosition> positions = new ArrayList<>();
        List<ReadRow> rows = new ArrayList<>();
        RawRow row = new RawRow();
        try (RowReader reader = new RowReader(new ReadAgain(file, 7), PIPES_OR_COMMAS, Limits.standard(), 4)) {
            RowPosition position = reader.position(1);
            while (reader.next(row)) {
                positions.add(position);
                rows.add(ReadRow.of(row));
                position = reader.position(rows.size() + 1);
            }
        }
        try (RowReader reader = new RowReader(new ReadAgain(file, 7), PIPES_OR_COMMAS, Limits.standard(), 4)) {
            assertThat(reader.next(row)).isEqualTo(!rows.isEmpty());
            for (int index = 1 + random.nextInt(4); index < rows.size(); index += 1 + random.nextInt(4)) {
                assertThat(reader.goTo(positions.get(index))).isTrue();
                assertThat(reader.next(row)).isTrue();
                assertThat(ReadRow.of(row)).isEqualTo(rows.get(index));
            }
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Pieces.joined(
                25,
                "a",
                "bc",
                "\"",
                "\"\"",
                ",",
                "|",
                "\t",
                "\r",
                "\n",
                "\r\n",
                " ",
                "é",
                "\0",
                "\uFEFF",
                "abcdefghijkl");
    }
}
