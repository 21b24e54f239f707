package org.partnerfiles.benchmarks;

import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/** One way to read a file. */
public interface Reading {

    /** {@return what the page calls it} */
    String name();

    /** {@return what it does for a row} */
    Work work();

    /**
     * Reads all rows.
     *
     * @param file the bytes of the file, not buffered
     * @param rows takes each row
     * @throws Exception if the peer cannot read it
     */
    void read(InputStream file, Consumer<Object> rows) throws Exception;

    /**
     * {@return the cells that a row says, as the file spells them, empty where blank}
     *
     * @param row what the consumer was handed
     */
    List<String> texts(Object row);

    /** What a way of reading does for a row. */
    enum Work {
        /** Only looks at the bytes. */
        FLOOR("floor"),
        /** Makes a String of each cell. */
        TEXT("raw text"),
        /** Makes a typed object. */
        TYPED("typed"),
        /** Makes a typed object and checks it. */
        CHECKED("typed and checked");

        private final String text;

        Work(String text) {
            this.text = text;
        }

        /** {@return it in words} */
        public String text() {
            return text;
        }
    }
}
