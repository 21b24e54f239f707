package org.partnerfiles.internal.csv;

import java.io.Reader;
import java.nio.charset.Charset;

/** The characters of one row, with U+FFFD for bytes that are not valid in the charset. */
final class RowCharacters extends Reader {

    private final Characters characters;
    private byte[] bytes = RawRow.NO_BYTES;
    private int next;
    private int end;

    /** How often the characters read so far had such bytes. */
    int replaced;

    RowCharacters(Charset charset) {
        this.characters = new Characters(charset);
    }

    /** Begins a row, whose bytes do not change until it is read. */
    void begin(byte[] array, int from, int to) {
        bytes = array;
        next = from;
        end = to;
        replaced = 0;
    }

    @Override
    public int read(char[] chars, int at, int room) {
        if (next == end) {
            return -1;
        }
        characters.decode(bytes, next, end, true, chars, at, room);
        next = characters.bytesEnd;
        replaced += characters.replaced;
        return characters.charsEnd - at;
    }

    /** {@return all characters that are not read yet} */
    String rest() {
        char[] chars = new char[end - next]; // no charset has more characters than bytes
        return new String(chars, 0, Math.max(0, read(chars, 0, chars.length)));
    }

    /** Does nothing: a row has nothing to close. */
    @Override
    public void close() {}
}
