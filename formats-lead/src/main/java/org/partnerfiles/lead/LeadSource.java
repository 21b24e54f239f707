package org.partnerfiles.lead;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file with a name, from any source; it is opened again each time it is read.
 *
 * @param name the file's name, without a directory
 * @param content opens the content
 */
public record LeadSource(String name, Opening content) {

    /**
     * {@return the content from its beginning, to be closed by the caller}
     *
     * @throws IOException if it cannot be opened
     */
    public InputStream open() throws IOException {
        return content.open();
    }

    /**
     * {@return a file of the file system}
     *
     * @param file the file
     */
    public static LeadSource of(Path file) {
        return new LeadSource(String.valueOf(file.getFileName()), () -> Files.newInputStream(file));
    }

    /**
     * {@return a file in memory}
     *
     * @param name its name
     * @param bytes its bytes; not copied
     */
    public static LeadSource of(String name, byte[] bytes) {
        return new LeadSource(name, () -> new ByteArrayInputStream(bytes));
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }

    /** Opens a stream. */
    @FunctionalInterface
    public interface Opening {
        /**
         * {@return the content from its beginning}
         *
         * @throws IOException if it cannot be opened
         */
        InputStream open() throws IOException;
    }
}
