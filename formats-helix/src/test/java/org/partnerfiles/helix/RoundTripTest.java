package org.partnerfiles.helix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnerfiles.helix.RegistrationFile.ANSI;
import static org.partnerfiles.helix.RegistrationFile.fullLine;
import static org.partnerfiles.helix.RegistrationFile.header;
import static org.partnerfiles.helix.RegistrationFile.read;
import static org.partnerfiles.helix.RegistrationFile.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.helix.fixtures.HelixArbitraries;
import org.partnerfiles.io.InvalidRecordException;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.report.ValidationReport;

class RoundTripTest {

    private static final FileFormat<CustomerRegistration> FORMAT = Helix.CUSTOMER_REGISTRATIONS;
    private static final CustomerRegistrationHeader HEADER = CustomerRegistrationHeader.of(
            RegistrationFile.NAME,
            OffsetDateTime.parse("2026-01-31T02:15:07.120-06:00"),
            OffsetDateTime.parse("2026-01-30T23:59:59.999-06:00"));

    @TempDir
    Path directory;

    private static CustomerRegistration withTag(String tag) {
        return FORMAT.sample().toBuilder().customerTag(tag).build();
    }

    private static String tagIn(String file) {
        return file.split("\r\n", -1)[1].split("\t", -1)[1];
    }

    @Test
    void a_file_that_follows_the_document_is_written_again_byte_for_byte() {
        String text = header(3) + fullLine(1) + fullLine(2) + "3" + "\t".repeat(11) + "2026-01-29T10:30:31.456-06:00"
                + "\t".repeat(42) + "\r\n";
        RegistrationFile file = read(FORMAT, text, RegistrationFile.NAME);
        assertThat(file.found()).isEmpty();
        assertThat(file.rewritten()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\tnew", "\t", "\t\tx\t", "\t\u20AC \"\t"})
    void a_file_with_trailing_fields_is_written_again_byte_for_byte(String more) {
        String text = (header(2) + fullLine(1) + fullLine(2)).replace("\r\n", more + "\r\n");
        RegistrationFile file = read(text);
        assertThat(file.report().hasErrors()).isFalse();
        assertThat(file.rewritten()).isEqualTo(text);
    }

    @Test
    void missing_fields_and_other_forms_of_date_times_are_normalized() {
        String text = header(1)
                + "1\t\tRosa\t\t\t\t\t\t\t\tInitiated\t2026-01-30T10:30:31Z\t2026-01-30T10:30:31.4560000+05:30\r\n";
        String again = read(text).rewritten();
        assertThat(again)
                .isEqualTo(header(1)
                        + "1\t\tRosa\t\t\t\t\t\t\t\tInitiated\t2026-01-30T10:30:31.000+00:00\t2026-01-30T10:30:31.456+05:30"
                        + "\t".repeat(41) + "\r\n");
        assertThat(read(again).rewritten()).isEqualTo(again);
        assertThat(read(again).records()).isEqualTo(read(text).records());
    }

    @Property(tries = 500)
    void records_and_header_are_read_as_they_were_written(
            @ForAll("headers") CustomerRegistrationHeader header,
            @ForAll("registrations") List<CustomerRegistration> customers) {
        String text = write(FORMAT, header, customers);
        RegistrationFile file = read(text);
        assertThat(file.report().hasErrors()).isFalse();
        assertThat(file.records()).isEqualTo(customers);
        assertThat(file.header())
                .isEqualTo(
                        header.toBuilder().recordCount((long) customers.size()).build());
        assertThat(file.rewritten()).isEqualTo(text);
    }

