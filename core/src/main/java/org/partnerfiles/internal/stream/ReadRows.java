package org.partnerfiles.internal.stream;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a file in its order, each checked by itself. */
interface ReadRows<R> extends Closeable {

    /**
     * {@return the next row or blank line, or null at the end of the file}
     *
     * @throws IOException if the bytes cannot be read
     */
    @Nullable
    ReadRow<R> next() throws IOException;
}
