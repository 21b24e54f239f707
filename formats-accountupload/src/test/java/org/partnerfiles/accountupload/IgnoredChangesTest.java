package org.partnerfiles.accountupload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerfiles.FileFormat;
import org.partnerfiles.accountupload.internal.fixtures.SampleAccounts;
import org.partnerfiles.io.RecordWriter.IgnoredValues;

/** A writer that leaves out what the recipient ignores leaves out changes of what cannot be changed, where those are ignored. */
class IgnoredChangesTest {

    private static final UploadAccount JOHN =
            SampleAccounts.john().toBuilder().balance(null).build();

    private static final FileFormat<UploadAccount> LEAVING_OUT = AccountUpload.ACCOUNTS
            .withLookup(ExistingAccounts.of(List.of(JOHN)))
            .withOption(AccountUpload.CHANGED_FIXED_VALUES_IGNORED, true)
            .withOption(AccountUpload.IGNORED_VALUES, IgnoredValues.LEAVE_OUT);

    private static UploadAccount written(UploadAccount account) {
        return AccountFile.accepted(
                        AccountUpload.ACCOUNTS.withoutRules(), AccountFile.written(LEAVING_OUT, List.of(account)))
                .get(0);
    }

    @Test
    void an_unchanged_value_is_written() {
        assertThat(written(JOHN)).isEqualTo(JOHN);
    }

    @Test
    void each_changed_value_is_left_out() {
        UploadAccount changed = JOHN.toBuilder()
                .delinquencyDate(LocalDate.of(2025, 12, 2))
                .balanceBreakdown(new BalanceBreakdown(1L, 2L, 3L))
                .itemization(new Itemization(
                        LocalDate.of(2026, 5, 2), 4L, ItemizationDateType.JUDGMENT_DATE, "0042", 5L, 6L, 7L))
                .customer(JOHN.customer().toBuilder()
                        .preferredLanguage(PreferredLanguage.SPANISH)
                        .build())
                .build();

        assertThat(written(changed))
                .isEqualTo(JOHN.toBuilder()
                        .delinquencyDate(null)
                        .balanceBreakdown(BalanceBreakdown.EMPTY)
                        .itemization(Itemization.builder().accountNumber("0042").build())
                        .customer(JOHN.customer().toBuilder()
                                .preferredLanguage(null)
                                .build())
                        .build());
    }

    @Test
    void a_changed_statement_of_work_is_written_since_every_row_must_have_one() {
        UploadAccount changed = JOHN.toBuilder().statementOfWorkId("SOW-2").build();

        assertThat(written(changed)).isEqualTo(changed);
    }
}
