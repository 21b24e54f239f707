package org.partnerfiles.accountupload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.RuleDescription;

/** The upload that is made of the refused records. */
class CorrectedUploadTest extends RefusedUpload {

    @Test
    void the_corrected_upload_has_only_the_refused_records_and_no_errors_column() throws IOException {
        refuse("3", "Amount must be positive", "5", "other");
        byte[] before = Files.readAllBytes(sent);

        CorrectedUpload corrected = ErrorFile.read(errors)
                .matchedWith(sent)
                .correct(
                        CREATING,
                        AT_NOON,
                        refused -> refused.kind() == RecipientMessage.OTHER
                                ? null
                                : refused.record().toBuilder()
                                        .balance(125000L)
                                        .statementOfWorkId("SOW-9")
                                        .build());

        assertThat(corrected.file()).isNotNull();
        assertThat(corrected.file().getFileName().toString()).isGreaterThan("2026-01-31-12-00-00.csv");
        assertThat(AccountFile.accepted(CREATING, Files.readAllBytes(corrected.file())))
                .containsExactly(
                        account(2).toBuilder().statementOfWorkId("SOW-9").build());
        assertThat(Files.readString(corrected.file())).startsWith("AccountRef,").doesNotContain("Errors");
        assertThat(Files.readAllBytes(sent)).isEqualTo(before);
    }

    @Test
    void a_correction_that_is_still_wrong_is_left_out_and_reported() throws IOException {
        refuse("3", "a", "5", "b");

        CorrectedUpload corrected = ErrorFile.read(errors)
                .correct(
                        CREATING,
                        AT_NOON,
                        refused -> refused.record().toBuilder()
                                .balance(refused.message().equals("a") ? 0L : 125000L)
                                .build());

        assertThat(AccountFile.accepted(CREATING, Files.readAllBytes(corrected.file())))
                .containsExactly(account(4));
        assertThat(corrected.report().findings())
                .filteredOn(finding -> finding.effect().isError())
                .extracting(Finding::rule)
                .containsExactly("accountupload.balance-not-positive");
    }

    @Test
    void a_correction_may_fill_a_missing_column_and_keeps_additional_columns() throws IOException {
        List<String> lines = List.of(
                "Errors,Internal,AccountRef,StatementOfWorkID,DueDate,Balance,CustomerRef,FirstName,DOB,Emails,ChargeOffDate,"
                        + "OriginatingCreditorLegalName,OriginatingCreditorAccountRef,ItemizationDateCreditor",
                "e,x-1,A-1,SOW-1,2025-11-01,100,C-1,John,1985-04-12,john@example.com,2026-05-01,Bank,OC-1,Bank");
        Files.write(errors, lines);

        CorrectedUpload corrected = ErrorFile.read(errors)
                .correct(
                        CREATING,
                        AT_NOON,
                        refused -> refused.record().toBuilder()
                                .customer(refused.record().customer().toBuilder()
                                        .lastName("Marlow")
                                        .build())
                                .build());

        assertThat(Files.readAllLines(corrected.file()))
                .containsExactly(
                        lines.get(0).replace("Errors,", "") + ",LastName",
                        lines.get(1).replace("e,x-1", "x-1") + ",Marlow");
    }

    @Test
    void an_unchanged_cell_is_written_as_it_stood() throws IOException {
        String row =
                "A-2,SOW-1,2025-11-01,  2026-05-01,100,C-1,John,1985-04-12,john@example.com; bad,+12175550101; 555,Bank,OC-1, Bank";
        Files.writeString(
                sent,
                "AccountRef,StatementOfWorkID,DueDate,OutOfStatuteDate,Balance,CustomerRef,FirstName,DOB,Emails,Phones,"
                        + "OriginatingCreditorLegalName,OriginatingCreditorAccountRef,ItemizationDateCreditor\n" + row
                        + "\n");
        refuse("2", "a");

        CorrectedUpload corrected = ErrorFile.read(errors)
                .matchedWith(sent)
                .correct(
                        CREATING,
                        AT_NOON,
                        refused -> refused.record().toBuilder()
                                .outOfStatuteDate(LocalDate.of(2030, 1, 1))
                                .build());

        assertThat(Files.readAllLines(corrected.file()))
                .element(1)
                .isEqualTo(row.replace("  2026-05-01", "2030-01-01").replace(", Bank", ",\" Bank\""));
        assertThat(corrected.leftOut()).isEmpty();
    }

