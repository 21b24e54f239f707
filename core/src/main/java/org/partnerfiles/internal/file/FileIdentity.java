package org.partnerfiles.internal.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * What tells whether a file is the same as before.
 *
 * @param length the number of its bytes
 * @param digest the SHA-256 digest of its first 64 KiB, in hexadecimal digits
 */
public record FileIdentity(long length, String digest) {

    private static final int HEAD_BYTES = 1 << 16;

    /** {@return the head of a file, whose place does not change} */
    static FileIdentity of(SeekableByteChannel file) throws IOException {
        long length = file.size();
        long place = file.position();
        ByteBuffer head = ByteBuffer.allocate((int) Math.min(HEAD_BYTES, length));
        file.position(0);
        while (head.hasRemaining() && file.read(head) >= 0) {}
        file.position(place);
        MessageDigest digest = Sha256.begin();
        digest.update(head.flip());
        return new FileIdentity(length, HexFormat.of().formatHex(digest.digest()));
    }
}
