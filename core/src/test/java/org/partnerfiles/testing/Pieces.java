package org.partnerfiles.testing;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts that are made of pieces, in any order. */
public final class Pieces {

    private Pieces() {}

    /**
     * {@return the texts of some pieces}
     *
     * @param most how many pieces a text has at most
     * @param pieces the pieces; one that is named twice is more frequent
     */
    public static Arbitrary<String> joined(int most, String... pieces) {
        return Arbitraries.of(pieces).list().ofMaxSize(most).map(parts -> String.join("", parts));
    }
}