    @Provide
    Arbitrary<List<CustomerRegistration>> registrations() {
        return HelixArbitraries.registrations().list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<CustomerRegistrationHeader> headers() {
        return HelixArbitraries.headers();
    }

    /** By itself, first, in the middle, last and twice, with the fields before and after it unchanged. */
    @Test
    void every_character_of_the_encoding_can_be_written_and_read() {
        assertThat(HelixArbitraries.characters()).hasSize(256 - 5 - 4);
        for (char c : HelixArbitraries.characters()) {
            for (String text : List.of("" + c, c + "ab", "a" + c + "b", "ab" + c, "" + c + c, c + "ab" + c)) {
                CustomerRegistration customer = withTag(text).toBuilder()
                        .gender("" + c)
                        .customFields(new CustomFields(null, null, null, null, text))
                        .build();
                String written = write(FORMAT, HEADER, List.of(customer, customer));
                assertThat(read(written).records()).as("U+%04X", (int) c).containsExactly(customer, customer);
                assertThat(tagIn(written)).isEqualTo(text);
                assertThat(read(written).rewritten()).isEqualTo(written);
            }
        }
    }

    @Test
    void characters_that_a_file_cannot_contain_are_an_error_in_their_field() {
        for (String text :
                List.of("a\nb", "a\rb", "\r\n", "\u0141", "\u65E5", "\uD83D\uDE00", "\0", "\u0081", "\uFFFD")) {
            assertThatThrownBy(() -> write(FORMAT, HEADER, List.of(withTag(text))))
                    .as(text)
                    .isInstanceOf(InvalidRecordException.class)
                    .hasMessageContaining("Customer Tag")
                    .hasMessageContaining("core.value-malformed");
        }
    }

    @Test
    void a_tab_is_written_as_a_blank() {
        assertThat(tagIn(write(FORMAT, HEADER, List.of(withTag("\ta\tb\t"))))).isEqualTo(" a b ");
    }

    @Test
    void characters_that_the_encoding_lacks_are_replaced_if_the_option_is_on() {
        var replacing = FORMAT.withOption(Helix.REPLACE_FOREIGN_CHARACTERS, true);
        assertThat(tagIn(write(replacing, HEADER, List.of(withTag("\u0141\u00F3d\u017A \uD83D\uDE00\u20AC")))))
                .isEqualTo("?\u00F3d? ?\u20AC");
        assertThatThrownBy(() -> write(replacing, HEADER, List.of(withTag("a\nb"))))
                .isInstanceOf(InvalidRecordException.class);
        CustomerRegistration odd =
                FORMAT.sample().toBuilder().status(CustomerStatus.of("\u0141")).build();
        assertThat(write(replacing, HEADER, List.of(odd))).contains("\t?\t");
    }

    @ParameterizedTest
    @CsvSource({"50, true", "51, false"})
    void a_writer_refuses_long_texts_or_cuts_them_if_the_option_is_on(int length, boolean fits) {
        CustomerRegistration customer = withTag("x".repeat(length)).toBuilder()
                .status(CustomerStatus.of("y".repeat(length)))
                .build();
        if (!fits) {
            assertThatThrownBy(() -> write(FORMAT, HEADER, List.of(customer)))
                    .isInstanceOf(InvalidRecordException.class)
                    .hasMessageContaining("Customer Tag: must be at most 50 characters [core.value-too-long")
                    .hasMessageContaining("Customer Status: must be at most 50 characters [core.value-too-long");
        }
        assertThat(FORMAT.validator().validate(customer)).allMatch(finding -> finding.effect() == Effect.ADVICE);
        String written = write(FORMAT.withOption(Helix.CUT_LONG_TEXTS, true), HEADER, List.of(customer));
        assertThat(tagIn(written)).isEqualTo("x".repeat(50));
        assertThat(written).contains("\t" + "y".repeat(50) + "\t");
    }

    @Test
    void a_cut_does_not_split_a_surrogate_pair() {
        var cutting = FORMAT.withOption(Helix.CUT_LONG_TEXTS, true);
        assertThat(tagIn(write(cutting, HEADER, List.of(withTag("x".repeat(49) + "\uD83D\uDE00")))))
                .isEqualTo("x".repeat(49));
        assertThat(tagIn(write(cutting, HEADER, List.of(withTag("x".repeat(50) + "\uD83D\uDE00")))))
                .isEqualTo("x".repeat(50));
        assertThatThrownBy(() -> write(cutting, HEADER, List.of(withTag("x".repeat(48) + "\uD83D\uDE00"))))
                .isInstanceOf(InvalidRecordException.class);
        var both = cutting.withOption(Helix.REPLACE_FOREIGN_CHARACTERS, true);
        assertThat(tagIn(write(both, HEADER, List.of(withTag("x".repeat(49) + "\uD83D\uDE00z")))))
                .isEqualTo("x".repeat(49) + "?");
    }

    @Test
    void long_texts_are_read_whole_with_advice() {
        String text = header(1) + fullLine(1).replace("C-1", "x".repeat(60)).replace("Manual Review", "z".repeat(60));
        RegistrationFile file = read(text);
        assertThat(file.found())
                .containsExactlyInAnyOrder(
                        "2 Customer Tag core.value-too-long",
                        "2 Customer Status core.value-too-long",
                        "2 Customer Status helix.unexpected-status");
        assertThat(file.report().findings()).allMatch(finding -> finding.effect() == Effect.ADVICE);
        assertThat(file.records().get(0).customerTag()).hasSize(60);
    }

    @Test
    void mixed_offsets_and_fractions_are_kept() {
        CustomerRegistration customer = read(header(1) + fullLine(1)).records().get(0);
        assertThat(customer.dates().idVerification()).isEqualTo(OffsetDateTime.parse("2026-01-30T10:30:31.001-05:00"));
        assertThat(customer.dates().expired()).isEqualTo(OffsetDateTime.parse("2026-01-30T10:30:31.4567-06:00"));
        assertThat(customer.residence().line2()).isEqualTo("Flat \"B\"");
        assertThat(customer.residence().line3()).isEqualTo("\"");
        assertThat(customer.customFields().field2()).isEqualTo(" two ");
    }

    @Test
    void a_written_file_has_its_count_and_no_findings() throws IOException {
        String name = HelixFileName.CUSTOMER_REGISTRATION.at(LocalDateTime.of(2026, 1, 31, 2, 15));
        Path file = directory.resolve(name);
        try (RecordWriter<CustomerRegistration> out =
                FORMAT.withHeaderRecord(HEADER).writer(file)) {
            for (long id = 1; id <= 5_000; id++) {
                out.write(FORMAT.sample().toBuilder().customerId(id).build());
            }
            out.publish();
        }
        ValidationReport report = FORMAT.validator().validate(file);
        assertThat(report.findings()).isEmpty();
        assertThat(report.accepted()).isEqualTo(5_000);
        assertThat(Files.readString(file, ANSI)).startsWith(name + "\t5000\t");
    }

    @Test
    void a_wrong_count_in_the_given_header_leaves_no_file_even_if_lenient() throws IOException {
        Path file = directory.resolve(RegistrationFile.NAME);
        var header = HEADER.toBuilder().recordCount(2L).build();
        try (RecordWriter<CustomerRegistration> out = FORMAT.withOption(Helix.LENIENT_COUNT, true)
                .withHeaderRecord(header)
                .writer(file)) {
            out.write(FORMAT.sample());
            assertThatThrownBy(out::publish)
                    .isInstanceOf(InvalidRecordException.class)
                    .hasMessageContaining("helix.record-count-mismatch");
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_writer_advises_on_a_header_with_another_file_name() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path file = directory.resolve("other.TXT");
        try (RecordWriter<CustomerRegistration> writer =
                FORMAT.withHeaderRecord(HEADER).writer(file)) {
            writer.write(FORMAT.sample());
            writer.publish();
            assertThat(writer.report().countsByRule())
                    .containsOnlyKeys("helix.file-name-pattern", "helix.file-name-mismatch");
        }
        assertThat(out.size()).isZero();
        assertThat(file).exists();
    }

    @Test
    void the_text_of_a_record_and_its_groups_shows_no_personal_value() {
        CustomerRegistration customer = read((header(1) + fullLine(1)).replace("\r\n", "\tmore\r\n"))
                .records()
                .get(0);
        assertThat(customer.toString())
                .contains("Customer ID=1,", "Tax ID=[secret]", "First Name=****,", "1 cells")
                .doesNotContain("Rosa", "000120300", "D000", "Oak", "four", "555", "1986");
        assertThat(customer.name().toString()).isEqualTo("PersonName[4 of 4 given]");
        assertThat(customer.driversLicense()).hasToString("DriversLicense[4 of 4 given]");
        assertThat(customer.passport()).hasToString("Passport[4 of 4 given]");
        assertThat(customer.dates()).hasToString("StatusDates[6 of 6 given]");
        assertThat(customer.consents()).hasToString("Consents[4 of 4 given]");
        assertThat(customer.residence()).hasToString("Address[8 of 8 given]");
        assertThat(customer.mailing()).hasToString("Address[5 of 8 given]");
        assertThat(customer.phones()).hasToString("Phones[3 of 3 given]");
        assertThat(customer.customFields()).hasToString("CustomFields[4 of 5 given]");
        assertThat(HEADER.toString()).contains("File Name=" + RegistrationFile.NAME, "2026-01-30T23:59:59.999-06:00");
    }

    @Test
    void a_builder_of_a_record_builds_an_equal_record() {
        CustomerRegistration customer = read(header(1) + fullLine(1)).records().get(0);
        assertThat(customer.name().toBuilder().build()).isEqualTo(customer.name());
        assertThat(customer.dates().toBuilder().build()).isEqualTo(customer.dates());
        assertThat(customer.driversLicense().toBuilder().build()).isEqualTo(customer.driversLicense());
        assertThat(customer.passport().toBuilder().build()).isEqualTo(customer.passport());
        assertThat(customer.consents().toBuilder().build()).isEqualTo(customer.consents());
        assertThat(customer.residence().toBuilder().build()).isEqualTo(customer.residence());
        assertThat(customer.phones().toBuilder().build()).isEqualTo(customer.phones());
        assertThat(customer.customFields().toBuilder().build()).isEqualTo(customer.customFields());
        assertThat(customer.toBuilder().build()).isEqualTo(customer);
        assertThat(HEADER.toBuilder().build()).isEqualTo(HEADER);
        assertThat(CustomerRegistrationHeader.of(
                        HEADER.fileName(), HEADER.fileCreatedDate(), HEADER.fileEffectiveDate()))
                .isEqualTo(HEADER);
    }
}
