package org.partnerfiles.internal.stream;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.check.Memory;
import org.partnerfiles.io.FilePart;
import org.partnerfiles.io.PartResult;

/**
 * What is read of a file.
 *
 * @param parts parts of it, in order, or null for all of it with what is about the file as a whole
 * @param memory what the rules remember of the rows
 * @param alone what was found in each of the rows by itself, or null where that does not matter
 */
record Extent(
        @Nullable List<FilePart> parts,
        Memory memory,
        @Nullable PartResult alone) {

    /** A whole file. */
    static final Extent WHOLE = new Extent(null, Memory.ALL, null);

    boolean isWhole() {
        return parts == null;
    }

    /** {@return whether the beginning of the file is a part of it} */
    boolean hasBeginning() {
        return parts == null || (!parts.isEmpty() && parts.get(0).isFirst());
    }
}
