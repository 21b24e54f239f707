package org.partnerfiles.loanpro.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerfiles.loanpro.CustomerFile.check;
import static org.partnerfiles.loanpro.CustomerFile.errors;
import static org.partnerfiles.loanpro.CustomerFile.findings;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.rule.Example;
import org.partnerfiles.table.Column;

class RequirementsTest {

    private static final String[] REQUIRED = {
        "firstName",
        "lastName",
        "idType",
        "gender",
        "priPhone",
        "priPhoneType",
        "priAddress",
        "priCity",
        "priState",
        "priZipcode",
        "priCountry",
        "mailAddress",
        "mailCity",
        "mailState",
        "mailZipcode",
        "mailCountry"
    };

    /** A row with an action and nothing else but the cells named. */
    private static String[] bare(String action, String... headersAndTexts) {
        Stream<String> blanks = LoanPro.CUSTOMERS.table().columns().stream()
                .map(Column::header)
                .flatMap(header -> Stream.of(header, ""));
        return Stream.concat(Stream.concat(blanks, Stream.of("action", action)), Stream.of(headersAndTexts))
                .toArray(String[]::new);
    }

    private static List<String> missing(String... headers) {
        return Stream.of(headers).map(header -> "core.value-missing " + header).toList();
    }

    @Test
    void an_add_needs_what_the_table_of_fields_requires() {
        assertThat(errors(bare("add"))).containsExactlyElementsOf(missing(REQUIRED));
    }

    @Test
    void a_cell_of_blanks_counts_as_blank() {
        assertThat(errors("lastName", "  ")).containsExactly("core.value-missing lastName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update", "remove"})
    void an_update_or_a_removal_needs_only_its_customer(String action) {
        assertThat(errors(bare(action))).containsExactly("loanpro.customer-id-required customerId");
        assertThat(errors(bare(action, "customerId", "17"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update", "remove"})
    void updates_and_removals_need_all_columns_with_strict_requirements(String action) {
        assertThat(errors(Example.ofRow(bare(action, "customerId", "17")).with(LoanPro.STRICT_REQUIREMENTS, true)))
                .containsExactlyElementsOf(missing(REQUIRED));
    }

    @Test
    void a_blank_action_is_one_mistake() {
        assertThat(findings(bare("", "importId", "A-1"))).containsExactly("core.value-missing action");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Update", "update ", "UPDATE", "\u00a0update"})
    void an_action_in_another_case_or_with_blanks_is_one_mistake(String action) {
        assertThat(findings(bare(action, "customerId", "17"))).containsExactly("core.value-not-allowed action");
        assertThat(findings(bare(action)))
                .containsExactly("core.value-not-allowed action", "loanpro.customer-id-required customerId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"updates", "change", "ad d"})
    void what_depends_on_the_action_is_not_checked_where_it_cannot_be_told(String action) {
        assertThat(errors(
                        "action", action, "customerId", "", "priCity", "", "secPhone", "2035550100", "priState", "QC"))
                .containsExactly("core.value-not-allowed action");
    }

    @Test
    void an_add_in_another_case_needs_what_an_add_needs() {
        assertThat(errors("action", "Add", "priCity", ""))
                .containsExactly("core.value-not-allowed action", "core.value-missing priCity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update", "remove"})
    void on_update_and_remove_nothing_is_said_to_be_required_on_add(String action) {
        assertThat(check(Example.ofRow(bare(action, "customerType", "flooringCustomer"))
                                .with(LoanPro.STRICT_REQUIREMENTS, true))
                        .findings())
                .hasSize(REQUIRED.length + 4)
                .noneMatch(finding -> finding.message().contains("on add"));
    }

    @Test
    void a_row_without_the_id_of_its_customer_is_told_what_names_it() {
        assertThat(check(Example.ofRow(bare("update", "importId", "A-1"))).findings())
                .extracting(Finding::message)
                .containsExactly("is required on update and remove: LoanPro's id of the customer, or the importId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"company", "flooringCustomer"})
    void a_company_has_a_name_and_a_contact_on_add(String customerType) {
        assertThat(errors("customerType", customerType, "creditLimit", "100000"))
                .containsExactly(
                        "loanpro.company-details-required companyContact",
                        "loanpro.company-details-required companyName");
        assertThat(errors(bare("update", "customerId", "17", "customerType", customerType)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"flooringCustomer, 1", "company, 0", "individual, 0", "'', 0"})
    void only_a_flooring_customer_needs_a_credit_limit(String customerType, int findings) {
        assertThat(errors("customerType", customerType, "companyName", "Example Motors", "companyContact", "Ana Roe"))
                .hasSize(findings)
                .allMatch("loanpro.credit-limit-required creditLimit"::equals);
    }

    @ParameterizedTest
    @CsvSource({"update, 1", "remove, 0"})
    void a_credit_limit_is_advised_on_update_of_a_flooring_customer(String action, int findings) {
        assertThat(check(Example.ofRow(bare(action, "customerId", "17", "customerType", "flooringCustomer")))
                        .findings())
                .hasSize(findings)
                .allMatch(finding ->
                        finding.rule().equals("loanpro.credit-limit-required") && finding.effect() == Effect.ADVICE);
        assertThat(findings(bare(
                        action, "customerId", "17", "customerType", "flooringCustomer", "creditLimit", "$100,000")))
                .containsExactly("core.value-malformed creditLimit");
    }

    @ParameterizedTest
    @CsvSource({"add, 1", "update, 1", "remove, 0"})
    void conditions_between_filled_cells_apply_to_adds_and_updates(String action, int findings) {
        assertThat(errors("action", action, "customerId", "17", "secPhone", "2035550100"))
                .hasSize(findings)
                .allMatch("loanpro.phone-type-required secPhoneType"::equals);
        assertThat(errors("action", action, "customerId", "17", "employerIncome", "36000.00"))
                .hasSize(findings)
                .allMatch("loanpro.income-frequency-required employerIncomeFreq"::equals);
        assertThat(errors("action", action, "customerId", "17", "additionalPhone", "2035550100"))
                .hasSize(findings)
                .allMatch("loanpro.additional-phone-types additionalPhoneType"::equals);
        assertThat(errors("action", action, "customerId", "17", "priState", "QC"))
                .hasSize(findings)
                .allMatch("loanpro.state-country-mismatch priState"::equals);
    }

    @Test
    void conditions_apply_to_removals_with_strict_requirements() {
        assertThat(errors(Example.ofRow("action", "remove", "customerId", "17", "secPhone", "2035550100")
                        .with(LoanPro.STRICT_REQUIREMENTS, true)))
                .containsExactly("loanpro.phone-type-required secPhoneType");
    }

    @Test
    void an_unreadable_income_needs_no_frequency() {
        assertThat(errors("employerIncome", "$36,000")).containsExactly("core.value-malformed employerIncome");
    }

    @Test
    void the_form_of_a_filled_cell_is_checked_on_every_action() {
        assertThat(errors(bare("remove", "customerId", "17", "priPhone", "555-0100")))
                .containsExactly("core.value-malformed priPhone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update", "remove"})
    void an_update_is_not_advised_about_its_import_id_or_its_customer_id(String action) {
        assertThat(findings(bare(action, "customerId", "17"))).isEmpty();
    }
}
