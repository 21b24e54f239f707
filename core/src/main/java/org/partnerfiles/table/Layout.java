package org.partnerfiles.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The text form of a file: what separates cells and lines, how cells are quoted, which bytes stand for which characters,
 * and what the first line is.
 *
 * <pre>{@code
 * Layout pipes = Layout.csv().withDelimiter('|').alsoReading(',');
 * Layout european = Layout.csv().withDelimiter(';').withCharset(Charset.forName("windows-1252")).withLineEnd(LineEnd.CRLF);
 * }</pre>
 *
 * @param delimiter the character between two cells, as written; an ASCII character, but no double quote, line break or NUL
 * @param otherDelimiters further delimiters of that kind that a reader recognises by the first line; never written
 * @param quoting how a cell may hold the delimiter
 * @param charset the encoding, strict in both directions; UTF-8, or one byte a character and ASCII within it
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

    private static final int LAST_ASCII = 0x7F;

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
        FILE_RECORD,
        /** The first row: cells are found by their position. */
        NONE
    }

    /** What a reader makes of a row whose number of cells differs from the number of columns. */
    public enum RaggedRows {
        /** The row is rejected. */
        REJECTED,
        /** Missing cells are blank, further cells are kept as unmapped cells; the format says so by a rule of its own. */
        TOLERATED
    }

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if a delimiter or the encoding is none that files can be split by byte by byte, or loose quotes are
     *     read where quotes are ordinary characters
     */
    public Layout {
        otherDelimiters = List.copyOf(otherDelimiters);
        checkDelimiter(delimiter);
        otherDelimiters.forEach(Layout::checkDelimiter);
        Objects.requireNonNull(quoting);
        checkCharset(charset);
        Objects.requireNonNull(lineEnd);
        Objects.requireNonNull(firstLine);
        Objects.requireNonNull(shortRows);
        Objects.requireNonNull(longRows);
        if (looseQuotes && quoting == Quoting.NONE) {
            throw new IllegalArgumentException("loose quotes are read only where cells can be quoted");
        }
    }

    private static void checkDelimiter(char delimiter) {
        if (delimiter == 0 || delimiter > LAST_ASCII || "\"\r\n".indexOf(delimiter) >= 0) {
            throw new IllegalArgumentException(
                    "a delimiter is an ASCII character, but no double quote, line break or NUL; not U+"
                            + "%04X".formatted((int) delimiter));
        }
    }

    /** Lines and cells are found among the bytes, which other encodings do not allow. */
    private static void checkCharset(Charset charset) {
        if (!charset.equals(StandardCharsets.UTF_8) && !isAsciiAndMoreInOneByte(charset)) {
            throw new IllegalArgumentException(
                    "an encoding is UTF-8, or one byte a character and ASCII within it; not " + charset.name());
        }
    }

    private static boolean isAsciiAndMoreInOneByte(Charset charset) {
        byte[] ascii = new byte[LAST_ASCII + 1];
        for (int i = 0; i < ascii.length; i++) {
            ascii[i] = (byte) i;
        }
        return charset.canEncode()
                && charset.newEncoder().maxBytesPerChar() == 1
                && new String(ascii, charset).equals(new String(ascii, StandardCharsets.US_ASCII));
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
     * @throws IllegalArgumentException if it is neither UTF-8 nor one byte a character with ASCII within it
     */
    public static Layout positionalTabs(Charset charset) {
        return csv().withDelimiter('\t')
                .withQuoting(Quoting.NONE)
                .withCharset(charset)
                .withLineEnd(LineEnd.CRLF)
                .withFirstLine(FirstLine.FILE_RECORD)
                .withShortRows(RaggedRows.TOLERATED)
                .withLongRows(RaggedRows.TOLERATED);
    }

    /**
     * {@return this layout with another delimiter}
     *
     * @param written the character between two cells
     * @throws IllegalArgumentException if it is a double quote, a line break, NUL, or beyond ASCII
     */
    public Layout withDelimiter(char written) {
        return new Layout(
                written, otherDelimiters, quoting, charset, lineEnd, firstLine, shortRows, longRows, looseQuotes);
    }

    /**
     * {@return this layout, read with another delimiter as well where the first line shows it}
     *
     * @param other the further delimiter
     * @throws IllegalArgumentException if it is a double quote, a line break, NUL, or beyond ASCII
     */
    public Layout alsoReading(char other) {
        List<Character> others =
                Stream.concat(otherDelimiters.stream(), Stream.of(other)).toList();
        return new Layout(delimiter, others, quoting, charset, lineEnd, firstLine, shortRows, longRows, looseQuotes);
    }

    /**
     * {@return this layout with another way to quote}
     *
     * @param cells how a cell may hold the delimiter
     * @throws IllegalArgumentException if it is none and loose quotes are read
     */
    public Layout withQuoting(Quoting cells) {
        return new Layout(
                delimiter, otherDelimiters, cells, charset, lineEnd, firstLine, shortRows, longRows, looseQuotes);
    }

    /**
     * {@return this layout in another encoding}
     *
     * @param encoding the encoding
     * @throws IllegalArgumentException if it is neither UTF-8 nor one byte a character with ASCII within it
     */
    public Layout withCharset(Charset encoding) {
        return new Layout(
                delimiter, otherDelimiters, quoting, encoding, lineEnd, firstLine, shortRows, longRows, looseQuotes);
    }

    /**
     * {@return this layout with another line end}
     *
     * @param written the line end that a writer makes
     */
    public Layout withLineEnd(LineEnd written) {
        return new Layout(
                delimiter, otherDelimiters, quoting, charset, written, firstLine, shortRows, longRows, looseQuotes);
    }

    /**
     * {@return this layout with another first line}
     *
     * @param holds what it holds
     */
    public Layout withFirstLine(FirstLine holds) {
        return new Layout(
                delimiter, otherDelimiters, quoting, charset, lineEnd, holds, shortRows, longRows, looseQuotes);
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

    /**
     * {@return this layout with another treatment of long rows}
     *
     * @param treatment what a reader makes of them
     */
    public Layout withLongRows(RaggedRows treatment) {
        return new Layout(
                delimiter, otherDelimiters, quoting, charset, lineEnd, firstLine, shortRows, treatment, looseQuotes);
    }

    /**
     * {@return this layout, where a reader takes a cell such as {@code "a", "b"} as it stands, quotes included}
     *
     * @throws IllegalArgumentException if quotes are ordinary characters
     */
    public Layout readingLooseQuotes() {
        return new Layout(delimiter, otherDelimiters, quoting, charset, lineEnd, firstLine, shortRows, longRows, true);
    }

    /** {@return whether one row can stand on several lines} */
    public boolean rowsMaySpanLines() {
        return quoting == Quoting.DOUBLE_QUOTES;
    }
}
