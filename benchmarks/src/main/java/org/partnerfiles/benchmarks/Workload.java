package org.partnerfiles.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A format: its generated file, and the ways to read and write it. A further format is a further implementation. */
public interface Workload {

    /** {@return its name, such as {@code loanpro}} */
    String name();

    /**
     * Writes a file, the same bytes each time.
     *
     * @param out takes the bytes
     * @param rows how many rows
     * @throws IOException if they cannot be written
     */
    void generate(OutputStream out, long rows) throws IOException;

    /** {@return the ways to read it, ours first} */
    List<Reading> readings();

    /** {@return the ways to write it, ours first} */
    List<Writing> writings();

    /** {@return all formats that are measured} */
    static List<Workload> all() {
        return List.of(new LoanProWorkload());
    }

    /**
     * {@return a format}
     *
     * @param name its name
     */
    static Workload of(String name) {
        return all().stream()
                .filter(workload -> workload.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no format " + name));
    }
}
