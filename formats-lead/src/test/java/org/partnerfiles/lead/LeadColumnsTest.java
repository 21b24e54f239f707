package org.partnerfiles.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.FileColumns;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.io.Row;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.table.UnmappedCells;

class LeadColumnsTest {

    private static final String HEADER =
            "client_customer_id|customer_type|inteded_roles|first_name|preferred_first_name|"
                    + "middle_name|last_name|data_of_birth|ocupation|business_type|business_name|doing_business_as|website|"
                    + "business_gross_annual_revenue";

    @Test
    void the_published_headers_are_written_with_pipes() {
        assertThat(LeadFiles.text(Lead.CUSTOMERS, List.of())).isEqualTo(HEADER + "\n");
        assertThat(LeadFiles.text(Lead.CUSTOMER_RELATIONSHIPS, List.of()))
                .isEqualTo("client_individual_id|client_business_id|client_sole_prop_id|status|relationship_type|"
                        + "relationship_established_at\n");
        assertThat(LeadFiles.text(Lead.ACCOUNTS, List.of()))
                .isEqualTo("client_account_id|application_id|account_holder_type|account_holders|authorized_signers|"
                        + "authorized_users|currency|client_product_name|status|status_reason|credit_limit|max_credit_limit|"
                        + "available_credit|credit_pulled_at|credit_score|credit_report_source|aan_delivered_at|aan_reason|"
                        + "aan_delivery_method|effective_at\n");
    }

