package org.partnerfiles.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.partnerfiles.internal.csv.RawRow.End;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.Layout;
import org.partnerfiles.testing.Pieces;

class WrittenRowsReadBackTest {

    @Property(tries = 2_000)
    void any_table_written_with_quotes_reads_back_the_same_on_the_lines_it_takes(
            @ForAll("tables") List<List<String>> table,
            @ForAll("quotingLayouts") Layout layout,
            @ForAll @IntRange(min = 1, max = 100) int atOnce)
            throws IOException {
        assertReadsBack(writable(table, layout), layout, atOnce);
    }

    @Property(tries = 1_000)
    void any_table_written_without_quotes_reads_back_the_same(
            @ForAll("tables") List<List<String>> table,
            @ForAll("plainLayouts") Layout layout,
            @ForAll @IntRange(min = 1, max = 100) int atOnce)
            throws IOException {
        List<List<String>> rows = writable(table, layout);
        // Without quotes a row of one empty cell is a blank line.
        Assume.that(!rows.contains(List.of("")));
        assertReadsBack(rows, layout, atOnce);
    }

    private static void assertReadsBack(List<List<String>> rows, Layout layout, int atOnce) throws IOException {
        byte[] bytes = RowWriterTest.bytes(layout, rows);
        End end = layout.lineEnd() == Layout.LineEnd.LF ? End.LF : End.CRLF;
        List<ReadRow> expected = new ArrayList<>();
        long line = 1;
        for (List<String> row : rows) {
            int lines = 1;
            for (String cell : row) {
                String once = cell.replace("\r\n", "\n");
                lines += (int) once.chars().filter(c -> c == '\n' || c == '\r').count();
            }
            expected.add(ReadRow.good(line, lines, end, row.toArray(String[]::new)));
            line += lines;
        }
        assertThat(ReadRow.all(new RowReader(ReadRow.trickle(bytes, atOnce), layout, Limits.standard(), 16)))
                .isEqualTo(expected);
    }

    /** The table without the characters that the layout cannot carry. */
    private static List<List<String>> writable(List<List<String>> table, Layout layout) {
        return table.stream()
                .map(row -> row.stream().map(cell -> writable(cell, layout)).toList())
                .toList();
    }

    private static String writable(String cell, Layout layout) {
        StringBuilder kept = new StringBuilder(cell);
        for (int i = Quoting.of(layout).firstUnwritable(cell);
                i >= 0;
                i = Quoting.of(layout).firstUnwritable(kept.toString())) {
            kept.deleteCharAt(i);
        }
        return kept.toString();
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> rich = Pieces.joined(
                6, "a", "b", "\"", "\"\"", ",", "|", "\t", "\r", "\n", "\r\n", " ", "\0", "é", "ж", "😀", "\uFEFF",
                "\uFFFD", "\uD800", "\u0085");
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(8);
        return Arbitraries.oneOf(rich, any)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<Layout> quotingLayouts() {
        Layout csv = Layout.csv();
        return Arbitraries.of(
                csv,
                csv.withDelimiter('|'),
                csv.withDelimiter('\t'),
                csv.withDelimiter('|').alsoReading(','),
                csv.alsoReading('|'));
    }

    @Provide
    Arbitrary<Layout> plainLayouts() {
        return Arbitraries.of(
                Layout.positionalTabs(StandardCharsets.UTF_8),
                Layout.positionalTabs(Charset.forName("windows-1252")),
                Layout.positionalTabs(StandardCharsets.UTF_8).withDelimiter('|'));
    }
}
