package org.partnerfiles.internal.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a writer's bytes go. */
public interface Target {

    /** {@return takes the bytes} */
    OutputStream bytes();

    /** {@return where what belongs to the file may be kept meanwhile, or null for the place of temporary files} */
    default @Nullable Path directory() {
        return null;
    }

    /**
     * Makes the bytes a file under its name.
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
     * {@return a stream of the caller's, which stays open}
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
