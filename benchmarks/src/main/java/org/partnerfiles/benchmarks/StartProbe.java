package org.partnerfiles.benchmarks;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.loanpro.LoanProCustomer;

/** How long after main the first record of a small file is there. */
public final class StartProbe {

    private static final String FILE = LoanProFile.HEADER + "\r\n"
            + "add,,A-1,2,individual,David,,Hicks,,,078051120,,ssn,,,01/01/1985,male,none,1,,2035550100,cell,,,,,,,,,,"
            + "321 Oak Lane,Schenectady,NY,12345,usa,321 Oak Lane,Schenectady,NY,12345,usa,,,,,,,,,,,,,\r\n";

    private StartProbe() {}

    /**
     * Prints milliseconds.
     *
     * @param args not looked at
     * @throws Exception if the file cannot be read
     */
    public static void main(String[] args) throws Exception {
        long begun = System.nanoTime();
        try (RecordReader<LoanProCustomer> in = LoanPro.CUSTOMERS.reader(
                new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8)), "small.csv")) {
            if (in.read() == null) {
                throw new IllegalStateException("no record");
            }
        }
        System.out.println((System.nanoTime() - begun) / 1_000_000);
    }
}
