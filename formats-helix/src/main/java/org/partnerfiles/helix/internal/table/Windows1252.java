package org.partnerfiles.helix.internal.table;

import java.nio.charset.Charset;
import java.util.BitSet;

/** The encoding of Helix's files, which its document calls ANSI. Five bytes are not valid in it. */
public final class Windows1252 {

    static final Charset CHARSET = Charset.forName("windows-1252");

    private static final BitSet CHARACTERS = new BitSet();

    static {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        new String(all, CHARSET).chars().filter(c -> c != '\uFFFD').forEach(CHARACTERS::set);
    }

    private Windows1252() {}

    /** {@return whether the encoding has a character} */
    static boolean has(char c) {
        return CHARACTERS.get(c);
    }

    /** {@return the bytes of a text that was read; those that the encoding does not have are read as characters of the same number} */
    public static byte[] bytes(String text) {
        byte[] bytes = text.getBytes(CHARSET);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = has(text.charAt(i)) ? bytes[i] : (byte) text.charAt(i);
        }
        return bytes;
    }
}
