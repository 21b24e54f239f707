package org.partnerfiles.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.helix.Customer;
import org.partnerfiles.helix.CustomerDates;
import org.partnerfiles.helix.CustomerRegistration;
import org.partnerfiles.helix.CustomerRegistrationHeader;
import org.partnerfiles.helix.CustomerStatus;
import org.partnerfiles.helix.DeliveredCustomers;
import org.partnerfiles.helix.Helix;
import org.partnerfiles.helix.HelixCustomer;
import org.partnerfiles.helix.HelixFileName;
import org.partnerfiles.helix.StatusDates;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.io.Row;
import org.partnerfiles.report.ValidationReport;

/** Two days of both Helix files: checks each day against the one before and each file against the other of its day, and imports them. */
public final class HelixDays {

    private static final OffsetDateTime FIRST_DAY = OffsetDateTime.parse("2026-01-29T23:59:59.999-06:00");

    private HelixDays() {}

    /**
     * Runs the example.
     *
     * @param args a directory for the files, or nothing for a temporary one
     */
    public static void main(String[] args) throws IOException {
        Path directory = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("partnerfiles-example");
        OffsetDateTime secondDay = FIRST_DAY.plusDays(1);
        List<Path> registrations = List.of(
                deliver(
                        directory,
                        FIRST_DAY,
                        Helix.CUSTOMER_REGISTRATIONS,
                        HelixFileName.CUSTOMER_REGISTRATION,
                        registration(1, CustomerStatus.INITIATED, null),
                        registration(2, CustomerStatus.MANUAL_REVIEW, null),
                        registration(3, CustomerStatus.VERIFIED, FIRST_DAY.minusHours(1))),
                deliver(
                        directory,
                        secondDay,
                        Helix.CUSTOMER_REGISTRATIONS,
                        HelixFileName.CUSTOMER_REGISTRATION,
                        registration(1, CustomerStatus.VERIFIED, secondDay.minusHours(9)),
                        registration(2, CustomerStatus.VERIFIED, secondDay.minusHours(8)),
                        registration(3, CustomerStatus.VERIFIED, FIRST_DAY.minusHours(1))));
        List<Path> customers = List.of(
                deliver(directory, FIRST_DAY, Helix.CUSTOMERS, HelixFileName.CUSTOMER, customer(3, null)),
                deliver(
                        directory,
                        secondDay,
                        Helix.CUSTOMERS,
                        HelixFileName.CUSTOMER,
                        customer(1, secondDay.minusHours(9)),
                        customer(3, null)));

        check(Helix.CUSTOMER_REGISTRATIONS, registrations, Helix.CUSTOMERS, customers);
        check(Helix.CUSTOMERS, customers, Helix.CUSTOMER_REGISTRATIONS, registrations);

        Map<Long, String> store = new TreeMap<>();
        for (int day = 0; day < 2; day++) {
            read(Helix.CUSTOMER_REGISTRATIONS, registrations.get(day), store);
            read(Helix.CUSTOMERS, customers.get(day), store);
        }
        System.out.println("imported " + store);
    }

    /** Checks the files of a kind as a series, and each against the other file of its day. */
    static <R extends Customer, S extends Customer> void check(
            FileFormat<R> format, List<Path> files, FileFormat<S> otherFormat, List<Path> others) throws IOException {
        DeliveredCustomers<S> delivered = new DeliveredCustomers<>(otherFormat);
        for (Path other : others) {
            delivered.read(other);
        }
        for (ValidationReport report : format.withLookup(delivered).validator().validate(files)) {
            System.out.println("checked  " + report);
            for (Finding finding : report.findings()) {
                System.out.println("         " + finding);
            }
        }
    }

    /** Stores the status of each customer; both kinds of lines are customers. */
    static <R extends Customer> void read(FileFormat<R> format, Path file, Map<Long, String> store) throws IOException {
        Map<Long, String> read = new HashMap<>();
        try (RecordReader<R> in = format.reader(file)) {
            in.requireReadable();
            for (Row<R> row : in) {
                R customer = row.record();
                if (row instanceof Row.Accepted<R> && customer != null && customer.status() != null) {
                    read.put(customer.customerId(), customer.status().text());
                }
            }
            in.requireReadable(); // after the last line: the delivery may have been cut
        }
        store.putAll(read);
    }

    private static CustomerRegistration registration(
            long id, CustomerStatus status, @Nullable OffsetDateTime verified) {
        return CustomerRegistration.builder()
                .customerId(id)
                .status(status)
                .dates(StatusDates.builder()
                        .created(FIRST_DAY.minusHours(10))
                        .idVerification(verified)
                        .build())
                .build();
    }

    private static HelixCustomer customer(long id, @Nullable OffsetDateTime verified) {
        return HelixCustomer.builder()
                .customerId(id)
                .status(CustomerStatus.VERIFIED)
                .dates(CustomerDates.builder()
                        .created(FIRST_DAY.minusHours(10))
                        .idVerification(verified)
                        .build())
                .build();
    }

    /** Writes a file as Helix does; the count in the header is filled in. */
    @SafeVarargs
    private static <R extends Customer> Path deliver(
            Path root, OffsetDateTime effective, FileFormat<R> format, HelixFileName names, R... customers)
            throws IOException {
        OffsetDateTime made = effective.plusHours(2);
        String name = names.at(LocalDateTime.from(made));
        Path file = Files.createDirectories(root.resolve(names.directory().substring(1)))
                .resolve(name);
        CustomerRegistrationHeader header = CustomerRegistrationHeader.of(name, made, effective);
        try (RecordWriter<R> out = format.withHeaderRecord(header).writer(file)) {
            for (R customer : customers) {
                out.write(customer);
            }
            out.publish();
        }
        return file;
    }
}
