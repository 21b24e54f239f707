package org.partnerfiles.lead.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.lead.BatchFiles;
import org.partnerfiles.lead.BusinessType;
import org.partnerfiles.lead.CustomerType;
import org.partnerfiles.lead.Lead;
import org.partnerfiles.lead.LeadCustomer;
import org.partnerfiles.lead.LeadFileName;
import org.partnerfiles.lead.LeadFileType;
import org.partnerfiles.lead.LeadFiles;
import org.partnerfiles.lead.SubmissionHistory;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.Example;

/** Names of files, and the other files of a batch. */
class LeadFileRulesTest {

    private static FileFormat<?> format(LeadFileType type) {
        return switch (type) {
            case CUSTOMER -> Lead.CUSTOMERS;
            case CUSTOMER_RELATIONSHIP -> Lead.CUSTOMER_RELATIONSHIPS;
            case ACCOUNT -> Lead.ACCOUNTS;
        };
    }

    private static LeadFileName name(String text) {
        return LeadFileName.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "CUSTOMER, d_customer_V1.csv, ''",
        "CUSTOMER, d_customer_002.txt, ''",
        "CUSTOMER, d_account_V1.csv, customer",
        "CUSTOMER, d_beneficial_owner_V1.csv, customer",
        "CUSTOMER, customers.csv, customer",
        "CUSTOMER, d e_customer_V1.csv, customer",
        "CUSTOMER_RELATIONSHIP, d_beneficial_owner_V1.csv, ''",
        "CUSTOMER_RELATIONSHIP, d_customer_V1.csv, beneficial_owner",
        "ACCOUNT, d_account_V1.csv, ''",
        "ACCOUNT, d_account.csv, account"
    })
    void a_file_must_be_named_by_its_batch_type_and_version(LeadFileType type, String name, String wanted) {
        List<Finding> findings = LeadFiles.check(format(type), Example.ofRow().inFile(name)).findings().stream()
                .filter(finding -> finding.rule().equals("lead.file-name"))
                .toList();

        assertThat(findings)
                .extracting(Finding::message)
                .containsExactlyElementsOf(
                        wanted.isEmpty()
                                ? List.of()
                                : List.of(
                                        "the file must be named <batch id>_" + wanted
                                                + "_<version>.<extension>, with a batch id without blanks and a version such as V1 or 001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CUSTOMER", "CUSTOMER_RELATIONSHIP", "ACCOUNT"})
    void rules_on_names_are_skipped_for_a_file_without_a_name(LeadFileType type) {
        Example nameless = Example.ofRow()
                .given(SubmissionHistory.ofNames(List.of(name("d_customer_V1.csv"))))
                .given(BatchFiles.of(List.of(name("d_customer_V1.csv"))))
                .with(Lead.SERVES_BUSINESSES, true);

        ValidationReport report = LeadFiles.check(format(type), nameless);

        assertThat(report.countsByRule().keySet()).noneMatch(rule -> rule.matches("lead\\.(batch|file)\\b.*"));
        assertThat(report.skipped().stream()
                        .filter(skipped -> skipped.reason().startsWith("the file's name is not known: "))
                        .map(ValidationReport.Skipped::rule)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                "lead.file-name",
                                "lead.batch.id-reused",
                                "lead.batch.outdated-version",
                                "lead.batch.id-case-mismatch",
                                "lead.batch.superseded-version",
                                type == LeadFileType.CUSTOMER_RELATIONSHIP ? "lead.batch.customer-file-missing" : "",
                                type == LeadFileType.CUSTOMER ? "lead.batch.relationship-file-missing" : "")
                        .filter(rule -> !rule.isEmpty())
                        .toList());
    }

    @Test
    void each_of_several_files_is_checked_against_the_names_of_the_others(@TempDir Path directory) throws IOException {
        LeadCustomer business = LeadCustomer.builder()
                .clientCustomerId("b")
                .customerType(CustomerType.BUSINESS)
                .businessType(BusinessType.LLC)
                .businessName("Bakery")
                .build();
        List<LeadFileName> names = List.of(name("d_customer_V1.csv"), name("e_customer_V2.csv"));
        List<Path> files =
                names.stream().map(name -> directory.resolve(name.toString())).toList();
        Files.write(files.get(0), LeadFiles.write(Lead.CUSTOMERS.withoutRules(), List.of(business)));
        Files.write(files.get(1), LeadFiles.write(Lead.CUSTOMERS, List.of(Lead.CUSTOMERS.sample())));
        FileFormat<LeadCustomer> format = Lead.CUSTOMERS
                .withLookup(SubmissionHistory.ofNames(names))
                .withLookup(BatchFiles.of(Stream.concat(
                                Stream.of(
                                        name("D_account_V1.csv"),
                                        name("d_customer_001.csv"),
                                        name("e_customer_V1.csv")),
                                names.stream())
                        .toList()));

        List<Finding> findings = format.validator().validate(files).get(1).findings();

        assertThat(findings)
                .extracting(finding -> finding.location().file(), Finding::rule)
                .containsExactlyInAnyOrder(
                        tuple("d_customer_V1.csv", "lead.file-name"),
                        tuple("d_customer_V1.csv", "lead.batch.id-reused"),
                        tuple("d_customer_V1.csv", "lead.batch.id-case-mismatch"),
                        tuple("d_customer_V1.csv", "lead.batch.relationship-file-missing"),
                        tuple("e_customer_V2.csv", "lead.batch.relationship-file-missing"),
                        tuple("e_customer_V2.csv", "lead.batch.id-reused"),
                        tuple("e_customer_V2.csv", "lead.batch.superseded-version"));
    }

    @Test
    void a_file_with_only_a_header_is_checked_against_the_names_sent_before(@TempDir Path directory)
            throws IOException {
        List<LeadFileName> names =
                List.of(name("d_account_V1.csv"), name("e_account_V1.csv"), name("f_account_V1.csv"));
        List<Path> files = new ArrayList<>();
        for (LeadFileName name : names) {
            files.add(Files.write(directory.resolve(name.toString()), LeadFiles.write(Lead.ACCOUNTS, List.of())));
        }

        List<ValidationReport> reports = Lead.ACCOUNTS
                .withLookup(SubmissionHistory.ofNames(names))
                .validator()
                .validate(files);

        assertThat(reports.get(2).findings())
                .extracting(finding -> finding.location().file(), Finding::rule)
                .containsExactly(
                        tuple("d_account_V1.csv", "lead.batch.id-reused"),
                        tuple("e_account_V1.csv", "lead.batch.id-reused"),
                        tuple("f_account_V1.csv", "lead.batch.id-reused"));
    }

    @Test
    void the_message_on_a_missing_file_has_the_name_that_it_needs() {
        Example lonely = Example.ofNoRows()
                .inFile("d_customer_V1.csv")
                .given(BatchFiles.of(List.of(name("d_customer_V1.csv"))))
                .with(Lead.SERVES_BUSINESSES, true);

        assertThat(LeadFiles.check(Lead.CUSTOMERS, lonely).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("d_beneficial_owner_V1.csv"));
    }
}
