package org.partnerfiles.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.internal.csv.RawRow.End;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.Layout;
import org.partnerfiles.testing.FailingStream;
import org.partnerfiles.testing.Pieces;

class RowBlocksTest {

    private static final Layout TABS = Layout.positionalTabs(StandardCharsets.UTF_8);

    @Property(tries = 5_000)
    void the_rows_of_all_blocks_are_those_of_the_file(
            @ForAll("layouts") Layout layout,
            @ForAll("texts") String text,
            @ForAll @IntRange(min = 1, max = 30) int rowBytes,
            @ForAll @IntRange(min = 1, max = 9) int atOnce,
            @ForAll @IntRange(min = 1, max = 30) int blockBytes)
            throws IOException {
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        for (Limits limits : List.of(Limits.standard(), Limits.standard().withRowBytes(rowBytes))) {
            List<ReadRow> expected = ReadRow.all(new RowReader(ReadRow.trickle(file, atOnce), layout, limits, 4));
            assertThat(rows(new RowReader(ReadRow.trickle(file, atOnce), layout, limits, 4), layout, blockBytes))
                    .isEqualTo(expected);
        }
    }

    @Property(tries = 2_000)
    void a_block_begins_where_the_one_before_ends(
            @ForAll("layouts") Layout layout,
            @ForAll("texts") String text,
            @ForAll @IntRange(min = 1, max = 30) int blockBytes)
            throws IOException {
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        RowReader source = new RowReader(ReadRow.trickle(file, 3), layout, Limits.standard(), 4);
        source.next(new RawRow());
        try (RowBlocks blocks = source.rest(firstLine(source, layout), blockBytes)) {
            long offset = blocks.offset();
            for (RowBlocks.Block block = blocks.next(); block != null; block = blocks.next()) {
                long begin = offset;
                for (RawRow row : block.rows()) {
                    assertThat(begin + row.offset).isEqualTo(offset);
                    offset += row.length;
                }
                assertThat(blocks.offset()).isEqualTo(offset);
            }
            assertThat(offset).isEqualTo(file.length);
        }
    }

    @Test
    void rows_whose_quotes_are_in_order_are_split_by_any_thread() throws IOException {
        byte[] file = "a,\"b\n,\"\"\",c\n".repeat(20).getBytes(StandardCharsets.UTF_8);
        RowReader source = new RowReader(ReadRow.trickle(file, 7), Layout.csv(), Limits.standard(), 4);
        source.next(new RawRow());
        int count = 0;
        try (RowBlocks blocks = source.rest(firstLine(source, Layout.csv()), 30)) {
            for (RowBlocks.Block block = blocks.next(); block != null; block = blocks.next()) {
                assertThat(block.rows()).as("split again").isNotSameAs(block.rows());
                count++;
            }
        }
        assertThat(count).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void a_long_row_is_a_block_and_the_rows_after_it_are_blocks_again(String end) throws IOException {
        byte[] file = ("a" + end + "x".repeat(50) + end + ("b" + end).repeat(40)).getBytes(StandardCharsets.UTF_8);
        RowReader source = new RowReader(ReadRow.trickle(file, 1), Layout.csv(), Limits.standard(), 200);
        source.next(new RawRow());
        try (RowBlocks blocks = source.rest(firstLine(source, Layout.csv()), 4)) {
            RowBlocks.Block first = blocks.next();
            assertThat(first).isNotNull();
            assertThat(first.rows()).isSameAs(first.rows());
            assertThat(first.rows().get(0).length).isEqualTo(50 + end.length());
            RowBlocks.Block second = blocks.next();
            assertThat(second).isNotNull();
            assertThat(second.rows()).isNotSameAs(second.rows());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 1_000})
    void a_failing_stream_fails_after_the_rows_before_the_failure(int blockBytes) throws IOException {
        InputStream in = FailingStream.after("a\nb\n\"c\"\nd\n\"e".getBytes(StandardCharsets.UTF_8));
        RowReader source = new RowReader(in, Layout.csv(), Limits.standard(), 4);
        source.next(new RawRow());
        List<String> found = new ArrayList<>();
        try (RowBlocks blocks = source.rest(firstLine(source, Layout.csv()), blockBytes)) {
            assertThatThrownBy(() -> {
                        for (RowBlocks.Block block = blocks.next(); block != null; block = blocks.next()) {
                            block.rows().forEach(row -> found.add(row.text(0)));
                        }
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessage("disk");
        }
        assertThat(found).containsExactly("b", "c", "d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"b"})
    void nothing_is_read_after_a_row_whose_end_is_lost(String closing) throws IOException {
        Limits limits = Limits.standard().withRowBytes(4);
        byte[] file = ("a\n\"12345678\n" + closing + "\nb".repeat(40)).getBytes(StandardCharsets.UTF_8);
        RowReader source = new RowReader(ReadRow.trickle(file, 3), Layout.csv(), limits, 4);
        List<ReadRow> rows = rows(source, Layout.csv(), 2);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).fault()).isEqualTo(RawRow.Fault.REST_UNREADABLE);
        assertThat(rows.get(1).end()).isEqualTo(End.FILE);
    }

    @Test
    void closing_closes_the_file() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream in = new ByteArrayInputStream(new byte[] {'a', '\n', 'b'}) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        RowReader source = new RowReader(in, Layout.csv(), Limits.standard());
        source.next(new RawRow());
        source.rest(firstLine(source, Layout.csv()), 4).close();
        assertThat(closed).isTrue();
    }

    private static List<ReadRow> rows(RowReader source, Layout layout, int blockBytes) throws IOException {
        List<ReadRow> rows = new ArrayList<>();
        RawRow row = new RawRow();
        if (source.next(row)) {
            rows.add(ReadRow.of(row.kept()));
        }
        long line = source.position(1).line();
        try (RowBlocks blocks = source.rest(firstLine(source, layout), blockBytes)) {
            for (RowBlocks.Block block = blocks.next(); block != null; block = blocks.next()) {
                long lines = 0;
                for (RawRow each : block.rows()) {
                    each.line += line - 1;
                    lines += each.lines;
                    rows.add(ReadRow.of(each));
                }
                line += lines;
            }
        }
        return rows;
    }

    private static KnownFirstLine firstLine(RowReader source, Layout layout) {
        return new KnownFirstLine(layout, source.delimiter(), List.of(), false, source.onlyCrlf());
    }

    @Provide
    Arbitrary<Layout> layouts() {
        return Arbitraries.of(
                Layout.csv(),
                Layout.csv().readingLooseQuotes(),
                Layout.csv().withDelimiter('|').alsoReading(','),
                TABS,
                TABS.withDocumentedLineEnd());
    }

    @Provide
    Arbitrary<String> texts() {
        return Pieces.joined(
                40,
                "a",
                "bc",
                "\"",
                "\"",
                "\"\"",
                ",",
                "|",
                "\t",
                ",\"",
                "\"\n",
                "\"a\n",
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
