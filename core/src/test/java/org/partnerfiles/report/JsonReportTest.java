package org.partnerfiles.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;
import org.partnerfiles.report.ValidationReport.MaskedRow;
import org.partnerfiles.report.ValidationReport.RuleCount;
import org.partnerfiles.report.ValidationReport.Skipped;

class JsonReportTest {

    static final ValidationReport SMALL = new ValidationReport(
            "acme.customer",
            "a.csv",
            3,
            2,
            1,
            false,
            List.of(new Finding(
                    "core.value-missing", Effect.RECORD_REJECTED, new Location("a.csv", 3, 2, "name"), "is required")),
            List.of(new RuleCount("core.value-missing", Effect.RECORD_REJECTED, 1)),
            List.of(new Skipped("acme.known", "no look-up Known was supplied", 2)),
            false,
            List.of());

    @Property(tries = 200)
    void a_report_is_read_back_as_it_was(@ForAll("reports") ValidationReport report) {
        assertThat(JsonReport.parse(JsonReport.toJson(report))).isEqualTo(report);
    }

    @Test
    void several_reports_are_an_array() throws IOException {
        StringWriter text = new StringWriter();
        JsonReport.write(List.of(SMALL, SMALL), text);
        assertThat(text.toString()).startsWith("[").endsWith("]\n");
        assertThat(JsonReport.parseAll(text.toString())).containsExactly(SMALL, SMALL);
        assertThat(JsonReport.parseAll(JsonReport.toJson(SMALL))).containsExactly(SMALL);
    }

    @Test
    void the_text_of_a_report_ends_its_line() throws IOException {
        StringWriter text = new StringWriter();
        JsonReport.write(SMALL, text);
        assertThat(text.toString()).endsWith("}\n");
    }

    @Test
    void a_report_has_the_members_that_the_documentation_lists() {
        assertThat(JsonReport.toJson(SMALL).replaceAll("\\s+", "")).isEqualTo("""
                        {"version":1,"format":"acme.customer","file":"a.csv","fileRejected":false,
                        "records":{"read":3,"accepted":2,"rejected":1},
                        "findings":[{"rule":"core.value-missing","severity":"error","effect":"recordrejected",
                        "line":3,"record":2,"column":"name","message":"isrequired"}],
                        "counts":{"core.value-missing":1},
                        "countsByEffect":[{"rule":"core.value-missing","effect":"recordrejected","count":1}],
                        "skipped":[{"rule":"acme.known","reason":"nolook-upKnownwassupplied","records":2}],
                        "truncated":false}""".replaceAll("\\s+", ""));
    }

    @Test
    void unknown_members_are_ignored_and_other_versions_are_rejected() {
        String json = JsonReport.toJson(SMALL);
        assertThat(JsonReport.parse(json.replaceFirst("\\{", "{\"more\": {\"a\": [1.5, null]},")))
                .isEqualTo(SMALL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonReport.parse(json.replaceFirst("\"version\" : 1", "\"version\" : 2")))
                .withMessageContaining("version");
        assertThatIllegalArgumentException().isThrownBy(() -> JsonReport.parse("[]"));
        assertThatIllegalArgumentException().isThrownBy(() -> JsonReport.parse("{"));
        assertThatIllegalArgumentException().isThrownBy(() -> JsonReport.parse(""));
        assertThatIllegalArgumentException().isThrownBy(() -> JsonReport.parse(json + "x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"read\" : 3        | \"read\" : \"3\"            | not a report: expected \"read\": a whole number of 0 or more",
                "\"read\" : 3        | \"read\" : 3.0              | not a report: expected \"read\": a whole number of 0 or more",
                "\"read\" : 3        | \"read\" : -3               | not a report: expected \"read\": a whole number of 0 or more",
                "\"read\" : 3        | \"read\" : 9223372036854775808 | not a report: expected \"read\": a whole number of 0 or more",
                "\"read\" : 3        | \"read\" : 3, \"read\" : 3  | not JSON: Duplicate field 'read'",
                "\"truncated\" : f   | \"truncated\" : null, \"x\" : f | not a report: expected \"truncated\": true or false",
                "\"file\" : \"a.csv\"  | \"file\" : 1                | not a report: expected \"file\": a string",
                "record rejected     | RECORD                      | not a report: no effect",
                "\"effect\" : \"record rejected\" | \"effect\" : null | not a report: expected \"effect\": a string",
                "\"findings\" :      | \"findings\" : [5], \"x\" : | not a report: expected \"line\": a whole number of 0 or more",
                "\"skipped\" :       | \"skipped\" : {}, \"x\" :   | not a report: expected \"skipped\": an array",
                "\"truncated\" :     | \"rows\" : null, \"truncated\" : | not a report: expected \"rows\": an array",
                "\"truncated\" :     | \"rows\" : [{\"line\": 1, \"record\": 1, \"cells\": {}, \"hidden\": 2147483648}], \"truncated\" : | not a report: expected \"hidden\": a whole number",
            })
    void a_wrong_member_is_rejected_with_what_was_expected(String part, String damage, String message) {
        String json = JsonReport.toJson(SMALL);
        assertThat(json).contains(part);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonReport.parse(json.replaceFirst(part, damage)))
                .withMessageStartingWith(message);
    }

