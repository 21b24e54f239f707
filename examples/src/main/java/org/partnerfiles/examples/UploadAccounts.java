package org.partnerfiles.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.partnerfiles.FileFormat;
import org.partnerfiles.accountupload.AccountUpload;
import org.partnerfiles.accountupload.Address;
import org.partnerfiles.accountupload.CorrectedUpload;
import org.partnerfiles.accountupload.Creditors;
import org.partnerfiles.accountupload.Customer;
import org.partnerfiles.accountupload.ErrorFile;
import org.partnerfiles.accountupload.ExistingAccounts;
import org.partnerfiles.accountupload.Itemization;
import org.partnerfiles.accountupload.ItemizationDateType;
import org.partnerfiles.accountupload.Referral;
import org.partnerfiles.accountupload.Title;
import org.partnerfiles.accountupload.UploadAccount;
import org.partnerfiles.accountupload.UploadFileNames;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.report.ValidationReport;

/**
 * Uploads the accounts of two customers, one for John and two for Olivia, checks the file, and corrects the rows that the recipient refuses.
 */
public final class UploadAccounts {

    private static final Clock CLOCK = Clock.system(ZoneId.of("America/New_York"));

    private static final FileFormat<UploadAccount> FORMAT = AccountUpload.ACCOUNTS
            .withLookup(ExistingAccounts.of(List.of())) // no accounts yet: all are created
            .withOption(AccountUpload.REFERRAL, Referral.at(Instant.parse("2026-06-01T15:00:00Z"), CLOCK.getZone()));

    private UploadAccounts() {}

    /**
     * Runs the example.
     *
     * @param args a directory for the files, or nothing for a temporary one
     * @throws IOException if a file cannot be written or read
     */
    public static void main(String[] args) throws IOException {
        Path directory = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("partnerfiles-example");
        UploadFileNames names = new UploadFileNames(CLOCK, directory);
        Path file = directory.resolve(names.next().toString());

        write(file);
        System.out.println("wrote     " + file);
        ValidationReport report = FORMAT.validator().validate(file);
        System.out.println("checked   " + report);
        report.findings().forEach(finding -> System.out.println("          " + finding));

        Path errors = refuseOne(file);
        CorrectedUpload corrected = ErrorFile.read(errors).matchedWith(file).correct(FORMAT, names, refused -> {
            System.out.println("refused   line " + refused.sentLine() + ": " + refused.message());
            return refused.record().toBuilder().balance(64_000L).build();
        });
        System.out.println("corrected " + corrected.file());
        for (Finding finding : corrected.report().findings()) {
            System.out.println("          " + finding);
        }
    }

    /** Writes the three accounts; the file appears under its name when it is complete. */
    static void write(Path file) throws IOException {
        try (RecordWriter<UploadAccount> out = FORMAT.writer(file)) {
            for (UploadAccount account : accounts()) {
                out.write(account);
            }
            out.publish();
        }
    }

    /** {@return the accounts of the document's example, with invented details} */
    static List<UploadAccount> accounts() {
        Customer john = customer("C-2001", Title.MR, "John", "Marlow", LocalDate.of(1985, 4, 12), "+12175550101");
        Customer olivia = customer("C-2002", Title.MS, "Olivia", "Fenn", LocalDate.of(1991, 9, 30), "+12175550102");
        return List.of(
                account("A-1001", john, 125_000L, LocalDate.of(2025, 11, 1)),
                account("A-1002", olivia, 64_000L, LocalDate.of(2025, 10, 15)),
                account("A-1003", olivia, 8_950L, LocalDate.of(2025, 12, 1)));
    }

    private static Customer customer(
            String ref, Title title, String firstName, String lastName, LocalDate birth, String phone) {
        return Customer.builder()
                .ref(ref)
                .title(title)
                .firstName(firstName)
                .lastName(lastName)
                .dateOfBirth(birth)
                .emails(List.of(firstName.toLowerCase(Locale.ROOT) + "@example.com"))
                .phones(List.of(phone))
                .address(Address.builder()
                        .line1("12 Harbor Street")
                        .city("Springfield")
                        .state("IL")
                        .postcode("62701")
                        .country("United States")
                        .build())
                .build();
    }

    private static UploadAccount account(String ref, Customer customer, long balance, LocalDate due) {
        LocalDate chargedOff = due.plusMonths(6);
        return UploadAccount.builder()
                .accountRef(ref)
                .statementOfWorkId("SOW-1")
                .dueDate(due)
                .chargeOffDate(chargedOff)
                .delinquencyDate(due.plusMonths(1))
                .balance(balance)
                .customer(customer)
                .itemization(Itemization.builder()
                        .date(chargedOff)
                        .balance(balance)
                        .dateType(ItemizationDateType.CHARGE_OFF_DATE)
                        .accountNumber("xxxx-" + ref.substring(2))
                        .feesSince(0L)
                        .interestSince(0L)
                        .paymentsAndCreditsSince(0L)
                        .build())
                .creditors(Creditors.builder()
                        .originatingLegalName("Example Bank")
                        .originatingAccountRef("OC-" + ref.substring(2))
                        .onItemizationDate("Example Bank")
                        .currentLegalName("Example Lending")
                        .build())
                .build();
    }

    /** Answers like the recipient: the refused row, preceded by a message. */
    private static Path refuseOne(Path file) throws IOException {
        List<String> rows = Files.readAllLines(file);
        List<String> answer = new ArrayList<>();
        answer.add("Errors," + rows.get(0));
        answer.add("Amount must be positive," + rows.get(2));
        return Files.write(file.resolveSibling(file.getFileName() + ".err"), answer);
    }
}
