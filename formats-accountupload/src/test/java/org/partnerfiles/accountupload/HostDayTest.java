package org.partnerfiles.accountupload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.FileFormat;
import org.partnerfiles.accountupload.internal.fixtures.SampleAccounts;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.report.ValidationReport;

/** A host's day: new accounts and updates in one upload, an error file, its correction, and what the host then knows. */
class HostDayTest {

    private static final Instant MORNING = Instant.parse("2026-06-15T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(MORNING, ZoneOffset.UTC);

    /** What the host knows that the recipient has. */
    private final Map<String, UploadAccount> store = new LinkedHashMap<>();

    private final FileFormat<UploadAccount> format = AccountUpload.ACCOUNTS
            .withOption(AccountUpload.REGION, Region.US)
            .withOption(AccountUpload.REFERRAL, Referral.at(MORNING, ZoneOffset.UTC))
            .withLookup(ExistingAccounts.class, refs -> {
                Map<String, ExistingAccount> found = new LinkedHashMap<>();
                for (String ref : refs) {
                    UploadAccount known = store.get(ref);
                    if (known != null) {
                        found.put(ref, new ExistingAccount(known, Referral.at(MORNING, ZoneOffset.UTC)));
                    }
                }
                return found;
            });

    @TempDir
    Path folder;

    private static UploadAccount account(int number, long balance) {
        UploadAccount john = SampleAccounts.john();
        return john.toBuilder()
                .accountRef("A-" + number)
                .balance(balance)
                .balanceBreakdown(BalanceBreakdown.EMPTY)
                .customer(john.customer().toBuilder()
                        .ref("C-" + number)
                        .firstName("John" + (char) ('a' + number))
                        .build())
                .creditors(john.creditors().toBuilder()
                        .originatingAccountRef("OC-" + number)
                        .build())
                .build();
    }

    private ValidationReport upload(Path file, List<UploadAccount> accounts) throws IOException {
        try (RecordWriter<UploadAccount> writer = format.writer(file)) {
            for (UploadAccount account : accounts) {
                writer.write(account);
            }
            writer.publish();
            return writer.report();
        }
    }

    private void keep(List<SentRecord> taken, List<UploadAccount> uploaded) {
        for (UploadAccount account : uploaded) {
            if (taken.stream().anyMatch(record -> account.accountRef().equals(record.accountRef()))) {
                store.put(account.accountRef(), account);
            }
        }
    }

    /** Answers like the recipient: each refused line after its message. */
    private static Path answer(Path upload, String... messagesAndLines) throws IOException {
        List<String> rows = Files.readAllLines(upload);
        List<String> answer = new ArrayList<>();
        for (int i = 0; i < messagesAndLines.length; i += 2) {
            if (i == 0) {
                answer.add("Errors, " + rows.get(0));
            }
            answer.add(messagesAndLines[i] + " , " + rows.get(Integer.parseInt(messagesAndLines[i + 1]) - 1));
        }
        return Files.write(upload.resolveSibling(upload.getFileName() + ".err"), answer);
    }

    @Test
    void a_day_of_creates_and_updates_with_an_error_file_mended() throws IOException {
        store.put("A-1", account(1, 50_000));
        UploadAccount update = account(1, 50_000).toBuilder()
                .balance(null)
                .lastPaymentReceived(LocalDate.of(2026, 6, 1))
                .build();
        List<UploadAccount> day = List.of(update, account(2, 20_000), account(3, 30_000), account(4, 40_000));
        UploadFileNames names = new UploadFileNames(CLOCK, folder);
        Path first = folder.resolve(names.next().toString());

        assertThat(upload(first, day).findings()).isEmpty();

        ErrorFile errors = ErrorFile.read(
                        answer(first, "Amount must be positive", "3", "unknown statement of work", "3", "not now", "5"))
                .matchedWith(first);
        assertThat(errors.findings()).isEmpty();
        assertThat(errors.allTaken()).isFalse();
        keep(errors.taken(), day);
        assertThat(store.keySet()).containsExactly("A-1", "A-3");

        CorrectedUpload again = errors.correct(
                format,
                names,
                refused -> refused.messages().contains("Amount must be positive")
                        ? refused.record().toBuilder()
                                .statementOfWorkId("SOW-2")
                                .balance(21_000L)
                                .build()
                        : null);
        assertThat(again.report().findings()).isEmpty();
        assertThat(again.leftOut())
                .extracting(left -> left.refused().record().accountRef())
                .containsExactly("A-4");
        assertThat(again.file()).hasFileName("2026-06-15-08-00-01.csv");
        assertThat(Files.readAllLines(again.file()))
                .containsExactly(
                        Files.readAllLines(first).get(0),
                        Files.readAllLines(first)
                                .get(2)
                                .replace("SOW-1", "SOW-2")
                                .replace(",20000,", ",21000,"));

        ErrorFile none = ErrorFile.read(answer(again.file())).matchedWith(again.file());
        assertThat(none.allTaken()).isTrue();
        assertThat(none.taken()).extracting(SentRecord::accountRef).containsExactly("A-2");
        keep(
                none.taken(),
                List.of(account(2, 21_000).toBuilder()
                        .statementOfWorkId("SOW-2")
                        .build()));

        UploadAccount changed = account(2, 1).toBuilder().build();
        assertThat(format.validator().validate(changed))
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder(
                        "accountupload.fixed-value-changed", "accountupload.balance-ignored-on-update");
    }
}
