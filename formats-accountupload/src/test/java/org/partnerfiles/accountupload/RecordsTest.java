package org.partnerfiles.accountupload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.accountupload.internal.fixtures.SampleAccounts;
import org.partnerfiles.accountupload.internal.table.AccountTable;
import org.partnerfiles.fixtures.Fixtures;
import org.partnerfiles.table.Column;

class RecordsTest {

    @Test
    void an_account_is_built_part_by_part() {
        UploadAccount account = UploadAccount.builder()
                .accountRef("A-1")
                .balance(12500L)
                .balanceBreakdown(
                        BalanceBreakdown.builder().principal(12000L).fees(500L).build())
                .product(
                        Product.builder().vendor("Example Store").amount(15000L).build())
                .build();

        assertThat(account.balanceBreakdown()).isEqualTo(new BalanceBreakdown(12000L, null, 500L));
        assertThat(account.product()).isEqualTo(new Product("Example Store", null, 15000L, null));
        assertThat(account.customer()).isEqualTo(Customer.EMPTY);
        assertThat(account.itemization()).isEqualTo(Itemization.EMPTY);
        assertThat(account.creditors()).isEqualTo(Creditors.EMPTY);
    }

    @Test
    void a_changed_part_keeps_the_rest_of_it() {
        UploadAccount john = SampleAccounts.john();

        assertThat(john.balanceBreakdown().toBuilder().fees(null).build())
                .isEqualTo(new BalanceBreakdown(100000L, 20000L, null));
        assertThat(john.product().toBuilder().amount(null).build())
                .isEqualTo(new Product("Example Store", "Store card", null, LocalDate.of(2024, 3, 9)));
        assertThat(john.itemization().toBuilder().accountNumber(null).build())
                .usingRecursiveComparison()
                .ignoringFields("accountNumber")
                .isEqualTo(john.itemization());
        assertThat(john.customer().address().toBuilder().line2("Flat 2").build())
                .isEqualTo(new Address("12 Harbor Street", "Flat 2", "Springfield", "IL", "62701", "United States"));
    }

    @Test
    void groups_and_lists_are_never_null() {
        assertThat(new UploadAccount(null, null, null, null, null, null, null, null, null, null, null, null, null))
                .isEqualTo(UploadAccount.builder().build());
        assertThat(new Customer(null, null, null, null, null, null, null, null, null, null, null))
                .isEqualTo(Customer.EMPTY);
    }

    @Test
    void an_empty_text_is_no_text() {
        assertThat(new Product("", "", null, null)).isEqualTo(Product.EMPTY);
        assertThat(new Address("", "", "", "", "", "")).isEqualTo(Address.EMPTY);
        assertThat(new Creditors("", "", "", "", "", "")).isEqualTo(Creditors.EMPTY);
        assertThat(Customer.builder()
                        .ref("")
                        .firstName("")
                        .middleName("")
                        .lastName("")
                        .clientDisplayName("")
                        .build())
                .isEqualTo(Customer.EMPTY);
        assertThat(Itemization.builder().accountNumber("").build()).isEqualTo(Itemization.EMPTY);
        assertThat(UploadAccount.builder().accountRef("").statementOfWorkId("").build())
                .isEqualTo(UploadAccount.builder().build());
    }

    @Test
    void a_group_shows_how_many_values_it_has() {
        UploadAccount john = SampleAccounts.john();

        assertThat(List.of(
                        john.customer(),
                        john.customer().address(),
                        john.balanceBreakdown(),
                        john.itemization(),
                        john.product(),
                        john.creditors()))
                .extracting(Object::toString)
                .containsExactly(
                        "Customer[10 of 11 given]",
                        "Address[5 of 6 given]",
                        "BalanceBreakdown[3 of 3 given]",
                        "Itemization[7 of 7 given]",
                        "Product[4 of 4 given]",
                        "Creditors[5 of 6 given]");
    }

    /** The address counted as given where none was. */
    @Test
    void the_empty_customer_has_no_values() {
        assertThat(Customer.EMPTY).hasToString("Customer[0 of 11 given]");
    }

