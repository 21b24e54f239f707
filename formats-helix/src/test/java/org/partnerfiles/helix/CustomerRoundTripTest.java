package org.partnerfiles.helix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.fixtures.Fixtures;
import org.partnerfiles.helix.fixtures.HelixArbitraries;

class CustomerRoundTripTest {

    @Test
    void a_line_of_84_fields_is_written_again_byte_for_byte() {
        String text = CustomerFile.header(2) + CustomerFile.fullLine(1) + CustomerFile.fullLine(2);
        CustomerFile file = CustomerFile.read(Helix.CUSTOMERS, text, CustomerFile.NAME);
        assertThat(file.found()).containsExactly("0 - helix.trailing-fields");
        assertThat(file.records().get(0).trailing().texts()).hasSize(84 - 57).startsWith("57", "58");
        assertThat(CustomerFile.write(file.header(), file.records())).isEqualTo(text);
    }

    @Property(tries = 200)
    void records_and_header_are_read_as_they_were_written(
            @ForAll("headers") CustomerRegistrationHeader header, @ForAll("customers") List<HelixCustomer> customers) {
        String text = CustomerFile.write(header, customers);
        CustomerFile file = CustomerFile.read(text);
        assertThat(file.report().hasErrors()).isFalse();
        assertThat(file.records()).isEqualTo(customers);
        assertThat(file.header())
                .isEqualTo(
                        header.toBuilder().recordCount((long) customers.size()).build());
        assertThat(CustomerFile.write(file.header(), file.records())).isEqualTo(text);
    }

    @Provide
    Arbitrary<List<HelixCustomer>> customers() {
        return HelixArbitraries.customers().list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<CustomerRegistrationHeader> headers() {
        return HelixArbitraries.headers();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_file_cut_at_any_byte_has_a_finding(boolean lenient) {
        var format = Helix.CUSTOMERS.withOption(Helix.LENIENT_COUNT, lenient);
        String line = CustomerFile.fullLine(1).replaceAll("(\t[^\t]*){27}\r\n", "\r\n");
        String whole = CustomerFile.header(2) + line + line.replaceFirst("1", "2");
        assertThat(CustomerFile.read(format, whole, null).found()).isEmpty();
        for (int length = 0; length < whole.length(); length++) {
            assertThat(CustomerFile.read(format, whole.substring(0, length), null)
                            .found())
                    .as("cut at %d", length)
                    .isNotEmpty();
        }
    }

    @Test
    void generated_files_have_no_findings() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Fixtures.of(Helix.CUSTOMERS).seed(5).write(1_000, out);
        CustomerFile file = CustomerFile.read(Helix.CUSTOMERS, out.toString(RegistrationFile.ANSI), CustomerFile.NAME);
        assertThat(file.found()).isEmpty();
        assertThat(file.report().accepted()).isEqualTo(1_000);
    }

    @Test
    void every_rule_has_a_file_that_breaks_only_that_rule() {
        assertThat(Fixtures.of(Helix.CUSTOMERS)
                        .violations()
                        .map(file -> file.rule())
                        .filter(rule -> rule.startsWith("helix.")))
                .hasSize(20);
    }

    @Test
    void the_text_of_a_record_and_its_groups_shows_no_personal_value() {
        HelixCustomer customer = CustomerFile.read(CustomerFile.header(1) + CustomerFile.fullLine(7))
                .records()
                .get(0);
        assertThat(customer.toString())
                .contains("Customer ID=7,", "Tax ID=[secret]", "Custom Field 5=[secret]", "27 cells")
                .doesNotContain("1986", "Locked Reason=31");
        assertThat(customer.dates()).hasToString("CustomerDates[5 of 5 given]");
        assertThat(customer.lock()).hasToString("Lock[3 of 3 given]");
        assertThat(customer.customFields()).hasToString("ShortCustomFields[5 of 5 given]");
    }

    @Test
    void a_builder_of_a_record_builds_an_equal_record() {
        HelixCustomer customer = CustomerFile.read(CustomerFile.header(1) + CustomerFile.fullLine(7))
                .records()
                .get(0);
        assertThat(customer.dates().toBuilder().build()).isEqualTo(customer.dates());
        assertThat(customer.lock().toBuilder().build()).isEqualTo(customer.lock());
        assertThat(customer.customFields().toBuilder().build()).isEqualTo(customer.customFields());
        assertThat(customer.toBuilder().build()).isEqualTo(customer);
    }
}
