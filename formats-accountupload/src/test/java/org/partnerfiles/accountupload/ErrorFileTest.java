package org.partnerfiles.accountupload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.accountupload.internal.fixtures.SampleAccounts;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.RecordWriter;

/** Error files from the recipient: reading them, matching them with the upload, and correcting it. */
class ErrorFileTest {

    private static final FileFormat<UploadAccount> CREATING =
            AccountUpload.ACCOUNTS.withOption(AccountUpload.INTENT, Intent.CREATE);

    private static final UploadFileNames AT_NOON =
            new UploadFileNames(Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC));

    @TempDir
    Path directory;

    private Path sent;
    private Path errors;

    @BeforeEach
    void send() throws IOException {
        sent = directory.resolve("2026-01-31-12-00-00.csv");
        errors = directory.resolve("2026-01-31-12-00-00.csv.err");
        try (RecordWriter<UploadAccount> writer = AccountUpload.ACCOUNTS.writer(sent)) {
            for (int i = 1; i <= 4; i++) {
                writer.write(account(i));
            }
            writer.publish();
        }
    }

    private static UploadAccount account(int i) {
        UploadAccount john = SampleAccounts.john();
        return john.toBuilder()
                .accountRef("A-" + i)
                .creditors(john.creditors().toBuilder()
                        .originatingAccountRef("OC-" + i)
                        .build())
                .build();
    }

    /** Puts the rows of the upload into an error file as the recipient does. */
    private void refuse(String... linesAndMessages) throws IOException {
        List<String> rows = Files.readAllLines(sent);
        List<String> lines = new ArrayList<>(List.of("Errors," + rows.get(0)));
        for (int i = 0; i < linesAndMessages.length; i += 2) {
            lines.add(linesAndMessages[i + 1] + "," + rows.get(Integer.parseInt(linesAndMessages[i]) - 1));
        }
        Files.write(errors, lines);
    }

    @Test
    void an_empty_error_file_means_that_all_were_accepted() throws IOException {
        Files.createFile(errors);
        ErrorFile file = ErrorFile.read(errors);

        assertThat(file.refused()).isEmpty();
        assertThat(file.uploadName()).isEqualTo("2026-01-31-12-00-00.csv");
        assertThat(file.correct(CREATING, AT_NOON, RefusedRecord::record).file())
                .isNull();
        assertThat(directory).isDirectoryNotContaining("glob:**/*-01.csv");
    }

    /** It used to look like the file of a recipient who took everything. */
    @Test
    void an_error_file_with_an_unknown_header_does_not_mean_that_all_were_accepted() throws IOException {
        Files.writeString(errors, "Messages,Account\nAmount must be positive,A-2\n");
        assertThat(ErrorFile.read(errors).findings())
                .filteredOn(finding -> finding.effect().isError())
                .satisfiesExactly(
                        row -> {
                            assertThat(row.location().line()).isEqualTo(2);
                            assertThat(row.message())
                                    .contains("a record was refused")
                                    .doesNotContain("positive");
                        },
                        header -> assertThat(header.rule()).isEqualTo("core.header-not-recognised"));
    }

    @Test
    void refused_records_come_with_their_messages() throws IOException {
        refuse("3", "Amount must be positive", "5", "\"locale is not supported: invalid-language\"");
        ErrorFile file = ErrorFile.read(errors);

        assertThat(file.findings()).isEmpty();
        assertThat(file.refused())
                .extracting(RefusedRecord::message)
                .containsExactly("Amount must be positive", "locale is not supported: invalid-language");
        assertThat(file.refused()).extracting(RefusedRecord::record).containsExactly(account(2), account(4));
        assertThat(file.refused())
                .extracting(RefusedRecord::kind)
                .containsExactly(RecipientMessage.AMOUNT_NOT_POSITIVE, RecipientMessage.UNSUPPORTED_LANGUAGE);
    }

    @Test
    void blanks_around_cells_and_headers_do_not_count() throws IOException {
        Files.writeString(
                errors,
                " Errors , AccountRef, Balance ,Emails,Internal \n  Amount must be positive , A-2 , 0 , a@example.com; bad , x \n");
        RefusedRecord refused = ErrorFile.read(errors).refused().get(0);

        assertThat(refused.message()).isEqualTo("Amount must be positive");
        assertThat(refused.record().accountRef()).isEqualTo("A-2");
        assertThat(refused.record().balance()).isZero();
        assertThat(refused.record().customer().emails()).containsExactly("a@example.com");
        assertThat(refused.unmapped().text("Internal")).isEqualTo("x");
    }

    @ParameterizedTest
    @CsvSource({
        "Amount must be positive, AMOUNT_NOT_POSITIVE",
        "locale is not supported: en-CA, UNSUPPORTED_LANGUAGE",
        "locale is not supported:, UNSUPPORTED_LANGUAGE",
        "Amount must be positive and whole, OTHER",
        "something else, OTHER",
        "'', OTHER"
    })
    void known_messages_are_recognised(String message, RecipientMessage kind) {
        assertThat(RecipientMessage.of(message)).isEqualTo(kind);
        assertThat(kind == RecipientMessage.OTHER
                        || AccountUpload.ACCOUNTS.catalogue().contains(kind.rule()))
                .isTrue();
    }

    @Test
    void refused_records_are_matched_with_the_upload() throws IOException {
        refuse("5", "b", "3", "a");
        List<String> lines = Files.readAllLines(errors);
        Files.writeString(
                errors, lines.get(0) + "\n" + lines.get(1) + "\n" + lines.get(2).replace("A-2", "A-unknown") + "\n");

        assertThat(ErrorFile.read(errors).matchedWith(sent).refused())
                .extracting(RefusedRecord::sentLine)
                .containsExactly(5L, 0L);
    }

    @Test
    void an_equal_row_is_matched_before_others_with_the_same_account_ref() throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(sent));
        rows.add(rows.get(1).replace("SOW-1", "SOW-2"));
        Files.write(sent, rows);
        refuse("6", "again", "2", "first");

        assertThat(ErrorFile.read(errors).matchedWith(sent).refused())
                .extracting(RefusedRecord::sentLine)
                .containsExactly(6L, 2L);
    }

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
    void an_unreadable_row_is_reported_and_the_others_are_read() throws IOException {
        refuse("3", "a", "5", "b");
        Files.writeString(errors, Files.readString(errors).replace("a,A-2", "\"a,A-2"));

        ErrorFile file = ErrorFile.read(errors);
        assertThat(file.refused()).extracting(RefusedRecord::message).containsExactly("b");
        assertThat(file.findings()).extracting(Finding::rule).containsExactly("core.unreadable-row");
    }

    /** As the message is the one column that an error file must have, a line of blanks was taken for an empty one. */
    @Test
    void a_line_of_blanks_counts_as_a_refused_record() throws IOException {
        Files.writeString(errors, " \nErrors,AccountRef\ne,A-1\n  \n");
        assertThat(ErrorFile.read(errors).refused()).hasSize(1);
        assertThat(ErrorFile.read(errors).findings()).extracting(Finding::rule).containsExactly("core.blank-row");

        Files.writeString(errors, "A-1,no header\nA-2,no header\n  \n");
        assertThat(ErrorFile.read(errors).findings())
                .extracting(finding -> finding.location().line())
                .as("each record and the header")
                .containsOnlyOnce(2L)
                .doesNotContain(3L);
    }

    @Test
    void a_file_without_the_errors_column_is_reported() throws IOException {
        Files.copy(sent, errors);

        assertThat(ErrorFile.read(errors).findings()).isNotEmpty();
    }

    @Test
    void nothing_personal_is_shown() throws IOException {
        refuse("3", "Marlow is bad");

        assertThat(ErrorFile.read(errors).refused().toString()).doesNotContain("Marlow");
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
    void a_zero_byte_error_file_means_that_all_were_taken_without_findings() throws IOException {
        Files.createFile(errors);
        ErrorFile file = ErrorFile.read(errors);
        assertThat(file.findings()).isEmpty();
        assertThat(file.allTaken()).isTrue();
        assertThat(file.matchedWith(sent).taken())
                .extracting(SentRecord::accountRef)
                .containsExactly("A-1", "A-2", "A-3", "A-4");
    }

    @Test
    void the_records_that_were_taken_are_the_others_of_the_upload() throws IOException {
        refuse("3", "a", "5", "b");
        ErrorFile file = ErrorFile.read(errors).matchedWith(sent);
        assertThat(file.allTaken()).isFalse();
        assertThat(file.taken()).containsExactly(new SentRecord("A-1", 2, 1), new SentRecord("A-3", 4, 3));
    }

    @Test
    void nothing_is_called_taken_if_the_error_file_is_not_understood_whole() throws IOException {
        refuse("3", "a", "5", "b");
        Files.writeString(errors, Files.readString(errors).replace("a,A-2", "a,A-unknown"));
        assertThat(ErrorFile.read(errors).matchedWith(sent).taken()).isEmpty();
        Files.writeString(errors, Files.readString(errors).replace("a,A-unknown", "\"a,A-2"));
        assertThat(ErrorFile.read(errors).matchedWith(sent).taken()).isEmpty();
        Files.writeString(errors, "Messages\nAmount must be positive\n");
        assertThat(ErrorFile.read(errors).allTaken()).isFalse();
        assertThatThrownBy(() -> ErrorFile.read(errors).taken()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_record_that_is_refused_for_two_reasons_has_both_messages() throws IOException {
        refuse("3", "a", "5", "c", "3", "b");
        assertThat(ErrorFile.read(errors).matchedWith(sent).refused())
                .extracting(RefusedRecord::messages, RefusedRecord::sentLine, RefusedRecord::sentRow)
                .containsExactly(tuple(List.of("a", "b"), 3L, 2L), tuple(List.of("c"), 5L, 4L));
    }

    @Test
    void a_row_that_was_sent_and_refused_twice_is_two_records() throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(sent));
        rows.add(rows.get(2));
        Files.write(sent, rows);
        refuse("3", "a", "3", "a");
        assertThat(ErrorFile.read(errors).matchedWith(sent).refused())
                .extracting(RefusedRecord::sentLine)
                .containsExactly(3L, 6L);
    }

    @Test
    void a_matched_record_has_the_cells_as_they_stood() throws IOException {
        Files.writeString(sent, Files.readString(sent).replace("A-2,SOW-1,", "A-2, SOW-1 ,"));
        refuse("3", "a");
        Files.writeString(
                errors, Files.readString(errors).replace(" SOW-1 ", "SOW-1").replace(",", " , "));
        RefusedRecord refused =
                ErrorFile.read(errors).matchedWith(sent).refused().get(0);
        assertThat(refused.cells().text("StatementOfWorkID")).isEqualTo(" SOW-1 ");
        assertThat(refused.record().statementOfWorkId()).isEqualTo(" SOW-1 ");
    }

    @Test
    void which_of_two_rows_with_one_account_ref_was_refused_is_not_guessed() throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(sent));
        rows.add(rows.get(2).replace("SOW-1", "SOW-2"));
        Files.write(sent, rows);
        refuse("3", "a");
        Files.writeString(errors, Files.readString(errors).replace("SOW-1", "SOW-3"));
        assertThat(ErrorFile.read(errors).matchedWith(sent).refused().get(0).sentLine())
                .isZero();
    }

    @Test
    void a_padded_error_file_has_no_findings() throws IOException {
        refuse("3", "a");
        Files.writeString(errors, Files.readString(errors).replace(",", " , "));
        ErrorFile file = ErrorFile.read(errors).matchedWith(sent);
        assertThat(file.findings()).isEmpty();
        assertThat(file.refused()).extracting(RefusedRecord::sentLine).containsExactly(3L);
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
    void a_refused_record_shows_its_line_once_it_is_known() throws IOException {
        refuse("3", "a");

        assertThat(ErrorFile.read(errors).refused().get(0).toString())
                .startsWith("RefusedRecord[OTHER, UploadAccount[");
        assertThat(ErrorFile.read(errors).matchedWith(sent).refused().get(0).toString())
                .startsWith("RefusedRecord[OTHER, line 3, UploadAccount[");
    }

    @Test
    void a_refused_record_that_differs_from_the_sent_one_is_matched_by_account_ref() throws IOException {
        refuse("3", "a");
        Files.writeString(errors, Files.readString(errors).replace("Marlow", "Marlo"));

        assertThat(ErrorFile.read(errors).matchedWith(sent).refused())
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.sentLine()).isEqualTo(3);
                    assertThat(refused.record()).isEqualTo(account(2));
                });
    }

    @Test
    void a_refused_record_with_an_unreadable_cell_is_matched_too() throws IOException {
        Files.writeString(sent, Files.readString(sent).replaceFirst("(?m)^A-2,SOW-1,[^,]*,", "A-2,SOW-1,tomorrow,"));
        refuse("3", "a");

        assertThat(ErrorFile.read(errors).matchedWith(sent).refused())
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.sentLine()).isEqualTo(3);
                    assertThat(refused.record())
                            .isEqualTo(account(2).toBuilder().dueDate(null).build());
                });
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

    @Test
    void a_refused_record_that_breaks_our_rules_is_matched_too() throws IOException {
        Files.writeString(sent, Files.readString(sent).replaceFirst("(?m)^A-2,SOW-1,", "A-2,,"));
        refuse("3", "a");

        assertThat(ErrorFile.read(errors).matchedWith(sent).refused())
                .extracting(RefusedRecord::sentLine)
                .containsExactly(3L);
    }
}
