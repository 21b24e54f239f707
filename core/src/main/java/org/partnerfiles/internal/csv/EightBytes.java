package org.partnerfiles.internal.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds characters in eight bytes at once: each byte of a {@code long}, the first one lowest, is compared in the same steps. */
final class EightBytes {

    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHEST_BITS = 0x8080_8080_8080_8080L;
    private static final long OTHER_BITS = ~HIGHEST_BITS;
    /** The bits of which control characters have none. */
    private static final long ABOVE_CONTROLS = 0xE0E0_E0E0_E0E0_E0E0L;

    private static final long BLANKS = ' ' * ONES;

    private static final VarHandle EIGHTS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final long delimiters;
    private final long quotes;

    EightBytes(char delimiter, boolean quotes) {
        this.delimiters = delimiter * ONES;
        this.quotes = quotes ? Quoting.QUOTE_CHARACTER * ONES : HIGHEST_BITS;
    }

    /** {@return the eight bytes of an array from an index on} */
    static long at(byte[] bytes, int index) {
        return (long) EIGHTS.get(bytes, index);
    }

    /** {@return a mark for each delimiter} */
    long delimiters(long bytes) {
        return zeros(bytes ^ delimiters);
    }

    /**
     * {@return whether there is a quote, a control character or a character beyond ASCII} It takes fewer steps than to mark them.
     *
     * @param marked the marks of delimiters, which do not count
     */
    boolean hasOthers(long bytes, long marked) {
        long others = bytes | marked >>> 1; // a tab becomes a letter
        long unquoted = others ^ quotes;
        // a byte that is less than what is subtracted from it borrows, and has its highest bit set
        return (((unquoted - ONES & ~unquoted) | (others - BLANKS & ~others) | others) & HIGHEST_BITS) != 0;
    }

    /**
     * {@return the index of the first quote or control character of a range} Without one it is the index of a byte near the end, fewer than
     * eight bytes before it, or of the end.
     */
    int quoteOrControl(byte[] bytes, int from, int to) {
        int at = from;
        while (at + Long.BYTES <= to) {
            long next = at(bytes, at);
            long unquoted = next ^ quotes;
            // above the first mark there may be others that are none
            long marks = ((unquoted - ONES & ~unquoted) | (next - BLANKS & ~next)) & HIGHEST_BITS;
            if (marks != 0) {
                return at + first(marks);
            }
            at += Long.BYTES;
        }
        return at;
    }

    /** {@return a mark for the first quote, and perhaps others after it} It takes fewer steps than to mark each. */
    long firstQuote(long bytes) {
        long unquoted = bytes ^ quotes;
        return unquoted - ONES & ~unquoted & HIGHEST_BITS;
    }

    /** {@return a mark for each quote and control character} */
    long others(long bytes) {
        return zeros(bytes ^ quotes) | zeros(bytes & ABOVE_CONTROLS);
    }

    /** {@return whether one of the bytes is not ASCII} */
    static boolean beyondAscii(long bytes) {
        return (bytes & HIGHEST_BITS) != 0;
    }

    /** {@return the index of the first byte that is marked} */
    static int first(long marks) {
        return Long.numberOfTrailingZeros(marks) >>> 3;
    }

    /** The highest bit of each byte that is 0. Adding sets it in all others, and carries nothing into the next byte. */
    private static long zeros(long bytes) {
        return ~(((bytes & OTHER_BITS) + OTHER_BITS) | bytes | OTHER_BITS);
    }
}
