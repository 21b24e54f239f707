package org.partnerfiles.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcels;

/** A host can refuse a file as a whole before it stores a row. */
class RequiredFilesTest {

    private static RecordReader<Parcel> reader(FileFormat<Parcel> format, String text) throws IOException {
        return format.reader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "parcels.csv");
    }

    @Test
    void a_file_without_a_required_column_is_refused_before_its_first_row() throws IOException {
        try (RecordReader<Parcel> reader = reader(Parcel.FORMAT, "id,receiver,speed\nA1,Rosa,slow\n")) {
            assertThatThrownBy(reader::requireReadable)
                    .isInstanceOfSatisfying(
                            FileRejectedException.class,
                            refused -> assertThat(refused.findings())
                                    .isEqualTo(reader.fileFindings())
                                    .extracting(Finding::rule)
                                    .contains("core.missing-column"))
                    .hasMessageContaining("phone");
            assertThat(reader.read()).as("rows can be read for their findings").isNotNull();
        }
    }

    @Test
    void a_file_without_a_header_is_refused_without_its_text() throws IOException {
        for (String text : List.of("", "A1,Rosa Field,5555550100,slow,,,,\n")) {
            try (RecordReader<Parcel> reader = reader(Parcel.FORMAT, text)) {
                assertThatThrownBy(reader::requireReadable)
                        .isInstanceOf(FileRejectedException.class)
                        .hasMessageNotContaining("Rosa");
            }
        }
    }

    @Test
    void a_file_with_advice_on_its_header_is_read() throws IOException {
        try (RecordReader<Parcel> reader = reader(Parcel.FORMAT, Parcels.HEADER.replace("\n", ",more\n"))) {
            assertThat(reader.fileFindings()).isNotEmpty();
            assertThat(reader.requireReadable()).isSameAs(reader);
        }
    }

    @Test
    void what_the_end_of_the_file_shows_refuses_it_after_the_last_row() throws IOException {
        FileRule<Parcel> never = FileRule.atEnd(
                RuleDescription.of("test.never", "Refused.").effect(Effect.FILE_REJECTED),
                (file, findings) -> findings.say("is refused"));
        try (RecordReader<Parcel> reader =
                reader(Parcel.FORMAT.withRule(never), Parcels.HEADER + "A1,Rosa,,slow,,,,\n")) {
            reader.requireReadable().forEach(row -> assertThat(row).isInstanceOf(Row.Accepted.class));
            assertThat(reader.report().fileRejected()).isTrue();
            assertThatThrownBy(reader::requireReadable).isInstanceOf(FileRejectedException.class);
        }
    }

    @Test
    void the_message_has_the_first_findings_and_the_number_of_the_others() {
        List<Finding> many = IntStream.range(0, 12)
                .mapToObj(i -> new Finding(
                        "test.rule", Effect.FILE_REJECTED, new Location("a.csv", 1, 0, null), "mistake " + i + "."))
                .toList();
        assertThat(new FileRejectedException(many))
                .hasMessageContaining("mistake 9.")
                .hasMessageNotContaining("mistake 10.")
                .hasMessageEndingWith("and 2 more");
        assertThat(new FileRejectedException(many).findings()).hasSize(12);
    }
}
