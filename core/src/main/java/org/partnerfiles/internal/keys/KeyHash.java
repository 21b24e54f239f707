package org.partnerfiles.internal.keys;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.SecureRandom;

/**
 * SipHash-1-3: a 64-bit hash under a secret key. A file that makes hashes collide could slow an index down, but never make it wrong;
 * the author of a file who does not know the key cannot even do that.
 */
public final class KeyHash {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int CLOSING_ROUNDS = 3;

    private final long key0;
    private final long key1;

    /**
     * A hash under a given key.
     *
     * @param key0 the first half of the key
     * @param key1 the second half
     */
    public KeyHash(long key0, long key1) {
        this.key0 = key0;
        this.key1 = key1;
    }

    /** {@return a hash under a random key} */
    public static KeyHash secret() {
        SecureRandom random = new SecureRandom();
        return new KeyHash(random.nextLong(), random.nextLong());
    }

    /**
     * Hashes the first bytes of an array.
     *
     * @param bytes the array
     * @param length how many of its bytes count
     * @return the hash
     */
    public long of(byte[] bytes, int length) {
        long v0 = key0 ^ 0x736f6d6570736575L;
        long v1 = key1 ^ 0x646f72616e646f6dL;
        long v2 = key0 ^ 0x6c7967656e657261L;
        long v3 = key1 ^ 0x7465646279746573L;
        int words = length >>> 3;
        // the closing rounds are rounds over the word 0, so one loop does both
        for (int i = 0; i <= words + CLOSING_ROUNDS; i++) {
            long word = i < words ? (long) WORDS.get(bytes, i << 3) : i == words ? lastWord(bytes, length) : 0;
            if (i == words + 1) {
                v2 ^= 0xff;
            }
            v3 ^= word;
            v0 += v1;
            v2 += v3;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v1;
            v0 += v3;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 = Long.rotateLeft(v2, 32);
            v0 ^= word;
        }
        return v0 ^ v1 ^ v2 ^ v3;
    }

    /** The bytes after the whole words, below the lowest byte of the length. */
    private static long lastWord(byte[] bytes, int length) {
        long word = (long) length << 56;
        int rest = length & 7;
        if (rest > 0 && length > Long.BYTES) {
            return word | ((long) WORDS.get(bytes, length - Long.BYTES) >>> (Long.SIZE - rest * Byte.SIZE));
        }
        for (int i = length - rest, shift = 0; i < length; i++, shift += 8) {
            word |= (bytes[i] & 0xffL) << shift;
        }
        return word;
    }
}
