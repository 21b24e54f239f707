package org.partnerfiles.internal.csv;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.csv.RawRow.End;

/**
 * Gives a parser at most one physical line per {@link #read}, keeps the bytes of the record being parsed, and can go back to the line
 * after the record's first. It is one state machine.
 *
 * <p>When the parser has read a record to its end, it has called {@code read} exactly once more: that call began where the next record
 * begins. All numbers of the record follow from that, and none from the parser.
 */
final class PhysicalLines extends Reader {

    /** How far a record may always reach beyond its first line, however much was read in vain before. */
    private static final int LEAST_REACH = 1 << 16;

    private static final int UNKNOWN = -1;

    private static final int EXCERPT_BYTES = 1 << 12;

    private final RetainedBytes source;
    private final Characters characters;
    private final int rowBytes;

    /** The place of the next byte to decode. */
    private long place;
    /** The number of the line of the next byte. */
    private long line = 1;
    /** How the line before the next byte ended; {@code FILE} in the middle of a line. */
    private End lineEnd = End.FILE;

    private long readPlace;
    private long readLine;
    private End readLineEnd = End.FILE;
    private int readReplaced;
    /** The flags by {@link Quoting} of NUL and of characters beyond ASCII. */
    private int readFlags;

    private long recordLine;
    /** How often the record's bytes are not valid in the charset. */
    int recordReplaced;

    private int recordFlags;
    private long firstLineEndPlace = UNKNOWN;
    private int firstLineBytes;
    private End firstLineEnd = End.FILE;

    private int reach;
    /** How many bytes were parsed in vain, because their record was unreadable and reading went back. */
    private long inVain;

    /** Whether the parser got an end of file because the record is over its limit. */
    boolean cut;
    /** Whether the parser has read to the end of the file. */
    boolean ended;

    /** The place of the next record, once this one was described or given up. */
    long nextPlace;
    /** The number of the line that the next record begins on. */
    long nextLine;

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
        lineEnd = End.FILE;
        readReplaced = 0;
        readFlags = 0;
        cut = false;
        ended = false;
        recordLine = number;
        recordReplaced = 0;
        recordFlags = 0;
        firstLineEndPlace = UNKNOWN;
        reach = inVain == 0 ? rowBytes : reachAfterFaults();
    }

    /**
     * If every line opens a quote, every record can reach its limit in vain. In total that may be some times the limit and eight times
     * the bytes read; then records are kept short until more was read.
     */
    private int reachAfterFaults() {
        long credit = 16L * rowBytes + 8L * readPlace - inVain;
        return (int) Math.min(rowBytes, Math.max(LEAST_REACH, credit));
    }

    @Override
    public int read(char[] chars, int at, int room) throws IOException {
        recordReplaced += readReplaced;
        recordFlags |= readFlags;
        readReplaced = 0;
        readFlags = 0;
        readPlace = place;
        readLine = line;
        readLineEnd = lineEnd;
        if (place - source.keep - lineEnd.bytes > rowBytes
                || (beyondFirstLine() && place - firstLineEndPlace > reach)) {
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

    /** Decodes up to the end of the line, of the bytes at hand or of the room; returns 0 if more bytes are needed. */
    private int decodeLine(char[] chars, int at, int room) throws IOException {
        byte[] bytes = source.bytes;
        int from = (int) (place - source.base);
        int next = from;
        int filled = source.filled;
        int out = at;
        int outEnd = at + room;
        End end = End.FILE;
        while (next < filled && out < outEnd) {
            int plain = copyPlain(bytes, next, chars, out, Math.min(filled - next, outEnd - out));
            next += plain;
            out += plain;
            if (next == filled || out == outEnd) {
                break;
            }
            byte b = bytes[next];
            if (b == '\n' || b == '\r') {
                End found = source.lineEnd(next);
                if (found != null && out + found.bytes <= outEnd) {
                    end = found;
                    for (int i = 0; i < found.bytes; i++) {
                        chars[out++] = (char) bytes[next++];
                    }
                }
                break;
            } else if (b >= 0) {
                readFlags |= b == 0 ? Quoting.NUL : 0;
                chars[out++] = (char) b;
                next++;
            } else {
                readFlags |= Quoting.BEYOND_ASCII;
                int runEnd = next + 1;
                int runMost = Math.min(filled, next + (outEnd - out));
                while (runEnd < runMost && bytes[runEnd] < 0) {
                    runEnd++;
                }
                boolean whole = runEnd < filled ? bytes[runEnd] >= 0 : source.ended;
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

    /** Copies up to a line end, a rare control character or a byte beyond ASCII; a method of its own, so that it compiles well. */
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

    private void advance(int count, End end) {
        if (count == 0) {
            return;
        }
        place += count;
        lineEnd = end;
        line += end == End.FILE ? 0 : 1;
        if (end != End.FILE && firstLineEndPlace == UNKNOWN) {
            firstLineEndPlace = place;
            firstLineBytes = (int) (place - source.keep) - end.bytes;
            firstLineEnd = end;
        }
    }

    /** Sets the lines and the end of a record that the parser has read to its end. */
    void describe(RawRow row) {
        row.line = recordLine;
        row.lines = (int) (readLine - recordLine) + (readLineEnd == End.FILE ? 1 : 0);
        row.end = readLineEnd;
        row.ascii = (recordFlags & Quoting.BEYOND_ASCII) == 0;
        nextPlace = readPlace;
        nextLine = readLine;
    }

    /**
     * Gives up a record: the next one begins with the line after its first. Sets the place of the first line.
     *
     * @return whether the first line by itself is over the limit of a row
     */
    boolean giveUp(RawRow row) throws IOException {
        if (firstLineEndPlace == UNKNOWN) {
            long begin = source.keep;
            place = source.skipToLineEnd(place);
            firstLineBytes = (int) Math.min(Integer.MAX_VALUE, place - begin);
            lineEnd = source.lineEndAt(place);
            place += lineEnd.bytes;
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

    /**
     * The first line of a record that the parser cannot read; called before {@link #giveUp}.
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
     * {@return the beginning of the record's first line, with U+FFFD for bytes that are not text}
     *
     * @param charset the encoding
     */
    String beginningOfRecord(Charset charset) {
        int from = (int) (source.keep - source.base);
        int most = Math.min(source.filled, from + EXCERPT_BYTES);
        return new String(source.bytes, from, source.toLineEnd(from, most), charset);
    }

    /** {@return whether the record contains a NUL} */
    boolean recordHasNul() {
        return (recordFlags & Quoting.NUL) != 0;
    }

    /** {@return whether the parser has read beyond the record's first line} */
    boolean beyondFirstLine() {
        return firstLineEndPlace != UNKNOWN && place > firstLineEndPlace;
    }

    /** {@return whether the record's first line by itself is over the limit} */
    boolean firstLineTooLong() {
        return firstLineEndPlace == UNKNOWN || firstLineBytes > rowBytes;
    }

    /** Does nothing: the owner of the bytes closes them. */
    @Override
    public void close() {}
}
