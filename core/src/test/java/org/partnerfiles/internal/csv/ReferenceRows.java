package org.partnerfiles.internal.csv;

import java.util.ArrayList;
import java.util.List;
import org.partnerfiles.internal.csv.RawRow.End;
import org.partnerfiles.internal.csv.RawRow.Fault;

/** The rules of tokenising, written as plainly as they can be, on a text in memory and without limits. */
final class ReferenceRows {

    private final String text;
    private final char delimiter;
    private final boolean quoting;
    /** Whether only CRLF ends a line, or the last character. */
    private boolean onlyCrlf;

    private int at;
    private List<String> cells = List.of();

    ReferenceRows(String text, char delimiter, boolean quoting) {
        this.text = text;
        this.delimiter = delimiter;
        this.quoting = quoting;
    }

    /** Rows whose line end the first line decides. */
    ReferenceRows withDocumentedLineEnd() {
        onlyCrlf = endBefore(0, endOfLine(0)) == End.CRLF;
        return this;
    }

    List<ReadRow> all() {
        List<ReadRow> rows = new ArrayList<>();
        int begin = 0;
        long line = 1;
        while (begin < text.length()) {
            at = begin;
            cells = new ArrayList<>();
            Fault fault = row();
            if (fault != Fault.NONE) {
                int next = endOfLine(begin);
                rows.add(new ReadRow(line, 1, fault, endBefore(begin, next), List.of()));
                begin = next;
                line++;
                continue;
            }
            int next = endOfLine(at);
            String row = text.substring(begin, next);
            int lines = linesOf(begin, next);
            boolean broken = onlyCrlf && lines > 1;
            Fault content = broken
                    ? Fault.LINE_BREAK
                    : row.indexOf('\uFFFD') >= 0 ? Fault.BAD_BYTES : row.indexOf('\0') >= 0 ? Fault.NUL : Fault.NONE;
            rows.add(new ReadRow(line, lines, content, endBefore(begin, next), broken ? List.of() : cells));
            begin = next;
            line += lines;
        }
        return rows;
    }

    /** Reads cells up to, not including, the line end. */
    private Fault row() {
        if (atLineEnd()) {
            return Fault.NONE;
        }
        while (true) {
            Fault fault = quoting && at < text.length() && text.charAt(at) == '"' ? quotedCell() : plainCell();
            if (fault != Fault.NONE || at == text.length() || atLineEnd()) {
                return fault;
            }
            at++;
        }
    }

    private Fault plainCell() {
        int from = at;
        while (at < text.length() && !atLineEnd() && text.charAt(at) != delimiter) {
            at++;
        }
        cells.add(text.substring(from, at));
        return Fault.NONE;
    }

    private Fault quotedCell() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (true) {
            if (at == text.length()) {
                return Fault.UNCLOSED_QUOTE;
            }
            if (text.startsWith("\"\"", at)) {
                at++;
            } else if (text.charAt(at) == '"') {
                at++;
                break;
            }
            cell.append(text.charAt(at++));
        }
        cells.add(cell.toString());
        while (at < text.length() && text.charAt(at) <= ' ' && text.charAt(at) != delimiter && !atLineEnd()) {
            at++;
        }
        boolean ends = at == text.length() || atLineEnd() || text.charAt(at) == delimiter;
        return ends ? Fault.NONE : Fault.TEXT_AFTER_QUOTE;
    }

    private boolean atLineEnd() {
        return isLineEnd(at);
    }

    private boolean isLineEnd(int index) {
        if (index >= text.length() || (text.charAt(index) != '\r' && text.charAt(index) != '\n')) {
            return false;
        }
        return !onlyCrlf || text.startsWith("\r\n", index) || index == text.length() - 1;
    }

    private int endOfLine(int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.startsWith("\r\n", i)) {
                return i + 2;
            }
            if (isLineEnd(i)) {
                return i + 1;
            }
        }
        return text.length();
    }

    /** The physical lines, whatever ends them. */
    private int linesOf(int from, int to) {
        int lines = 1;
        for (int i = from; i < to - 1; i++) {
            boolean pair = text.startsWith("\r\n", i);
            if (pair ? i < to - 2 : text.charAt(i) == '\r' || text.charAt(i) == '\n') {
                lines++;
            }
            i += pair ? 1 : 0;
        }
        return lines;
    }

    private End endBefore(int begin, int next) {
        String row = text.substring(begin, next);
        boolean isLast = next == text.length();
        if (onlyCrlf && !row.endsWith("\r\n") && !isLast) {
            throw new AssertionError("a line in the middle that does not end in CRLF");
        }
        return row.endsWith("\r\n") ? End.CRLF : row.endsWith("\n") ? End.LF : row.endsWith("\r") ? End.CR : End.FILE;
    }
}
