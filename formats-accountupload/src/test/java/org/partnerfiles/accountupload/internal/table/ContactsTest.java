package org.partnerfiles.accountupload.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.accountupload.AccountFile;
import org.partnerfiles.accountupload.AccountUpload;
import org.partnerfiles.accountupload.UploadAccount;
import org.partnerfiles.accountupload.internal.fixtures.SampleAccounts;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.Example;
import org.partnerfiles.table.CellType;

class ContactsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "joe@abc.com",
                "Zoe.ADAMS@zebra.example",
                "j@a.b",
                "o'neil+tag@mail.example.co.uk",
                "joe_x-1@a-b.c3",
                "!#$%&'*+/=?^_{|}~-@example.com",
                "joe@123.example",
                "जो@उदाहरण.भारत",
                "josé@exämple.com",
                "\uD801\uDC28joe@ex\uD801\uDC28mple.com"
            })
    void a_good_address_has_a_name_and_a_domain_with_a_dot(String text) {
        assertThat(Contacts.isEmail(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "joe",
                "@abc.com",
                "joe@",
                "joe@abc",
                "joe@abc.",
                "joe@abc.com.",
                "joe@.abc.com",
                "jo.e@abc",
                "joe@.com",
                "a@b@c.com",
                "joe @abc.com",
                "joe@a bc.com",
                "joe@abc.com\t",
                "joe@a\u00a0bc.com",
                "joe..x@example.com",
                "joe.@abc.com",
                ".joe@abc.com",
                "joe@abc.com,",
                "joe@abc,com.au",
                "<joe@abc.com>",
                "mailto:joe@abc.com",
                "joe@abc..com",
                "joe@-abc.com",
                "joe@abc-.com",
                "joe@abc.com-",
                "joe@abc.com\u200b",
                "joe@abc.com)",
                "joe@abc.123",
                "\"joe\"@abc.com"
            })
    void a_bad_address_lacks_one_of_these_or_contains_a_blank(String text) {
        assertThat(Contacts.isEmail(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+61444555666",
                "+12175550101",
                "+12345678",
                "+123456789012345",
                "+61 444 555 666",
                "+91 22 5555 0100",
                "+1 (217) 555-0101",
                "+1.217.555.0101"
            })
    void a_good_phone_is_a_plus_and_8_to_15_digits_whatever_separates_them(String text) {
        assertThat(Contacts.isPhone(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "61444555666",
                "+1234567",
                "+1234567890123456",
                "+01234567",
                "+ 12175550101",
                "+(1) 2175550101",
                "+44 (0) 20 7946 0000",
                "+44(0)2079460000",
                "+1 (217 555-0101",
                "+1 217) 555-0101",
                "+1 () 2175550101",
                "+12175550101-",
                "+12175550101 x1",
                "+1217555010x",
                "+١٢٣٤٥٦٧٨"
            })
    void a_bad_phone_is_anything_else(String text) {
        assertThat(Contacts.isPhone(text)).isFalse();
    }

    @Test
    void lists_are_read_with_or_without_blanks_and_empty_entries_are_dropped() {
        for (String cell : List.of(
                "joe@abc.com;joe@def.com; ;ann@abc.com ;",
                ";joe@abc.com; joe@def.com;ann@abc.com",
                " joe@abc.com ;;joe@def.com;ann@abc.com;;")) {
            assertThat(AccountFile.findings("Emails", cell)).containsExactly();
            assertThat(ContactList.emails().read(cell, CellType.Problems.IGNORED))
                    .containsExactly("joe@abc.com", "joe@def.com", "ann@abc.com");
        }
    }

    @ParameterizedTest
    @CsvSource({"+61 444 555 666, 1", "+61444555666, 0", "+61-444-555-666; +61444555666; +1 (217) 555-0101, 2"})
    void a_phone_with_separators_is_kept_counted_and_advice(String phones, int advice) {
        ValidationReport report = AccountFile.check(Example.ofRow("Phones", phones, "Emails", ""));
        assertThat(report.count("accountupload.phone-form")).isEqualTo(advice);
        assertThat(report.count("accountupload.invalid-phone")).isZero();
        assertThat(report.accepted()).isEqualTo(1);
    }

    @Test
    void each_bad_entry_is_a_finding_with_its_number() {
        assertThat(AccountFile.check(Example.ofRow("Phones", "+12175550101; 1; +12175550102; 2"))
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("accountupload.invalid-phone", "accountupload.invalid-phone");
        assertThat(AccountFile.check(Example.ofRow("Phones", "+12175550101; 1; +12175550102; 2"))
                        .findings())
                .extracting(Finding::message)
                .satisfiesExactly(
                        message -> assertThat(message).startsWith("entry 2 is ignored"),
                        message -> assertThat(message).startsWith("entry 4 is ignored"));
    }

    @Test
    void a_bad_entry_of_a_record_in_memory_is_reported_by_its_number() {
        UploadAccount john = SampleAccounts.john();
        UploadAccount bad = john.toBuilder()
                .customer(john.customer().toBuilder()
                        .emails(List.of("a@example.com", "b"))
                        .phones(List.of("1", "+12175550101"))
                        .build())
                .build();

        assertThat(AccountUpload.ACCOUNTS.validator().validate(bad))
                .extracting(Finding::message)
                .filteredOn(message -> message.startsWith("entry"))
                .satisfiesExactlyInAnyOrder(
                        message -> assertThat(message).startsWith("entry 2 is ignored: it must have the form name@"),
                        message -> assertThat(message).startsWith("entry 1 is ignored: it must have +"));
    }

    @Test
    void no_finding_contains_the_entry() {
        assertThat(AccountFile.check(Example.ofRow("Emails", "sesame street@x")).findings())
                .extracting(Finding::message)
                .noneMatch(message -> message.contains("sesame"));
    }

    @Test
    void lists_are_written_with_a_semicolon_and_a_blank() {
        UploadAccount account = SampleAccounts.john();
        account = account.toBuilder()
                .customer(account.customer().toBuilder()
                        .emails(List.of("a@example.com", "b@example.com"))
                        .build())
                .build();
        assertThat(AccountFile.text(AccountFile.written(AccountUpload.ACCOUNTS, List.of(account))))
                .contains(",a@example.com; b@example.com,");
    }

    /** Most cells have one good entry; all others are read from their text, which reports the bad ones. */
    @Test
    void a_cell_is_read_from_its_bytes_only_if_it_has_one_good_entry() {
        assertThat(fromBytes("+12175550101")).containsExactly("+12175550101");
        for (String text :
                new String[] {"555-0102", "bad", "+12175550101;+12175550102", " +12175550101", "+12175550101;"}) {
            assertThat(fromBytes(text)).isNull();
        }
    }

    private static List<String> fromBytes(String text) {
        byte[] row = ("1" + text + ",").getBytes(StandardCharsets.US_ASCII);
        return ContactList.phones().readAscii(row, 1, row.length - 1);
    }
}
