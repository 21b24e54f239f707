package org.partnerfiles.accountupload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rows of the upload were refused, and which were taken. */
class MatchedErrorsTest extends RefusedUpload {

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
    void a_row_of_the_upload_with_too_few_cells_matches_nothing() throws IOException {
        Files.writeString(sent, Files.readString(sent) + "A-2,SOW-1\n");
        refuse("3", "a");
        ErrorFile file = ErrorFile.read(errors).matchedWith(sent);
        assertThat(file.refused()).extracting(RefusedRecord::sentLine).containsExactly(3L);
        assertThat(file.taken())
                .extracting(SentRecord::accountRef, SentRecord::line)
                .containsExactly(tuple("A-1", 2L), tuple("A-3", 4L), tuple("A-4", 5L), tuple(null, 6L));
    }

    @Test
    void only_a_text_keeps_the_blanks_that_were_sent() throws IOException {
        Files.writeString(sent, Files.readString(sent).replaceFirst("(?m)^A-2,SOW-1,[^,]*,", "A-2, , ,"));
        refuse("3", "a");
        UploadAccount refused =
                ErrorFile.read(errors).matchedWith(sent).refused().get(0).record();
        assertThat(refused.statementOfWorkId()).isEqualTo(" ");
        assertThat(refused.dueDate()).isNull();
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
