package org.partnerfiles.internal.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.partnerfiles.internal.csv.RawRow;

class LineCountsTest {

    /** A line of a file; without cells, it is blank. */
    record Line(RawRow.End end, int cells) {}

    private static void count(LineCounts counts, List<Line> lines, int from, int to) {
        for (int i = from; i < to; i++) {
            RawRow row = new RawRow();
            row.line = i + 1L;
            row.end = lines.get(i).end;
            row.count = lines.get(i).cells;
            if (row.count == 0) {
                counts.countBlank(row);
            } else {
                counts.countRow(row);
            }
        }
    }

    private static byte[] written(LineCounts counts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        counts.write(new DataOutputStream(out));
        return out.toByteArray();
    }

    private static LineCounts of(Line... lines) {
        LineCounts counts = new LineCounts();
        count(counts, List.of(lines), 0, lines.length);
        return counts;
    }

    @Test
    void lines_are_counted_by_their_ends() {
        LineCounts counts = of(
                new Line(RawRow.End.CR, 2),
                new Line(RawRow.End.CRLF, 0),
                new Line(RawRow.End.LF, 3),
                new Line(RawRow.End.CRLF, 0),
                new Line(RawRow.End.CRLF, 4),
                new Line(RawRow.End.FILE, 5));
        assertThat(counts.rows).isEqualTo(4);
        assertThat(counts.crLines).isEqualTo(1);
        assertThat(counts.lfLines).isEqualTo(1);
        assertThat(counts.crlfLines).isEqualTo(3);
        assertThat(counts.blankLines).isEqualTo(2);
        assertThat(counts.firstBlankLine).isEqualTo(2);
        assertThat(counts.lastRowCells).isEqualTo(5);
        assertThat(counts.lastLineEnded).isFalse();
        assertThat(counts.beginsWithCr).isTrue();
        assertThat(of(new Line(RawRow.End.LF, 1), new Line(RawRow.End.CR, 1)).beginsWithCr)
                .isFalse();
    }

    @Property(tries = 200)
    void the_counts_of_two_parts_together_are_those_of_the_file(@ForAll("lines") List<Line> lines) throws IOException {
        LineCounts whole = new LineCounts();
        count(whole, lines, 0, lines.size());
        for (int cut = 0; cut <= lines.size(); cut++) {
            LineCounts first = new LineCounts();
            count(first, lines, 0, cut);
            LineCounts second = LineCounts.afterRows(first.rows);
            count(second, lines, cut, lines.size());
            LineCounts copy = first.copy();
            first.addPart(second, first.rows);
            assertThat(written(first)).isEqualTo(written(whole));
            count(copy, lines, cut, lines.size());
            assertThat(written(copy)).isEqualTo(written(whole));
        }
        LineCounts read = LineCounts.read(new DataInputStream(new ByteArrayInputStream(written(whole))));
        assertThat(written(read)).isEqualTo(written(whole));
    }

    @Provide
    Arbitrary<List<Line>> lines() {
        return Combinators.combine(
                        Arbitraries.of(RawRow.End.class), Arbitraries.integers().between(0, 3))
                .as(Line::new)
                .list()
                .ofMaxSize(8);
    }
}
