package org.partnerfiles.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.partnerfiles.accountupload.AccountUpload;
import org.partnerfiles.benchmarks.peers.AccountRow;
import org.partnerfiles.benchmarks.peers.BeanPeers;
import org.partnerfiles.benchmarks.peers.CustomerRow;
import org.partnerfiles.benchmarks.peers.RegistrationRow;
import org.partnerfiles.benchmarks.peers.RowPeers;
import org.partnerfiles.helix.Helix;
import org.partnerfiles.lead.Lead;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.table.Layout;

/** A format: its generated file, and the ways to read and write it. */
public interface Workload {

    /** {@return its name, such as {@code loanpro}} */
    String name();

    /** {@return how its text stands in bytes} */
    Layout layout();

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

    /** {@return the ways to read it that are compared by the clock on the wall: one thread, and more; none where rows may span lines} */
    List<Reading> readingsByThreads();

    /** {@return the ways to write it, ours first} */
    List<Writing> writings();

    /** {@return all formats that are measured} */
    static List<Workload> all() {
        Layout helix = Helix.CUSTOMER_REGISTRATIONS.table().layout();
        Layout accountUpload = AccountUpload.ACCOUNTS.table().layout();
        Layout lead = Lead.CUSTOMERS.table().layout();
        return List.of(
                new FormatWorkload<>(
                        "loanpro",
                        LoanPro.CUSTOMERS,
                        LoanProFile::generate,
                        BeanPeers.readings(),
                        BeanPeers.writings()),
                FormatWorkload.ofFixtures(
                        "accountupload",
                        AccountUpload.ACCOUNTS,
                        RowPeers.reading(AccountRow.class, accountUpload),
                        RowPeers.writing(AccountRow.class, accountUpload)),
                FormatWorkload.ofFixtures(
                        "helix",
                        Helix.CUSTOMER_REGISTRATIONS.withSampleHeaderRecord(),
                        RowPeers.reading(RegistrationRow.class, helix),
                        RowPeers.writing(RegistrationRow.class, helix)),
                FormatWorkload.ofFixtures(
                        "lead",
                        Lead.CUSTOMERS,
                        RowPeers.reading(CustomerRow.class, lead),
                        RowPeers.writing(CustomerRow.class, lead)));
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
