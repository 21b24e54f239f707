package org.partnerfiles.benchmarks;

import java.io.OutputStream;

/** One way to write a file. */
public interface Writing {

    /** {@return what the page calls it} */
    String name();

    /** {@return what it does for a row} */
    Reading.Work work();

    /**
     * Writes all rows, with what stands in the first line.
     *
     * @param rows what to write
     * @param out takes the bytes
     * @throws Exception if the peer cannot write them
     */
    void write(RowsToWrite rows, OutputStream out) throws Exception;
}
