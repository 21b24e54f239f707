package org.partnerfiles.loanpro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Sensitivity;

class LoanProCustomerTest {

    private static final Address ADDRESS = new Address("Wyvernstreet 7", "Xanadu", "NY", "90817", Country.USA);

    private static final LoanProCustomer FULL = LoanProCustomer.builder()
            .action(Action.ADD)
            .customerId("c-17")
            .importId("i-17")
            .status("2")
            .customerType(CustomerType.COMPANY)
            .name(new PersonName("Quentin", "Umber", "Zyxwvut", Generation.JR))
            .company(new Company("Vesper Lynx", "Kludge Motors"))
            .identification(new Identification("078051120", "DL-4455", IdType.SSN, "219099999"))
            .creditLimit(new BigDecimal("87654.32"))
            .birthday(LocalDate.of(1985, 11, 23))
            .gender(Gender.UNKNOWN)
            .saleTransferPii(false)
            .email("qz@example.com")
            .phones(new Phones(
                    new Phone("2035550100", PhoneType.CELL),
                    new Phone("2035550101", PhoneType.HOME),
                    List.of("2035550102"),
                    List.of(PhoneType.FAX)))
            .webAccess(new WebAccess(new Password("S3cretive"), "quzyx"))
            .creditScores(new CreditScores(701, 702, 703))
            .primaryAddress(ADDRESS)
            .mailingAddress(ADDRESS)
            .employer(new Employer(
                    "Fjord Works",
                    "Jester",
                    "2035550103",
                    new BigDecimal("36543.21"),
                    PayFrequency.WEEKLY,
                    LocalDate.of(2019, 10, 12),
                    PayFrequency.MONTHLY,
                    LocalDate.of(2026, 12, 24),
                    ADDRESS))
            .build();

    /** What must not be shown, as a file would have it. */
    private static List<String> personal() {
        return List.of(
                "Quentin",
                "Umber",
                "Zyxwvut",
                "Vesper",
                "Kludge",
                "078051120",
                "DL-4455",
                "219099999",
                "87654",
                "1985",
                "11/23",
                "qz@",
                "example",
                "2035550100",
                "2035550101",
                "2035550102",
                "S3cretive",
                "quzyx",
                "701",
                "702",
                "703",
                "Wyvern",
                "Xanadu",
                "NY",
                "90817",
                "Fjord",
                "Jester",
                "2035550103",
                "36543",
                "2019",
                "2026");
    }

    @Test
    void printing_a_customer_shows_columns_and_nothing_personal() {
        assertThat(FULL.toString())
                .startsWith("LoanProCustomer[action=add, customerId=c-17")
                .contains("ssn=[secret]", "password=[secret]", "priPhone=##########")
                .doesNotContain(personal());
    }

    @Test
    void printing_a_group_of_a_customer_shows_how_many_values_it_has() {
        assertThat(List.of(
                        FULL.name(),
                        FULL.company(),
                        FULL.identification(),
                        FULL.phones(),
                        FULL.phones().primary(),
                        FULL.webAccess(),
                        FULL.creditScores(),
                        FULL.primaryAddress(),
                        FULL.employer()))
                .allSatisfy(part -> assertThat(part.toString())
                        .startsWith(part.getClass().getSimpleName() + "[")
                        .endsWith(" given]")
                        .doesNotContain(personal()));
        assertThat(FULL.name()).hasToString("PersonName[4 of 4 given]");
        assertThat(Employer.EMPTY).hasToString("Employer[0 of 13 given]");
        assertThat(Phones.EMPTY).hasToString("Phones[0 of 6 given]");
    }

    @Test
    void a_password_shows_nothing() {
        assertThat(new Password("S3cretive")).hasToString("[secret]");
    }

    @Test
    void findings_show_nothing_personal() {
        LoanProCustomer faulty = FULL.toBuilder()
                .identification(new Identification("078-05-1120", null, IdType.SIN, "2190-9999"))
                .webAccess(new WebAccess(new Password("S3cr"), "quzyx"))
                .phones(FULL.phones().toBuilder()
                        .addAdditionalNumbers("203-555-0104")
                        .build())
                .primaryAddress(new Address("Wyvernstreet 7", "Xanadu", "Quux", "908", Country.CAN))
                .email("qz@\nexample.com")
                .build();

        List<Finding> findings = LoanPro.CUSTOMERS.validator().validate(faulty);

        assertThat(findings).hasSizeGreaterThan(6);
        assertThat(findings.toString())
                .doesNotContain("078-05", "2190", "S3cr", "quzyx", "203-555", "Quux", "908", "Wyvern", "qz@");
    }

