package org.partnerfiles.lead.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.InvalidRecordException;
import org.partnerfiles.lead.ArrayForm;
import org.partnerfiles.lead.IntendedRole;
import org.partnerfiles.lead.Lead;
import org.partnerfiles.lead.LeadAccount;
import org.partnerfiles.lead.LeadFiles;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.Example;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.CellTypes;

class ArrayCellTest {

    private static final List<String> TWO = List.of("entity_123", "entity_456");

    private static List<String> ids(String cell) {
        return ArrayCell.ids().read(cell, CellType.Problems.IGNORED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"entity_123\",\"entity_456\"]",
                " [ \"entity_123\" , \"entity_456\" ] ",
                "\"entity_123\", \"entity_456\"",
                "\"entity_123\",\"entity_456\"",
                "\u201Centity_123\u201D, \u201Centity_456\u201D",
                "\u201Dentity_123\u201D,\u201Eentity_456\u201C",
                "[\u201Centity_123\u201D, \u201Centity_456\u201D]",
                "[\"entity_\\u0031\\u00323\", \"entity_456\"]"
            })
    void two_ids_are_read_in_each_form(String cell) {
        assertThat(ids(cell)).isEqualTo(TWO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"entity_123", " entity_123 ", "\"entity_123\"", "[\"entity_123\"]", "\u201Centity_123\u201D"})
    void one_id_is_read_in_each_form(String cell) {
        assertThat(ids(cell)).containsExactly("entity_123");
    }

    @Test
    void every_escape_of_json_is_read() {
        assertThat(ids("[\"a\\b\\f\\n\\r\\t\\/\\\"\\\\\\u0000\\u00e9\\u00E9\"]"))
                .containsExactly("a\b\f\n\r\t/\"\\\u0000\u00e9\u00e9");
    }

    @Test
    void an_empty_json_array_is_read_as_no_ids() {
        assertThat(ids("[]")).isEmpty();
        assertThat(ids("[ ]")).isEmpty();
    }

    @Test
    void an_id_may_contain_separators() {
        assertThat(ids("[\"a,b\",\"c\\\"d\",\"e]\"]")).containsExactly("a,b", "c\"d", "e]");
        assertThat(ids("a b")).containsExactly("a b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"a\",\"\"]",
                "[\"a\",\" \"]",
                "\"a\", \"\"",
                "\"a\",",
                "[\"a\",]",
                "[\"a\"",
                "[\"a\"]]",
                "[",
                "[a]",
                "[1]",
                "\"a",
                "\"a\" \"b\"",
                "\"a\"; \"b\"",
                "a, b",
                ",a",
                "a, \"b\"",
                "\u201Ca\", \"b\"",
                "[\"\\x\"]",
                "[\"\\u12\"]",
                "[\"a\\",
                "[\"a\\]",
                "\"a\\",
                "\"a\\u12",
                "[\"\\u12G4\"]"
            })
    void any_other_form_and_a_blank_entry_are_malformed(String cell) {
        assertThat(LeadFiles.errors(Lead.ACCOUNTS, "account_holders", cell))
                .containsExactly("core.value-malformed account_holders");
        assertThat(ids(cell)).isNull();
    }

    @Test
    void the_vendors_bare_list_is_read_between_two_pipes() {
        String file = LeadFiles.text(Lead.ACCOUNTS, List.of(Lead.ACCOUNTS.sample()));
        String bare = file.replace("\"[\"\"cust-1001\"\"]\"", "\"entity_123\", \"entity_456\"");
        assertThat(bare).contains("|consumer|\"entity_123\", \"entity_456\"||");

        assertThat(LeadFiles.read(Lead.ACCOUNTS, bare).get(0).accountHolders()).isEqualTo(TWO);
        assertThat(LeadFiles.read(
                                Lead.ACCOUNTS,
                                bare.replace("\"entity_123\", \"entity_456\"", "[\"entity_123\",\"entity_456\"]"))
                        .get(0)
                        .accountHolders())
                .isEqualTo(TWO);
    }

    @Test
    void a_required_array_is_missing_if_it_is_blank_or_empty() {
        assertThat(LeadFiles.errors(Lead.ACCOUNTS, "account_holders", ""))
                .containsExactly("core.value-missing account_holders");
        assertThat(LeadFiles.errors(Lead.ACCOUNTS, "account_holders", "[]"))
                .containsExactly("core.value-missing account_holders");
    }

