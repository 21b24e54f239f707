package org.partnerfiles.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.internal.csv.RawRow.End;
import org.partnerfiles.testing.FailingStream;

class RetainedBytesTest {

    private static final int KEPT = 1_000;

    // ---- what is at hand

    @Test
    void a_byte_has_its_number_and_minus_one_follows_the_last() throws IOException {
        RetainedBytes bytes = of(new ByteArrayInputStream(new byte[] {'a', (byte) 0xFF}), 4);
        assertThat(bytes.at(0)).isEqualTo('a');
        assertThat(bytes.at(1)).isEqualTo(0xFF);
        assertThat(bytes.at(2)).isEqualTo(-1);
        assertThat(bytes.at(2)).isEqualTo(-1);
        assertThat(bytes.ended).isTrue();
        assertThat(bytes.filled).isEqualTo(2);
    }

    @Test
    void bytes_from_the_place_to_keep_are_at_hand_and_others_leave() throws IOException {
        RetainedBytes bytes = of(text("0123456789"), 4);
        bytes.at(3);
        bytes.keep = 2;
        assertThat(bytes.at(4)).isEqualTo('4');
        assertThat(bytes.base).isEqualTo(2);
        assertThat(bytes.at(2)).isEqualTo('2');
        assertThat(bytes.at(9)).isEqualTo('9');
        assertThat(bytes.at(2)).isEqualTo('2');
    }

    @Test
    void the_array_is_used_again_while_half_of_it_is_free() throws IOException {
        RetainedBytes bytes = of(text("x".repeat(100)), 8);
        byte[] first = bytes.bytes;
        for (int place = 0; place < 100; place++) {
            bytes.at(place);
            bytes.keep = Math.max(0, place - 3);
        }
        assertThat(bytes.bytes).isSameAs(first);
    }

    @Test
    void the_array_is_doubled_where_more_than_half_of_it_is_kept() throws IOException {
        RetainedBytes bytes = of(text("x".repeat(100)), 8);
        bytes.at(7);
        bytes.keep = 3;
        bytes.at(8);
        assertThat(bytes.bytes).hasSize(16);
    }

    @Test
    void the_array_has_room_for_what_may_be_kept_and_two_buffers_at_most() throws IOException {
        RetainedBytes bytes = of(text("x".repeat(200_000)), 1 << 16);
        bytes.at((1 << 17) + KEPT - 1);
        assertThat(bytes.bytes).hasSize((1 << 17) + KEPT);
    }

    @Test
    void eight_bytes_are_read_at_once_with_all_bits_set_after_the_last() {
        RetainedBytes bytes = new RetainedBytes("123456789".getBytes(StandardCharsets.US_ASCII));
        assertThat(bytes.eightFrom(0)).isEqualTo(0x3837_3635_3433_3231L);
        assertThat(bytes.eightFrom(1)).isEqualTo(0x3938_3736_3534_3332L);
        assertThat(bytes.eightFrom(2)).isEqualTo(0xFF39_3837_3635_3433L);
        assertThat(bytes.eightFrom(8)).isEqualTo(0xFFFF_FFFF_FFFF_FF39L);
        assertThat(bytes.eightFrom(9)).isEqualTo(-1);
    }

    // ---- streams that fail

    @Test
    void a_stream_that_failed_is_not_read_on() throws IOException {
        InputStream once = new InputStream() {
            private int calls;

            @Override
            public int read() throws IOException {
                if (calls++ == 1) {
                    throw new IOException("disk");
                }
                return 'x';
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                target[offset] = (byte) read();
                return 1;
            }
        };
        RetainedBytes bytes = of(once, 4);
        bytes.at(0);
        for (int times = 0; times < 2; times++) {
            assertThatIOException().isThrownBy(() -> bytes.at(1)).withMessage("disk");
        }
    }

