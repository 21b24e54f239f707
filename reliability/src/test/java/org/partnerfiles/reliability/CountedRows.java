package org.partnerfiles.reliability;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnerfiles.table.Layout;

/**
 * The number of rows in a file, counted without the library and without Jackson.
 *
 * <p>A row begins at the start of a line. If the layout has quotes and the cells of the row are valid, the row ends with the line end
 * after its last cell, which may be lines further down. If a quote is not closed or text follows a closing quote, the row ends with its
 * first line. Lines without content are not rows. If a layout without quotes documents its line end, a file that begins with CRLF has no
 * other line ends.
 */
final class CountedRows {

    private static final int BROKEN = -1;

    private final String text;
    private final boolean quoting;
    private final char delimiter;
    /** Whether only CRLF ends a line, or the last character. */
    private final boolean onlyCrlf;

    private long all;
    private long firstLine;

    private CountedRows(String text, Layout layout) {
        this.text = text;
        this.quoting = layout.quoting() == Layout.Quoting.DOUBLE_QUOTES;
        this.delimiter = layout.otherDelimiters().isEmpty()
                ? layout.delimiter()
                : moreFrequent(layout.delimiter(), layout.otherDelimiters().get(0));
        this.onlyCrlf = layout.documentsLineEnd()
                && !quoting
                && text.split("[\r\n]", 2).length == 2
                && text.startsWith("\r\n", text.split("[\r\n]", 2)[0].length());
    }

    /** {@return the count of a file} */
    static CountedRows of(byte[] bytes, Layout layout) {
        String text = new String(bytes, layout.charset());
        String mark = new String("\uFEFF".getBytes(StandardCharsets.UTF_8), layout.charset());
        CountedRows rows = new CountedRows(text.startsWith(mark) ? text.substring(mark.length()) : text, layout);
        rows.count();
        return rows;
    }

    /** {@return the number of rows with content, including a header} */
    long all() {
        return all;
    }

    /** {@return the line of the first row} */
    long firstLine() {
        return firstLine;
    }

    private void count() {
        long blankLines = 0;
        int at = 0;
        while (at < text.length()) {
            int line = behindLine(at);
            int lastCell = lastCellEnd(at);
            int end = lastCell == BROKEN ? line : behindLine(lastCell);
            if (!isBlank(at, end, line)) {
                firstLine = all == 0 ? blankLines + 1 : firstLine;
                all++;
            }
            blankLines++;
            at = end;
        }
    }

    /** Whether a line has only blanks, quoted or not. */
    private boolean isBlank(int from, int end, int line) {
        String row = text.substring(from, end);
        String content = row.stripTrailing();
        boolean broken = onlyCrlf && content(row).chars().anyMatch(c -> c == '\r' || c == '\n');
        if (end > line || row.indexOf('\0') >= 0 || broken) {
            return false;
        }
        if (quoting && row.startsWith("\"")) {
            return lastCellEnd(from) != BROKEN
                    && row.indexOf(delimiter) < 0
                    && hasBlanksOnly(content.substring(1, content.length() - 1).replace("\"\"", "x"));
        }
        return row.indexOf(delimiter) < 0 && hasBlanksOnly(row);
    }

    /** White space, no-break spaces, and characters without width. */
    private static boolean hasBlanksOnly(String text) {
        return text.chars()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || "\u0085\u200B\u200C\u200D\u2060\uFEFF".indexOf(c) >= 0);
    }

    /** The end of the last cell of the row, or BROKEN. */
    private int lastCellEnd(int from) {
        int at = from;
        while (true) {
            at = quoting && at < text.length() && text.charAt(at) == '"' ? behindQuoted(at) : behindPlain(at);
            if (at == BROKEN || at == text.length() || text.charAt(at) != delimiter) {
                return at;
            }
            at++;
        }
    }

    private int behindPlain(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != delimiter && !endsLine(at)) {
            at++;
        }
        return at;
    }

    private int behindQuoted(int from) {
        int at = from + 1;
        while (at < text.length() && (text.charAt(at) != '"' || text.startsWith("\"\"", at))) {
            at += text.charAt(at) == '"' ? 2 : 1;
        }
        if (at == text.length()) {
            return BROKEN;
        }
        at++;
        while (at < text.length() && text.charAt(at) <= ' ' && text.charAt(at) != delimiter && !endsLine(at)) {
            at++;
        }
        return at == text.length() || endsLine(at) || text.charAt(at) == delimiter ? at : BROKEN;
    }

    private int behindLine(int from) {
        int at = from;
        while (at < text.length() && !endsLine(at)) {
            at++;
        }
        return text.startsWith("\r\n", at) ? at + 2 : Math.min(at + 1, text.length());
    }

    private boolean endsLine(int at) {
        boolean isBreak = text.charAt(at) == '\n' || text.charAt(at) == '\r';
        return isBreak && (!onlyCrlf || text.startsWith("\r\n", at) || at == text.length() - 1);
    }

    /** A row without its line end. */
    private static String content(String row) {
        return row.replaceFirst("(\r\n|\r|\n)\\z", "");
    }

    private char moreFrequent(char own, char other) {
        String line = text.strip().lines().findFirst().orElse("");
        String either = "[" + own + other + "]";
        // delimiters between quotes are text; only the start of a cell opens quotes, and what follows the closing one
        // may be quoted again
        String quoted = "(?=\")(?:\"[^\"]*+\"|[^\"" + own + other + "])*+";
        String plain = "(?!\")[^" + own + other + "]*+";
        Matcher cells = Pattern.compile("\\G(?:" + quoted + "|" + plain + ")(" + either + ")")
                .matcher(line);
        long owns = 0;
        long others = 0;
        while (cells.find()) {
            if (cells.group(1).charAt(0) == own) {
                owns++;
            } else {
                others++;
            }
        }
        return others > owns ? other : own;
    }
}
