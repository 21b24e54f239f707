package org.partnerfiles.accountupload.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.partnerfiles.accountupload.Customer;

class CustomerFieldsTest {

    private static final Customer ANN = Customer.builder()
            .ref("C-1")
            .firstName("Ann")
            .middleName("B.")
            .lastName("Roe")
            .dateOfBirth(LocalDate.of(1985, 4, 12))
            .build();

    /** Parts of a file that are read by several programs have it in common. */
    @Test
    void the_open_key_of_a_person_is_the_same_each_time_whatever_its_case() {
        String key = CustomerFields.openPerson(ANN);
        assertThat(key).hasSize(8);
        assertThat(CustomerFields.openPerson(ANN.toBuilder()
                        .ref("C-2")
                        .firstName("ANN")
                        .lastName("roe")
                        .build()))
                .isEqualTo(key);
    }

    @Test
    void the_keys_of_persons_differ_in_each_name_and_the_date_of_birth() {
        String key = CustomerFields.openPerson(ANN);
        assertThat(CustomerFields.openPerson(ANN.toBuilder().firstName("Anna").build()))
                .isNotEqualTo(key);
        assertThat(CustomerFields.openPerson(ANN.toBuilder().middleName("C.").build()))
                .isNotEqualTo(key);
        assertThat(CustomerFields.openPerson(ANN.toBuilder().lastName("Doe").build()))
                .isNotEqualTo(key);
        assertThat(CustomerFields.openPerson(
                        ANN.toBuilder().dateOfBirth(LocalDate.of(1985, 4, 13)).build()))
                .isNotEqualTo(key);
    }

    @Test
    void a_row_without_a_reference_a_first_name_or_a_birth_is_of_no_known_person() {
        CustomerFields fields = new CustomerFields();
        for (Customer customer : new Customer[] {
            ANN.toBuilder().ref(null).build(),
            ANN.toBuilder().ref(" ").build(),
            ANN.toBuilder().firstName(" ").build(),
            ANN.toBuilder().dateOfBirth(null).build()
        }) {
            assertThat(CustomerFields.openPerson(customer)).isNull();
            assertThat(fields.person(customer)).isNull();
        }
        assertThat(fields.person(ANN)).hasSize(8).isNotEqualTo(CustomerFields.openPerson(ANN));
    }
}
