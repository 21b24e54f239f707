package org.partnerfiles.helix.internal.table;

import java.nio.charset.Charset;
import java.util.BitSet;

/** The encoding of Helix's files, which its document calls ANSI. Five bytes are not valid in it. */
final class Windows1252 {

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
}
