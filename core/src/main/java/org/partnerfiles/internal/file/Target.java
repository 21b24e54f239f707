package org.partnerfiles.internal.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a writer's bytes go. */
public interface Target {

    /** {@return the stream for the bytes} */
    OutputStream bytes();

    /** {@return where temporary files for this one may be, or null for the usual place} */
    default @Nullable Path directory() {
        return null;
    }

    /**
     * Gives the complete file its name.
     *
     * @throws IOException if that fails; then {@link #discard} still has to be called
     */
    void publish() throws IOException;

    /**
     * Removes what was written, if it is not published.
     *
     * @throws IOException if that fails
     */
    void discard() throws IOException;

    /**
     * {@return a file that appears under its name when it is complete}
     *
     * @param place its path
     * @throws IOException if no file can be made beside it
     */
    static Target file(Path place) throws IOException {
        return new PublishedFile(place);
    }

    /**
     * {@return a stream of the caller, which is not closed}
     *
     * @param out the stream
     */
    static Target stream(OutputStream out) {
        return new Target() {
            @Override
            public OutputStream bytes() {
                return out;
            }

            @Override
            public void publish() throws IOException {
                out.flush();
            }

            @Override
            public void discard() {}
        };
    }
}