    @Test
    void text_after_a_report_is_rejected() {
        String json = JsonReport.toJson(SMALL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonReport.parse(json + json))
                .withMessageStartingWith("not JSON: ");
        assertThatIllegalArgumentException().isThrownBy(() -> JsonReport.parseAll("[] 1"));
    }

    @Test
    void the_schema_names_every_member() throws IOException {
        try (InputStream in = JsonReport.class.getResourceAsStream("report.schema.json")) {
            String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            JsonReport.toJson(SMALL)
                    .lines()
                    .map(line -> line.replaceAll("^[\\s{\\[]*\"([A-Za-z]+)\" : .*$", "$1"))
                    .filter(name -> name.matches("[A-Za-z]+"))
                    .forEach(name -> assertThat(schema).contains("\"" + name + "\""));
            for (Effect effect : Effect.values()) {
                assertThat(schema).contains("\"" + effect.text() + "\"");
            }
        }
    }

    @Provide
    Arbitrary<ValidationReport> reports() {
        Arbitrary<String> text = Arbitraries.strings().ofMaxLength(12);
        Arbitrary<String> maybe = text.injectNull(0.3);
        Arbitrary<Long> number = Arbitraries.longs().greaterOrEqual(0);
        Arbitrary<Effect> effect = Arbitraries.of(Effect.class);
        Arbitrary<Finding> finding = Combinators.combine(text, effect, maybe, number, number, maybe, text)
                .as((rule, said, file, line, record, column, message) ->
                        new Finding(rule, said, new Location(file, line, record, column), message));
        Arbitrary<RuleCount> count = Combinators.combine(text, effect, number).as(RuleCount::new);
        Arbitrary<Skipped> skipped = Combinators.combine(text, text, number).as(Skipped::new);
        Arbitrary<MaskedRow> row = Combinators.combine(
                        number,
                        number,
                        Arbitraries.maps(text, text).ofMaxSize(3),
                        Arbitraries.integers().greaterOrEqual(0))
                .as(MaskedRow::new);
        return Combinators.combine(
                        text,
                        maybe,
                        number,
                        number,
                        finding.list().ofMaxSize(4),
                        count.list().ofMaxSize(4),
                        skipped.list().ofMaxSize(3),
                        row.list().ofMaxSize(3))
                .as((format, file, accepted, rejected, findings, counts, skips, rows) -> new ValidationReport(
                        format,
                        file,
                        accepted / 2 + rejected / 2,
                        accepted / 2,
                        rejected / 2,
                        findings.size() > 2,
                        findings,
                        counts,
                        skips,
                        counts.size() > 2,
                        rows));
    }
}
