package org.partnerfiles.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileNormalizer;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.fixtures.FixtureFile;
import org.partnerfiles.fixtures.Fixtures;
import org.partnerfiles.helix.CustomerRegistration;
import org.partnerfiles.helix.Helix;
import org.partnerfiles.io.FileRejectedException;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.io.RejectsFile;
import org.partnerfiles.io.Row;
import org.partnerfiles.loanpro.DateStyle;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.partnerfiles.report.HtmlReport;
import org.partnerfiles.report.JsonReport;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.CoreRules;

/** Runs the code of the guides. */
class GuidesTest {

    @TempDir
    Path directory;

    @Test
    void a_writer_refuses_records_that_the_recipient_would_refuse() throws IOException {
        Path file = directory.resolve("customers.csv");
        List<LoanProCustomer> customers = new ArrayList<>(GenerateLoanProImport.customers(3));
        customers.add(customers.get(0).toBuilder().action(null).build());
        Map<LoanProCustomer, List<Finding>> heldBack = new LinkedHashMap<>();

        FileFormat<LoanProCustomer> format = LoanPro.CUSTOMERS.withOption(LoanPro.DATE_STYLE, DateStyle.ISO);
        try (RecordWriter<LoanProCustomer> out = format.writer(file)) {
            for (LoanProCustomer customer : customers) {
                List<Finding> findings = out.offer(customer);
                if (findings.stream().anyMatch(finding -> finding.effect().isError())) {
                    heldBack.put(customer, findings);
                }
            }
            out.publish();
        }

        assertThat(heldBack).hasSize(1);
        assertThat(Files.readString(file)).contains(",1950-01-18,");
    }

    @Test
    void a_file_of_a_partner_is_read_row_by_row() throws IOException {
        Path file = directory.resolve("customers.csv");
        GenerateLoanProImport.write(GenerateLoanProImport.customers(3), file);
        Files.writeString(file, Files.readString(file).replace(",C-00002,", ",C-00002,\"open quote,"));
        List<LoanProCustomer> saved = new ArrayList<>();
        List<Long> quarantined = new ArrayList<>();

        try (RecordReader<LoanProCustomer> in = LoanPro.CUSTOMERS.reader(file)) {
            in.requireReadable();
            for (Row<LoanProCustomer> row : in) {
                if (row instanceof Row.Accepted<LoanProCustomer> accepted) {
                    saved.add(accepted.record());
                } else {
                    quarantined.add(row.line());
                }
            }
        }

        assertThat(saved).hasSize(2);
        assertThat(quarantined).containsExactly(3L);
    }

    /** Rows in a transaction. */
    private static final class Store {
        private final List<CustomerRegistration> open = new ArrayList<>();
        private final List<CustomerRegistration> committed = new ArrayList<>();

        void insert(CustomerRegistration customer) {
            open.add(customer);
        }

        void commit() {
            committed.addAll(open);
            open.clear();
        }

        void rollback() {
            open.clear();
        }
    }

    private static Store store(Path file) throws IOException {
        Store store = new Store();
        try (RecordReader<CustomerRegistration> in = Helix.CUSTOMER_REGISTRATIONS.reader(file)) {
            in.requireReadable();
            for (Row<CustomerRegistration> row : in) {
                if (row instanceof Row.Accepted<CustomerRegistration> accepted) {
                    store.insert(accepted.record());
                }
            }
            if (in.report().fileRejected()) {
                store.rollback();
            } else {
                store.commit();
            }
        }
        return store;
    }

    @Test
    void the_rows_of_a_file_that_is_refused_at_its_end_are_rolled_back() throws IOException {
        Path file = directory.resolve("registrations.txt");
        Fixtures.of(Helix.CUSTOMER_REGISTRATIONS).write(2, file);
        assertThat(store(file).committed).hasSize(2);
        Files.writeString(file, Files.readString(file).replaceFirst("\t2\t", "\t3\t"));
        assertThat(store(file).committed).isEmpty();
    }

    @Test
    void the_rows_of_a_file_without_a_required_column_are_not_stored() throws IOException {
        Path file = directory.resolve("customers.csv");
        GenerateLoanProImport.write(GenerateLoanProImport.customers(3), file);
        Files.writeString(file, Files.readString(file).replaceFirst("firstName", "nombre"));
        assertThatThrownBy(() -> GenerateLoanProImport.read(file))
                .isInstanceOfSatisfying(
                        FileRejectedException.class,
                        refused -> assertThat(refused.findings())
                                .extracting(Finding::rule)
                                .contains("core.missing-column"))
                .hasMessageContaining("firstName");
    }

