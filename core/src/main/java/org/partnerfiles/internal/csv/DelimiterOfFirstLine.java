package org.partnerfiles.internal.csv;

import java.io.IOException;
import java.util.List;
import org.partnerfiles.table.Layout;

/** Tells which of a layout's delimiters a file uses: the one that the first line with content holds most of, outside quotes. */
final class DelimiterOfFirstLine {

    private DelimiterOfFirstLine() {}

    /** {@return the delimiter in use; the layout's own where another is not more frequent} */
    static char find(RetainedBytes bytes, long place, Layout layout, int mostBytes) throws IOException {
        if (layout.otherDelimiters().isEmpty()) {
            return layout.delimiter();
        }
        long ahead = place;
        while (isLineEnd(bytes.at(ahead)) && ahead - place < mostBytes) {
            ahead++;
        }
        List<Character> others = layout.otherDelimiters();
        int[] counts = new int[others.size()];
        int own = 0;
        boolean quoting = layout.quoting() == Layout.Quoting.DOUBLE_QUOTES;
        boolean cellStart = true;
        boolean quoted = false;
        for (int b = bytes.at(ahead); b >= 0 && !isLineEnd(b) && ahead - place < mostBytes; b = bytes.at(++ahead)) {
            if (b == '"' && quoting && (quoted || cellStart)) {
                boolean doubled = quoted && bytes.at(ahead + 1) == '"';
                ahead += doubled ? 1 : 0;
                quoted = doubled || !quoted;
                cellStart = false;
                continue;
            }
            int other = quoted ? -1 : others.indexOf((char) b);
            boolean mine = !quoted && b == layout.delimiter();
            own += mine ? 1 : 0;
            if (other >= 0) {
                counts[other]++;
            }
            cellStart = mine || other >= 0;
        }
        return mostFrequent(layout.delimiter(), own, others, counts);
    }

    private static char mostFrequent(char layoutsOwn, int own, List<Character> others, int[] counts) {
        char found = layoutsOwn;
        int most = own;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > most) {
                most = counts[i];
                found = others.get(i);
            }
        }
        return found;
    }

    private static boolean isLineEnd(int b) {
        return b == '\r' || b == '\n';
    }
}
