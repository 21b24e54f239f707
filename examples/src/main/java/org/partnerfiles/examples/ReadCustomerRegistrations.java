package org.partnerfiles.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.helix.CustomerRegistration;
import org.partnerfiles.helix.CustomerRegistrationHeader;
import org.partnerfiles.helix.CustomerStatus;
import org.partnerfiles.helix.Helix;
import org.partnerfiles.helix.HelixFileName;
import org.partnerfiles.helix.HelixHistory;
import org.partnerfiles.helix.PersonName;
import org.partnerfiles.helix.StatusDates;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.io.Row;
import org.partnerfiles.report.ValidationReport;

/** Reads the customer registrations of two days as Helix delivers them, and a truncated delivery. */
public final class ReadCustomerRegistrations {

    private static final OffsetDateTime FIRST_DAY = OffsetDateTime.parse("2026-01-30T23:59:59.999-06:00");

    private ReadCustomerRegistrations() {}

    /**
     * Runs the example.
     *
     * @param args a directory for the files, or nothing for a temporary one
     */
    public static void main(String[] args) throws IOException {
        Path directory = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("partnerfiles-example");
        Path first = deliver(directory, FIRST_DAY, 1);
        Path second = deliver(directory, FIRST_DAY.plusDays(1), 900);

        System.out.println("read     " + first.getFileName() + ": " + read(first));

        HelixHistory<CustomerRegistration> history = new HelixHistory<>(Helix.CUSTOMER_REGISTRATIONS);
        history.read(first);
        ValidationReport report =
                Helix.CUSTOMER_REGISTRATIONS.withLookup(history).validator().validate(second);
        System.out.printf(
                "checked  the next day: %,d records, %,d customers come again who should not%n",
                report.read(), report.count("helix.returning-customer"));

        byte[] whole = Files.readAllBytes(second);
        Path cut = Files.write(
                directory.resolve("cut").resolve(second.getFileName()),
                java.util.Arrays.copyOf(whole, whole.length / 2));
        for (Finding finding :
                Helix.CUSTOMER_REGISTRATIONS.validator().validate(cut).findings()) {
            if (finding.effect().isError()) {
                System.out.println("cut      " + finding);
            }
        }
    }

    /** Reads a file: the header record, then the lines. */
    static Map<String, Integer> read(Path file) throws IOException {
        Map<String, Integer> byStatus = new TreeMap<>();
        try (RecordReader<CustomerRegistration> in = Helix.CUSTOMER_REGISTRATIONS.reader(file)) {
            in.requireReadable();
            CustomerRegistrationHeader header = in.headerRecord(CustomerRegistrationHeader.class);
            if (header != null) { // use these dates; the one in the file's name is for people
                System.out.println("header   effective " + header.fileEffectiveDate());
            }
            for (Row<CustomerRegistration> row : in) {
                if (row instanceof Row.Accepted<CustomerRegistration> accepted) {
                    CustomerStatus status = accepted.record().status();
                    byStatus.merge(status == null ? "(none)" : status.text(), 1, Integer::sum);
                }
            }
            in.requireReadable(); // after the last line: the count may be wrong
        }
        return byStatus;
    }

    /** Writes a file as Helix does; the count in the header is filled in. */
    private static Path deliver(Path root, OffsetDateTime effective, long firstId) throws IOException {
        HelixFileName names = HelixFileName.CUSTOMER_REGISTRATION;
        OffsetDateTime made = effective.plusHours(2);
        String name = names.at(LocalDateTime.from(made));
        Files.createDirectories(root.resolve("cut"));
        Path file = Files.createDirectories(root.resolve(names.directory().substring(1)))
                .resolve(name);
        CustomerRegistrationHeader header = CustomerRegistrationHeader.of(name, made, effective);
        try (RecordWriter<CustomerRegistration> out =
                Helix.CUSTOMER_REGISTRATIONS.withHeaderRecord(header).writer(file)) {
            for (long id = firstId; id < firstId + 1_000; id++) {
                out.write(CustomerRegistration.builder()
                        .customerId(id)
                        .name(PersonName.builder()
                                .first("Sam")
                                .last("Example" + id)
                                .build())
                        .status(id % 3 == 0 ? CustomerStatus.MANUAL_REVIEW : CustomerStatus.INITIATED)
                        .dates(StatusDates.builder()
                                .created(effective.minusHours(3))
                                .build())
                        .build());
            }
            out.publish();
        }
        return file;
    }
}