    @Test
    void every_column_of_the_full_customer_is_given_and_personal_columns_are_marked() {
        assertThat(LoanPro.CUSTOMERS.table().columns())
                .allSatisfy(column -> assertThat(column.valueIn(FULL)).isNotNull());
        assertThat(LoanPro.CUSTOMERS.table().columns().stream()
                        .filter(column -> column.sensitivity() == Sensitivity.SECRET)
                        .map(Column::header))
                .containsExactly("ssn", "driversLicense", "idNumber", "password");
        assertThat(LoanPro.CUSTOMERS.table().columns().stream()
                        .filter(column -> column.sensitivity() == Sensitivity.PUBLIC)
                        .map(Column::header))
                .containsExactly(
                        "action",
                        "customerId",
                        "importId",
                        "status",
                        "customerType",
                        "idType",
                        "gender",
                        "gencode",
                        "saleTransferPii",
                        "priPhoneType",
                        "secPhoneType",
                        "additionalPhoneType",
                        "employerIncomeFreq",
                        "employerPaydayFreq");
    }

    @Test
    void groups_are_never_null() {
        LoanProCustomer nothing = new LoanProCustomer(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null);

        assertThat(nothing).isEqualTo(LoanProCustomer.builder().build());
        assertThat(nothing.employer().address()).isEqualTo(Address.EMPTY);
        assertThat(new Phones(null, null, null, null)).isEqualTo(Phones.EMPTY);
        assertThat(new Employer(null, null, null, null, null, null, null, null, null))
                .isEqualTo(Employer.EMPTY);
    }

    @Test
    void lists_are_copied_and_cannot_be_changed() {
        List<String> numbers = new ArrayList<>(List.of("2035550100"));
        Phones phones = new Phones(null, null, numbers, List.of());
        numbers.clear();

        assertThat(phones.additionalNumbers()).containsExactly("2035550100");
        assertThatThrownBy(() -> phones.additionalNumbers().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void an_amount_keeps_its_cents_and_loses_its_exponent() {
        assertThat(limit("100000.00").creditLimit()).isEqualTo(new BigDecimal("100000.00"));
        assertThat(limit("1E+5").creditLimit()).isEqualTo(new BigDecimal("100000"));
        assertThat(Employer.builder().income(new BigDecimal("1E+5")).build().income())
                .isEqualTo(new BigDecimal("100000"));
    }

    @Test
    void an_amount_too_long_for_a_cell_is_reported_without_much_memory() {
        assertThat(LoanPro.CUSTOMERS.validator().validate(limit("1E+2000000000")).stream()
                        .filter(finding -> finding.effect().isError())
                        .map(CustomerFile::ruleAndColumn))
                .containsExactly("core.value-out-of-range creditLimit");
    }

    @Test
    void an_exponent_of_up_to_a_thousand_is_written_out() {
        assertThat(limit("1E+1000").creditLimit()).isEqualTo(new BigDecimal("1" + "0".repeat(1000)));
        assertThat(limit("1E+1001").creditLimit()).isEqualTo(new BigDecimal("1E+1001"));
        assertThat(limit("1E-2").creditLimit()).isEqualTo(new BigDecimal("0.01"));
    }

    @Test
    void each_group_is_rebuilt_by_its_builder() {
        assertThat(FULL.name().toBuilder().build()).isEqualTo(FULL.name());
        assertThat(FULL.identification().toBuilder().build()).isEqualTo(FULL.identification());
        assertThat(FULL.phones().toBuilder().build()).isEqualTo(FULL.phones());
        assertThat(FULL.creditScores().toBuilder().build()).isEqualTo(FULL.creditScores());
        assertThat(FULL.primaryAddress().toBuilder().build()).isEqualTo(FULL.primaryAddress());
        assertThat(FULL.employer().toBuilder().build()).isEqualTo(FULL.employer());
        assertThat(FULL.toBuilder().build()).isEqualTo(FULL);
        assertThat(PersonName.of("David", "Hicks")).isEqualTo(new PersonName("David", null, "Hicks", null));
        assertThat(Phones.of("2035550100", PhoneType.CELL))
                .isEqualTo(Phones.builder()
                        .primary(new Phone("2035550100", PhoneType.CELL))
                        .build());
    }

    private static LoanProCustomer limit(String amount) {
        return LoanPro.CUSTOMERS.sample().toBuilder()
                .creditLimit(new BigDecimal(amount))
                .build();
    }
}
