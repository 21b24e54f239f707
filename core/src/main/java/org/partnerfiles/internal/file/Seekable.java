package org.partnerfiles.internal.file;

import java.io.IOException;

/** A stream that may be able to go back. */
public interface Seekable {

    /**
     * Goes to a place, from which the next bytes are read.
     *
     * @param place the number of bytes before it
     * @return false if this stream cannot be read again; then its place has not changed
     * @throws IOException if that fails
     */
    boolean seek(long place) throws IOException;
}
