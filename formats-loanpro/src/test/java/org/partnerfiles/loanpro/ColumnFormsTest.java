package org.partnerfiles.loanpro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.option.Options;
import org.partnerfiles.table.CellType;

/** The form of each column, in words and in a schema. */
class ColumnFormsTest {

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of("birthday", "a date as MM/DD/YYYY; YYYY-MM-DD is read as well", "date %m/%d/%Y []"),
                Arguments.of("password", "text", "string null []"),
                Arguments.of("priCountry", "one of usa, can", "string null [usa, can]"),
                Arguments.of("idType", "one of employerNumber, ssn", "string null [employerNumber, ssn]"),
                Arguments.of("employerZipcode", "letters, digits and - only, without blanks", "string null []"),
                Arguments.of("additionalPhone", "text, several separated by ;", "list ; []"),
                Arguments.of(
                        "additionalPhoneType",
                        "one of cell, fax, home, office, other, cellSmartPhone, several separated by ;",
                        "list ; [cell, fax, home, office, other, cellSmartPhone]"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_column_has_a_form_in_words_and_in_a_schema(String header, String form, String schema) {
        assertForm(header, Options.standard(), form, schema);
    }

    @Test
    void the_forms_of_dates_and_id_types_follow_the_options() {
        assertForm(
                "birthday",
                Options.standard().with(LoanPro.DATE_STYLE, DateStyle.ISO),
                "a date as YYYY-MM-DD; MM/DD/YYYY is read as well",
                "date null []");
        assertForm(
                "idType",
                Options.standard().with(LoanPro.ACCEPT_SIN, true),
                "one of employerNumber, ssn, sin",
                "string null [employerNumber, ssn, sin]");
    }

    private static void assertForm(String header, Options options, String form, String schema) {
        CellType<?> type = LoanPro.CUSTOMERS.table().columns().stream()
                .filter(column -> column.header().equals(header))
                .findFirst()
                .orElseThrow()
                .type()
                .under(options);
        CellType.Schema of = type.schema();

        assertThat(type.form()).isEqualTo(form);
        assertThat(of.type() + " " + of.format() + " " + of.constants()).isEqualTo(schema);
    }
}
