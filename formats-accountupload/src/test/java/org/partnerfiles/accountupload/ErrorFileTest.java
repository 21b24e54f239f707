package org.partnerfiles.accountupload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.finding.Finding;

/** What an error file from the recipient says. */
class ErrorFileTest extends RefusedUpload {

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
    void a_padded_error_file_has_no_findings() throws IOException {
        refuse("3", "a");
        Files.writeString(errors, Files.readString(errors).replace(",", " , "));
        ErrorFile file = ErrorFile.read(errors).matchedWith(sent);
        assertThat(file.findings()).isEmpty();
        assertThat(file.refused()).extracting(RefusedRecord::sentLine).containsExactly(3L);
    }
}