    @Test
    void what_was_read_before_a_failure_is_at_hand() throws IOException {
        RetainedBytes bytes = of(FailingStream.after("ab".getBytes(StandardCharsets.US_ASCII)), 8);
        assertThat(bytes.at(1)).isEqualTo('b');
        assertThatIOException().isThrownBy(() -> bytes.at(2));
        assertThat(bytes.at(0)).isEqualTo('a');
        assertThat(bytes.ended).isFalse();
    }

    @Test
    void a_stream_that_gives_no_bytes_is_refused_instead_of_read_for_ever() {
        InputStream nothing = new InputStream() {
            @Override
            public int read() {
                return -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return 0;
            }
        };
        assertThatIOException()
                .isThrownBy(() -> of(nothing, 4).at(0))
                .withMessageContaining("expected at least one, or the end of the stream");
    }

    // ---- line ends

    /** A line break is text where only CRLF ends a line, but for the last byte of the stream. */
    @ParameterizedTest
    @CsvSource({
        "a\\n, 1, false, LF",
        "a\\nb, 1, false, LF",
        "a\\r, 1, false, CR",
        "a\\rb, 1, false, CR",
        "a\\r\\n, 1, false, CRLF",
        "a\\r\\r\\n, 1, false, CR",
        "a\\r\\n, 2, false, LF",
        "ab, 1, false, FILE",
        "a, 1, false, FILE",
        "a\\n, 1, true, LF",
        "a\\nb, 1, true, FILE",
        "a\\n\\n, 1, true, FILE",
        "a\\r, 1, true, CR",
        "a\\rb, 1, true, FILE",
        "a\\r\\n, 1, true, CRLF",
        "a\\r\\r\\n, 1, true, FILE",
        "a\\r\\r\\n, 2, true, CRLF"
    })
    void a_line_ends_as_the_bytes_and_those_after_them_say(String text, int place, boolean onlyCrlf, End expected)
            throws IOException {
        String content = text.replace("\\n", "\n").replace("\\r", "\r");
        byte[] all = content.getBytes(StandardCharsets.US_ASCII);
        for (InputStream in : new InputStream[] {text(content), ReadRow.trickle(all, 1)}) {
            RetainedBytes bytes = of(in, 4);
            bytes.onlyCrlf = onlyCrlf;
            assertThat(bytes.lineEndAt(place)).isEqualTo(expected);
        }
    }

    @Test
    void a_line_end_whose_next_byte_is_not_at_hand_is_not_decided() throws IOException {
        RetainedBytes bytes = of(ReadRow.trickle("\r\n".getBytes(StandardCharsets.US_ASCII), 1), 4);
        bytes.at(0);
        assertThat(bytes.lineEnd(0)).isNull();
        bytes.fill();
        assertThat(bytes.lineEnd(0)).isEqualTo(End.CRLF);
    }

    @Test
    void a_long_line_is_passed_over_without_growing_the_array() throws IOException {
        RetainedBytes bytes = of(text("x".repeat(10_000) + "\ny"), 16);
        assertThat(bytes.skipToLineEnd(3)).isEqualTo(10_000);
        assertThat(bytes.bytes).hasSize(16);
        assertThat(bytes.skipToLineEnd(10_001)).isEqualTo(10_002);
    }

    @Test
    void a_nul_is_passed_over_as_any_other_byte() throws IOException {
        RetainedBytes bytes = of(text("\0a\0\nb"), 2);
        assertThat(bytes.skipToLineEnd(0)).isEqualTo(3);
    }

    @Test
    void the_bytes_before_the_first_line_end_are_counted() {
        RetainedBytes bytes = new RetainedBytes("ab\ncd\re".getBytes(StandardCharsets.US_ASCII));
        assertThat(bytes.toLineEnd(0, 7)).isEqualTo(2);
        assertThat(bytes.toLineEnd(0, 2)).isEqualTo(2);
        assertThat(bytes.toLineEnd(2, 7)).isZero();
        assertThat(bytes.toLineEnd(3, 7)).isEqualTo(2);
        assertThat(bytes.toLineEnd(6, 7)).isEqualTo(1);
        assertThat(bytes.toLineEnd(7, 7)).isZero();
    }