    @Test
    void the_message_on_a_malformed_array_names_the_forms_that_are_read() {
        assertThat(LeadFiles.check(Lead.ACCOUNTS, Example.ofRow("account_holders", "a, b"))
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("[\"a\",\"b\"]", "no blank entries"));
    }

    @Test
    void the_schema_of_an_array_has_the_constants_of_its_entries() {
        assertThat(ArrayCell.of(CellTypes.oneOf(IntendedRole.values())).schema().constants())
                .containsExactly("authorized_user", "authorized_signer", "account_holder");
    }

    @Test
    void a_blank_entry_is_not_written() {
        LeadAccount account =
                Lead.ACCOUNTS.sample().toBuilder().addAuthorizedUsers(" ").build();

        assertThatThrownBy(() -> LeadFiles.write(Lead.ACCOUNTS, List.of(account)))
                .isInstanceOfSatisfying(
                        InvalidRecordException.class,
                        e -> assertThat(e.findings())
                                .extracting(Finding::rule)
                                .containsExactly("core.value-malformed"));
    }

    @Test
    void a_role_that_lead_does_not_have_is_reported_as_not_allowed() {
        assertThat(LeadFiles.errors(Lead.CUSTOMERS, "inteded_roles", "[\"account_holder\",\"owner\"]"))
                .containsExactly("core.value-not-allowed inteded_roles");
        assertThat(ArrayCell.of(CellTypes.oneOf(IntendedRole.values()))
                        .read("[\"account_holder\",\"owner\"]", CellType.Problems.IGNORED))
                .isNull();
    }

    @Test
    void json_is_written_unless_the_option_asks_for_the_bare_list() {
        LeadAccount account = Lead.ACCOUNTS.sample().toBuilder()
                .addAuthorizedUsers("a\"b", "c\\d e\u0001")
                .build();

        assertThat(LeadFiles.text(Lead.ACCOUNTS, List.of(account)))
                .contains("|\"[\"\"a\\\"\"b\"\",\"\"c\\\\d e\\u0001\"\"]\"|");
        byte[] bare = LeadFiles.write(Lead.ACCOUNTS.withOption(Lead.ARRAY_FORM, ArrayForm.BARE_LIST), List.of(account));
        assertThat(new String(bare, StandardCharsets.UTF_8))
                .contains("|\"\"\"a\\\"\"b\"\", \"\"c\\\\d e\\u0001\"\"\"|");
        assertThat(LeadFiles.read(Lead.ACCOUNTS, bare)).containsExactly(account);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a b ", "", " ", " a", "\u00A0", "é", "a\"b", "a\\b", "a\tb", "a,b", "a'b"})
    void an_entry_of_ordinary_characters_is_written_as_the_bytes_of_its_text(String entry) {
        for (ArrayForm form : ArrayForm.values()) {
            CellType<List<String>> type =
                    ArrayCell.ids().under(Options.standard().with(LeadOptions.ARRAY_FORM, form));
            boolean isOrdinary = entry.matches("[a-z][a-z ,']*");
            assertThat(bytes(type, List.of(entry))).isEqualTo(isOrdinary ? text(type, List.of(entry)) : null);
            assertThat(bytes(type, List.of("a", entry))).isNull();
            assertThat(bytes(type, List.of())).isNull();
        }
    }

    @Test
    void an_array_that_is_longer_than_the_room_is_written_as_text() {
        CellType<List<String>> type = ArrayCell.ids();
        assertThat(bytes(type, List.of("a".repeat(60)))).isEqualTo(text(type, List.of("a".repeat(60))));
        assertThat(bytes(type, List.of("a".repeat(61)))).isNull();
        assertThat(type.writeAscii(List.of("a"), new byte[CellType.ASCII_ROOM], 0))
                .isEqualTo(-1);
    }

    private static String text(CellType<List<String>> type, List<String> entries) {
        return type.write(entries, CellType.Problems.IGNORED);
    }

    private static @Nullable String bytes(CellType<List<String>> type, List<String> entries) {
        byte[] row = new byte[4 + CellType.ASCII_ROOM];
        int end = type.writeAscii(entries, row, 0);
        return end < 0 ? null : new String(row, 0, end, StandardCharsets.US_ASCII);
    }
}
