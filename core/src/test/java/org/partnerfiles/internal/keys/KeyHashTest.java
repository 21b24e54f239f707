package org.partnerfiles.internal.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyHashTest {

    /** The numbers are those of Python 3.11, whose hash of bytes is SipHash-1-3; PYTHONHASHSEED 0 and 42 give these keys. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0000000000000000,  1, acc5b14672913377",
        "0000000000000000, 0000000000000000,  7, 9f8d3e1faaac8972",
        "0000000000000000, 0000000000000000,  8, 32f0041fa1a63cbc",
        "0000000000000000, 0000000000000000,  9, f510b69c1745396d",
        "0000000000000000, 0000000000000000, 15, e4f6071851125c4d",
        "0000000000000000, 0000000000000000, 16, 368698f8c723c190",
        "0000000000000000, 0000000000000000, 64, dffbfd79529eff58",
        "dc504fd368cd90af, b920bb9ffe99e9c1,  1, 21c6373a038efcdf",
        "dc504fd368cd90af, b920bb9ffe99e9c1,  8, a563e71435ea7549",
        "dc504fd368cd90af, b920bb9ffe99e9c1, 23, ecd4c3202a01ad33",
        "dc504fd368cd90af, b920bb9ffe99e9c1, 64, c2f09c8f13e9c165",
    })
    void the_hash_is_siphash_1_3(String key0, String key1, int length, String expected) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (200 - i);
        }
        KeyHash hash = new KeyHash(Long.parseUnsignedLong(key0, 16), Long.parseUnsignedLong(key1, 16));
        assertThat(Long.toHexString(hash.of(bytes, length))).isEqualTo(expected);
    }

    @Property
    void a_hash_depends_on_each_byte_on_the_length_and_on_the_key(@ForAll byte[] bytes) {
        KeyHash hash = new KeyHash(1, 2);
        long expected = hash.of(bytes, bytes.length);
        byte[] roomy = Arrays.copyOf(bytes, bytes.length + 9);
        roomy[bytes.length] = 1;
        assertThat(hash.of(roomy, bytes.length)).isEqualTo(expected);
        assertThat(hash.of(roomy, bytes.length + 1)).isNotEqualTo(expected);
        assertThat(new KeyHash(1, 3).of(bytes, bytes.length)).isNotEqualTo(expected);
        assertThat(new KeyHash(3, 2).of(bytes, bytes.length)).isNotEqualTo(expected);
        for (int i = 0; i < bytes.length; i++) {
            roomy[i] ^= 1;
            assertThat(hash.of(roomy, bytes.length)).isNotEqualTo(expected);
            roomy[i] ^= 1;
        }
    }

    @Test
    void each_index_hashes_by_a_secret_of_its_own() {
        byte[] key = {1, 2, 3};
        assertThat(KeyHash.secret().of(key, 3)).isNotEqualTo(KeyHash.secret().of(key, 3));
    }
}
