package org.partnerfiles.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;
import org.partnerfiles.internal.check.FindingCollector;
import org.partnerfiles.report.ValidationReport.MaskedRow;
import org.partnerfiles.report.ValidationReport.RuleCount;
import org.partnerfiles.rule.RuleCatalogue;
import org.partnerfiles.rule.RuleDescription;

class HtmlReportTest {

    private static final Finding ERROR =
            Reported.finding("acme.form", Effect.RECORD_REJECTED, 2, "phone", "must be 10 digits");
    private static final Finding WARNING = Reported.finding("acme.pin", Effect.ADVICE, 3, "pin", "is short");

    private static String page(HtmlReport form, ValidationReport... reports) throws IOException {
        StringWriter out = new StringWriter();
        form.write(List.of(reports), out);
        return out.toString();
    }

    /** What a person reads on the page, the cells of a row on one line. */
    private static List<String> read(String page) {
        String main = page.substring(page.indexOf("<main>"), page.indexOf("</main>"));
        return Arrays.stream(main.split("</(p|h1|h2|tr|dl)>"))
                .map(line -> line.replaceAll("</dt>", ": ")
                        .replaceAll("</(td|th|div)>(?=.)|<br>", " | ")
                        .replaceAll("<[^>]*>", "")
                        .strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> read(ValidationReport report) throws IOException {
        return read(page(HtmlReport.page(), report));
    }

    private static String verdict(ValidationReport report) throws IOException {
        return read(report).get(2);
    }

    // ---- what becomes of the file

    @Test
    void the_verdict_is_what_the_recipient_will_do() throws IOException {
        Finding refusal = Reported.finding("acme.name", Effect.FILE_REJECTED, 0, null, "is no name");
        assertThat(verdict(Reported.report(2, 1, ERROR, refusal)))
                .isEqualTo("The recipient will refuse the file as a whole.");
        assertThat(verdict(Reported.report(0, 1, ERROR))).isEqualTo("The recipient will refuse every record.");
        assertThat(verdict(Reported.report(1_500, 1, ERROR)))
                .isEqualTo("The recipient will refuse 1 of 1,501 records and accept the others.");
        assertThat(verdict(Reported.report(1, 0, WARNING)))
                .isEqualTo("The recipient will accept every record; 1 warning should be looked at.");
        assertThat(verdict(Reported.report(2, 0, WARNING, WARNING)))
                .isEqualTo("The recipient will accept every record; 2 warnings should be looked at.");
        assertThat(verdict(Reported.report(1, 0))).isEqualTo("The recipient will accept every record.");
        assertThat(verdict(Reported.report(0, 0))).isEqualTo("The recipient will accept every record.");
    }

    @Test
    void the_verdict_has_the_colour_of_the_worst_finding() throws IOException {
        assertThat(page(HtmlReport.page(), Reported.report(1, 1, WARNING, ERROR)))
                .contains("class=\"verdict error\"");
        assertThat(page(HtmlReport.page(), Reported.report(1, 0, WARNING))).contains("class=\"verdict warning\"");
        assertThat(page(HtmlReport.page(), Reported.report(1, 0))).contains("class=\"verdict good\"");
    }

    @Test
    void a_verdict_with_skipped_rules_mentions_them() throws IOException {
        FindingCollector one = Reported.of(1, 0);
        one.addSkipped("acme.known", "no look-up Known was supplied", 1_200);
        assertThat(read(one.report()))
                .contains(
                        "This is true as far as the file could be checked: 1 rule was skipped, see below.",
                        "Not checked",
                        "acme.known | no look-up Known was supplied | 1,200");
        one.addSkipped("acme.paid", "no look-up Paid was supplied", 0);
        assertThat(read(one.report()))
                .contains("This is true as far as the file could be checked: 2 rules were skipped, see below.");
        assertThat(read(Reported.report(1, 0))).noneMatch(line -> line.contains("checked"));
    }

    @Test
    void a_file_without_findings_has_only_a_verdict_and_figures() throws IOException {
        assertThat(read(Reported.report(1_234_567, 0)))
                .containsExactly(
                        "a.csv",
                        "acme.customer",
                        "The recipient will accept every record.",
                        "records: 1,234,567 | accepted: 1,234,567 | rejected: 0 | errors: 0 | warnings: 0 | information: 0");
    }

    // ---- what was found

    @Test
    void the_page_begins_with_the_outcome_and_ends_with_single_findings() throws IOException {
        Finding known = Reported.finding("acme.known", Effect.INFORMATION, 0, null, "4 are known");
        assertThat(read(Reported.report(100, 1, WARNING, ERROR, known)))
                .containsExactly(
                        "a.csv",
                        "acme.customer",
                        "The recipient will refuse 1 of 101 records and accept the others.",
                        "records: 101 | accepted: 100 | rejected: 1 | errors: 1 | warnings: 1 | information: 1",
                        "By rule",
                        "What the recipient will do | Rule | Times",
                        "record rejected | acme.form | 1",
                        "advice | acme.pin | 1",
                        "information | acme.known | 1",
                        "Findings",
                        "Line | Record | Column | What the recipient will do | Rule | What is wrong",
                        "3 | 2 | pin | advice | acme.pin | is short",
                        "2 | 1 | phone | record rejected | acme.form | must be 10 digits",
                        "|  |  | information | acme.known | 4 are known");
    }

    @Test
    void a_rule_that_the_catalogue_knows_is_explained() throws IOException {
        RuleCatalogue rules =
                RuleCatalogue.of(List.of(RuleDescription.of("acme.form", "A number has the form <10 digits>.")));
        assertThat(page(HtmlReport.page().explaining(rules).listing(7), Reported.report(1, 1, ERROR, WARNING)))
                .contains(
                        "<code>acme.form</code><br>A number has the form &lt;10 digits&gt;.</td>",
                        "<code>acme.pin</code></td>");
    }

    @Test
    void the_explanation_says_if_rewriting_mends_what_breaks_the_rule() throws IOException {
        RuleCatalogue rules = RuleCatalogue.of(List.of(
                RuleDescription.of("acme.form", "A number has ten digits.").mendedByRewriting()));
        assertThat(page(HtmlReport.page().explaining(rules).listing(7), Reported.report(1, 1, ERROR, WARNING)))
                .contains("<code>acme.form</code><br>A number has ten digits. Rewriting the file mends this.</td>");
    }

    @Test
    void a_rule_is_explained_as_the_format_of_its_report_states_it() throws IOException {
        ValidationReport customers = Reported.report(1, 1, ERROR, WARNING);
        FindingCollector collector = new FindingCollector("acme.account", "b.csv", 7);
        collector.add(ERROR);
        HtmlReport form = HtmlReport.page()
                .explaining("acme.account", rules("acme.form", "Of accounts."))
                .explaining("acme.customer", rules("acme.form", "Of customers."))
                .explaining(rules("acme.pin", "Of all."));
        assertThat(read(page(form, customers, collector.report())))
                .containsSubsequence(
                        "record rejected | acme.form | Of customers. | 1",
                        "advice | acme.pin | Of all. | 1",
                        "record rejected | acme.form | Of accounts. | 1");
    }

    private static RuleCatalogue rules(String id, String statement) {
        return RuleCatalogue.of(List.of(RuleDescription.of(id, statement)));
    }

    @Test
    void the_column_of_effects_is_sorted_by_severity_not_alphabetically() throws IOException {
        Finding[] each = Arrays.stream(Effect.values())
                .map(effect -> Reported.finding("acme.rule", effect, 2, null, "is so"))
                .toArray(Finding[]::new);
        String page = page(HtmlReport.page(), Reported.report(1, 0, each));
        assertThat(page)
                .containsSubsequence(
                        "data-key=\"0\"><span class=\"badge error\">file rejected<",
                        "data-key=\"1\"><span class=\"badge error\">record rejected<",
                        "data-key=\"2\"><span class=\"badge warning\">value ignored<",
                        "data-key=\"3\"><span class=\"badge warning\">not enforced yet<",
                        "data-key=\"4\"><span class=\"badge warning\">advice<",
                        "data-key=\"5\"><span class=\"badge information\">information<");
        assertThat(page).contains("<th scope=\"col\" class=\"number\"><button type=\"button\">Line</button>");
        assertThat(page).contains("<th scope=\"col\"><button type=\"button\">Column</button>");
    }

    @Test
    void a_finding_about_another_file_of_the_batch_is_shown_without_a_row() throws IOException {
        FindingCollector collector = Reported.of(
                1, 0, new Finding("acme.rule", Effect.ADVICE, new Location("b.csv", 7, 1, "name"), "is odd"));
        collector.addRow(new MaskedRow(2, 1, Map.of("name", "****"), 0));
        assertThat(read(collector.report())).endsWith("7 | 1 | name | advice | acme.rule | in b.csv: is odd");
    }

    // ---- rows

    @Test
    void a_row_is_shown_with_its_finding_and_the_cell_with_the_mistake_is_marked() throws IOException {
        FindingCollector collector = Reported.of(1, 1, ERROR, WARNING);
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("phone", "###-****");
        cells.put("city", "Bristol & Bath");
        collector.addRow(new MaskedRow(2, 1, cells, 2));
        String page = page(HtmlReport.page(), collector.report());
        assertThat(page)
                .containsOnlyOnce("<summary>the row, masked</summary><p><mark><b>phone</b> ###-****</mark>"
                        + " · <b>city</b> Bristol &amp; Bath · <i>2 cells hidden</i></p>");
    }

    @Test
    void a_row_with_all_cells_shown_does_not_mention_hidden_ones() throws IOException {
        FindingCollector collector = Reported.of(0, 1, ERROR);
        collector.addRow(new MaskedRow(2, 1, Map.of("city", "Bath"), 0));
        assertThat(page(HtmlReport.page(), collector.report()))
                .contains("<p><b>city</b> Bath</p>")
                .doesNotContain("hidden", "<mark>");
    }

    // ---- the page as a whole

    @Test
    void the_page_is_capped_and_mentions_it() throws IOException {
        ValidationReport many = new ValidationReport(
                "acme.customer",
                "a.csv",
                100_000,
                0,
                100_000,
                false,
                Collections.nCopies(5_000, ERROR),
                List.of(new RuleCount(ERROR.rule(), ERROR.effect(), 100_000)),
                List.of(),
                true,
                List.of(),
                List.of(),
                List.of());
        String page = page(HtmlReport.page(), many);
        assertThat(page).contains("1,000 of 100,000 findings are listed");
        assertThat(page.split("data-label=\"Rule\"", -1)).hasSize(1_001);
    }

    @Test
    void the_cap_can_be_changed() throws IOException {
        Finding[] three = {ERROR, WARNING, ERROR};
        HtmlReport two = HtmlReport.page().listing(2);
        assertThat(read(page(two, Reported.report(1, 1, three))))
                .contains(
                        "2 of 3 findings are listed: errors before others, and some of every rule. The counts above are of all.");
        assertThat(read(page(HtmlReport.page().listing(3), Reported.report(1, 1, three))))
                .noneMatch(line -> line.contains("are listed"));
        assertThat(read(page(HtmlReport.page().listing(0), Reported.report(1, 1, three))))
                .contains("By rule")
                .doesNotContain("Findings");
    }

    @Test
    void one_page_has_the_reports_of_several_files() throws IOException {
        ValidationReport unnamed = new FindingCollector("acme.account", null, 0).report();
        String both = page(HtmlReport.page(), Reported.report(1, 0), unnamed);
        assertThat(both).contains("<title>2 files – what was found</title>");
        assertThat(read(both)).containsSubsequence("a.csv", "acme.customer", "acme.account", "acme.account");
        assertThat(page(HtmlReport.page(), unnamed)).contains("<title>acme.account – what was found</title>");
    }

    @Test
    void the_page_of_several_files_begins_with_a_table_of_them_the_refused_ones_first() throws IOException {
        Finding refusal = Reported.finding("acme.name", Effect.FILE_REJECTED, 0, null, "is no name");
        ValidationReport unnamed = new FindingCollector("acme.account", null, 0).report();
        String page = page(
                HtmlReport.page(),
                unnamed,
                Reported.report(1, 0, WARNING),
                Reported.report(0, 1, ERROR),
                Reported.report(2, 1, ERROR, ERROR),
                Reported.report(1, 0, refusal));
        assertThat(read(page))
                .startsWith(
                        "5 files",
                        "File | Format | What the recipient will do | Errors",
                        "a.csv | acme.customer | refused as a whole | 1",
                        "a.csv | acme.customer | every record refused | 1",
                        "a.csv | acme.customer | 1 of 3 records refused | 2",
                        "a.csv | acme.customer | accepted, 1 warning | 0",
                        "acme.account | acme.account | accepted | 0");
        assertThat(page)
                .containsSubsequence("href=\"#file-5\"", "href=\"#file-3\"", "href=\"#file-4\"", "href=\"#file-2\"")
                .containsSubsequence(
                        "<section id=\"file-1\">\n<h1>acme.account<", "<section id=\"file-5\">\n<h1>a.csv<");
    }

    @Test
    void the_page_of_one_file_has_its_name_in_the_title_and_its_remarks_before_the_verdict() throws IOException {
        String page =
                page(HtmlReport.page(), Reported.report(1, 0).withRemark("the note <b>beside</b> it is not read"));
        assertThat(page).contains("<title>a.csv – what was found</title>");
        assertThat(read(page).subList(2, 4))
                .containsExactly(
                        "the note &lt;b&gt;beside&lt;/b&gt; it is not read", "The recipient will accept every record.");
    }

    @Test
    void the_page_of_one_file_has_no_table_of_files() throws IOException {
        assertThat(page(HtmlReport.page(), Reported.report(1, 0))).doesNotContain("class=\"overview\"", "id=");
    }

    @Test
    void the_page_loads_no_other_files() throws IOException {
        assertThat(page(HtmlReport.page(), JsonReportTest.SMALL))
                .contains("default-src 'none'")
                .doesNotContain("http:", "https:", "src=", "href=", "@import", "url(", "unsafe-inline");
    }

    @Test
    void the_policy_of_the_page_lets_its_own_style_and_script_run() throws Exception {
        String page = page(HtmlReport.page(), JsonReportTest.SMALL);
        for (String element : List.of("style", "script")) {
            String content = page.substring(page.indexOf("<" + element + ">"), page.indexOf("</" + element + ">"))
                    .substring(element.length() + 2);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            assertThat(content).isNotBlank();
            assertThat(page)
                    .contains(element + "-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        }
    }

    @Test
    void every_element_of_the_page_is_closed() throws IOException {
        FindingCollector collector = Reported.of(1, 1, ERROR, WARNING);
        collector.addSkipped("acme.known", "no look-up Known was supplied", 1);
        collector.addRow(new MaskedRow(2, 1, Map.of("city", "Bath"), 1));
        String page = page(HtmlReport.page(), collector.report(), Reported.report(1, 0));
        assertThat(page).startsWith("<!doctype html>").endsWith("</html>\n");
        for (String element : List.of(
                "html", "head", "title", "style", "body", "main", "section", "p", "dl", "table", "thead", "tbody",
                "tr")) {
            assertThat(page.split("<" + element + "[ >]", -1))
                    .as(element)
                    .hasSameSizeAs(page.split("</" + element + ">", -1))
                    .hasSizeGreaterThan(1);
        }
    }
}
