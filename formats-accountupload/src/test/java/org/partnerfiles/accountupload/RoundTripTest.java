package org.partnerfiles.accountupload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.partnerfiles.FileFormat;
import org.partnerfiles.accountupload.fixtures.AccountUploadArbitraries;
import org.partnerfiles.io.Row;

class RoundTripTest {

    private static final FileFormat<UploadAccount> CREATING =
            AccountUpload.ACCOUNTS.withOption(AccountUpload.INTENT, Intent.CREATE);

    @Provide
    Arbitrary<List<UploadAccount>> files() {
        return AccountUploadArbitraries.files();
    }

    @Provide
    Arbitrary<UploadAccount> accounts() {
        return AccountUploadArbitraries.accounts();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_file_of_valid_accounts_is_read_as_the_same_accounts(@ForAll("files") List<UploadAccount> accounts) {
        byte[] bytes = AccountFile.written(CREATING, accounts);

        assertThat(AccountFile.rows(CREATING, bytes)).allMatch(row -> row instanceof Row.Accepted);
        assertThat(AccountFile.accepted(CREATING, bytes)).isEqualTo(accounts);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void a_file_that_was_read_is_written_unchanged(@ForAll("files") List<UploadAccount> accounts) {
        byte[] bytes = AccountFile.written(CREATING, accounts);

        assertThat(AccountFile.written(CREATING, AccountFile.accepted(CREATING, bytes)))
                .isEqualTo(bytes);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void a_builder_of_an_account_rebuilds_the_account(@ForAll("accounts") UploadAccount account) {
        assertThat(account.toBuilder().build()).isEqualTo(account);
        assertThat(account.customer().toBuilder().build()).isEqualTo(account.customer());
        assertThat(account.itemization().toBuilder().build()).isEqualTo(account.itemization());
        assertThat(account.creditors().toBuilder().build()).isEqualTo(account.creditors());
    }
}
