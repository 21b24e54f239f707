package org.partnerfiles.benchmarks;

import java.io.OutputStream;

/** One way to write a file. */
public interface Writing {

    /** {@return its name on the page} */
    String name();

    /** {@return its work per row} */
    Reading.Work work();

    /**
     * Writes all rows and the first line.
     *
     * @param rows the rows
     * @param out receives the bytes
     * @throws Exception if the peer cannot write them
     */
    void write(RowsToWrite rows, OutputStream out) throws Exception;
}
