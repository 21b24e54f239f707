package org.partnerfiles.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.partnerfiles.lead.LeadFileType.ACCOUNT;
import static org.partnerfiles.lead.LeadFileType.CUSTOMER;
import static org.partnerfiles.lead.LeadFileType.CUSTOMER_RELATIONSHIP;

import java.time.LocalDateTime;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadFileNameTest {

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("2024-12-25-01-Batch-1_customer_V1.csv", "2024-12-25-01-Batch-1", CUSTOMER, 1),
                Arguments.of(
                        "2024-12-25-01-batch-1_beneficial_owner_V1.csv",
                        "2024-12-25-01-batch-1",
                        CUSTOMER_RELATIONSHIP,
                        1),
                Arguments.of("2026-01-31_account_v12.csv", "2026-01-31", ACCOUNT, 12),
                Arguments.of("2026-01-31_customer_001.csv", "2026-01-31", CUSTOMER, 1),
                Arguments.of("a_b-c_customer_V2.csv", "a_b-c", CUSTOMER, 2),
                Arguments.of("customer_customer_V2.txt", "customer", CUSTOMER, 2),
                Arguments.of("a_customer_beneficial_owner_V2.csv", "a_customer", CUSTOMER_RELATIONSHIP, 2),
                Arguments.of("a.b_customer_V0010.csv", "a.b", CUSTOMER, 10),
                Arguments.of("a_customer_123456789012345678.csv", "a", CUSTOMER, 123456789012345678L));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_name_is_parsed_from_the_right(String name, String batchId, LeadFileType type, long number) {
        LeadFileName parsed = LeadFileName.parse(name).orElseThrow();

        assertThat(parsed.batchId()).isEqualTo(batchId);
        assertThat(parsed.type()).isEqualTo(type);
        assertThat(parsed.number()).isEqualTo(number);
        assertThat(parsed).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customers.csv",
                "customer_V1.csv",
                "_customer_V1.csv",
                "a b_customer_V1.csv",
                "a\u00A0b_customer_V1.csv",
                "a\u2003b_customer_V1.csv",
                "a\u0085b_customer_V1.csv",
                "a\u007Fb_customer_V1.csv",
                "a\\b_customer_V1.csv",
                "a/b_customer_V1.csv",
                "a_customer_V.csv",
                "a_customer_W1.csv",
                "a_customer_V1",
                "a_customer_V1.",
                "a_customer_1234567890123456789.csv",
                "a_Customer_V1.csv",
                "a_customers_V1.csv",
                "a_customer_.csv",
                "a_customer_V-1.csv"
            })
    void names_of_another_form_are_not_lead_file_names(String name) {
        assertThat(LeadFileName.parse(name)).isEmpty();
    }

    @Test
    void the_longest_known_word_decides_the_type_of_the_file() {
        FileTokens tokens = new FileTokens("owner", "beneficial_owner", "acct");

        assertThat(LeadFileName.parse("d_beneficial_owner_V1.csv", tokens)
                        .orElseThrow()
                        .type())
                .isEqualTo(CUSTOMER_RELATIONSHIP);
        assertThat(LeadFileName.parse("d_owner_V1.csv", tokens).orElseThrow().type())
                .isEqualTo(CUSTOMER);
        assertThat(LeadFileName.parse("d_accounts_V1.csv", FileTokens.standard().withAccount("accounts"))
                        .orElseThrow()
                        .type())
                .isEqualTo(ACCOUNT);
    }

    @Test
    void words_are_read_as_they_are_written() {
        FileTokens tokens = new FileTokens("clients", "owners", "accounts");

        assertThat(FileTokens.parse(tokens.toString())).isEqualTo(tokens);
        assertThat(FileTokens.parse("clients, owners, accounts")).isEqualTo(tokens);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FileTokens.parse("clients,owners"))
                .withMessageContaining("found 2 words");
    }

    @Test
    void a_format_names_its_files_and_knows_their_names() {
        var accounts =
                Lead.ACCOUNTS.withOption(Lead.FILE_TOKENS, FileTokens.standard().withAccount("accounts"));
        String name = accounts.nameAt(LocalDateTime.of(2026, 1, 31, 10, 30));

        assertThat(name).startsWith("2026-01-31").endsWith("_accounts_V1.csv");
        assertThat(accounts.isNamed(name)).isTrue();
        assertThat(accounts.isNamed("2026-01-31_customer_V1.csv")).isFalse();
        assertThat(accounts.isNamed("accounts.csv")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\tb", "a/b", "a\\b"})
    void a_batch_id_must_not_be_empty_or_contain_blanks_or_slashes(String batchId) {
        assertThatIllegalArgumentException().isThrownBy(() -> LeadFileName.of(batchId, CUSTOMER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"V1 V2", "v1 v2", "001 002", "9 10", "V09 V10", "099 100", "V99 V100"})
    void the_next_version_keeps_the_style_of_the_version(String versions) {
        String[] pair = versions.split(" ", 2);

        assertThat(LeadFileName.parse("d_customer_" + pair[0] + ".csv")
                        .orElseThrow()
                        .next())
                .hasToString("d_customer_" + pair[1] + ".csv");
    }

    @Property(tries = 300)
    void a_composed_file_name_is_parsed_into_its_parts(
            @ForAll @StringLength(min = 1, max = 12) @Chars({'a', 'B', '-', '_', '1', '.', 'ß'}) String batchId,
            @ForAll LeadFileType type,
            @ForAll @LongRange(min = 0, max = 1_000_000) long version) {
        LeadFileName name =
                new LeadFileName(batchId, type, FileTokens.standard().of(type), "v" + version, "csv");

        assertThat(LeadFileName.parse(name.toString())).contains(name);
    }

    @Test
    void the_first_name_of_a_file_is_made_from_a_batch_id_and_a_type() {
        assertThat(LeadFileName.of("2026-01-31", CUSTOMER_RELATIONSHIP))
                .hasToString("2026-01-31_beneficial_owner_V1.csv");
        assertThat(LeadFileName.of("2026-01-31", ACCOUNT, FileTokens.standard().withAccount("accounts")))
                .hasToString("2026-01-31_accounts_V1.csv");
    }
}