    @Test
    void rejected_rows_are_written_to_a_file() throws IOException {
        Path file = directory.resolve("customers.csv");
        GenerateLoanProImport.write(GenerateLoanProImport.customers(3), file);
        Files.writeString(file, Files.readString(file).replace(",C-00002,", ",C-00002,\"open quote,"));
        List<Long> rows = new ArrayList<>();

        try (RecordReader<LoanProCustomer> in = LoanPro.CUSTOMERS.reader(file)) {
            in.writeRejects(RejectsFile.beside(file).namingRules());
            in.forEach(row -> rows.add(row.line()));
        }

        assertThat(rows).hasSize(3);
        assertThat(Files.readAllLines(directory.resolve("customers.csv.rejects")))
                .hasSize(2)
                .last()
                .asString()
                .contains("open quote");
    }

    @Test
    void a_report_is_printed() throws IOException {
        Path file = directory.resolve("customers.csv");
        GenerateLoanProImport.write(GenerateLoanProImport.customers(3), file);

        ValidationReport report = LoanPro.CUSTOMERS.validator().validate(file);
        System.out.println(report);
        report.findings().forEach(System.out::println);

        assertThat(report.hasErrors()).isFalse();
    }

    @Test
    void a_file_is_rewritten_in_the_standard_form() throws IOException {
        Path in = directory.resolve("in.csv");
        Path out = directory.resolve("out.csv");
        GenerateLoanProImport.write(GenerateLoanProImport.customers(3), in);
        Files.writeString(in, Files.readString(in) + "\n");

        FileNormalizer.Outcome outcome = FileNormalizer.of(LoanPro.CUSTOMERS).rewrite(in, out);
        System.out.println(outcome.records() + " records written");
        outcome.changes().forEach(System.out::println);
        outcome.refused().forEach(System.out::println);

        assertThat(outcome.changes()).containsExactly("1 blank line is left out");
        assertThat(out).exists();
    }

    @Test
    void a_report_is_stored_and_shown() throws IOException {
        Path file = directory.resolve("customers.csv");
        GenerateLoanProImport.write(GenerateLoanProImport.customers(3), file);

        ValidationReport report = LoanPro.CUSTOMERS.validator().validate(file);
        Files.writeString(directory.resolve("report.json"), JsonReport.toJson(report));
        try (Writer page = Files.newBufferedWriter(directory.resolve("report.html"))) {
            HtmlReport.page().explaining(LoanPro.CUSTOMERS.catalogue()).write(List.of(report), page);
        }

        assertThat(JsonReport.parse(Files.readString(directory.resolve("report.json"))))
                .isEqualTo(report);
        assertThat(directory.resolve("report.html")).content().contains("customers.csv");
    }

    @Test
    void a_body_of_another_kind_is_told_from_a_file_with_mistakes() throws IOException {
        Fixtures<LoanProCustomer> fixtures = Fixtures.of(LoanPro.CUSTOMERS);
        assertThat(status(fixtures.file(3).bytes())).isEqualTo(200);
        assertThat(status(fixtures.violating("loanpro.customer-id-required").bytes()))
                .isEqualTo(422);
        assertThat(status("{\"action\": \"add\"}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(400);
        assertThat(status(new byte[0])).isEqualTo(400);
    }

    private static int status(byte[] body) throws IOException {
        return status(new ByteArrayInputStream(body), "customers.csv");
    }

    private static int status(InputStream body, String name) throws IOException {
        ValidationReport report = LoanPro.CUSTOMERS.validator().validate(body, name);
        boolean isOfAnotherKind =
                report.count(CoreRules.HEADER_NOT_RECOGNISED) + report.count(CoreRules.EMPTY_FILE) > 0;
        return isOfAnotherKind ? 400 : report.hasErrors() ? 422 : 200;
    }

    @Test
    void a_file_with_bad_rows_of_several_rules_is_put_together() throws IOException {
        Path file = directory.resolve("customers.csv");

        Fixtures<LoanProCustomer> fixtures = Fixtures.of(LoanPro.CUSTOMERS);
        fixtures.write(100, file);
        for (FixtureFile<LoanProCustomer> bad : fixtures.violations(
                        "loanpro.customer-id-required", "core.value-malformed")
                .toList()) {
            String broken = new String(bad.bytes(), StandardCharsets.UTF_8);
            String rows = broken.substring(broken.indexOf('\n') + 1);
            Files.writeString(file, rows, StandardOpenOption.APPEND);
        }

        ValidationReport report = LoanPro.CUSTOMERS.validator().validate(file);
        assertThat(report.count("loanpro.customer-id-required")).isOne();
        assertThat(report.count("core.value-malformed")).isOne();
        assertThat(report.accepted()).isGreaterThanOrEqualTo(100);
        assertThat(report.rejected()).isEqualTo(2);
    }
}
