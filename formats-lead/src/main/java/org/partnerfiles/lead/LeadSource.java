package org.partnerfiles.lead;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file by its name, wherever its bytes come from; opened anew each time it is read. */
public interface LeadSource {

    /** {@return the file's name, without a directory} */
    String name();

    /**
     * {@return the bytes from the beginning, to be closed by the caller}
     *
     * @throws IOException if they cannot be opened
     */
    InputStream open() throws IOException;

    /**
     * {@return a file of the file system}
     *
     * @param file the file
     */
    static LeadSource of(Path file) {
        return of(String.valueOf(file.getFileName()), () -> Files.newInputStream(file));
    }

    /**
     * {@return a file in memory}
     *
     * @param name its name
     * @param bytes its bytes; not copied
     */
    static LeadSource of(String name, byte[] bytes) {
        return of(name, () -> new ByteArrayInputStream(bytes));
    }

    /**
     * {@return a named stream}
     *
     * @param name its name
     * @param bytes opens it
     */
    static LeadSource of(String name, Opening bytes) {
        return new LeadSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() throws IOException {
                return bytes.open();
            }

            @Override
            public String toString() {
                return name;
            }
        };
    }

    /** Opens a stream. */
    @FunctionalInterface
    interface Opening {
        /**
         * {@return the bytes from the beginning}
         *
         * @throws IOException if they cannot be opened
         */
        InputStream open() throws IOException;
    }
}
