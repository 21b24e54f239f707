package org.partnerfiles.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import org.partnerfiles.report.JsonReport;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.CoreRules;

/** Files with a mistake each, checked by the launcher: a process for each format and option, since each takes its time to start. */
@DisabledOnOs(OS.WINDOWS) // starts the launcher of a shell
@Execution(ExecutionMode.CONCURRENT)
class PackagedChecksTest {

    /** A good row of each format. */
    private static final Map<String, String> GOOD = Map.of(
            "loanpro.customer",
            "action=add & importId=A-1 & status=2 & customerType=individual & firstName=Zed & lastName=Quill & idType=ssn"
                    + " & birthday=01/01/1985 & gender=male & gencode=none & saleTransferPii=0 & priPhone=7025550105"
                    + " & priPhoneType=cell & priAddress=321 Oak Lane & priCity=Albany & priState=NY & priZipcode=12345"
                    + " & priCountry=usa & mailAddress=321 Oak Lane & mailCity=Albany & mailState=NY & mailZipcode=12345"
                    + " & mailCountry=usa & employerIncomeFreq=monthly",
            "accountupload.account",
            "AccountRef=A-1 & StatementOfWorkID=S-1 & DueDate=2025-11-01 & ChargeOffDate=2026-05-01 & Balance=125000"
                    + " & CustomerRef=C-1 & FirstName=Zed & LastName=Quill & DOB=1985-04-12 & Emails=zed@example.com"
                    + " & Phones=+12175550101 & OriginatingCreditorLegalName=Example Bank"
                    + " & OriginatingCreditorAccountRef=O-1 & ItemizationDateCreditor=Example Bank"
                    + " & CurrentCreditorLegalName=Example Lending & AddressLine1=12 Harbor Street & City=Springfield"
                    + " & State=IL & Postcode=62701 & Country=US & ItemizationDate=2026-05-01"
                    + " & ItemizationDateBalance=125000 & ItemizationDateType=charge_off_date"
                    + " & ItemizationDateAccountNumber=0042 & FeesSinceItemization=0 & InterestSinceItemization=0"
                    + " & PaymentsAndCreditsSinceItemization=0",
            "lead.customer",
            "client_customer_id=i1 & customer_type=individual & first_name=Rosa & last_name=Field & data_of_birth=1985-04-12",
            "lead.account",
            "client_account_id=a1 & account_holder_type=consumer & account_holders=[\"i1\"] & currency=USD"
                    + " & client_product_name=Card & status=active & status_reason=active & effective_at=2026-01-30T10:00:00Z");

    private static final Map<String, String> NAMES = Map.of(
            "loanpro.customer", "customers.csv",
            "accountupload.account", "2026-06-15-10-30-00.csv",
            "lead.customer", "2026-01-31_customer_V1.csv",
            "lead.account", "2026-01-31_account_V1.csv");

    /**
     * A file that is checked.
     *
     * @param option an option of the command, or none
     * @param rows its rows, as {@link TableFile} describes them
     * @param found the numbers of accepted and rejected records, and the rules that the file breaks, with their number
     * @param said a part of a message, or blank
     */
    private record Case(String name, String format, String option, String how, String rows, String found, String said) {
        @Override
        public String toString() {
            return name;
        }
    }

    @TempDir
    static Path directory;

    private static final Map<String, ValidationReport> REPORTS = new HashMap<>();

    static Stream<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        String format = "";
        for (String line : Files.readAllLines(Path.of("src/test/resources/commands/checks.txt"))) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            } else if (line.startsWith("format ")) {
                format = line.substring("format ".length()).strip();
                continue;
            }
            String[] cells =
                    line.replace("NBSP", "\u00A0").replace("ZWSP", "\u200B").split("\\|", 5);
            String[] found = (cells[4] + " :: ").split(" :: ", -1);
            cases.add(new Case(
                    cells[0].strip(),
                    format,
                    cells[1].strip(),
                    cells[2].strip(),
                    cells[3].strip().replace("PIPE", "|"),
                    found[0].strip(),
                    found[1].strip()));
        }
        return cases.stream();
    }

    @BeforeAll
    static void checkAll() throws Exception {
        Distribution distribution = Distribution.prepared();
        Map<String, List<Case>> calls = cases().collect(Collectors.groupingBy(file -> file.format + " " + file.option));
        for (List<Case> call : calls.values()) {
            Case first = call.get(0);
            List<String> command = new ArrayList<>(List.of("check", first.format, "--report", "json"));
            if (!first.option.isEmpty()) {
                command.addAll(List.of("--option", first.option));
            }
            for (Case one : call) {
                command.add(write(one).toString());
            }
            Distribution.Printed printed = distribution.run(directory, command.toArray(String[]::new));
            assertThat(printed.exitCode()).as(printed.err()).isBetween(0, 1);
            List<ValidationReport> reports = JsonReport.parseAll(printed.out());
            for (int i = 0; i < call.size(); i++) {
                REPORTS.put(call.get(i).name, reports.get(i));
            }
        }
    }

    private static Path write(Case file) throws IOException {
        FileFormat<?> format = FileFormats.find(file.format).orElseThrow();
        List<String> headers =
                format.table().columns().stream().map(column -> column.header()).toList();
        Path folder = Files.createDirectories(directory.resolve(file.name.replace(' ', '-')));
        return Files.write(
                folder.resolve(NAMES.get(file.format)),
                TableFile.of(
                                headers,
                                GOOD.get(file.format),
                                format.table().layout().delimiter())
                        .file(file.rows, file.how));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_file_with_a_mistake_is_checked_as_documented(Case file) {
        ValidationReport report = REPORTS.get(file.name);
        StringBuilder found = new StringBuilder(report.accepted() + "/" + report.rejected());
        report.counts().stream()
                .sorted((one, other) -> one.rule().compareTo(other.rule()))
                .forEach(count ->
                        found.append(" ").append(count.rule()).append(count.count() == 1 ? "" : "=" + count.count()));
        report.findings().stream()
                .filter(finding -> finding.rule().equals(CoreRules.HEADER_NOT_RECOGNISED))
                .map(finding -> finding.message().substring(finding.message().indexOf(';') + 1))
                .forEach(found::append);
        assertThat(found).hasToString(file.found);
        if (!file.said.isEmpty()) {
            assertThat(report.findings()).anyMatch(finding -> finding.message().contains(file.said));
        }
    }
}