    @Test
    void corrected_headers_are_written_if_the_option_is_on() {
        assertThat(LeadFiles.text(Lead.CUSTOMERS.withOption(Lead.CORRECTED_HEADERS, true), List.of()))
                .isEqualTo(HEADER.replace("inteded_roles", "intended_roles")
                                .replace("data_of_birth", "date_of_birth")
                                .replace("ocupation", "occupation")
                        + "\n");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void both_spellings_of_headers_are_read(boolean corrected) {
        LeadCustomer customer = Lead.CUSTOMERS.sample();
        byte[] bytes = LeadFiles.write(Lead.CUSTOMERS.withOption(Lead.CORRECTED_HEADERS, corrected), List.of(customer));

        assertThat(LeadFiles.read(Lead.CUSTOMERS, bytes)).containsExactly(customer);
    }

    @Test
    void a_file_with_commas_is_read_and_refused() {
        LeadAccount account = Lead.ACCOUNTS.sample();
        String pipes = LeadFiles.text(Lead.ACCOUNTS, List.of(account));
        String commas = pipes.replace('|', ',');

        ValidationReport report = LeadFiles.validate(Lead.ACCOUNTS, commas);

        assertThat(LeadFiles.errors(report)).containsExactly("lead.comma-delimited");
        assertThat(report.fileRejected()).isTrue();
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(LeadFiles.read(Lead.ACCOUNTS, commas)).containsExactly(account);
        assertThat(LeadFiles.findings(LeadFiles.validate(Lead.ACCOUNTS, pipes))).isEmpty();
    }

    @Test
    void crlf_line_ends_are_accepted() {
        String text =
                LeadFiles.text(Lead.CUSTOMERS, List.of(Lead.CUSTOMERS.sample())).replace("\n", "\r\n");

        assertThat(LeadFiles.read(Lead.CUSTOMERS, text)).containsExactly(Lead.CUSTOMERS.sample());
    }

    @Test
    void headers_must_match_in_case() {
        ValidationReport report = LeadFiles.validate(Lead.CUSTOMERS, HEADER.replace("website", "Website") + "\n");

        assertThat(LeadFiles.findings(report))
                .containsExactlyInAnyOrder("core.unknown-column", "lead.customer.partial-record website");
    }

    @Test
    void a_customer_file_must_have_each_published_column() {
        for (String header : HEADER.split("\\|", -1)) {
            String without = List.of(HEADER.split("\\|", -1)).stream()
                    .filter(other -> !other.equals(header))
                    .collect(Collectors.joining("|"));

            assertThat(LeadFiles.errors(LeadFiles.validate(Lead.CUSTOMERS, without + "\n")))
                    .containsExactly("lead.customer.partial-record " + header);
        }
    }

    @Test
    void a_file_must_also_have_each_declared_column() {
        assertThat(LeadFiles.errors(LeadFiles.validate(Lead.CUSTOMERS.withAdditionalColumns("tax_id"), HEADER + "\n")))
                .containsExactly("lead.customer.partial-record tax_id");
    }

    @Test
    void an_account_file_must_have_the_first_eight_columns_and_should_have_the_others() {
        List<String> headers =
                List.of(LeadFiles.text(Lead.ACCOUNTS, List.of()).strip().split("\\|", -1));
        for (String header : headers) {
            String without =
                    headers.stream().filter(other -> !other.equals(header)).collect(Collectors.joining("|"));
            ValidationReport report = LeadFiles.validate(Lead.ACCOUNTS, without + "\n");

            boolean published = headers.indexOf(header) < 8;
            assertThat(LeadFiles.findings(report))
                    .containsExactly((published ? "core.missing-column " : "lead.account.partial-record ") + header);
            assertThat(report.fileRejected()).isEqualTo(published);
        }
    }

    @Test
    void rows_without_an_inferred_column_are_checked_as_if_its_cell_were_blank() {
        String text = LeadFiles.text(Lead.ACCOUNTS, List.of(Lead.ACCOUNTS.sample()));
        String without = text.replace("|effective_at\n", "\n").replace("|2025-10-15T09:30:00Z\n", "\n");

        assertThat(LeadFiles.findings(LeadFiles.validate(Lead.ACCOUNTS, without)))
                .containsExactly("core.value-missing effective_at", "lead.account.partial-record effective_at");
    }

    @Test
    void additional_columns_are_kept_in_place_and_written_back(@TempDir Path directory) throws IOException {
        String text = LeadFiles.text(Lead.CUSTOMERS, List.of(Lead.CUSTOMERS.sample()))
                .replace("client_customer_id|", "branch|client_customer_id|tax_id|")
                .replace("cust-1001|", "\"North|East\"|cust-1001|999-00-0001|");
        Path in = Files.writeString(directory.resolve("2026-01-31_customer_V1.csv"), text);
        Path out = directory.resolve("2026-01-31_customer_V2.csv");

        LeadCustomer customer;
        FileColumns columns;
        try (RecordReader<LeadCustomer> reader = Lead.CUSTOMERS.reader(in)) {
            customer = ((Row.Accepted<LeadCustomer>) reader.read()).record();
            columns = reader.columns();
        }
        try (RecordWriter<LeadCustomer> writer = Lead.CUSTOMERS.writer(out, columns)) {
            writer.write(customer);
            writer.publish();
        }

        assertThat(customer.additionalColumns().headers()).containsExactly("branch", "tax_id");
        assertThat(customer.additionalColumns().texts()).containsExactly("North|East", "999-00-0001");
        assertThat(customer.toString())
                .doesNotContain("999", "North", "Rosa", "1985")
                .contains("client_customer_id=cust-1001");
        assertThat(out).hasSameTextualContentAs(in);
    }

    @Test
    void declared_columns_are_written_after_the_published_ones() {
        LeadCustomer customer = Lead.CUSTOMERS.sample().toBuilder()
                .additionalColumns(UnmappedCells.none().with("tax_id", "999000001"))
                .build();
        FileFormat<LeadCustomer> format = Lead.CUSTOMERS.withAdditionalColumns("tax_id", "branch");

        String text = LeadFiles.text(format, List.of(customer));

        assertThat(text.lines()).first().asString().endsWith("|business_gross_annual_revenue|tax_id|branch");
        assertThat(text.lines()).last().asString().endsWith("|999000001|");
        assertThat(LeadFiles.read(format, text).get(0).additionalColumns().text("tax_id"))
                .isEqualTo("999000001");
    }

    @Test
    void an_inferred_bound_is_advice_until_a_profile_enforces_it() {
        assertThat(LeadFiles.check(Lead.ACCOUNTS, Example.ofRow("credit_score", "299"))
                        .findings())
                .extracting(Finding::rule, Finding::effect)
                .containsExactly(tuple("core.value-out-of-range", Effect.ADVICE));
        assertThat(LeadFiles.errors(
                        Lead.ACCOUNTS.withProfile(Profile.standard().enforce("core.value-out-of-range")),
                        "credit_score",
                        "851"))
                .containsExactly("core.value-out-of-range credit_score");
        assertThat(LeadFiles.errors(Lead.ACCOUNTS, "credit_score", "99999999999"))
                .containsExactly("core.value-out-of-range credit_score");
        assertThat(LeadFiles.findings(Lead.ACCOUNTS, "currency", "XQZ"))
                .containsExactly("core.value-not-allowed currency");
        assertThat(LeadFiles.errors(Lead.ACCOUNTS, "currency", "XQZ")).isEmpty();
        assertThat(LeadFiles.errors(Lead.ACCOUNTS, "currency", "usd")).containsExactly("core.value-malformed currency");
        assertThat(LeadFiles.findings(Lead.ACCOUNTS, "available_credit", "-0.01"))
                .containsExactly("core.value-out-of-range available_credit");
        assertThat(LeadFiles.findings(Lead.CUSTOMERS, "business_gross_annual_revenue", "-1"))
                .containsExactly("core.value-out-of-range business_gross_annual_revenue");
    }
}
