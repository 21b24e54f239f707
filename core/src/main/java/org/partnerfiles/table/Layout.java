package org.partnerfiles.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The text form of a file: what separates cells and lines, how cells are quoted, which bytes stand for which characters,
 * and what the first line is.
 *
 * <pre>{@code
 * Layout pipes = Layout.csv().withDelimiter('|').alsoReading(',');
 * }</pre>
 *
 * @param delimiter the character between two cells, as written
 * @param otherDelimiters further delimiters that a reader recognises by the first line; never written
 * @param quoting how a cell may hold the delimiter
 * @param charset the encoding, strict in both directions
 * @param lineEnd the line end, as written; a reader takes CRLF, LF and a lone CR
 * @param firstLine what the first line holds
 * @param shortRows what a reader makes of a row with fewer cells than columns
 * @param longRows what a reader makes of a row with more cells than columns
 * @param looseQuotes whether a reader takes a cell that begins with a quote and goes on behind the closing one as it stands; such a row
 *     is unreadable otherwise
 */
public record Layout(
        char delimiter,
        List<Character> otherDelimiters,
        Quoting quoting,
        Charset charset,
        LineEnd lineEnd,
        FirstLine firstLine,
        RaggedRows shortRows,
        RaggedRows longRows,
        boolean looseQuotes) {

    /** How a cell may hold the delimiter. */
    public enum Quoting {
        /** RFC 4180: a cell may stand between double quotes, a double quote within is doubled; cells may hold line breaks. */
        DOUBLE_QUOTES,
        /** A double quote is an ordinary character; no cell can hold the delimiter or a line break. */
        NONE
    }

    /** The line ends a writer makes. */
    public enum LineEnd {
        /** Line feed. */
        LF("\n"),
        /** Carriage return and line feed. */
        CRLF("\r\n");

        private final String text;

        LineEnd(String text) {
            this.text = text;
        }

        /** {@return the characters of this line end} */
        public String text() {
            return text;
        }
    }

    /** What the first line of a file holds. */
    public enum FirstLine {
        /** The names of the columns: cells are found by name, in any order. */
        COLUMN_NAMES,
        /** A record about the file itself: cells are found by their position. */
        FILE_RECORD
    }

    /** What a reader makes of a row whose number of cells differs from the number of columns. */
    public enum RaggedRows {
        /** The row is rejected. */
        REJECTED,
        /** Missing cells are blank, further cells are kept as unmapped cells; the format says so by a rule of its own. */
        TOLERATED
    }

    /** Checks and copies. */
    public Layout {
        otherDelimiters = List.copyOf(otherDelimiters);
        Objects.requireNonNull(quoting);
        Objects.requireNonNull(charset);
        Objects.requireNonNull(lineEnd);
        Objects.requireNonNull(firstLine);
        Objects.requireNonNull(shortRows);
        Objects.requireNonNull(longRows);
    }

    /** {@return comma-separated UTF-8 text with column names, RFC 4180 quoting and LF; the start of most layouts} */
    public static Layout csv() {
        return new Layout(
                ',',
                List.of(),
                Quoting.DOUBLE_QUOTES,
                StandardCharsets.UTF_8,
                LineEnd.LF,
                FirstLine.COLUMN_NAMES,
                RaggedRows.REJECTED,
                RaggedRows.REJECTED,
                false);
    }

    /**
     * {@return tab-separated text in the given encoding without any quoting, CRLF, a record about the file in its first line,
     * columns by position, short and long rows tolerated}
     *
     * @param charset the encoding
     */
    public static Layout positionalTabs(Charset charset) {
        return new Layout(
                '\t',
                List.of(),
                Quoting.NONE,
                charset,
                LineEnd.CRLF,
                FirstLine.FILE_RECORD,
                RaggedRows.TOLERATED,
                RaggedRows.TOLERATED,
                false);
    }

    /**
     * {@return this layout with another delimiter}
     *
     * @param written the character between two cells
     */
    public Layout withDelimiter(char written) {
        return new Layout(
                written, otherDelimiters, quoting, charset, lineEnd, firstLine, shortRows, longRows, looseQuotes);
    }

    /**
     * {@return this layout, read with another delimiter as well where the first line shows it}
     *
     * @param other the further delimiter
     */
    public Layout alsoReading(char other) {
        return new Layout(
                delimiter, List.of(other), quoting, charset, lineEnd, firstLine, shortRows, longRows, looseQuotes);
    }

    /**
     * {@return this layout with another treatment of short rows}
     *
     * @param treatment what a reader makes of them
     */
    public Layout withShortRows(RaggedRows treatment) {
        return new Layout(
                delimiter, otherDelimiters, quoting, charset, lineEnd, firstLine, treatment, longRows, looseQuotes);
    }

    /** {@return this layout, where a reader takes a cell such as {@code "a", "b"} as it stands, quotes included} */
    public Layout readingLooseQuotes() {
        return new Layout(delimiter, otherDelimiters, quoting, charset, lineEnd, firstLine, shortRows, longRows, true);
    }

    /** {@return whether one row can stand on several lines} */
    public boolean rowsMaySpanLines() {
        return quoting == Quoting.DOUBLE_QUOTES;
    }
}
