package org.partnerfiles.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.partnerfiles.FileFormat;
import org.partnerfiles.benchmarks.peers.BeanPeers;
import org.partnerfiles.benchmarks.peers.Tokenisers;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.loanpro.LoanProCustomer;

/** LoanPro's customer import. */
final class LoanProWorkload implements Workload {

    @Override
    public String name() {
        return "loanpro";
    }

    @Override
    public void generate(OutputStream out, long rows) throws IOException {
        LoanProFile.generate(out, rows);
    }

    @Override
    public List<Reading> readings() {
        FileFormat<LoanProCustomer> format = LoanPro.CUSTOMERS;
        List<Reading> all = new ArrayList<>(OurReading.of(format));
        all.addAll(BeanPeers.readings());
        all.addAll(Tokenisers.readings(','));
        return all;
    }

    @Override
    public List<Writing> writings() {
        FileFormat<LoanProCustomer> format = LoanPro.CUSTOMERS;
        List<Writing> all = new ArrayList<>(OurWriting.of(format));
        all.addAll(BeanPeers.writings());
        all.addAll(Tokenisers.writings(','));
        return all;
    }
}
