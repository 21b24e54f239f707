package org.partnerfiles.loanpro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerfiles.loanpro.CustomerFile.check;
import static org.partnerfiles.loanpro.CustomerFile.findings;
import static org.partnerfiles.loanpro.CustomerFile.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.FileParts;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.fixtures.FixtureFile;
import org.partnerfiles.io.FilePart;
import org.partnerfiles.io.FileSource;
import org.partnerfiles.io.PartReader;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Profile;

/** Import ids and user names that only one customer of a file may have, and rows that name the same customer. */
class OneCustomerTest {

    private static Stream<Finding> of(String rule, Example example) {
        return check(example).findings().stream()
                .filter(finding -> finding.rule().equals(rule));
    }

    /** The lines with findings of a rule. */
    private static List<Long> lines(String rule, Example example) {
        return of(rule, example).map(finding -> finding.location().line()).toList();
    }

    private static Example update(String customerId, String... headersAndTexts) {
        return Example.ofRow(updateCells(customerId, headersAndTexts));
    }

    private static String[] updateCells(String customerId, String... headersAndTexts) {
        return Stream.concat(Stream.of("action", "update", "customerId", customerId), Stream.of(headersAndTexts))
                .toArray(String[]::new);
    }

    @Test
    void a_second_add_with_an_import_id_names_the_line_of_the_first() {
        Example example =
                Example.ofRow("importId", "A-1").row("importId", "A-2").row("importId", "A-1");

        assertThat(of("loanpro.duplicate-import-id", example)
                        .map(finding -> finding.location().line()))
                .containsExactly(4L);
        assertThat(message("loanpro.duplicate-import-id", example)).endsWith("line 2");
        assertThat(of("loanpro.duplicate-customer", example)).isEmpty();
    }

