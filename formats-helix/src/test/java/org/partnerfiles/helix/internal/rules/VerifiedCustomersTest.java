package org.partnerfiles.helix.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.helix.CustomerFile;
import org.partnerfiles.helix.CustomerRegistration;
import org.partnerfiles.helix.DeliveredCustomers;
import org.partnerfiles.helix.Helix;
import org.partnerfiles.helix.HelixCustomer;
import org.partnerfiles.helix.RegistrationFile;
import org.partnerfiles.report.ValidationReport;

/** The document's NOTE: on the day a customer is verified, he or she is in both files. */
class VerifiedCustomersTest {

    private static final String RULE = "helix.verified-in-customer-file";

    /** The effective day of the files, in the middle of it. */
    private static final String THAT_DAY = "2026-01-30T12:00:00.000-06:00";

    @TempDir
    Path directory;

    private static String registration(long id, String status, String verified) {
        return id + "\t".repeat(10) + status + "\t2026-01-20T00:00:00.000Z\t\t" + verified + "\t".repeat(40) + "\r\n";
    }

    private static String customer(long id, String verified) {
        return CustomerFile.line(id, "Verified", "", "", verified);
    }

    private Path registrations(String... lines) throws IOException {
        return Files.writeString(
                directory.resolve(RegistrationFile.NAME),
                RegistrationFile.header(lines.length) + String.join("", lines),
                RegistrationFile.ANSI);
    }

    private Path customers(String... lines) throws IOException {
        return Files.writeString(
                directory.resolve(CustomerFile.NAME),
                CustomerFile.header(lines.length) + String.join("", lines),
                RegistrationFile.ANSI);
    }

    private static ValidationReport check(Path registrations, Path customers) throws IOException {
        DeliveredCustomers<HelixCustomer> delivered = new DeliveredCustomers<>(Helix.CUSTOMERS);
        delivered.read(customers);
        return Helix.CUSTOMER_REGISTRATIONS.withLookup(delivered).validator().validate(registrations);
    }

    private static ValidationReport checkCustomers(Path customers, Path registrations) throws IOException {
        DeliveredCustomers<CustomerRegistration> delivered = new DeliveredCustomers<>(Helix.CUSTOMER_REGISTRATIONS);
        delivered.read(registrations);
        return Helix.CUSTOMERS.withLookup(delivered).validator().validate(customers);
    }

    @ParameterizedTest
    @CsvSource({
        "Verified, 2026-01-30T12:00:00.000-06:00, true",
        "verified, 2026-01-30T00:00:00.000-06:00, true",
        // the day is that of the header's offset
        "Verified, 2026-01-31T05:59:59.999Z, true",
        "Verified, 2026-01-31T06:00:00.000Z, false",
        "Verified, 2026-01-30T05:59:59.999Z, false",
        "Verified, '', false",
        "Manual Review, 2026-01-30T12:00:00.000-06:00, false",
    })
    void a_customer_verified_on_the_day_is_also_in_the_customer_file(String status, String verified, boolean needed)
            throws IOException {
        Path registrations = registrations(registration(7, status, verified));
        assertThat(check(registrations, customers(customer(8, ""))).count(RULE)).isEqualTo(needed ? 1 : 0);
        assertThat(check(registrations, customers(customer(7, ""))).count(RULE)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-30T12:00:00.000-06:00, true",
        "2026-01-29T12:00:00.000-06:00, false",
        "'', false",
    })
    void a_customer_verified_on_the_day_is_also_in_the_registration_file(String verified, boolean needed)
            throws IOException {
        Path customers = customers(customer(7, verified));
        Path other = registrations(registration(8, "Initiated", ""));
        assertThat(checkCustomers(customers, other).count(RULE)).isEqualTo(needed ? 1 : 0);
        Path same = registrations(registration(7, "Verified", verified));
        assertThat(checkCustomers(customers, same).count(RULE)).isZero();
    }

    @Test
    void the_message_names_the_day_and_the_other_file() throws IOException {
        ValidationReport report = check(registrations(registration(7, "Verified", THAT_DAY)), customers());
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.location().column()).isEqualTo("Customer ID");
            assertThat(finding.message())
                    .isEqualTo("was verified on 2026-01-30 and must also be in the customer file of that day");
        });
    }

    @Test
    void without_the_other_file_of_the_day_the_rule_is_skipped() throws IOException {
        Path registrations = registrations(registration(7, "Verified", THAT_DAY), registration(8, "Denied", ""));
        Path ofAnotherDay = customers();
        Files.writeString(ofAnotherDay, Files.readString(ofAnotherDay).replace("2026-01-30T23", "2026-01-29T23"));
        for (ValidationReport report : List.of(
                check(registrations, ofAnotherDay),
                Helix.CUSTOMER_REGISTRATIONS.validator().validate(registrations))) {
            assertThat(report.count(RULE)).isZero();
            assertThat(report.skipped())
                    .filteredOn(skipped -> skipped.rule().equals(RULE))
                    .extracting(ValidationReport.Skipped::records)
                    .containsExactly(1L);
        }
    }

    @Test
    void a_rejected_row_of_the_other_file_counts_as_present() throws IOException {
        Path registrations = registrations(registration(7, "Verified", THAT_DAY));
        Path customers = customers(customer(7, "").replace("2026-01-20", "yesterday"));
        assertThat(check(registrations, customers).count(RULE)).isZero();
    }

    @Test
    void a_file_with_an_unreadable_id_or_a_cut_file_does_not_tell_who_is_not_in_it() throws IOException {
        Path registrations = registrations(registration(7, "Verified", THAT_DAY));
        Path unreadable = customers(customer(8, "").replaceFirst("8", "x"));
        assertThat(check(registrations, unreadable).count(RULE)).isZero();
        Path cut = customers(customer(8, ""), customer(9, ""));
        Files.writeString(cut, Files.readString(cut).substring(0, 200));
        assertThat(check(registrations, cut).count(RULE)).isZero();
    }

    @Test
    void of_two_files_of_a_day_the_one_created_later_counts() throws IOException {
        Path early = customers(customer(8, ""));
        Path late = directory.resolve("late.TXT");
        Files.writeString(
                late, Files.readString(early).replace("31T02:15", "31T03:15").replaceFirst("\n8", "\n7"));
        for (List<Path> files : List.of(List.of(early, late), List.of(late, early))) {
            DeliveredCustomers<HelixCustomer> delivered = new DeliveredCustomers<>(Helix.CUSTOMERS);
            for (Path file : files) {
                delivered.read(file);
            }
            assertThat(delivered).hasToString("DeliveredCustomers[1 days]");
            assertThat(Helix.CUSTOMER_REGISTRATIONS
                            .withLookup(delivered)
                            .validator()
                            .validate(registrations(registration(7, "Verified", THAT_DAY)))
                            .count(RULE))
                    .isZero();
        }
    }
}
