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

/** A format with its generated file and the candidates that read and write it. */
public interface Workload {

    /** {@return its name, such as {@code loanpro}} */
    String name();

    /** {@return the id of the format} */
    String formatId();

    /** {@return the layout of its text} */
    Layout layout();

    /**
     * Writes a file, the same bytes each time.
     *
     * @param out receives the bytes
     * @param rows the number of rows
     * @throws IOException if they cannot be written
     */
    void generate(OutputStream out, long rows) throws IOException;

    /** {@return the candidates that read it, ours first} */
    List<Reading> readings();

    /** {@return the candidates that are compared by elapsed time: one thread and several} */
    List<Reading> readingsByThreads();

    /** {@return the candidates that write it, ours first} */
    List<Writing> writings();

    /**
     * {@return the names of the peers that most users would choose instead}
     *
     * @param direction reading or writing
     */
    default List<String> nearest(String direction) {
        List<String> pojo = List.of("Jackson CsvMapper, POJO", "sesseltjonna-csv", "FastCSV");
        List<String> known = name().equals("loanpro") ? pojo : List.of("Jackson CsvMapper, record", "FastCSV");
        return direction.equals(PairRuns.READING) ? known : known.subList(0, 1);
    }

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