    /** Such a row was written back without the cell, with "0 errors". */
    @ParameterizedTest
    @CsvSource({"1985-04-12, 12/04/1985", "2030-12-15, soon", "2025-12-01, 2025-13-01"})
    void a_correction_with_a_cell_that_cannot_be_read_is_left_out_and_named(String before, String unreadable)
            throws IOException {
        Files.writeString(sent, Files.readString(sent).replaceFirst("(?m)^(A-2,.*)" + before, "$1" + unreadable));
        refuse("3", "a", "5", "b");

        CorrectedUpload corrected =
                ErrorFile.read(errors).matchedWith(sent).correct(CREATING, AT_NOON, RefusedRecord::record);

        assertThat(AccountFile.accepted(CREATING, Files.readAllBytes(corrected.file())))
                .containsExactly(account(4));
        assertThat(corrected.leftOut()).singleElement().satisfies(left -> {
            assertThat(left.refused().sentLine()).isEqualTo(3);
            assertThat(left.refused().cells().texts()).contains(unreadable);
            assertThat(left.findings())
                    .allMatch(finding -> finding.rule().startsWith("core.value-"))
                    .hasSize(1);
        });
    }

    @Test
    void a_record_without_a_correction_is_named_as_left_out() throws IOException {
        refuse("3", "a", "5", "b");
        CorrectedUpload corrected = ErrorFile.read(errors)
                .correct(CREATING, AT_NOON, refused -> refused.message().equals("a") ? null : refused.record());
        assertThat(corrected.leftOut()).singleElement().satisfies(left -> {
            assertThat(left.refused().message()).isEqualTo("a");
            assertThat(left.findings()).isEmpty();
        });
    }

    @Test
    void an_upload_is_never_replaced() throws IOException {
        byte[] before = Files.readAllBytes(sent);
        assertThatThrownBy(() -> AccountUpload.ACCOUNTS.writer(sent)).isInstanceOf(FileAlreadyExistsException.class);
        Path late = directory.resolve("2026-01-31-12-30-00.csv");
        try (RecordWriter<UploadAccount> writer = AccountUpload.ACCOUNTS.writer(late)) {
            writer.write(account(9));
            Files.copy(sent, late);
            assertThatThrownBy(writer::publish).isInstanceOf(FileAlreadyExistsException.class);
        }
        assertThat(late).hasBinaryContent(before);
        assertThat(directory).isDirectoryNotContaining("glob:**partnerfiles-part*");
    }

    @Test
    void a_name_that_exists_is_skipped() throws IOException {
        refuse("3", "a");
        Files.createFile(directory.resolve("2026-01-31-12-00-05.csv"));
        UploadFileNames fiveSecondsLater =
                new UploadFileNames(Clock.fixed(Instant.parse("2026-01-31T12:00:05Z"), ZoneOffset.UTC));

        assertThat(ErrorFile.read(errors)
                        .correct(CREATING, fiveSecondsLater, RefusedRecord::record)
                        .file())
                .hasFileName("2026-01-31-12-00-06.csv");
    }

    @Test
    void a_name_that_another_upload_takes_in_the_meantime_is_skipped() throws IOException {
        refuse("3", "a");
        Path taken = directory.resolve("2026-01-31-12-00-01.csv");
        // the rules are asked after a name is chosen and before the file is published
        RuleDescription race = RuleDescription.of("test.race", "Another program publishes an upload.");
        FileFormat<UploadAccount> format = CREATING.withRule(FileRule.atEnd(race, (facts, findings) -> {
            try {
                Files.writeString(taken, "other");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));

        CorrectedUpload corrected =
                ErrorFile.read(errors).correct(format, new UploadFileNames(NOON), RefusedRecord::record);

        assertThat(taken).hasContent("other");
        assertThat(corrected.file()).hasFileName("2026-01-31-12-00-02.csv");
        assertThat(AccountFile.accepted(CREATING, Files.readAllBytes(corrected.file())))
                .containsExactly(account(2));
    }

    @Test
    void errors_of_a_file_of_any_name_are_corrected_under_the_next_name() throws IOException {
        refuse("3", "a");
        Path odd = Files.move(errors, directory.resolve("accounts.txt"));
        ErrorFile file = ErrorFile.read(odd);

        assertThat(file.uploadName()).isEqualTo("accounts.txt");
        assertThat(file).hasToString("accounts.txt: 1 records refused");
        assertThat(file.correct(
                                CREATING,
                                new UploadFileNames(Clock.fixed(Instant.parse("2026-02-01T00:00:00Z"), ZoneOffset.UTC)),
                                RefusedRecord::record)
                        .file())
                .hasFileName("2026-02-01-00-00-00.csv");
    }

    @Test
    void no_upload_remains_if_there_is_nothing_to_send() throws IOException {
        refuse("3", "a", "5", "b");

        CorrectedUpload corrected = ErrorFile.read(errors)
                .correct(
                        CREATING,
                        AT_NOON,
                        refused -> refused.record().toBuilder().balance(0L).build());

        assertThat(corrected.file()).isNull();
        assertThat(corrected.report().rejected()).isEqualTo(2);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactlyInAnyOrder(sent, errors);
        }
    }
}