    @Test
    void referrals_of_one_day_are_equal() {
        Referral june = Referral.at(Instant.parse("2026-06-01T02:00:00Z"), ZoneId.of("America/New_York"));
        Referral same = Referral.at(Instant.parse("2026-05-31T09:00:00Z"), ZoneOffset.UTC);

        assertThat(june).isEqualTo(same).hasSameHashCodeAs(same).hasToString("2026-05-31");
        assertThat(june).isNotEqualTo(Referral.UNKNOWN);
        assertThat(june.hashCode()).isNotEqualTo(Referral.UNKNOWN.hashCode());
        assertThat(Referral.UNKNOWN).hasToString("unknown");
    }

    @Test
    void a_referral_is_read_as_it_is_written() {
        Referral june = new Referral(LocalDate.of(2026, 6, 1));
        assertThat(AccountUpload.REFERRAL.parse(june.toString())).isEqualTo(june);
        assertThat(AccountUpload.REFERRAL.parse("Unknown")).isEqualTo(Referral.UNKNOWN);
        assertThatThrownBy(() -> AccountUpload.REFERRAL.parse("06/01/2026"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("YYYY-MM-DD, or unknown");
    }

    @Test
    void files_are_named_after_the_time() {
        assertThat(AccountUpload.ACCOUNTS.nameAt(LocalDateTime.of(2026, 6, 1, 9, 30)))
                .isEqualTo("2026-06-01-09-30-00.csv");
        assertThat(AccountUpload.ACCOUNTS.isNamed("2026-06-01-09-30-00.csv")).isTrue();
        assertThat(AccountUpload.ACCOUNTS.isNamed("accounts.csv")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Title | one of Dr, Madam, Master, Miss, Mr, Mrs, Ms, Mx",
                "PreferredLanguage | one of en-US, es-US",
                "Emails | the form name@domain.tld, without blanks, commas, brackets, or two dots in a row, several separated by ;",
                "Phones | + and the country code, 8 to 15 digits in all, without a 0 in brackets, several separated by ;"
            })
    void a_column_describes_the_form_of_its_cells(String header, String form) {
        Column<UploadAccount, ?> column =
                Objects.requireNonNull(AccountUpload.ACCOUNTS.table().column(header), header);

        assertThat(column.type().form()).isEqualTo(form);
    }

    @Test
    void the_schema_has_the_languages_and_leaves_titles_open() {
        assertThat(AccountTable.PREFERRED_LANGUAGE.type().schema().constants()).containsExactly("en-US", "es-US");
        assertThat(AccountTable.TITLE.type().schema().constants()).isEmpty();
    }

    /** So that they can be uploaded as new accounts, whatever the recipient asks. */
    @Test
    void generated_accounts_break_no_rule_and_have_different_customers() {
        Referral referral = Referral.at(Instant.parse("2026-06-15T12:00:00Z"), ZoneOffset.UTC);
        List<UploadAccount> made = Fixtures.of(AccountUpload.ACCOUNTS).records(200);

        assertThat(AccountFile.ALL_ON
                        .withOption(AccountUpload.INTENT, Intent.CREATE)
                        .withOption(AccountUpload.REFERRAL, referral)
                        .validator()
                        .validateAll(made)
                        .findings())
                .isEmpty();
        assertThat(made)
                .extracting(account -> account.customer().ref())
                .doesNotHaveDuplicates()
                .allMatch(ref -> ref.startsWith("C-"));
        assertThat(made).allSatisfy(account -> {
            assertThat(account.balance())
                    .isGreaterThanOrEqualTo(account.balanceBreakdown().principal());
            assertThat(account.balanceBreakdown().principal()).isBetween(10_000L, 510_000L);
            assertThat(account.itemization().balance()).isGreaterThanOrEqualTo(account.balance());
        });
    }

    @Test
    void the_later_of_two_uploads_of_an_account_counts() {
        UploadAccount john = SampleAccounts.john();
        UploadAccount later = john.toBuilder().statementOfWorkId("SOW-2").build();

        assertThat(ExistingAccounts.of(List.of(john, later)).find(Set.of("A-1001", "A-9")))
                .hasSize(1)
                .hasEntrySatisfying(
                        "A-1001", account -> assertThat(account.lastUploaded()).isEqualTo(later));
    }
}
