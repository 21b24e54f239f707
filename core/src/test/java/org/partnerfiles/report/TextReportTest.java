package org.partnerfiles.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;
import org.partnerfiles.internal.check.FindingCollector;

class TextReportTest {

    private static String text(TextReport form, ValidationReport report) throws IOException {
        StringWriter out = new StringWriter();
        form.write(report, out);
        return out.toString();
    }

    private static String plain(ValidationReport report) throws IOException {
        return text(TextReport.plain(), report);
    }

    private static Finding at(Location place) {
        return new Finding("acme.rule", Effect.ADVICE, place, "is odd");
    }

    private static Finding[] times(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> Reported.finding("acme.rule", Effect.ADVICE, i + 1, "name", "is odd"))
                .toArray(Finding[]::new);
    }

    @Test
    void the_text_is_grouped_by_rule() throws IOException {
        assertThat(plain(JsonReportTest.SMALL)).isEqualTo("""
                        a.csv  (acme.customer)
                          3 records: 2 accepted, 1 rejected

                          record rejected  core.value-missing  once
                            line 3  name  is required

                          not checked
                            acme.known: no look-up Known was supplied; 2 records
                        """);
    }

    @Test
    void a_file_without_findings_is_reported_as_such() throws IOException {
        assertThat(plain(Reported.report(1, 0))).isEqualTo("""
                        a.csv  (acme.customer)
                          1 record: 1 accepted, 0 rejected
                          nothing found
                        """);
    }

    @Test
    void remarks_come_before_what_was_found() throws IOException {
        assertThat(plain(Reported.report(1, 0).withRemark("the note beside it is not read")))
                .isEqualTo("""
                        a.csv  (acme.customer)
                          1 record: 1 accepted, 0 rejected
                          the note beside it is not read
                          nothing found
                        """);
    }

    @Test
    void findings_that_are_counted_but_not_listed_are_mentioned() throws IOException {
        FindingCollector listsNone = new FindingCollector("acme.customer", null, 0);
        listsNone.add(at(Location.NOWHERE));
        assertThat(plain(listsNone.report())).isEqualTo("""
                        acme.customer
                          0 records: 0 accepted, 0 rejected

                          advice  acme.rule  once
                            and 1 more

                          0 findings of 1 are listed; the counts are of all
                        """);
    }

    @Test
    void the_worst_effect_comes_first_and_two_effects_of_a_rule_are_separate() throws IOException {
        assertThat(plain(Reported.report(
                        1,
                        1,
                        Reported.finding("acme.b", Effect.INFORMATION, 2, null, "is known"),
                        Reported.finding("acme.a", Effect.ADVICE, 2, "name", "is short"),
                        Reported.finding("acme.a", Effect.FILE_REJECTED, 3, "name", "is long"),
                        Reported.finding("acme.a", Effect.ADVICE, 4, "name", "is short"))))
                .isEqualTo("""
                        a.csv  (acme.customer)
                          2 records: 1 accepted, 1 rejected
                          the recipient refuses the file as a whole

                          file rejected  acme.a  once
                            line 3  name  is long

                          advice  acme.a  2 times
                            line 2  name  is short
                            line 4  name  is short

                          information  acme.b  once
                            line 2  is known
                        """);
    }

    @Test
    void ten_findings_of_each_rule_are_shown_and_the_others_counted() throws IOException {
        assertThat(plain(Reported.report(10, 0, times(10))))
                .contains("line 11  name")
                .doesNotContain("more");
        assertThat(plain(Reported.report(12, 0, times(12))))
                .contains("line 11  name", "and 2 more\n")
                .doesNotContain("line 12");
    }

    @Test
    void a_location_is_shown_as_far_as_it_is_known() throws IOException {
        assertThat(plain(Reported.report(
                        1,
                        0,
                        at(new Location(Reported.FILE, 7, 6, "name")),
                        at(new Location(Reported.FILE, 0, 6, "name")),
                        at(new Location(Reported.FILE, 0, 0, "name")),
                        at(new Location(Reported.FILE, 0, 0, null)))))
                .endsWith("""
                          advice  acme.rule  4 times
                            line 7  name  is odd
                            record 6  name  is odd
                            name  is odd
                            is odd
                        """);
    }

    @Test
    void a_finding_about_another_file_of_the_batch_names_that_file() throws IOException {
        assertThat(plain(Reported.report(1, 0, at(new Location("b.csv", 7, 6, "name")))))
                .endsWith("    b.csv  line 7  name  is odd\n");
    }

    @Test
    void errors_warnings_and_information_have_different_colours() throws IOException {
        ValidationReport report = Reported.report(
                1,
                1,
                Reported.finding("acme.a", Effect.FILE_REJECTED, 2, null, "is bad"),
                Reported.finding("acme.b", Effect.NOT_ENFORCED_YET, 2, null, "is odd"),
                Reported.finding("acme.c", Effect.INFORMATION, 2, null, "is known"));
        assertThat(text(TextReport.coloured(), report))
                .contains(
                        "\u001b[31mthe recipient refuses the file as a whole\u001b[0m",
                        "\u001b[31mfile rejected\u001b[0m",
                        "\u001b[33mnot enforced yet\u001b[0m",
                        "\u001b[2minformation\u001b[0m");
        assertThat(text(TextReport.coloured(), Reported.report(1, 0))).contains("\u001b[32mnothing found\u001b[0m");
        assertThat(plain(report)).doesNotContain("\u001b");
    }
}
