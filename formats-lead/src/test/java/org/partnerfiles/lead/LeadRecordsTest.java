package org.partnerfiles.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerfiles.table.UnmappedCells;

class LeadRecordsTest {

    @Test
    void components_that_are_not_set_are_empty_and_not_null() {
        LeadCustomer customer = new LeadCustomer(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
        LeadCustomerRelationship relationship = new LeadCustomerRelationship(null, null, null, null, null, null, null);
        LeadAccount account = new LeadAccount(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

        assertThat(customer).isEqualTo(LeadCustomer.builder().build());
        assertThat(customer.intendedRoles()).isEmpty();
        assertThat(relationship).isEqualTo(LeadCustomerRelationship.builder().build());
        assertThat(account).isEqualTo(LeadAccount.builder().build());
        assertThat(account.creditScore()).isEqualTo(CreditScoreDetail.EMPTY);
        assertThat(account.adverseActionNotice()).isEqualTo(AdverseActionNotice.EMPTY);
        assertThat(List.of(customer.additionalColumns(), relationship.additionalColumns(), account.additionalColumns()))
                .containsOnly(UnmappedCells.none());
    }

    @Test
    void a_record_keeps_the_additional_columns_that_are_set() {
        UnmappedCells cells = UnmappedCells.none().with("branch", "North");

        assertThat(Lead.CUSTOMER_RELATIONSHIPS.sample().toBuilder()
                        .additionalColumns(cells)
                        .build()
                        .additionalColumns())
                .isEqualTo(cells);
        assertThat(Lead.ACCOUNTS.sample().toBuilder()
                        .additionalColumns(cells)
                        .build()
                        .additionalColumns())
                .isEqualTo(cells);
    }

    @Test
    void a_nested_record_equals_the_copy_that_its_builder_makes() {
        OffsetDateTime noon = OffsetDateTime.parse("2025-10-01T12:00:00Z");
        CreditScoreDetail score = CreditScoreDetail.builder()
                .pulledAt(noon)
                .score(712)
                .reportSource(CreditReportSource.EQUIFAX)
                .build();
        AdverseActionNotice notice = AdverseActionNotice.builder()
                .deliveredAt(noon)
                .reason("Inactivity")
                .deliveryMethod(DeliveryMethod.EMAIL)
                .build();

        assertThat(score).isEqualTo(new CreditScoreDetail(noon, 712, CreditReportSource.EQUIFAX));
        assertThat(score.toBuilder().build()).isEqualTo(score);
        assertThat(notice).isEqualTo(new AdverseActionNotice(noon, "Inactivity", DeliveryMethod.EMAIL));
        assertThat(notice.toBuilder().build()).isEqualTo(notice);
        assertThat(Lead.CUSTOMER_RELATIONSHIPS.sample().toBuilder().build())
                .isEqualTo(Lead.CUSTOMER_RELATIONSHIPS.sample());
    }

    @Test
    void the_text_of_a_record_identifies_it_without_personal_data() {
        OffsetDateTime noon = OffsetDateTime.parse("2025-10-01T12:00:00Z");
        LeadAccount account = Lead.ACCOUNTS.sample();

        assertThat(new CreditScoreDetail(noon, 712, null)).hasToString("CreditScoreDetail[2 of 3 given]");
        assertThat(new AdverseActionNotice(null, " ", DeliveryMethod.EMAIL))
                .hasToString("AdverseActionNotice[1 of 3 given]");
        assertThat(account.toString())
                .contains("client_account_id=acct-1", "status=active")
                .doesNotContain("712", "500.00");
        assertThat(Lead.CUSTOMER_RELATIONSHIPS.sample().toString())
                .contains("client_individual_id=cust-1001", "relationship_type=control_person");
    }

    @Test
    void the_text_of_a_file_or_batch_is_its_name() {
        LeadSource customers = LeadSource.of("D_customer_V1.csv", new byte[0]);
        LeadSource accounts = LeadSource.of("d_account_V2.csv", new byte[0]);
        LeadBatches batches = LeadBatches.of(List.of(accounts, customers));

        assertThat(customers).hasToString("D_customer_V1.csv");
        assertThat(batches.batches()).singleElement().hasToString("[D_customer_V1.csv, d_account_V2.csv]");
        assertThat(batches.batch("d")).containsSame(batches.batches().get(0));
        assertThat(batches.batch("e")).isEmpty();
    }
}
