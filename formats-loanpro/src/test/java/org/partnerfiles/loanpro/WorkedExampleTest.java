package org.partnerfiles.loanpro;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.io.Row;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.table.Column;

/** The vendor's document fills in one customer, cell by cell. */
class WorkedExampleTest {

    private static final String HEADER = "action,customerId,importId,status,customerType,firstName,middleName,lastName,"
            + "companyContact,companyName,ssn,driversLicense,idType,idNumber,creditLimit,birthday,gender,gencode,"
            + "saleTransferPii,email,priPhone,priPhoneType,secPhone,secPhoneType,additionalPhone,additionalPhoneType,"
            + "password,username,creditScoreExperian,creditScoreEquifax,creditScoreTransunion,"
            + "priAddress,priCity,priState,priZipcode,priCountry,mailAddress,mailCity,mailState,mailZipcode,mailCountry,"
            + "employerName,employerTitle,employerPhone,employerIncome,employerIncomeFreq,employerHireDate,"
            + "employerPaydayFreq,employerNextPayday,"
            + "employerAddress,employerCity,employerState,employerZipcode,employerCountry\n";

    private static final String ROW = "add,,,2,individual,David,,Hicks,,,999999999,,ssn,,,1985-01-01,male,none,,,"
            + "9876543210,cell,,,,,,,,,,321 Oak Lane,Schenectady,NY,12345,usa,321 Oak Lane,Schenectady,NY,12345,usa,"
            + ",,,,,,,,,,,,\n";

    private static final String US_ROW = ROW.replace("1985-01-01", "01/01/1985");

    private static final LoanProCustomer DAVID = LoanProCustomer.builder()
            .action(Action.ADD)
            .status("2")
            .customerType(CustomerType.INDIVIDUAL)
            .name(PersonName.of("David", "Hicks").toBuilder()
                    .generation(Generation.NONE)
                    .build())
            .identification(
                    Identification.builder().ssn("999999999").idType(IdType.SSN).build())
            .birthday(LocalDate.of(1985, 1, 1))
            .gender(Gender.MALE)
            .phones(Phones.of("9876543210", PhoneType.CELL))
            .primaryAddress(oakLane())
            .mailingAddress(oakLane())
            .build();

    private static Address oakLane() {
        return Address.builder()
                .street("321 Oak Lane")
                .city("Schenectady")
                .state("NY")
                .zipcode("12345")
                .country(Country.USA)
                .build();
    }

    private static String written(FileFormat<LoanProCustomer> format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter<LoanProCustomer> writer = format.writer(out)) {
            writer.write(DAVID);
            writer.publish();
        }
        return out.toString(UTF_8);
    }

    private static Row<LoanProCustomer> read(String text) throws IOException {
        try (RecordReader<LoanProCustomer> reader =
                LoanPro.CUSTOMERS.reader(new ByteArrayInputStream(text.getBytes(UTF_8)), null)) {
            return reader.read();
        }
    }

    @Test
    void the_columns_are_those_of_the_list_of_headers_in_its_order() {
        assertThat(LoanPro.CUSTOMERS.table().columns().stream().map(Column::header))
                .containsExactly(HEADER.strip().split(","))
                .hasSize(54);
    }

    @Test
    void it_is_written_with_us_dates_by_default() throws IOException {
        assertThat(written(LoanPro.CUSTOMERS)).isEqualTo(HEADER + US_ROW);
    }

    @Test
    void it_is_written_as_in_the_document_with_iso_dates() throws IOException {
        assertThat(written(LoanPro.CUSTOMERS.withOption(LoanPro.DATE_STYLE, DateStyle.ISO)))
                .isEqualTo(HEADER + ROW);
    }

    @Test
    void it_is_read_from_either_style() throws IOException {
        assertThat(List.of(read(HEADER + ROW), read(HEADER + US_ROW)))
                .allSatisfy(row -> assertThat(row)
                        .isInstanceOfSatisfying(
                                Row.Accepted.class,
                                accepted -> assertThat(accepted.record()).isEqualTo(DAVID)));
    }

    @Test
    void it_is_read_with_crlf_and_a_byte_order_mark() throws IOException {
        assertThat(read("\uFEFF" + (HEADER + ROW).replace("\n", "\r\n")))
                .isInstanceOfSatisfying(
                        Row.Accepted.class,
                        accepted -> assertThat(accepted.record()).isEqualTo(DAVID));
    }

    @Test
    void it_is_read_with_its_columns_in_any_order() throws IOException {
        assertThat(read(reversed(HEADER) + reversed(ROW)))
                .isInstanceOfSatisfying(
                        Row.Accepted.class,
                        accepted -> assertThat(accepted.record()).isEqualTo(DAVID));
    }

    private static String reversed(String line) {
        StringBuilder reversed = new StringBuilder();
        for (String cell : line.strip().split(",", -1)) {
            reversed.insert(0, cell + (reversed.isEmpty() ? "\n" : ","));
        }
        return reversed.toString();
    }

    @Test
    void it_is_accepted_with_advice_only() throws IOException {
        ValidationReport report =
                LoanPro.CUSTOMERS.validator().validate(new ByteArrayInputStream((HEADER + ROW).getBytes(UTF_8)), null);

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.fileRejected()).isFalse();
        assertThat(report.findings().stream().map(CustomerFile::ruleAndColumn))
                .containsExactly(
                        "loanpro.import-id-recommended importId",
                        "loanpro.implausible-id-number ssn",
                        "loanpro.income-frequency-blank employerIncomeFreq",
                        "loanpro.default-applied saleTransferPii");
    }

    @Test
    void the_format_is_found_by_its_id() {
        assertThat(FileFormats.find("loanpro.customer")).containsSame(LoanPro.CUSTOMERS);
    }

    @Test
    void it_is_the_sample_of_the_format() {
        assertThat(LoanPro.CUSTOMERS.sample()).isEqualTo(DAVID);
    }
}
