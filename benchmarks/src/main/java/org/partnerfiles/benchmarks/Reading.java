package org.partnerfiles.benchmarks;

import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/** One way to read a file. */
public interface Reading {

    /** {@return its name on the page} */
    String name();

    /** {@return its work per row} */
    Work work();

    /**
     * Reads all rows.
     *
     * @param file the bytes of the file, not buffered
     * @param rows consumes each row
     * @throws Exception if the peer cannot read it
     */
    void read(InputStream file, Consumer<Object> rows) throws Exception;

    /**
     * {@return the cells of a row as in the file, empty if blank}
     *
     * @param row the row given to the consumer
     */
    List<String> texts(Object row);

    /** The work of a candidate per row. */
    enum Work {
        /** Only looks at the bytes. */
        FLOOR("floor"),
        /** Makes a String of each cell. */
        TEXT("raw text"),
        /** Makes a typed object. */
        TYPED("typed"),
        /** Makes a typed object and checks its constraints. */
        CHECKED("typed and checked");

        private final String text;

        Work(String text) {
            this.text = text;
        }

        /** {@return its description} */
        public String text() {
            return text;
        }
    }
}
