package org.partnerfiles.lead.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.lead.CustomerType;
import org.partnerfiles.lead.Lead;
import org.partnerfiles.lead.LeadCustomer;
import org.partnerfiles.lead.LeadFiles;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.Example;

class CustomerRulesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "individual, llc, mismatch",
                "individual, sole_prop, mismatch",
                "individual, -, ok",
                "business, llc, ok",
                "business, corporation, ok",
                "business, partnership, ok",
                "business, trust, ok",
                "business, cooperative, ok",
                "business, other, ok",
                "business, sole_prop, ok",
                "sole_prop, sole_prop, ok",
                "sole_prop, llc, mismatch",
                "business, -, missing",
                "sole_prop, -, missing"
            })
    void the_business_type_must_fit_the_customer_type(String customerType, String businessType, String outcome) {
        boolean individual = customerType.equals("individual");
        String[] cells = {
            "customer_type", customerType,
            "business_type", businessType == null ? "" : businessType,
            "business_name", individual ? "" : "Bakery",
        };

        assertThat(LeadFiles.errors(Lead.CUSTOMERS, cells))
                .containsExactlyElementsOf(Stream.of(outcome)
                        .filter(text -> !text.equals("ok"))
                        .map(text -> text.equals("missing")
                                ? "lead.customer.business-details-required business_type"
                                : "lead.customer.business-type-mismatch business_type")
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "individual, llc, must be blank for an individual",
        "business, sole_prop, should not be sole_prop for a customer of the type business; use the customer type sole_prop",
        "sole_prop, llc, must be sole_prop for a customer of the type sole_prop"
    })
    void the_message_names_the_business_type_that_the_customer_type_requires(
            String customerType, String type, String message) {
        Example row = Example.ofRow("customer_type", customerType, "business_type", type, "business_name", "Bakery");

        assertThat(LeadFiles.check(Lead.CUSTOMERS, row).findings())
                .extracting(Finding::message)
                .containsExactly(message);
    }

    @ParameterizedTest
    @CsvSource({"individual, ok", "business, missing", "sole_prop, missing"})
    void businesses_and_sole_proprietorships_must_have_a_business_name(String customerType, String outcome) {
        String businessType = customerType.equals("individual") ? "" : customerType.replace("business", "llc");

        assertThat(LeadFiles.errors(
                        Lead.CUSTOMERS,
                        "customer_type",
                        customerType,
                        "business_type",
                        businessType,
                        "business_name",
                        ""))
                .containsExactlyElementsOf(
                        outcome.equals("ok")
                                ? List.of()
                                : List.of("lead.customer.business-details-required business_name"));
    }

    @ParameterizedTest
    @CsvSource({
        "Fu, true",
        "F1, true",
        "F-, false",
        "F, false",
        "F F, true",
        "'  ', false",
        "李明, true",
        "𠮷野, true",
        "李, false"
    })
    void a_last_name_must_have_two_letters_or_digits(String lastName, boolean valid) {
        assertThat(LeadFiles.errors(Lead.CUSTOMERS, "last_name", lastName).isEmpty())
                .isEqualTo(valid);
    }

    @Test
    void only_the_vendors_rule_reports_a_missing_name() {
        assertThat(LeadFiles.errors(Lead.CUSTOMERS, "first_name", "", "last_name", " "))
                .containsExactly("lead.customer.name-required first_name", "lead.customer.name-required last_name");
    }

    @ParameterizedTest
    @CsvSource({"2008-01-31, 2026-01-31, adult", "2008-02-01, 2026-01-31, underage", "2008-02-29, 2026-02-28, adult"})
    void the_clock_decides_who_is_of_age(String birth, String today, String outcome) {
        Clock clock = Clock.fixed(Instant.parse(today + "T12:00:00Z"), ZoneOffset.UTC);
        FileFormat<LeadCustomer> format = Lead.CUSTOMERS.withOption(Options.CLOCK, clock);
        LeadCustomer customer = Lead.CUSTOMERS.sample().toBuilder()
                .dateOfBirth(LocalDate.parse(birth))
                .build();

        assertThat(format.validator().validate(customer).stream().map(Finding::rule))
                .containsExactlyElementsOf(outcome.equals("adult") ? List.of() : List.of("lead.customer.underage"));
    }

    @ParameterizedTest
    @CsvSource({"Bo, true", "B1, true", "'B.', true", "B, false", "' B ', false", "北京, true", "𠮷野, true"})
    void a_business_name_must_have_two_characters(String name, boolean valid) {
        for (CustomerType type : List.of(CustomerType.BUSINESS, CustomerType.SOLE_PROP)) {
            assertThat(LeadFiles.errors(
                            Lead.CUSTOMERS,
                            "customer_type",
                            type.spelling(),
                            "business_type",
                            type == CustomerType.BUSINESS ? "llc" : "sole_prop",
                            "business_name",
                            name))
                    .containsExactlyElementsOf(
                            valid ? List.of() : List.of("lead.customer.business-details-required business_name"));
        }
        assertThat(LeadFiles.errors(Lead.CUSTOMERS, "business_name", name)).isEmpty();
    }

    @Test
    void a_character_of_two_code_units_counts_once_in_a_business_name() {
        assertThat(LeadFiles.errors(
                        Lead.CUSTOMERS,
                        "customer_type",
                        "business",
                        "business_type",
                        "llc",
                        "business_name",
                        "\uD842\uDFB7"))
                .containsExactly("lead.customer.business-details-required business_name");
    }

    @ParameterizedTest
    @CsvSource({
        "individual, account_holder, ok",
        "individual, authorized_signer, ok",
        "individual, authorized_user, ok",
        "business, account_holder, ok",
        "business, authorized_signer, bad",
        "business, authorized_user, bad",
        "sole_prop, account_holder, ok",
        "sole_prop, authorized_signer, bad",
        "sole_prop, authorized_user, bad"
    })
    void a_business_can_only_be_an_account_holder(String type, String role, String outcome) {
        for (String roles : List.of(role, "[\"account_holder\",\"" + role + "\"]")) {
            assertThat(LeadFiles.errors(
                            Lead.CUSTOMERS,
                            "customer_type",
                            type,
                            "business_type",
                            type.equals("individual") ? "" : type.equals("business") ? "llc" : type,
                            "business_name",
                            "Bakery",
                            "inteded_roles",
                            roles))
                    .containsExactlyElementsOf(
                            outcome.equals("ok") ? List.of() : List.of("lead.customer.role-not-allowed inteded_roles"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "individual, account_holder, birth-date-missing, underage",
        "individual, authorized_signer, birth-date-missing, underage",
        "individual, authorized_user, '', ''",
        "individual, '', '', ''",
        "sole_prop, account_holder, '', underage",
        "business, account_holder, '', ''"
    })
    void account_holders_and_signers_should_have_a_birth_date_and_be_of_age(
            String type, String role, String withoutBirthDate, String whenBornLater) {
        String[] cells = {
            "customer_type",
            type,
            "business_type",
            type.equals("individual") ? "" : type.equals("business") ? "llc" : type,
            "business_name",
            "Bakery",
            "inteded_roles",
            role,
            "data_of_birth",
            "",
        };

        assertThat(LeadFiles.findings(Lead.CUSTOMERS, cells)).containsExactlyElementsOf(advice(withoutBirthDate));
        cells[cells.length - 1] = "9000-01-01";
        assertThat(LeadFiles.findings(Lead.CUSTOMERS, cells)).containsExactlyElementsOf(advice(whenBornLater));
    }

    private static List<String> advice(String rule) {
        return rule.isEmpty() ? List.of() : List.of("lead.customer." + rule + " data_of_birth");
    }
}