    @Test
    void line_breaks_that_are_text_are_passed_over() throws IOException {
        RetainedBytes bytes = of(text("a\nb\rc\n\r\nd"), 3);
        bytes.onlyCrlf = true;
        assertThat(bytes.skipToLineEnd(0)).isEqualTo(6);
    }

    // ---- going to another place

    @Test
    void a_place_that_comes_soon_is_read_up_to_without_going_back() throws IOException {
        for (int place : new int[] {2, 7, 8, 15, 16}) {
            FewAtOnce in = new FewAtOnce("0123456789abcdefghijklmnop", 3);
            RetainedBytes bytes = of(in, 8);
            bytes.at(7);
            assertThat(bytes.goTo(place)).isTrue();
            assertThat(bytes.at(place)).isEqualTo("0123456789abcdefghijklmnop".charAt(place));
            assertThat(bytes.bytes).hasSize(8);
        }
    }

    @Test
    void a_place_far_ahead_or_before_what_is_at_hand_is_refused_and_nothing_changes() throws IOException {
        FewAtOnce in = new FewAtOnce("0123456789abcdefghijklmnop", 30);
        RetainedBytes bytes = of(in, 8);
        bytes.at(7);
        bytes.keep = 4;
        bytes.at(8);
        assertThat(bytes.goTo(3)).isFalse();
        assertThat(bytes.goTo(bytes.base + bytes.filled + 9)).isFalse();
        assertThat(bytes.keep).isEqualTo(4);
        assertThat(bytes.at(4)).isEqualTo('4');
        assertThat(bytes.goTo(4)).isTrue();
    }

    @Test
    void what_comes_soon_is_counted_from_what_is_at_hand() throws IOException {
        RetainedBytes bytes = of(new FewAtOnce("0123456789abcdefghijklmnopqrstuv", 3), 8);
        bytes.keep = 4;
        bytes.at(7);
        bytes.keep = 6;
        bytes.at(9);
        assertThat(bytes.base).isPositive();
        assertThat(bytes.goTo(bytes.base + bytes.filled + 8)).isTrue();
    }

    @Test
    void a_file_is_read_again_from_any_place_also_after_its_end() throws IOException {
        RetainedBytes bytes = of(new ReadAgain("0123456789".getBytes(StandardCharsets.US_ASCII), 3), 4);
        for (int place = 0; place < 10; place++) {
            bytes.at(place);
            bytes.keep = place;
        }
        assertThat(bytes.at(10)).isEqualTo(-1);
        assertThat(bytes.seek(1)).isTrue();
        assertThat(bytes.base).isEqualTo(1);
        assertThat(bytes.keep).isEqualTo(1);
        assertThat(bytes.at(1)).isEqualTo('1');
        assertThat(bytes.at(9)).isEqualTo('9');
        assertThat(bytes.goTo(0)).isTrue();
        assertThat(bytes.at(0)).isEqualTo('0');
    }

    @Test
    void a_stream_cannot_be_read_again() throws IOException {
        assertThat(of(text("ab"), 4).seek(0)).isFalse();
    }

    @Test
    void going_beyond_the_end_of_a_stream_stops_there() throws IOException {
        RetainedBytes bytes = of(text("0123456789"), 8);
        bytes.at(0);
        assertThat(bytes.goTo(12)).isTrue();
        assertThat(bytes.at(12)).isEqualTo(-1);
        assertThat(bytes.keep).isEqualTo(10);
    }

    private static RetainedBytes of(InputStream in, int bufferBytes) {
        return new RetainedBytes(in, KEPT, bufferBytes);
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** A stream that returns only a few bytes at a time. */
    private static final class FewAtOnce extends ByteArrayInputStream {

        private final int atOnce;

        FewAtOnce(String text, int atOnce) {
            super(text.getBytes(StandardCharsets.US_ASCII));
            this.atOnce = atOnce;
        }

        @Override
        public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(length, atOnce));
        }
    }
}
