package org.partnerfiles.accountupload.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.accountupload.Address;
import org.partnerfiles.accountupload.Customer;

class CustomerRefsTest {

    private static final Customer JOHN = Customer.builder()
            .firstName("John")
            .lastName("Van Marlow")
            .dateOfBirth(LocalDate.of(1985, 4, 12))
            .emails(List.of("jm@example.com"))
            .phones(List.of("+12175550101", "+61 444 555 666", "+49 1555 0100"))
            .address(Address.builder().line1("12 Harbor Street").build())
            .build();

    @ParameterizedTest
    @CsvSource({
        "ann@example.com, an e-mail address",
        "C-1/ann@example.com, an e-mail address",
        "C-1;joe@example.org, an e-mail address",
        "xjm@example.comx, an e-mail address",
        "'ann@example.com,joe@example.com', an e-mail address",
        "@jm@example.com, an e-mail address",
        "@JM@EXAMPLE.COM, an e-mail address",
        "000-12-3456, what looks like a social security number",
        "C000-12-3456, what looks like a social security number",
        "+442079460000, a phone number",
        "C +44 20 7946 0000, a phone number",
        "+12345678, a phone number",
        "+123456789012345, a phone number",
        "C-15550100, a phone number",
        "+1 or +442079460000, a phone number",
        "(217) 555-0199, a phone number",
        "(217)555-0199, a phone number",
        "(217)-555-0199, a phone number",
        "(217).555.0199, a phone number",
        "(217) 555.0199, a phone number",
        "(217) 555 0199, a phone number",
        "(217)5550199, a phone number",
        "(a) (217) 555-0199, a phone number",
        "217-555-0199, a phone number",
        "217.555.0199, a phone number",
        "1-217-555-0199, a phone number",
        "C-12175550101, a phone number",
        "C-2175550101, a phone number",
        "2175550101-C, a phone number",
        "C 217 555 01 01, a phone number",
        "C61444555666, a phone number",
        "C-1985-04-12, the date of birth",
        "C19850412, the date of birth",
        "1985-04-12-C, the date of birth",
        "C_1985_04_12, the date of birth",
        "C 12 04 1985, the date of birth",
        "C-04/12/1985, the date of birth",
        "C-12.04.1985, the date of birth",
        "john-van-marlow, the first and the last name",
        "VAN MARLOW_John, the first and the last name",
        "van.marlow.john42, the first and the last name",
        "JohnVanMarlow, the first and the last name",
        "C-vanmarlowjohn-1, the first and the last name",
        "Jöhn-Ván-Marlów, the first and the last name",
        "12175550101, a phone number",
        "2175550101, a phone number",
        "02175550101, a phone number",
        "61444555666, a phone number",
        "0061444555666, a phone number",
        "0444555666, a phone number",
        "444555666, a phone number",
        "C-0444555666, a phone number",
        "0444 555 666, a phone number",
        "C4915550100, a phone number",
        "19850412, the date of birth",
        "12041985, the date of birth",
        "' 04121985 ', the date of birth",
        "C 1985.04.12, the date of birth",
        "12 Harbor Street, the address",
        "12HARBORSTREET, the address",
        "C-12-Harbor-Street-7, the address"
    })
    void a_reference_with_personal_data_is_reported(String ref, String kind) {
        assertThat(CustomerRefs.personalDataIn(ref, JOHN)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C-2001",
                "123456789",
                "12175550102",
                "19850413",
                "612175550101",
                "119850412",
                "JohnVanMarlowe",
                "JohnVanMarlo",
                "12-Harbor-",
                "XJohnVanMarlow",
                "12 Harbor Streets",
                "1012 Harbor Street",
                "Harbor",
                "C-000123456",
                "1000-12-3456",
                "000-12-34567",
                "C-20260101-0001",
                "1C19850412001",
                "john-2001",
                "marlow-2001",
                "Johnson Van Marlow",
                "+1234567",
                "+1234567-x9",
                "+1234567890123456",
                "+0442079460000",
                "(217)x555-0199",
                "(217) 555-01999",
                "joe@, ann@",
                "customer@home",
                "217-5550-199",
                "3f2504e0-4f89-11d3-9a0c-0305e82c3301"
            })
    void a_reference_without_personal_data_or_of_digits_only_is_accepted(String ref) {
        assertThat(CustomerRefs.personalDataIn(ref, JOHN)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1 Elm St, true", "1 Elm S, false"})
    void an_address_of_few_letters_and_digits_is_not_searched_for(String line, boolean isFound) {
        Customer customer = Customer.builder()
                .address(Address.builder().line1(line).build())
                .build();
        assertThat(CustomerRefs.personalDataIn("C/" + line, customer)).isEqualTo(isFound ? "the address" : null);
        assertThat(CustomerRefs.personalDataIn(line, customer)).isEqualTo(isFound ? "the address" : null);
    }

    /** A phone number and digits: found where the country code ends, which has one, two or three digits. */
    @ParameterizedTest
    @CsvSource({
        "+1 217 555 0101, 2175550101, true",
        "+1 217 555 0101, 175550101, false",
        "+7 495 555 0100, 4955550100, true",
        "+7 495 555 0100, 955550100, false",
        "+20 2 5550 0100, 255500100, true",
        "+20 2 5550 0100, 0255500100, true",
        "+20 2 5550 0100, 55500100, false",
        "+353 1 555 01000, 155501000, true",
        "+353 1 555 01000, 0155501000, true",
        "+353 1 555 01000, 00353155501000, true",
        "+353 1 555 01000, 3155501000, false",
        "+353 1 555 01000, 53155501000, false"
    })
    void a_phone_number_is_found_without_its_country_code(String phone, String ref, boolean isFound) {
        Customer customer = Customer.builder().phones(List.of(phone)).build();
        assertThat(CustomerRefs.personalDataIn(ref, customer)).isEqualTo(isFound ? "a phone number" : null);
    }

    @Test
    void accents_of_the_name_do_not_matter() {
        Customer zoe = Customer.builder().firstName("Zoé").lastName("Brontë").build();
        assertThat(CustomerRefs.personalDataIn("zoe-bronte", zoe)).isEqualTo("the first and the last name");
        assertThat(CustomerRefs.personalDataIn("ZoeBronte", zoe)).isEqualTo("the first and the last name");
        Customer accented = Customer.builder().firstName("Éé").lastName("Öö").build();
        assertThat(CustomerRefs.personalDataIn("ee-oo", accented)).isEqualTo("the first and the last name");
        assertThat(CustomerRefs.personalDataIn("éé-öö", accented)).isEqualTo("the first and the last name");
    }

    @Test
    void two_equal_names_are_not_found_in_one_word() {
        Customer ann = Customer.builder().firstName("Ann").lastName("Ann").build();

        assertThat(CustomerRefs.personalDataIn("ann-1", ann)).isNull();
        assertThat(CustomerRefs.personalDataIn("ann-ann-1", ann)).isEqualTo("the first and the last name");
    }

    @Test
    void an_entry_that_is_not_a_phone_number_is_not_searched_for() {
        Customer odd = Customer.builder().phones(List.of("12345678")).build();

        assertThat(CustomerRefs.personalDataIn("C-12345678", odd)).isNull();
    }
}
