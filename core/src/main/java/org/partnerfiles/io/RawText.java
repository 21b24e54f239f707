package org.partnerfiles.io;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * A rejected row as it stood in the file, to be set aside. It may contain secrets: {@link #toString} shows only its length.
 *
 * <pre>{@code
 * if (row instanceof Row.Rejected<LoanProCustomer> rejected) quarantine(rejected.raw().text(), rejected.findings());
 * }</pre>
 *
 * @since 0.1.0
 */
public final class RawText {

    private final byte[] bytes;
    private final String lineEnd;
    private final Charset charset;
    private final boolean isWhole;

    /**
     * A row.
     *
     * @param bytes its bytes without the line end, which are copied
     * @param lineEnd its line end; empty at the end of a file
     * @param charset the encoding of the file
     * @param isWhole whether those are all its bytes
     */
    public RawText(byte[] bytes, String lineEnd, Charset charset, boolean isWhole) {
        this.bytes = bytes.clone();
        this.lineEnd = lineEnd;
        this.charset = charset;
        this.isWhole = isWhole;
    }

    /** {@return its text, with quotes and line breaks within cells, without its line end; U+FFFD for bytes that are not valid} */
    public String text() {
        return new String(bytes, charset);
    }

    /** {@return its bytes, without its line end} */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** {@return its line end: LF, CRLF or CR, or an empty text at the end of the file} */
    public String lineEnd() {
        return lineEnd;
    }

    /** {@return whether that is all of it; false if the row is longer than {@link Limits#rowBytes}, of which it then has as many bytes} */
    public boolean isWhole() {
        return isWhole;
    }

    /** {@return whether the other is a row of the same bytes} */
    @Override
    public boolean equals(Object other) {
        return other instanceof RawText that
                && Arrays.equals(bytes, that.bytes)
                && lineEnd.equals(that.lineEnd)
                && charset.equals(that.charset)
                && isWhole == that.isWhole;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** {@return its length, without its text} */
    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
