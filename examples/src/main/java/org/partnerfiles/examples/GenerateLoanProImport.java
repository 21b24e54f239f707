package org.partnerfiles.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.io.Row;
import org.partnerfiles.loanpro.Action;
import org.partnerfiles.loanpro.Address;
import org.partnerfiles.loanpro.Country;
import org.partnerfiles.loanpro.CustomerType;
import org.partnerfiles.loanpro.Gender;
import org.partnerfiles.loanpro.Generation;
import org.partnerfiles.loanpro.IdType;
import org.partnerfiles.loanpro.Identification;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.partnerfiles.loanpro.PersonName;
import org.partnerfiles.loanpro.PhoneType;
import org.partnerfiles.loanpro.Phones;
import org.partnerfiles.report.ValidationReport;

/** Writes an import file of a thousand customers, reads it back, and checks a damaged copy. */
public final class GenerateLoanProImport {

    private GenerateLoanProImport() {}

    /**
     * Runs the example.
     *
     * @param args a directory for the files, or nothing for a temporary one
     */
    public static void main(String[] args) throws IOException {
        Path directory = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("partnerfiles-example");
        Path file = directory.resolve("customers.csv");

        List<LoanProCustomer> customers = customers(1_000);
        write(customers, file);
        System.out.printf("wrote    %,d customers to %s (%,d bytes)%n", customers.size(), file, Files.size(file));

        System.out.printf("read     the same records again: %s%n", read(file).equals(customers) ? "yes" : "no");

        Path damaged = damage(file, directory.resolve("customers-damaged.csv"));
        ValidationReport report = LoanPro.CUSTOMERS.validator().validate(damaged);
        System.out.printf(
                "checked  a damaged copy: %,d records, %,d accepted, %,d rejected%n",
                report.read(), report.accepted(), report.rejected());
        for (Finding finding : report.findings()) {
            if (finding.effect().isError()) {
                System.out.println("         " + finding);
            }
        }
    }

    /** Writes customers; the file appears under its name when it is complete. */
    static void write(List<LoanProCustomer> customers, Path file) throws IOException {
        try (RecordWriter<LoanProCustomer> out = LoanPro.CUSTOMERS.writer(file)) {
            for (LoanProCustomer customer : customers) {
                out.write(customer);
            }
            out.publish();
        }
    }

    /** Reads the customers that LoanPro would accept. */
    static List<LoanProCustomer> read(Path file) throws IOException {
        List<LoanProCustomer> customers = new ArrayList<>();
        try (RecordReader<LoanProCustomer> in = LoanPro.CUSTOMERS.reader(file)) {
            in.requireReadable();
            for (Row<LoanProCustomer> row : in) {
                if (row instanceof Row.Accepted<LoanProCustomer> accepted) {
                    customers.add(accepted.record());
                }
            }
        }
        return customers;
    }

    /** Invents customers, with phone numbers from the range reserved for fiction and numbers that are never issued. */
    static List<LoanProCustomer> customers(int count) {
        List<LoanProCustomer> customers = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Address home = Address.builder()
                    .street(i + " Oak Lane")
                    .city("Schenectady")
                    .state("NY")
                    .zipcode("12345")
                    .country(Country.USA)
                    .build();
            customers.add(LoanProCustomer.builder()
                    .action(Action.ADD)
                    .importId("C-%05d".formatted(i))
                    .status("2")
                    .customerType(CustomerType.INDIVIDUAL)
                    .name(PersonName.builder()
                            .first("Sam")
                            .last("Example" + i)
                            .generation(Generation.NONE)
                            .build())
                    .identification(Identification.builder()
                            .ssn("000%06d".formatted(i))
                            .idType(IdType.SSN)
                            .build())
                    .birthday(LocalDate.of(1950, 1, 1).plusDays(i * 17L))
                    .gender(Gender.UNKNOWN)
                    .saleTransferPii(false)
                    .phones(Phones.of("51855501%02d".formatted(i % 100), PhoneType.CELL))
                    .primaryAddress(home)
                    .mailingAddress(home)
                    .build());
        }
        return customers;
    }

    /** Damages a few rows in the ways that people and programs do. */
    private static Path damage(Path file, Path copy) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(10, lines.get(10).replace("Oak Lane", "\"Oak\" Lane, Apt 2")); // a comma that is not quoted
        lines.set(20, lines.get(20).replace(",cell,", ",mobile,")); // a constant of another system
        lines.set(30, lines.get(30).replace(",NY,", ",ON,")); // a province in the United States
        lines.set(40, lines.get(40).replace("add,", "update,")); // an update without a customer id
        lines.set(50, lines.get(50).replace(",50 Oak", ",\"50 Oak")); // a quote that is not closed
        lines.set(60, lines.get(60).replace(",518555", ",1518555")); // a phone with its country code
        return Files.write(copy, lines);
    }
}
