package org.partnerfiles.io;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a file that can be read from any place, such as one of a distributed file system.
 *
 * <pre>{@code
 * FileSource source = offset -> {
 *     FSDataInputStream in = files.open(path);
 *     in.seek(offset);
 *     return in;
 * };
 * }</pre>
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface FileSource {

    /**
     * {@return a new stream of the bytes from a place to the end of the file, which its reader closes}
     *
     * <p>It ends with the file, not with a part of it: a row may end after the part that it begins in, and later bytes decide whether a
     * quote is closed.
     *
     * @param offset the number of bytes before the place
     * @throws IOException if the file cannot be opened
     */
    InputStream open(long offset) throws IOException;
}
