package org.partnerfiles.benchmarks;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.partnerfiles.FileFormat;
import org.partnerfiles.accountupload.AccountUpload;
import org.partnerfiles.helix.Helix;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.lead.Lead;
import org.partnerfiles.loanpro.LoanPro;

/** The time from main to the first record of a small file. */
public final class StartProbe {

    private StartProbe() {}

    /**
     * Prints milliseconds: elapsed since main, and of the main thread's processor.
     *
     * @param args the name of a workload, and its file
     * @throws Exception if the file cannot be read
     */
    public static void main(String[] args) throws Exception {
        long begun = System.nanoTime();
        try (RecordReader<?> in = format(args[0]).reader(Path.of(args[1]))) {
            if (in.read() == null) {
                throw new IllegalStateException("no record");
            }
        }
        long wall = System.nanoTime() - begun;
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        System.out.println(wall / 1_000_000 + " " + cpu / 1_000_000);
    }

    /** Does not use {@link Workload}, which would also load the peers. */
    private static FileFormat<?> format(String workload) {
        return switch (workload) {
            case "loanpro" -> LoanPro.CUSTOMERS;
            case "accountupload" -> AccountUpload.ACCOUNTS;
            case "helix" -> Helix.CUSTOMER_REGISTRATIONS;
            case "lead" -> Lead.CUSTOMERS;
            default -> throw new IllegalArgumentException("no format " + workload);
        };
    }
}
