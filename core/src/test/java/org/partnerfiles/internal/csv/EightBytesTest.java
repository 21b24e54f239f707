package org.partnerfiles.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Eight bytes compared at once have the marks of eight bytes compared one by one. */
class EightBytesTest {

    private static final int NONE = -1;

    @Property(tries = 2_000)
    void marks_are_at_the_bytes_that_are_looked_for_and_nowhere_else(
            @ForAll("bytes") byte[] bytes, @ForAll("delimiters") char delimiter, @ForAll boolean quotes) {
        EightBytes eight = new EightBytes(delimiter, quotes);
        long word = EightBytes.at(bytes, 0);
        IntPredicate isQuote = b -> quotes && b == '"';
        assertThat(eight.delimiters(word)).isEqualTo(marks(bytes, b -> b == delimiter));
        assertThat(withoutBeyondAscii(eight.others(word), bytes))
                .isEqualTo(marks(bytes, b -> isQuote.test(b) || b < ' '));
    }

    @Property(tries = 2_000)
    void a_look_at_all_bytes_tells_whether_one_is_more_than_a_delimiter_or_a_plain_character(
            @ForAll("bytes") byte[] bytes, @ForAll("delimiters") char delimiter, @ForAll boolean quotes) {
        EightBytes eight = new EightBytes(delimiter, quotes);
        long word = EightBytes.at(bytes, 0);
        boolean expected = marks(bytes, b -> b != delimiter && ((quotes && b == '"') || b < ' ' || b >= 0x80)) != 0;
        assertThat(eight.hasOthers(word, eight.delimiters(word))).isEqualTo(expected);
    }

    @Property(tries = 2_000)
    void the_first_quote_is_marked_before_any_other_byte(@ForAll("bytes") byte[] bytes) {
        long marks = new EightBytes(',', true).firstQuote(EightBytes.at(bytes, 0));
        assertThat(marks == 0 ? NONE : EightBytes.first(marks)).isEqualTo(first(bytes, b -> b == '"'));
    }

    @Property(tries = 1_000)
    void characters_beyond_ascii_are_told(@ForAll("bytes") byte[] bytes) {
        assertThat(EightBytes.beyondAscii(EightBytes.at(bytes, 0))).isEqualTo(first(bytes, b -> b >= 0x80) >= 0);
    }

    @Property(tries = 2_000)
    void the_first_quote_or_control_character_is_found_except_in_fewer_than_eight_bytes_at_the_end(
            @ForAll("ranges") byte[] bytes, @ForAll @IntRange(max = 12) int start) {
        int from = Math.min(start, bytes.length);
        int whole = bytes.length - (bytes.length - from) % Long.BYTES;
        int expected = from;
        while (expected < whole && bytes[expected] != '"' && (bytes[expected] < 0 || bytes[expected] >= ' ')) {
            expected++;
        }
        assertThat(new EightBytes(',', true).quoteOrControl(bytes, from, bytes.length))
                .isEqualTo(expected);
    }

    /** Without quotes, a byte of 0x80 may be marked in place of one; the bytes beyond ASCII are looked at one by one in any case. */
    private static long withoutBeyondAscii(long marks, byte[] bytes) {
        return marks & ~marks(bytes, b -> b >= 0x80);
    }

    private static long marks(byte[] bytes, IntPredicate isMarked) {
        long marks = 0;
        for (int i = 0; i < bytes.length; i++) {
            marks |= isMarked.test(bytes[i] & 0xFF) ? 0x80L << (Byte.SIZE * i) : 0;
        }
        return marks;
    }

    private static int first(byte[] bytes, IntPredicate isWanted) {
        for (int i = 0; i < bytes.length; i++) {
            if (isWanted.test(bytes[i] & 0xFF)) {
                return i;
            }
        }
        return NONE;
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        return each().array(byte[].class).ofSize(Long.BYTES);
    }

    @Provide
    Arbitrary<byte[]> ranges() {
        return each().array(byte[].class).ofMaxSize(5 * Long.BYTES);
    }

    private static Arbitrary<Byte> each() {
        // so many that often all eight are plain, or all but one
        Arbitrary<Byte> plain = bytes(' ', '!', '#', '+', '-', ',', ';', '|', 'a', 0x7F);
        Arbitrary<Byte> others = bytes(0, '\t', '\n', 0x1F, '"', 0x80, 0xA2, 0xAC, 0xFF);
        return Arbitraries.frequencyOf(Tuple.of(18, plain), Tuple.of(1, others), Tuple.of(1, Arbitraries.bytes()));
    }

    private static Arbitrary<Byte> bytes(int... numbers) {
        return Arbitraries.of(IntStream.of(numbers).mapToObj(b -> (byte) b).toList());
    }

    @Provide
    Arbitrary<Character> delimiters() {
        return Arbitraries.of(',', ';', '\t', '|');
    }
}
