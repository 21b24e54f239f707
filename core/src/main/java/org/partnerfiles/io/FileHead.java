package org.partnerfiles.io;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a file, which decides what its rows mean: {@link org.partnerfiles.FileParts#head} reads it once, and readers of the
 * parts of the file need it. It has the bytes of the first line, so it may contain secrets: {@link #toString} shows only its length.
 *
 * @since 0.1.0
 */
public final class FileHead implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String format;
    private final @Nullable String name;
    private final byte[] bytes;
    private final String[] firstLine;
    private final char delimiter;
    private final long length;
    private final long line;
    private final boolean isSplittable;

    /**
     * The beginning of a file.
     *
     * @param format the id of the format
     * @param name the file's name, or null if it is not known
     * @param bytes the first bytes of the file, which are copied; later ones are read from the file where they are needed
     * @param firstLine the column names or the cells of the record about the file; empty if the file has neither
     * @param delimiter the delimiter in use
     * @param length the number of bytes before the first row
     * @param line the physical line that the first row begins on
     * @param isSplittable whether reading can begin between any two rows
     */
    public FileHead(
            String format,
            @Nullable String name,
            byte[] bytes,
            List<String> firstLine,
            char delimiter,
            long length,
            long line,
            boolean isSplittable) {
        this.format = format;
        this.name = name;
        this.bytes = bytes.clone();
        this.firstLine = firstLine.toArray(new String[0]);
        this.delimiter = delimiter;
        this.length = length;
        this.line = line;
        this.isSplittable = isSplittable;
    }

    /** {@return the id of the format} */
    public String format() {
        return format;
    }

    /** {@return the file's name, or null if it is not known} */
    public @Nullable String name() {
        return name;
    }

    /** {@return the first bytes of the file, those of the first line among them unless it is very long} */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** {@return the column names or the cells of the record about the file; empty if the file has neither, or its first line is a row} */
    public List<String> firstLine() {
        return List.of(firstLine);
    }

    /** {@return the delimiter in use} */
    public char delimiter() {
        return delimiter;
    }

    /** {@return the number of bytes before the first row: those of a byte order mark, of blank lines before a header, and of the first line} */
    public long length() {
        return length;
    }

    /** {@return the physical line that the first row begins on, from 1} */
    public long line() {
        return line;
    }

    /**
     * {@return whether the file can be read in parts} A gzip file cannot, nor one that is not text: {@link FilePart#WHOLE} is its only
     * part.
     */
    public boolean isSplittable() {
        return isSplittable;
    }

    /** {@return the number of its bytes, without the text of a cell} */
    @Override
    public String toString() {
        return "FileHead[format=" + format + ", length=" + length + "]";
    }
}
