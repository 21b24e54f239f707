package org.partnerfiles.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.partnerfiles.FileFormat;
import org.partnerfiles.lead.fixtures.LeadArbitraries;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.table.UnmappedCells;

class RoundTripTest {

    private static final String[] ADDITIONAL = {"tax_id", "branch office"};

    @Provide
    Arbitrary<List<LeadCustomer>> customers() {
        return withAdditionalCells(
                LeadArbitraries.customerFiles(),
                (customer, cells) ->
                        customer.toBuilder().additionalColumns(cells).build());
    }

    @Provide
    Arbitrary<List<LeadCustomerRelationship>> relationships() {
        return withAdditionalCells(
                LeadArbitraries.relationshipFiles(),
                (relationship, cells) ->
                        relationship.toBuilder().additionalColumns(cells).build());
    }

    @Provide
    Arbitrary<List<LeadAccount>> accounts() {
        return withAdditionalCells(
                LeadArbitraries.accountFiles(),
                (account, cells) -> account.toBuilder().additionalColumns(cells).build());
    }

    private static <R> Arbitrary<List<R>> withAdditionalCells(
            Arbitrary<List<R>> files, BiFunction<R, UnmappedCells, R> with) {
        Arbitrary<String> text = LeadArbitraries.text();
        return Combinators.combine(files, text, text)
                .as((records, first, second) -> records.stream()
                        .map(record -> with.apply(
                                record,
                                UnmappedCells.none().with(ADDITIONAL[0], first).with(ADDITIONAL[1], second)))
                        .toList());
    }

    private static <R> FileFormat<R> chosen(FileFormat<R> format, ArrayForm arrays, boolean corrected, boolean commas) {
        FileFormat<R> piped = format.withAdditionalColumns(ADDITIONAL)
                .withOption(Lead.ARRAY_FORM, arrays)
                .withOption(Lead.CORRECTED_HEADERS, corrected);
        return commas
                ? piped.withLayout(piped.table().layout().withDelimiter(',').alsoReading('|'))
                        .withProfile(Profile.standard().off("lead.comma-delimited"))
                : piped;
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void valid_customers_are_read_as_they_were_written(
            @ForAll("customers") List<LeadCustomer> records,
            @ForAll ArrayForm arrays,
            @ForAll boolean corrected,
            @ForAll boolean commas) {
        byte[] bytes = LeadFiles.write(chosen(Lead.CUSTOMERS, arrays, corrected, commas), records);

        assertThat(LeadFiles.read(Lead.CUSTOMERS, bytes)).isEqualTo(records);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void valid_relationships_are_read_as_they_were_written(
            @ForAll("relationships") List<LeadCustomerRelationship> records, @ForAll boolean commas) {
        byte[] bytes = LeadFiles.write(chosen(Lead.CUSTOMER_RELATIONSHIPS, ArrayForm.JSON, false, commas), records);

        assertThat(LeadFiles.read(Lead.CUSTOMER_RELATIONSHIPS, bytes)).isEqualTo(records);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void valid_accounts_are_read_as_they_were_written(
            @ForAll("accounts") List<LeadAccount> records, @ForAll ArrayForm arrays, @ForAll boolean commas) {
        byte[] bytes = LeadFiles.write(chosen(Lead.ACCOUNTS, arrays, false, commas), records);

        assertThat(LeadFiles.read(Lead.ACCOUNTS, bytes)).isEqualTo(records);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void accounts_that_were_read_are_written_as_the_same_bytes(@ForAll("accounts") List<LeadAccount> records) {
        FileFormat<LeadAccount> format = Lead.ACCOUNTS.withAdditionalColumns(ADDITIONAL);
        byte[] bytes = LeadFiles.write(format, records);

        assertThat(LeadFiles.write(format, LeadFiles.read(format, bytes))).isEqualTo(bytes);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void the_builder_of_a_record_makes_an_equal_record(
            @ForAll("customers") List<LeadCustomer> customers, @ForAll("accounts") List<LeadAccount> accounts) {
        assertThat(customers)
                .allSatisfy(customer -> assertThat(customer.toBuilder().build()).isEqualTo(customer));
        assertThat(accounts).allSatisfy(account -> {
            assertThat(account.toBuilder().build()).isEqualTo(account);
            assertThat(account.creditScore().toBuilder().build()).isEqualTo(account.creditScore());
            assertThat(account.adverseActionNotice().toBuilder().build()).isEqualTo(account.adverseActionNotice());
        });
    }
}
