package org.partnerfiles.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.io.BlockRows;
import org.partnerfiles.table.Layout;

class RowCountTest {

    /** Lines with / between them, how many rows are decided, whether the last one is not, and the rows after its first line if it is at fault. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "a/b/c, 3, false, 0",
                "a//b/, 2, false, 0",
                "`\"a/b/c\"`, 1, false, 0",
                "`\"a/b/c\"/d`, 2, false, 0",
                "`\"a/b/c\"d`, 3, false, 0",
                "`\"a//b/c\"d/e`, 4, false, 0",
                "`a/\"b`, 1, true, 0",
                "`a/\"b/c//d`, 1, true, 2",
                "`\"a/b\"d/\"c`, 2, true, 0"
            })
    void rows_are_counted_when_their_quotes_are_decided(String lines, long rows, boolean isOpen, long ifFaulty) {
        byte[] flags = Quoting.of(Layout.csv()).flagsOfBytes();
        RowCount count = new RowCount();
        for (String line : lines.split("/", -1)) {
            int outcome = LineOutcome.LINE_START;
            for (int i = 0; i < line.length(); i++) {
                outcome = LineOutcome.next(outcome, flags[line.charAt(i)]);
            }
            count.add(outcome, line.isEmpty());
        }
        assertThat(count.counted()).isEqualTo(new BlockRows.Rows(rows, isOpen, ifFaulty));
    }
}
