package org.partnerfiles.accountupload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.accountupload.internal.fixtures.SampleAccounts;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.InvalidRecordException;
import org.partnerfiles.io.RecordWriter.IgnoredValues;
import org.partnerfiles.io.Row;

/** What the recipient ignores costs the value, not the record. */
class IgnoredValuesTest {

    private static final FileFormat<UploadAccount> UPDATES =
            AccountUpload.ACCOUNTS.withOption(AccountUpload.INTENT, Intent.UPDATE);

    private static final UploadAccount JOHN = SampleAccounts.john();

    private static final UploadAccount ODD = JOHN.toBuilder()
            .customer(JOHN.customer().toBuilder()
                    .title(new Title("Sir"))
                    .emails(List.of("john", "john.marlow@example.com"))
                    .phones(List.of("+12175550101", "2175550102"))
                    .address(JOHN.customer().address().toBuilder().city(null).build())
                    .build())
            .build();

    private static final String[] IGNORED = {
        "accountupload.unknown-title",
        "accountupload.invalid-email",
        "accountupload.invalid-phone",
        "accountupload.incomplete-address",
        "accountupload.balance-ignored-on-update"
    };

    private static UploadAccount withoutIgnored() {
        return JOHN.toBuilder()
                .balance(null)
                .customer(JOHN.customer().toBuilder()
                        .title(null)
                        .address(Address.EMPTY)
                        .build())
                .build();
    }

    @Test
    void a_record_with_ignored_values_is_accepted_and_keeps_the_good_entries() {
        byte[] file = AccountFile.written(UPDATES, List.of(ODD));
        Row<UploadAccount> row = AccountFile.rows(UPDATES, file).get(0);

        assertThat(row).isInstanceOf(Row.Accepted.class);
        assertThat(row.findings()).extracting(Finding::rule).containsExactlyInAnyOrder(IGNORED);
        assertThat(row.findings()).extracting(Finding::effect).containsOnly(Effect.VALUE_IGNORED);
        Customer customer = ((Row.Accepted<UploadAccount>) row).record().customer();
        assertThat(customer.emails()).containsExactly("john.marlow@example.com");
        assertThat(customer.phones()).containsExactly("+12175550101");
        assertThat(customer.title()).isEqualTo(new Title("Sir"));
        assertThat(customer.address()).isEqualTo(ODD.customer().address());
    }

    @Test
    void a_record_in_memory_has_the_same_findings_as_one_in_a_file() {
        assertThat(UPDATES.validator().validate(ODD)).extracting(Finding::rule).containsExactlyInAnyOrder(IGNORED);
    }

    @Test
    void a_writer_writes_ignored_values_by_default() {
        assertThat(AccountFile.text(AccountFile.written(UPDATES, List.of(ODD))))
                .contains(
                        ",125000,",
                        ",Sir,",
                        ",john; john.marlow@example.com,",
                        ",+12175550101; 2175550102,",
                        "12 Harbor Street");
    }

    @Test
    void a_writer_leaves_out_ignored_values_if_the_option_says_so() {
        FileFormat<UploadAccount> leavingOut =
                UPDATES.withOption(AccountUpload.IGNORED_VALUES, IgnoredValues.LEAVE_OUT);
        byte[] file = AccountFile.written(leavingOut, List.of(ODD));

        assertThat(AccountFile.accepted(UPDATES, file)).containsExactly(withoutIgnored());
        assertThat(AccountFile.rows(UPDATES, file).get(0).findings()).isEmpty();
    }

    @Test
    void a_writer_with_a_look_up_leaves_out_only_the_balances_of_existing_accounts() {
        FileFormat<UploadAccount> leavingOut = AccountUpload.ACCOUNTS
                .withLookup(ExistingAccounts.of(List.of(JOHN)))
                .withOption(AccountUpload.IGNORED_VALUES, IgnoredValues.LEAVE_OUT);
        UploadAccount created = JOHN.toBuilder()
                .accountRef("A-2")
                .creditors(JOHN.creditors().toBuilder()
                        .originatingAccountRef("OC-2")
                        .build())
                .build();

        assertThat(AccountFile.accepted(
                        AccountUpload.ACCOUNTS, AccountFile.written(leavingOut, List.of(JOHN, created))))
                .containsExactly(JOHN.toBuilder().balance(null).build(), created);
    }

    @Test
    void a_writer_rejects_ignored_values_if_the_option_says_so() {
        FileFormat<UploadAccount> refusing = UPDATES.withOption(AccountUpload.IGNORED_VALUES, IgnoredValues.REFUSE);

        assertThatThrownBy(() -> AccountFile.written(refusing, List.of(ODD)))
                .isInstanceOfSatisfying(
                        InvalidRecordException.class,
                        refusal -> assertThat(refusal.findings())
                                .extracting(Finding::effect)
                                .containsOnly(Effect.RECORD_REJECTED));
        assertThat(AccountFile.accepted(UPDATES, AccountFile.written(refusing, List.of(withoutIgnored()))))
                .containsExactly(withoutIgnored());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@example.com;b@example.com", ";a@example.com", "", " a@example.com", "a@example.com "})
    void an_entry_that_would_be_read_differently_is_always_rejected(String entry) {
        UploadAccount odd = JOHN.toBuilder()
                .customer(JOHN.customer().toBuilder().emails(List.of(entry)).build())
                .build();
        assertThatThrownBy(() -> AccountFile.written(AccountUpload.ACCOUNTS, List.of(odd)))
                .isInstanceOf(InvalidRecordException.class)
                .hasMessageContaining("core.value-malformed");
    }

    @Test
    void a_title_keeps_an_unknown_text_and_shows_only_its_shape() {
        assertThat(new Title("Sir").isKnown()).isFalse();
        assertThat(new Title("Sir")).hasToString("***");
        assertThat(new Title("mr").isKnown()).isFalse();
        assertThat(Title.KNOWN).allMatch(Title::isKnown).hasSize(8);
        assertThatThrownBy(() -> new Title(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
