package org.partnerfiles.benchmarks;

import java.io.OutputStream;

/** One way to write a file. */
public interface Writing {

    /** {@return what the page calls it} */
    String name();

    /** {@return what it does for a row} */
    Reading.Work work();

    /**
     * Makes what is to be written; not measured.
     *
     * @param file a generated file
     * @throws Exception if the file cannot be read
     */
    void prepare(byte[] file) throws Exception;

    /**
     * Writes all rows, with a header.
     *
     * @param out takes the bytes
     * @return how many rows
     * @throws Exception if the peer cannot write them
     */
    long write(OutputStream out) throws Exception;
}