    @Test
    void a_second_add_with_an_import_id_is_rejected_if_the_option_says_so() {
        ValidationReport report = check(Example.ofRow("importId", "A-1")
                .row("importId", "A-1")
                .with(LoanPro.REJECT_DUPLICATE_IMPORT_IDS, true));

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.rejected()).isEqualTo(1);
    }

    @Test
    void rows_without_an_import_id_are_no_duplicates() {
        assertThat(findings(Example.ofRow().row())).noneMatch(finding -> finding.startsWith("loanpro.duplicate"));
    }

    @Test
    void a_customer_in_two_rows_is_reported() {
        Example example = Example.ofRow("importId", "A-1")
                .row("action", "update", "customerId", "A-1")
                .row("action", "remove", "customerId", "A-1")
                .row("action", "update", "customerId", "17");

        assertThat(of("loanpro.duplicate-customer", example).map(Finding::toString))
                .containsExactly(
                        "line 3 customerId: names the same customer as line 2 [loanpro.duplicate-customer, advice]",
                        "line 4 customerId: names the same customer as line 2 [loanpro.duplicate-customer, advice]");
    }

    @Test
    void a_user_name_occurs_once() {
        ValidationReport report = check(
                Example.ofRow("username", "dhicks").row("username", "dhicks2").row("username", "dhicks"));

        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.findings().stream()
                        .filter(finding -> finding.effect().isError())
                        .map(Finding::toString))
                .singleElement()
                .asString()
                .contains("line 4 username", "line 2")
                .doesNotContain("dhicks");
    }

    @Test
    void records_checked_before_writing_have_the_lines_they_would_begin_on() {
        LoanProCustomer added = LoanPro.CUSTOMERS.sample().toBuilder()
                .importId("A-1")
                .webAccess(new WebAccess(null, "dhicks"))
                .build();
        LoanProCustomer update = LoanProCustomer.builder()
                .action(Action.UPDATE)
                .customerId("A-1")
                .build();

        assertThat(LoanPro.CUSTOMERS
                        .validator()
                        .validateAll(List.of(LoanPro.CUSTOMERS.sample(), added, added, update))
                        .findings()
                        .stream()
                        .filter(finding -> finding.rule().startsWith("loanpro.duplicate"))
                        .map(finding -> finding.location().record() + " " + CustomerFile.ruleAndColumn(finding) + " "
                                + finding.message()))
                .containsExactlyInAnyOrder(
                        "3 loanpro.duplicate-import-id importId should be unique;"
                                + " it is also the import id of another customer, on line 3",
                        "3 loanpro.duplicate-username username must be unique in the file; line 3 has the same user name",
                        "4 loanpro.duplicate-customer customerId names the same customer as line 3");
    }

    @Test
    void an_import_id_that_an_update_sets_is_not_one_of_another_customer() {
        String rule = "loanpro.duplicate-import-id";

        assertThat(lines(rule, update("17", "importId", "A-9").row(updateCells("18", "importId", "A-9"))))
                .containsExactly(3L);
        assertThat(lines(rule, Example.ofRow("importId", "A-9").row(updateCells("18", "importId", "A-9"))))
                .containsExactly(3L);
        assertThat(lines(rule, update("17", "importId", "A-9").row("importId", "A-9")))
                .containsExactly(3L);
    }

    @Test
    void rows_of_one_customer_may_repeat_its_import_id() {
        String rule = "loanpro.duplicate-import-id";

        assertThat(lines(rule, update("17", "importId", "A-9").row(updateCells("17", "importId", "A-9"))))
                .isEmpty();
        assertThat(lines(rule, Example.ofRow("importId", "A-9").row(updateCells("A-9", "importId", "A-9"))))
                .isEmpty();
        assertThat(lines(
                        rule,
                        update("17", "importId", "A-9").row("action", "remove", "customerId", "18", "importId", "A-9")))
                .isEmpty();
    }

    @Test
    void a_customer_may_be_named_by_the_import_id_that_an_update_sets() {
        assertThat(lines(
                        "loanpro.duplicate-customer",
                        update("17", "importId", "A-9").row(updateCells("A-9"))))
                .containsExactly(3L);
    }

    @Test
    void rows_of_one_customer_may_repeat_its_user_name() {
        assertThat(CustomerFile.errors(update("17", "username", "zed1").row(updateCells("17", "username", "zed1"))))
                .isEmpty();
        assertThat(CustomerFile.errors(Example.ofRow("importId", "A-1", "username", "zed1")
                        .row(updateCells("A-1", "username", "zed1"))))
                .isEmpty();
        assertThat(CustomerFile.errors(update("17", "importId", "A-1", "username", "zed1")
                        .row(updateCells("A-1", "username", "zed1"))))
                .isEmpty();
        assertThat(CustomerFile.errors(update("17", "username", "zed1").row(updateCells("18", "username", "zed1"))))
                .containsExactly("loanpro.duplicate-username username");
    }

    @ParameterizedTest
    @CsvSource({"zed1, ZED1", "ZED1, zed1", "Zed1, zED1", "zed1, ' zed1 '", "' zed1', zed1", "zed1, 'zed1\u00a0'"})
    void user_names_that_differ_only_in_case_or_outer_blanks_are_advice(String first, String second) {
        Example example =
                Example.ofRow("importId", "A-1", "username", first).row("importId", "A-2", "username", second);

        assertThat(of("loanpro.duplicate-username", example).map(Finding::effect))
                .containsExactly(Effect.ADVICE);
        assertThat(message("loanpro.duplicate-username", example)).contains("line 2", "only in case or in blanks");
        assertThat(lines(
                        "loanpro.duplicate-username",
                        update("17", "username", first).row(updateCells("17", "username", second))))
                .isEmpty();
    }

    @Test
    void a_user_name_or_import_id_of_a_rejected_row_is_free() {
        Example example = Example.ofRow("importId", "A-1", "username", "zed1", "priPhone", "12")
                .row("importId", "A-1", "username", "zed1")
                .row("importId", "A-2", "username", "zed1");

        assertThat(lines("loanpro.duplicate-username", example)).containsExactly(4L);
        assertThat(lines("loanpro.duplicate-import-id", example)).isEmpty();
        assertThat(of("core.key-of-rejected-row", example).map(CustomerFile::ruleAndColumn))
                .containsExactlyInAnyOrder("core.key-of-rejected-row importId", "core.key-of-rejected-row username");
    }

    @Test
    void a_rejected_row_of_the_same_customer_is_mentioned_once_and_for_the_customer() {
        Example example = update("17", "importId", "A-9", "username", "zed1", "priPhone", "12")
                .row(updateCells("17", "importId", "A-9", "username", "zed1"));

        assertThat(of("core.key-of-rejected-row", example).map(CustomerFile::ruleAndColumn))
                .containsExactly("core.key-of-rejected-row customerId");
        assertThat(message("core.key-of-rejected-row", example)).contains("line 2");
        assertThat(of("loanpro.duplicate-customer", example)).isEmpty();
    }

    @Test
    void an_accepted_row_of_a_customer_is_named_before_a_rejected_one() {
        Example example = update("17", "priPhone", "12").row(updateCells("17")).row(updateCells("17"));

        assertThat(lines("core.key-of-rejected-row", example)).containsExactly(3L);
        assertThat(of("loanpro.duplicate-customer", example).map(Finding::toString))
                .containsExactly(
                        "line 4 customerId: names the same customer as line 3 [loanpro.duplicate-customer, advice]");
    }

    @Test
    void a_rejected_row_of_a_file_that_is_refused_is_compared_like_the_others() {
        Example example = update("17", "priPhone", "12").row(updateCells("17")).with(LoanPro.REJECTION, Rejection.FILE);

        assertThat(lines("loanpro.duplicate-customer", example)).containsExactly(3L);
        assertThat(of("core.key-of-rejected-row", example)).isEmpty();
    }

    @Test
    void an_import_id_that_an_earlier_row_names_its_customer_by_is_compared_with_those_given() {
        Example example = update("A-1")
                .row("importId", "A-1", "username", "zed1")
                .row("importId", "A-1", "username", "zed2")
                .row(updateCells("A-1", "username", "zed1"));

        assertThat(lines("loanpro.duplicate-import-id", example)).containsExactly(4L);
        assertThat(message("loanpro.duplicate-import-id", example)).endsWith("line 3");
        assertThat(of("loanpro.duplicate-username", example)).isEmpty();
    }

    @Test
    void a_customer_may_repeat_the_user_name_that_its_second_row_sets() {
        Example example = update("17")
                .row(updateCells("17", "username", "zed1"))
                .row(updateCells("17", "username", "zed1"))
                .row(updateCells("18", "username", "zed1"));

        assertThat(lines("loanpro.duplicate-username", example)).containsExactly(5L);
    }

    @Test
    void a_customer_of_an_earlier_row_may_not_take_the_user_name_of_another() {
        Example example = update("17", "username", "zed1")
                .row(updateCells("18", "username", "zed2"))
                .row(updateCells("18", "username", "zed1"));

        assertThat(lines("loanpro.duplicate-username", example)).containsExactly(4L);
        assertThat(message("loanpro.duplicate-username", example)).contains("line 2");
    }

    /** The keys by which an engine on several machines finds the rows that are to be judged together. */
    @Test
    void rows_share_a_key_if_they_share_a_customer_or_a_user_name() throws IOException {
        Example example = Example.ofRow("importId", "A-1", "username", "zed1")
                .row(updateCells("A-1", "username", "other"))
                .row("importId", "A-2", "username", " ZED1")
                .row("importId", "A-3", "username", "zed2")
                .row("action", "remove", "customerId", "A-4", "username", "zed1");
        byte[] file = FixtureFile.of(LoanPro.CUSTOMERS, example).bytes();
        FileSource source = offset -> new ByteArrayInputStream(file, (int) offset, file.length - (int) offset);
        FileParts<LoanProCustomer> parts = LoanPro.CUSTOMERS.parts();
        List<long[]> keys = new ArrayList<>();
        try (PartReader<LoanProCustomer> reader = parts.reader(parts.head(source, null), FilePart.WHOLE, source)) {
            reader.forEach(row -> keys.add(parts.keys(row)));
        }

        assertThat(keys).extracting(ofRow -> ofRow.length).containsExactly(2, 2, 2, 2, 1);
        assertThat(keys.get(0)).containsAnyOf(keys.get(1)).containsAnyOf(keys.get(2));
        assertThat(keys.get(1)).doesNotContain(keys.get(2)).doesNotContain(keys.get(3));
        assertThat(keys.get(3)).doesNotContain(keys.get(0)).doesNotContain(keys.get(2));
        assertThat(keys.get(4)).doesNotContain(keys.get(0));
    }

    @Test
    void each_rule_finds_its_rows_where_the_other_one_is_off() {
        Profile ofImportIds = Profile.standard().off("loanpro.duplicate-customer");
        Profile ofCustomers = Profile.standard().off("loanpro.duplicate-import-id");
        Example added = Example.ofRow("importId", "A-1").row("importId", "A-1");
        Example updated = Example.ofRow("importId", "A-1").row("action", "update", "customerId", "A-1");
        assertThat(findings(added.under(ofImportIds))).contains("loanpro.duplicate-import-id importId");
        assertThat(findings(updated.under(ofImportIds))).doesNotContain("loanpro.duplicate-import-id importId");
        assertThat(findings(updated.under(ofCustomers))).contains("loanpro.duplicate-customer customerId");
        Example named = Example.ofRow("action", "update", "customerId", "17")
                .row("importId", "17")
                .row("importId", "17")
                .under(ofImportIds);
        assertThat(message("loanpro.duplicate-import-id", named)).endsWith("on line 3");
    }
}
