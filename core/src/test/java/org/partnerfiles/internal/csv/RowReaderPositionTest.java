package org.partnerfiles.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.Layout;

class RowReaderPositionTest {

    private static final Layout PIPES_OR_COMMAS =
            Layout.csv().withDelimiter('|').alsoReading(',');
    private static final Layout TABS = Layout.positionalTabs(StandardCharsets.UTF_8);
    private static final Limits LIMITS = Limits.standard().withRowBytes(20);

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
                rows.add(read(row));
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
                    assertThat(read(row)).isEqualTo(expected);
                    position = positions.get((int) position.record() - 1);
                }
                assertThat(reader.next(row)).isFalse();
            }
        }
    }

    private static ReadRow read(RawRow row) {
        Arrays.fill(row.cells, row.count, row.cells.length, "");
        return ReadRow.of(row);
    }

    @Property(tries = 2_000)
    void each_block_of_lines_begins_at_the_end_of_the_one_before(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 30) int blockBytes) throws IOException {
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        List<ReadRow> rows = new ArrayList<>();
        try (RowReader reader = new RowReader(ReadRow.trickle(file, 3), TABS, LIMITS)) {
            RawRow row = new RawRow();
            if (reader.next(row)) {
                rows.add(read(row));
            }
            KnownFirstLine firstLine = new KnownFirstLine(TABS, reader.delimiter(), List.of(), true, false);
            RowPosition position = reader.position(rows.size() + 1);
            try (LineBlocks blocks = reader.rest(blockBytes)) {
                for (byte[] block = blocks.next(); block != null; block = blocks.next()) {
                    RowReader lines = RowReader.ofRange(block, firstLine, position, LIMITS);
                    while (lines.next(row)) {
                        rows.add(read(row));
                    }
                    position =
                            new RowPosition(blocks.offset(), lines.position(1).line(), rows.size() + 1);
                }
            }
            assertThat(position.offset()).isEqualTo(file.length);
        }
        assertThat(rows).isEqualTo(ReadRow.all(file, TABS, LIMITS));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
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
                        "abcdefghijkl")
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join("", parts));
    }
}
