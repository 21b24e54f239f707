package org.partnerfiles.loanpro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.partnerfiles.FileFormat;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.io.Row;
import org.partnerfiles.loanpro.fixtures.LoanProArbitraries;

class RoundTripTest {

    @Provide
    Arbitrary<List<LoanProCustomer>> files() {
        return LoanProArbitraries.files();
    }

    @Provide
    Arbitrary<LoanProCustomer> customers() {
        return LoanProArbitraries.customers();
    }

    private static byte[] written(FileFormat<LoanProCustomer> format, List<LoanProCustomer> customers)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter<LoanProCustomer> writer = format.writer(out)) {
            for (LoanProCustomer customer : customers) {
                writer.write(customer);
            }
            writer.publish();
        }
        return out.toByteArray();
    }

    private static List<LoanProCustomer> read(byte[] bytes) throws IOException {
        List<LoanProCustomer> customers = new ArrayList<>();
        try (RecordReader<LoanProCustomer> reader = LoanPro.CUSTOMERS.reader(new ByteArrayInputStream(bytes), null)) {
            for (Row<LoanProCustomer> row : reader) {
                assertThat(row).isInstanceOf(Row.Accepted.class);
                customers.add(((Row.Accepted<LoanProCustomer>) row).record());
            }
            assertThat(reader.report().fileRejected()).isFalse();
        }
        return customers;
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_file_of_valid_customers_is_read_as_the_same_customers(
            @ForAll("files") List<LoanProCustomer> customers, @ForAll DateStyle style) throws IOException {
        byte[] bytes = written(LoanPro.CUSTOMERS.withOption(LoanPro.DATE_STYLE, style), customers);

        assertThat(read(bytes)).isEqualTo(customers);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void a_file_that_was_read_is_written_unchanged(@ForAll("files") List<LoanProCustomer> customers)
            throws IOException {
        byte[] bytes = written(LoanPro.CUSTOMERS, customers);

        assertThat(written(LoanPro.CUSTOMERS, read(bytes))).isEqualTo(bytes);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void a_builder_of_a_customer_rebuilds_the_customer(@ForAll("customers") LoanProCustomer customer) {
        assertThat(customer.toBuilder().build()).isEqualTo(customer);
        assertThat(customer.phones().toBuilder().build()).isEqualTo(customer.phones());
        assertThat(customer.employer().toBuilder().build()).isEqualTo(customer.employer());
    }
}
