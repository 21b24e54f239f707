package org.partnerfiles.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.fixtures.FixtureFile;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.Row;
import org.partnerfiles.lead.FixtureBatch;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.partnerfiles.loanpro.fixtures.LoanProArbitraries;

/** Tests of a host's own code with fixtures, as in docs/guides/fixtures.md. */
class YourImportTest {

    private final Importer importer = new Importer();

    @ParameterizedTest
    @MethodSource("org.partnerfiles.loanpro.fixtures.LoanProFixtures#files")
    void a_valid_file_is_imported(FixtureFile<LoanProCustomer> file) throws IOException {
        assertThat(importer.refused(file.bytes(), file.format())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.partnerfiles.loanpro.fixtures.LoanProFixtures#brokenFiles")
    void the_import_reports_the_broken_rule(FixtureFile<LoanProCustomer> file) {
        assertThat(file.check().count(file.rule())).isPositive();
    }

    @Provide
    Arbitrary<LoanProCustomer> customers() {
        return LoanProArbitraries.customers();
    }

    @Property(tries = 100)
    void a_customer_is_stored_unchanged(@ForAll("customers") LoanProCustomer customer) {
        assertThat(importer.stored(customer)).isEqualTo(customer);
    }

    @ParameterizedTest
    @MethodSource("org.partnerfiles.lead.fixtures.LeadFixtures#brokenBatches")
    void the_broken_rule_of_a_batch_is_reported(FixtureBatch batch) {
        assertThat(batch.check().findings()).anyMatch(finding -> finding.rule().equals(batch.rule()));
    }

    /** An example of a host's code. */
    private static final class Importer {

        List<Row.Rejected<LoanProCustomer>> refused(byte[] bytes, FileFormat<LoanProCustomer> format)
                throws IOException {
            List<Row.Rejected<LoanProCustomer>> refused = new ArrayList<>();
            try (RecordReader<LoanProCustomer> in = format.reader(new ByteArrayInputStream(bytes), null)) {
                for (Row<LoanProCustomer> row : in) {
                    if (row instanceof Row.Rejected<LoanProCustomer> rejected) {
                        refused.add(rejected);
                    }
                }
            }
            return refused;
        }

        LoanProCustomer stored(LoanProCustomer customer) {
            assertThat(LoanPro.CUSTOMERS.validator().validate(customer))
                    .noneMatch(finding -> finding.effect().isError());
            return customer.toBuilder().build();
        }
    }
}
