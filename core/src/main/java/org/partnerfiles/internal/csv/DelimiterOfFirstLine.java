package org.partnerfiles.internal.csv;

import java.io.IOException;
import java.util.List;
import org.partnerfiles.table.Layout;

/** Finds the delimiter that a file uses: the one of the layout's that occurs most, outside quotes, in the first line with content. */
final class DelimiterOfFirstLine {

    private DelimiterOfFirstLine() {}

    /** {@return the delimiter in use; the layout's own where another is not more frequent} */
    static char find(RetainedBytes bytes, long place, Layout layout, int mostBytes) throws IOException {
        List<Character> others = layout.otherDelimiters();
        if (others.isEmpty()) {
            return layout.delimiter();
        }
        byte[] flags = Quoting.ofFirstRow(layout).flagsOfBytes();
        int[] counts = new int[flags.length];
        boolean content = false;
        int state = Quoting.CELL_START;
        long end = place + mostBytes;
        long ahead = place;
        for (int b = bytes.at(ahead); b >= 0 && ahead < end; b = bytes.at(++ahead)) {
            byte flag = flags[b];
            if (flag == Quoting.LINE_END && content) {
                break;
            }
            content |= flag != Quoting.LINE_END;
            state = Quoting.next(state, flag);
            if (flag == Quoting.DELIMITER && state == Quoting.CELL_START) {
                counts[b]++;
            }
        }
        char found = layout.delimiter();
        for (char other : others) {
            found = counts[other] > counts[found] ? other : found;
        }
        return found;
    }
}
