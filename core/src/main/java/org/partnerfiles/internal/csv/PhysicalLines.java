package org.partnerfiles.internal.csv;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Feeds a parser at most one physical line per {@link #read}, keeps the bytes of the record being parsed, and can go back to
 * the line after the record's first.
 *
 * <p>When the parser has come to the end of a record it has asked for exactly one read more: what that read began with is where the
 * next record begins. All figures on the record rest on that, none on what the parser says.
 */
final class PhysicalLines extends Reader {

    /** How far a record may reach beyond its first line, whatever was read in vain before. */
    private static final int LEAST_REACH = 1 << 16;

    private static final int UNKNOWN = -1;

    private static final int GLANCE = 1 << 12;

    private final RetainedBytes source;
    private final Characters characters;
    private final int rowBytes;

    /** The place of the next byte to decode. */
    private long place;
    /** The number of the line that the next byte stands on. */
    private long line = 1;
    /** How the line before the next byte ended; {@code FILE} in the middle of a line. */
    private RawRow.End lineEnd = RawRow.End.FILE;
    /** How many bytes that took. */
    private int lineEndBytes;

    private long readPlace;
    private long readLine;
    private RawRow.End readLineEnd = RawRow.End.FILE;
    private int readReplaced;
    private boolean readNul;
    private boolean readBeyondAscii;

    private long recordLine;
    private int recordReplaced;
    private boolean recordNul;
    private boolean recordBeyondAscii;
    private long firstLineEndPlace = UNKNOWN;
    private int firstLineBytes;
    private RawRow.End firstLineEnd = RawRow.End.FILE;

    private int reach;
    /** How many bytes were parsed for nothing, because the record proved unreadable and was gone back on. */
    private long inVain;

    private boolean cut;
    private boolean ended;

    private long nextPlace;
    private long nextLine;

    PhysicalLines(RetainedBytes source, Charset charset, int rowBytes) {
        this.source = source;
        this.characters = new Characters(charset);
        this.rowBytes = rowBytes;
        this.reach = rowBytes;
    }

    /**
     * Begins a record.
     *
     * @param recordPlace the place of its first byte, kept by the source
     * @param number the number of its first line
     */
    void begin(long recordPlace, long number) {
        place = recordPlace;
        line = number;
        lineEnd = RawRow.End.FILE;
        lineEndBytes = 0;
        readReplaced = 0;
        readNul = false;
        readBeyondAscii = false;
        cut = false;
        ended = false;
        recordLine = number;
        recordReplaced = 0;
        recordNul = false;
        recordBeyondAscii = false;
        firstLineEndPlace = UNKNOWN;
        reach = inVain == 0 ? rowBytes : reachAfterFaults();
    }

    /** {@return the place of the next record, once this one was described or given up} */
    long nextPlace() {
        return nextPlace;
    }

    /** {@return the number of the line that the next record begins on} */
    long nextLine() {
        return nextLine;
    }

    /**
     * Lines that each open a quote anew can make every record reach to its limit in vain. All in all that may come to some
     * limits' worth and eight times what was read; then records are kept short until more was read.
     */
    private int reachAfterFaults() {
        long credit = 16L * rowBytes + 8L * readPlace - inVain;
        return (int) Math.min(rowBytes, Math.max(LEAST_REACH, credit));
    }

    private void noteFirstLine() {
        if (firstLineEndPlace == UNKNOWN && lineEnd != RawRow.End.FILE) {
            firstLineEndPlace = place;
            firstLineBytes = (int) (place - source.keep) - lineEndBytes;
            firstLineEnd = lineEnd;
        }
    }

    @Override
    public int read(char[] chars, int at, int room) throws IOException {
        recordReplaced += readReplaced;
        recordNul |= readNul;
        recordBeyondAscii |= readBeyondAscii;
        readReplaced = 0;
        readNul = false;
        readBeyondAscii = false;
        readPlace = place;
        readLine = line;
        readLineEnd = lineEnd;
        if (place - source.keep - lineEndBytes > rowBytes || (beyondFirstLine() && place - firstLineEndPlace > reach)) {
            cut = true;
            return -1;
        }
        int count = 0;
        while (count == 0) {
            if (place - source.base < source.filled) {
                count = decodeLine(chars, at, room);
            }
            if (count == 0 && !source.fill()) {
                if (place - source.base == source.filled) {
                    ended = true;
                    return -1;
                }
                count = decodeLine(chars, at, room);
            }
        }
        return count;
    }

    /** Decodes to the end of the line, of the bytes at hand or of the room; 0 where more bytes are needed to go on. */
    private int decodeLine(char[] chars, int at, int room) throws IOException {
        byte[] bytes = source.bytes;
        int from = (int) (place - source.base);
        int next = from;
        int filled = source.filled;
        int out = at;
        int outEnd = at + room;
        RawRow.End end = RawRow.End.FILE;
        while (next < filled && out < outEnd) {
            int plain = copyPlain(bytes, next, chars, out, Math.min(filled - next, outEnd - out));
            next += plain;
            out += plain;
            if (next == filled || out == outEnd) {
                break;
            }
            byte b = bytes[next];
            if (b == '\n') {
                chars[out++] = '\n';
                next++;
                end = RawRow.End.LF;
                break;
            } else if (b == '\r') {
                if (next + 1 < filled) {
                    if (bytes[next + 1] != '\n') {
                        end = RawRow.End.CR;
                    } else if (out + 1 < outEnd) {
                        end = RawRow.End.CRLF;
                    } else {
                        break;
                    }
                } else if (source.ended()) {
                    end = RawRow.End.CR;
                } else {
                    break;
                }
                chars[out++] = '\r';
                next++;
                if (end == RawRow.End.CRLF) {
                    chars[out++] = '\n';
                    next++;
                }
                break;
            } else if (b >= 0) {
                readNul |= b == 0;
                chars[out++] = (char) b;
                next++;
            } else {
                readBeyondAscii = true;
                int runEnd = next + 1;
                int runMost = Math.min(filled, next + (outEnd - out));
                while (runEnd < runMost && bytes[runEnd] < 0) {
                    runEnd++;
                }
                boolean whole = runEnd < filled ? bytes[runEnd] >= 0 : source.ended();
                characters.decode(bytes, next, runEnd, whole, chars, out, outEnd - out);
                boolean stuck = characters.bytesEnd < runEnd;
                readReplaced += characters.replaced;
                next = characters.bytesEnd;
                out = characters.charsEnd;
                if (stuck) {
                    break;
                }
            }
        }
        advance(next - from, end);
        return out - at;
    }

    /** Copies up to a line end, NUL or anything not ASCII (or a rare control character); apart, so that it compiles tightly. */
    private static int copyPlain(byte[] bytes, int from, char[] chars, int at, int most) {
        int i = 0;
        while (i < most) {
            byte b = bytes[from + i];
            if (b <= '\r' && b != '\t') {
                break;
            }
            chars[at + i] = (char) b;
            i++;
        }
        return i;
    }

    private void advance(int count, RawRow.End end) {
        if (count == 0) {
            return;
        }
        place += count;
        lineEnd = end;
        if (end == RawRow.End.FILE) {
            lineEndBytes = 0;
        } else {
            lineEndBytes = end == RawRow.End.CRLF ? 2 : 1;
            line++;
            noteFirstLine();
        }
    }

    /** Says of a record that the parser has come to the end of where it stands and how it ended. */
    void describe(RawRow row) {
        row.line = recordLine;
        row.lines = (int) (readLine - recordLine) + (readLineEnd == RawRow.End.FILE ? 1 : 0);
        row.end = readLineEnd;
        row.ascii = !recordBeyondAscii;
        nextPlace = readPlace;
        nextLine = readLine;
    }

    /**
     * Gives a record up: the next one begins with the line after its first. Says where that first line stands.
     *
     * @return whether the first line alone is over the limit of a row
     */
    boolean giveUp(RawRow row) throws IOException {
        if (firstLineEndPlace == UNKNOWN) {
            long begin = source.keep;
            int ending = skipLine();
            firstLineBytes = (int) Math.min(Integer.MAX_VALUE, place - begin - ending);
        } else {
            inVain += place - firstLineEndPlace;
            place = firstLineEndPlace;
            lineEnd = firstLineEnd;
        }
        row.line = recordLine;
        row.lines = 1;
        row.end = lineEnd;
        nextPlace = place;
        nextLine = recordLine + 1;
        return firstLineBytes > rowBytes;
    }

    /** Says how many bytes the line's end takes. */
    private int skipLine() throws IOException {
        lineEnd = RawRow.End.FILE;
        int b = source.at(place);
        while (b >= 0 && b != '\n' && b != '\r') {
            place += toLineEnd(source.bytes, (int) (place - source.base), source.filled);
            source.keep = place;
            b = source.at(place);
        }
        if (b < 0) {
            return 0;
        }
        place++;
        boolean pair = b == '\r' && source.at(place) == '\n';
        place += pair ? 1 : 0;
        lineEnd = pair ? RawRow.End.CRLF : b == '\n' ? RawRow.End.LF : RawRow.End.CR;
        return pair ? 2 : 1;
    }

    /**
     * The record's first line, for one that the parser gave up on; to be asked before {@link #giveUp}.
     *
     * @param charset the encoding
     * @return its text without the line end, or null if it is over the limit or not text
     */
    @Nullable
    String firstLine(Charset charset) throws IOException {
        long end = source.keep;
        for (int b = source.at(end); b >= 0 && b != '\n' && b != '\r'; b = source.at(++end)) {
            if (b == 0 || end - source.keep == rowBytes) {
                return null;
            }
        }
        int from = (int) (source.keep - source.base);
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(source.bytes, from, (int) (end - source.keep)))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /**
     * {@return the beginning of the record's first line, with U+FFFD for what is not text; for a glance at a record at fault}
     *
     * @param charset the encoding
     */
    String beginningOfRecord(Charset charset) {
        int from = (int) (source.keep - source.base);
        int most = Math.min(source.filled, from + GLANCE);
        return new String(source.bytes, from, toLineEnd(source.bytes, from, most), charset);
    }

    private static int toLineEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        return at - from;
    }

    /** {@return how often the record's bytes were none of the charset's} */
    int recordReplaced() {
        return recordReplaced;
    }

    /** {@return whether the record holds a NUL} */
    boolean recordHasNul() {
        return recordNul;
    }

    /** {@return whether the parser was told that the file ends because the record is over its limit} */
    boolean cut() {
        return cut;
    }

    /** {@return whether the parser has met the end of the file} */
    boolean ended() {
        return ended;
    }

    /** {@return whether the parser was led beyond the record's first line} */
    boolean beyondFirstLine() {
        return firstLineEndPlace != UNKNOWN && place > firstLineEndPlace;
    }

    /** {@return whether the record's first line alone is over the limit} */
    boolean firstLineTooLong() {
        return firstLineEndPlace == UNKNOWN || firstLineBytes > rowBytes;
    }

    /** Does nothing: the bytes are another's to close. */
    @Override
    public void close() {}
}
