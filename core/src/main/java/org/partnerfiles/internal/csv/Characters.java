package org.partnerfiles.internal.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes the runs of bytes that are not ASCII, strictly: what the charset does not have becomes U+FFFD and is counted. */
final class Characters {

    static final char REPLACEMENT = '\uFFFD';

    private final CharsetDecoder decoder;
    private ByteBuffer source = ByteBuffer.allocate(0);
    private CharBuffer target = CharBuffer.allocate(0);

    /** Where the last run ended among the bytes. */
    int bytesEnd;
    /** Where the last run ended among the characters. */
    int charsEnd;
    /** How often the last run met bytes that the charset does not have. */
    int replaced;

    Characters(Charset charset) {
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * Decodes bytes into an array of characters, as far as there is room; a sequence that the end of the run cuts off is
     * left unless the run is said to be whole.
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
