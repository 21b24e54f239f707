package org.partnerfiles.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.io.Row;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.partnerfiles.validation.ValidationReport;

/** The README's code, run. */
class ReadmeCodeTest {

    @TempDir
    Path directory;

    private Path file = Path.of("customers.csv");
    private final List<LoanProCustomer> customers = GenerateLoanProImport.customers(3);
    private final List<LoanProCustomer> saved = new ArrayList<>();

    private void save(LoanProCustomer customer) {
        saved.add(customer);
    }

    private static void quarantine(long line, List<Finding> findings) {
        throw new AssertionError(line + ": " + findings);
    }

    @BeforeEach
    void generate() throws IOException {
        file = directory.resolve("customers.csv");
        try (RecordWriter<LoanProCustomer> out = LoanPro.CUSTOMERS.writer(file)) {
            for (LoanProCustomer customer : customers) {
                out.write(customer);
            }
            out.publish();
        }
    }

    @Test
    void check() throws IOException {
        ValidationReport report = LoanPro.CUSTOMERS.validator().validate(file);
        System.out.println(report);
        report.findings().forEach(System.out::println);
        assertThat(report.hasErrors()).isFalse();
    }

    @Test
    void read() throws IOException {
        try (RecordReader<LoanProCustomer> in = LoanPro.CUSTOMERS.reader(file)) {
            for (Row<LoanProCustomer> row : in) {
                if (row instanceof Row.Accepted<LoanProCustomer> accepted) {
                    save(accepted.record());
                } else {
                    quarantine(row.line(), row.findings());
                }
            }
        }
        assertThat(saved).isEqualTo(customers);
    }
}
