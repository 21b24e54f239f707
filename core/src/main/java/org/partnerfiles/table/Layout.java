package org.partnerfiles.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The text form of a file: what separates cells and lines, how cells are quoted, the encoding, and what the first line is.
 *
 * <pre>{@code
 * Layout pipes = Layout.csv().withDelimiter('|').alsoReading(',');
 * Layout european = Layout.csv().withDelimiter(';').withCharset(Charset.forName("windows-1252")).withLineEnd(LineEnd.CRLF);
 * }</pre>
 *
 * @param delimiter the character between two cells, as written; an ASCII character other than a double quote, a line break and NUL
 * @param otherDelimiters further delimiters that a reader recognises by the first line; never written
 * @param quoting how a cell may contain the delimiter
 * @param charset the encoding, strict in both directions; UTF-8, or one byte for each character, with ASCII as a part
 * @param lineEnd the line end, as written; a reader accepts CRLF, LF and CR
 * @param firstLine what the first line contains
 * @param shortRows how a reader treats a row with fewer cells than columns
 * @param longRows how a reader treats a row with more cells than columns
 * @param looseQuotes whether a reader accepts a cell that begins with a quote and continues after the closing one, quotes included;
 *     otherwise such a row is unreadable
 * @param documentsLineEnd whether the vendor documents the line end: lines that end otherwise are reported. If a cell cannot contain a line
 *     break and the first line ends in CRLF, only CRLF ends a line; a lone LF or CR is part of a broken value
 * @since 0.1.0
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
        boolean looseQuotes,
        boolean documentsLineEnd) {

    private static final int LAST_ASCII = 0x7F;

    /** How a cell may contain the delimiter. */
    public enum Quoting {
        /** RFC 4180: a cell may be enclosed in double quotes, a double quote within is doubled; cells may contain line breaks. */
        DOUBLE_QUOTES,
        /** A double quote is an ordinary character; no cell can contain the delimiter or a line break. */
        NONE
    }

    /** The line ends that a writer writes. */
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

    /** What the first line of a file contains. */
    public enum FirstLine {
        /** The names of the columns: cells are found by name, in any order. */
        COLUMN_NAMES,
        /** A record about the file itself: cells are found by their position. */
        FILE_RECORD,
        /** The first row: cells are found by their position. */
        NONE
    }

    /** How a reader treats a row whose number of cells differs from the number of columns. */
    public enum RaggedRows {
        /** The row is rejected. */
        REJECTED,
        /** Missing cells are blank, further cells are kept as unmapped cells; the format may report it by a rule. */
        TOLERATED
    }

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if a delimiter or the encoding is not one of those above, or if loose quotes are read where quotes
     *     are ordinary characters
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
            throw new IllegalArgumentException("loose quotes can be read only with the quoting DOUBLE_QUOTES");
        }
    }

    private static void checkDelimiter(char delimiter) {
        if (delimiter == 0 || delimiter > LAST_ASCII || "\"\r\n".indexOf(delimiter) >= 0) {
            throw new IllegalArgumentException(
                    "a delimiter must be an ASCII character other than a double quote, a line break and NUL; found U+"
                            + "%04X".formatted((int) delimiter));
        }
    }

    /** Lines and cells are found in the bytes, which other encodings do not allow. */
    private static void checkCharset(Charset charset) {
        if (!charset.equals(StandardCharsets.UTF_8) && !isAsciiAndMoreInOneByte(charset)) {
            throw new IllegalArgumentException(
                    "an encoding must be UTF-8, or one byte for each character with ASCII as a part; found "
                            + charset.name());
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
                false,
                false);
    }

    /**
     * {@return tab-separated text in the given encoding without any quoting, CRLF, a record about the file in its first line,
     * columns by position, short and long rows tolerated}
     *
     * @param charset the encoding
     * @throws IllegalArgumentException if it is neither UTF-8 nor an encoding of one byte for each character with ASCII as a part
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
        return with(parts -> parts.delimiter = written);
    }

    /**
     * {@return this layout, read with another delimiter as well if the first line has it}
     *
     * @param other the further delimiter
     * @throws IllegalArgumentException if it is a double quote, a line break, NUL, or beyond ASCII
     */
    public Layout alsoReading(char other) {
        List<Character> others =
                Stream.concat(otherDelimiters.stream(), Stream.of(other)).toList();
        return with(parts -> parts.otherDelimiters = others);
    }

    /**
     * {@return this layout with another way to quote}
     *
     * @param cells how a cell may contain the delimiter
     * @throws IllegalArgumentException if it is none and loose quotes are read
     */
    public Layout withQuoting(Quoting cells) {
        return with(parts -> parts.quoting = cells);
    }

    /**
     * {@return this layout in another encoding}
     *
     * @param encoding the encoding
     * @throws IllegalArgumentException if it is neither UTF-8 nor an encoding of one byte for each character with ASCII as a part
     */
    public Layout withCharset(Charset encoding) {
        return with(parts -> parts.charset = encoding);
    }

    /**
     * {@return this layout with another line end}
     *
     * @param written the line end that a writer writes
     */
    public Layout withLineEnd(LineEnd written) {
        return with(parts -> parts.lineEnd = written);
    }

    /**
     * {@return this layout with another first line}
     *
     * @param content what it contains
     */
    public Layout withFirstLine(FirstLine content) {
        return with(parts -> parts.firstLine = content);
    }

    /**
     * {@return this layout with another treatment of short rows}
     *
     * @param treatment how a reader treats them
     */
    public Layout withShortRows(RaggedRows treatment) {
        return with(parts -> parts.shortRows = treatment);
    }

    /**
     * {@return this layout with another treatment of long rows}
     *
     * @param treatment how a reader treats them
     */
    public Layout withLongRows(RaggedRows treatment) {
        return with(parts -> parts.longRows = treatment);
    }

    /**
     * {@return this layout, where a reader accepts a cell such as {@code "a", "b"} and reads it unchanged, quotes included}
     *
     * @throws IllegalArgumentException if quotes are ordinary characters
     */
    public Layout readingLooseQuotes() {
        return with(parts -> parts.looseQuotes = true);
    }

    /** {@return this layout, whose vendor documents the line end} */
    public Layout withDocumentedLineEnd() {
        return with(parts -> parts.documentsLineEnd = true);
    }

    /** {@return whether one row can span several lines} */
    public boolean rowsMaySpanLines() {
        return quoting == Quoting.DOUBLE_QUOTES;
    }

    private Layout with(Consumer<Parts> change) {
        Parts parts = new Parts(this);
        change.accept(parts);
        return parts.layout();
    }

    /** The components of a layout, of which one is changed. */
    private static final class Parts {
        private char delimiter;
        private List<Character> otherDelimiters;
        private Quoting quoting;
        private Charset charset;
        private LineEnd lineEnd;
        private FirstLine firstLine;
        private RaggedRows shortRows;
        private RaggedRows longRows;
        private boolean looseQuotes;
        private boolean documentsLineEnd;

        Parts(Layout layout) {
            delimiter = layout.delimiter;
            otherDelimiters = layout.otherDelimiters;
            quoting = layout.quoting;
            charset = layout.charset;
            lineEnd = layout.lineEnd;
            firstLine = layout.firstLine;
            shortRows = layout.shortRows;
            longRows = layout.longRows;
            looseQuotes = layout.looseQuotes;
            documentsLineEnd = layout.documentsLineEnd;
        }

        Layout layout() {
            return new Layout(
                    delimiter,
                    otherDelimiters,
                    quoting,
                    charset,
                    lineEnd,
                    firstLine,
                    shortRows,
                    longRows,
                    looseQuotes,
                    documentsLineEnd);
        }
    }
}
