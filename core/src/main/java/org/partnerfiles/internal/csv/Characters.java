package org.partnerfiles.internal.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes runs of bytes that are not ASCII. Bytes that are not valid in the charset become U+FFFD and are counted. */
final class Characters {

    static final char REPLACEMENT = '\uFFFD';

    private final CharsetDecoder decoder;
    private ByteBuffer source = ByteBuffer.allocate(0);
    private CharBuffer target = CharBuffer.allocate(0);

    /** The index after the last byte that was decoded. */
    int bytesEnd;
    /** The index after the last character. */
    int charsEnd;
    /** How often the last run had bytes that are not valid in the charset. */
    int replaced;

    Characters(Charset charset) {
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * Decodes bytes into an array of characters, as far as there is room. A sequence that the end of the run cuts off is not decoded
     * unless the run is whole.
     *
     * @param whole whether the byte after the run does not continue it
     */
    void decode(byte[] bytes, int from, int to, boolean whole, char[] chars, int at, int room) {
        if (source.array() != bytes) {
            source = ByteBuffer.wrap(bytes);
        }
        if (target.array() != chars) {
            target = CharBuffer.wrap(chars);
        }
        source.limit(to).position(from);
        target.limit(at + room).position(at);
        replaced = 0;
        decoder.reset();
        while (target.hasRemaining()) {
            CoderResult result = decoder.decode(source, target, whole);
            if (!result.isError()) {
                break;
            }
            if (target.hasRemaining()) {
                source.position(source.position() + result.length());
                target.put(REPLACEMENT);
                replaced++;
            }
        }
        bytesEnd = source.position();
        charsEnd = target.position();
    }
}
