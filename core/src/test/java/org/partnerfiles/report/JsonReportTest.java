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
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;
import org.partnerfiles.report.ValidationReport.Further;
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
            List.of(),
            List.of(),
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
                "\"read\" : 3        | \"read\" : \"3\"            | not a report: expected \"records.read\": a whole number of 0 or more",
                "\"read\" : 3        | \"read\" : 3.0              | not a report: expected \"records.read\": a whole number of 0 or more",
                "\"read\" : 3        | \"read\" : -3               | not a report: expected \"records.read\": a whole number of 0 or more",
                "\"read\" : 3        | \"read\" : 9223372036854775808 | not a report: expected \"records.read\": a whole number of 0 or more",
                "\"read\" : 3        | \"read\" : 3, \"read\" : 3  | not JSON: Duplicate field 'read'",
                "\"truncated\" : f   | \"truncated\" : null, \"x\" : f | not a report: expected \"truncated\": true or false",
                "\"file\" : \"a.csv\"  | \"file\" : 1                | not a report: expected \"file\": a string",
                "record rejected     | RECORD                      | not a report: \"findings[0].effect\": no effect",
                "\"effect\" : \"record rejected\" | \"effect\" : null | not a report: expected \"findings[0].effect\": a string",
                "\"findings\" :      | \"findings\" : [5], \"x\" : | not a report: expected \"findings[0]\": an object",
                "\"skipped\" :       | \"skipped\" : {}, \"x\" :   | not a report: expected \"skipped\": an array",
                "\"truncated\" :     | \"rows\" : null, \"truncated\" : | not a report: expected \"rows\": an array",
                "\"truncated\" :     | \"rows\" : [{\"line\": 1, \"record\": 1, \"cells\": {}, \"hidden\": 2147483648}], \"truncated\" : | not a report: expected \"rows[0].hidden\": a whole number below 2^31",
                "\"read\" : 3        | \"read\" : 4                | not a report: expected \"records.read\": the sum of",
                "\"count\" : 1       | \"count\" : 0               | not a report: expected \"countsByEffect[0].count\": a whole number of 1 or more",
                "\"records\" : 2     | \"records\" : -1            | not a report: expected \"skipped[0].records\": a whole number of 0 or more",
                "\"line\" : 3        | \"line\" : -1               | not a report: expected \"findings[0].line\": a whole number of 0 or more",
                "\"truncated\" :     | \"further\" : [{\"line\": 2, \"record\": 1, \"count\": 0}], \"truncated\" : | not a report: expected \"further[0].count\": a whole number of 1 or more",
                "\"truncated\" :     | \"rows\" : [{\"line\": 1, \"record\": 1, \"cells\": {\"a\": 5}, \"hidden\": 0}], \"truncated\" : | not a report: expected \"rows[0].cells.a\": a string",
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
    void the_place_of_a_mistake_is_named_in_an_array_of_reports_too() {
        String json = JsonReport.toJson(SMALL);
        String second = json.replaceFirst("\"line\" : 3", "\"line\" : null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonReport.parseAll("[" + json + "," + second + "]"))
                .withMessage("not a report: expected \"[1].findings[0].line\": a whole number of 0 or more");
    }

    @Test
    void counts_whose_sum_is_beyond_a_long_are_rejected() {
        String most = "{\"rule\": \"a\", \"effect\": \"advice\", \"count\": " + Long.MAX_VALUE + "}";
        String json = JsonReport.toJson(SMALL)
                .replaceFirst("\"countsByEffect\" :", "\"countsByEffect\" : [" + most + "," + most + "], \"x\" :");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonReport.parse(json))
                .withMessageContaining("\"countsByEffect\"");
    }

    @Property(tries = 2_000)
    void any_text_is_a_report_or_an_illegal_argument(@ForAll("damaged") String json) {
        try {
            JsonReport.parseAll(json).forEach(report -> {
                assertThat(report.read()).isNotNegative();
                assertThat(report.toString()).isNotEmpty();
                assertThat(JsonReport.parse(JsonReport.toJson(report))).isEqualTo(report);
            });
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageStartingWith("not ");
        }
    }

    /** A report in which a few values or characters are replaced. */
    @Provide
    Arbitrary<String> damaged() {
        Arbitrary<String> value = Arbitraries.of(
                "1e2147483647",
                "1e-2147483648",
                "1E99999999999999999999",
                "-1",
                "9223372036854775807",
                "1e5",
                "0.5",
                "9".repeat(2_000),
                "null",
                "{}",
                "[]",
                "[[]]",
                "[".repeat(2_000),
                "true",
                "\"\"",
                "\"advice\"",
                "{",
                ",",
                "");
        Arbitrary<Integer> place = Arbitraries.integers().between(0, 60);
        return Combinators.combine(
                        reports(), value, place, Arbitraries.strings().ofMaxLength(3), place)
                .as((report, instead, at, text, cut) -> {
                    String[] parts = JsonReport.toJson(report).split("(?<=: )|(?=,\n)", -1);
                    parts[(2 * at + 1) % parts.length] = instead;
                    String json = String.join("", parts);
                    int from = cut * json.length() / 60;
                    return cut % 2 == 0 ? json : json.substring(0, from) + text + json.substring(from);
                });
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
        Arbitrary<Long> times = Arbitraries.longs().between(1, 1L << 60);
        Arbitrary<RuleCount> count = Combinators.combine(text, effect, times).as(RuleCount::new);
        Arbitrary<Skipped> skipped = Combinators.combine(text, text, number).as(Skipped::new);
        Arbitrary<MaskedRow> row = Combinators.combine(
                        number,
                        number,
                        Arbitraries.maps(text, text).ofMaxSize(3),
                        Arbitraries.integers().greaterOrEqual(0))
                .as(MaskedRow::new);
        Arbitrary<Further> further = Combinators.combine(number, times, times).as(Further::new);
        return Combinators.combine(
                        text,
                        maybe,
                        number,
                        number,
                        finding.list().ofMaxSize(4),
                        count.list().ofMaxSize(4),
                        skipped.list().ofMaxSize(3),
                        Combinators.combine(
                                        row.list().ofMaxSize(3), further.list().ofMaxSize(3))
                                .as(Tuple::of))
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
                        rows.get1(),
                        rows.get2(),
                        findings.size() > 1 ? List.of("checked as a fixture") : List.of()));
    }
}
