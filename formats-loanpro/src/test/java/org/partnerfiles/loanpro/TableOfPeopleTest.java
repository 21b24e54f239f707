package org.partnerfiles.loanpro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.io.Row;
import org.partnerfiles.report.ValidationReport;

/** A host that adds the people of its table to LoanPro, and updates those that changed. */
class TableOfPeopleTest {

    /** A row of the host's table; an id of LoanPro's where LoanPro has the person. */
    private static final class Person {
        final String key;
        String city;
        String phone;
        String username;
        String loanProId;
        boolean changed = true;

        Person(String key, String city, String phone, String username) {
            this.key = key;
            this.city = city;
            this.phone = phone;
            this.username = username;
        }

        void moveTo(String other) {
            city = other;
            changed = true;
        }
    }

    private final Map<String, Person> people = new LinkedHashMap<>();

    /** What LoanPro has, by import id. */
    private final Map<String, String> idsAtLoanPro = new LinkedHashMap<>();

    private final FileFormat<LoanProCustomer> format = LoanPro.CUSTOMERS
            .withLookup(ExistingCustomers.class, keys -> {
                Map<String, Set<String>> byImportId = new LinkedHashMap<>();
                idsAtLoanPro.forEach((importId, id) -> byImportId.put(importId, Set.of(id)));
                return ExistingCustomers.of(idsAtLoanPro.values(), byImportId).find(keys);
            })
            .withLookup(ExistingUsernames.class, names -> {
                Map<String, Set<String>> taken = new LinkedHashMap<>();
                for (Person person : people.values()) {
                    if (person.loanProId != null) {
                        taken.put(person.username, Set.of(person.loanProId, person.key));
                    }
                }
                return ExistingUsernames.of(taken).find(names);
            });

    @TempDir
    Path folder;

    private void enter(Person person) {
        people.put(person.key, person);
    }

    private static LoanProCustomer row(Person person) {
        return person.loanProId == null
                ? LoanPro.CUSTOMERS.sample().toBuilder()
                        .action(Action.ADD)
                        .importId(person.key)
                        .identification(
                                Identification.builder().idType(IdType.SSN).build())
                        .saleTransferPii(false)
                        .phones(Phones.of(person.phone, PhoneType.CELL))
                        .webAccess(new WebAccess(null, person.username))
                        .primaryAddress(address(person))
                        .mailingAddress(address(person))
                        .employer(Employer.builder()
                                .incomeFrequency(PayFrequency.MONTHLY)
                                .build())
                        .build()
                : LoanProCustomer.builder()
                        .action(Action.UPDATE)
                        .customerId(person.key)
                        .webAccess(new WebAccess(null, person.username))
                        .primaryAddress(address(person))
                        .build();
    }

    private static Address address(Person person) {
        return new Address("321 Oak Lane", person.city, "NY", "12345", Country.USA);
    }

    /** Writes what changed, and returns the findings on the people that are left out. */
    private Map<String, List<Finding>> write(Path file) throws IOException {
        Map<String, List<Finding>> leftOut = new LinkedHashMap<>();
        List<Person> changed =
                people.values().stream().filter(person -> person.changed).toList();
        List<LoanProCustomer> rows =
                changed.stream().map(TableOfPeopleTest::row).toList();
        try (RecordWriter<LoanProCustomer> writer = format.writer(file)) {
            writer.offerAll(rows, outcome -> {
                Person person = changed.get((int) outcome.number() - 1);
                person.changed = !outcome.isWritten();
                if (person.changed) {
                    leftOut.put(person.key, outcome.findings());
                }
            });
            writer.publish();
        }
        return leftOut;
    }

    /** Reads the file as LoanPro does, which gives new customers ids. */
    private List<String> importAtLoanPro(Path file) throws IOException {
        List<String> commands = new ArrayList<>();
        try (RecordReader<LoanProCustomer> reader = format.reader(file)) {
            for (Row<LoanProCustomer> row = reader.read(); row != null; row = reader.read()) {
                LoanProCustomer customer = ((Row.Accepted<LoanProCustomer>) row).record();
                if (customer.action() == Action.ADD) {
                    idsAtLoanPro.put(customer.importId(), String.valueOf(100 + idsAtLoanPro.size()));
                }
                commands.add(customer.action() + " "
                        + (customer.action() == Action.ADD ? customer.importId() : customer.customerId()));
            }
        }
        people.values().forEach(person -> person.loanProId = idsAtLoanPro.get(person.key));
        return commands;
    }

    @Test
    void people_are_added_and_updated_and_a_mistake_is_mended_the_next_day() throws IOException {
        enter(new Person("P-1", "Schenectady", "5185550100", "ada"));
        enter(new Person("P-2", "Albany", "555-0101", "bert"));
        enter(new Person("P-3", "Troy", "5185550102", "ada"));

        Path first = folder.resolve("first.csv");
        Map<String, List<Finding>> leftOut = write(first);

        assertThat(leftOut.keySet()).containsExactly("P-2", "P-3");
        assertThat(leftOut.values().stream().flatMap(List::stream).map(CustomerFile::ruleAndColumn))
                .containsExactly("core.value-malformed priPhone", "loanpro.duplicate-username username");
        assertThat(check(first)).isEmpty();
        assertThat(importAtLoanPro(first)).containsExactly("ADD P-1");

        people.get("P-1").moveTo("Utica");
        people.get("P-2").phone = "5185550101";
        people.get("P-3").username = "cleo";
        Path second = folder.resolve("second.csv");

        assertThat(write(second)).isEmpty();
        assertThat(check(second)).isEmpty();
        assertThat(importAtLoanPro(second)).containsExactly("UPDATE P-1", "ADD P-2", "ADD P-3");
        assertThat(Files.readAllLines(second)).hasSize(4);

        people.get("P-2").moveTo("Rome");
        people.get("P-2").username = "cleo";

        assertThat(write(folder.resolve("third.csv")).get("P-2"))
                .extracting(CustomerFile::ruleAndColumn)
                .containsExactly("loanpro.username-in-use username");
    }

    private List<Finding> check(Path file) throws IOException {
        ValidationReport report = format.validator().validate(file);
        return report.findings().stream()
                .filter(finding -> finding.effect() != Effect.INFORMATION)
                .toList();
    }
}
