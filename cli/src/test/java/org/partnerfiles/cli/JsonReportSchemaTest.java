package org.partnerfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import org.partnerfiles.fixtures.FixtureFile;
import org.partnerfiles.fixtures.Fixtures;
import org.partnerfiles.option.Options;
import org.partnerfiles.report.JsonReport;

class JsonReportSchemaTest {

    private static JsonSchema schema;

    @BeforeAll
    static void read_the_schema() throws IOException {
        try (InputStream in = JsonReport.class.getResourceAsStream("report.schema.json")) {
            schema = new JsonSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static List<FileFormat<?>> formats() {
        return FileFormats.all();
    }

    @ParameterizedTest
    @MethodSource("formats")
    <R> void the_report_of_a_valid_file_and_of_every_violation_conforms_to_the_schema(FileFormat<R> format)
            throws IOException {
        Fixtures<R> fixtures = Fixtures.of(format.withOption(Options.MASKED_ROWS, true));
        List<FixtureFile<R>> files = new ArrayList<>(fixtures.violations().toList());
        files.add(fixtures.file(3));
        for (FixtureFile<R> file : files) {
            assertThat(schema.departures(JsonReport.toJson(file.check())))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    @Test
    void a_report_that_violates_the_schema_is_rejected() throws IOException {
        String report = Ran.withInput(new byte[0], "check", "loanpro.customer", "-", "--report", "json")
                .out();
        assertThat(schema.departures(report)).isEmpty();
        for (Map.Entry<String, String> damage : Map.of(
                        "\"version\" : 1", "\"version\" : 2",
                        "\"effect\" : \"file rejected\"", "\"effect\" : \"refused\"",
                        "\"line\" : 0", "\"line\" : -1",
                        "\"truncated\" : false", "\"truncated\" : 0",
                        "\"skipped\"", "\"left\"",
                        "\"core.empty-file\" : 1", "\"core.empty-file\" : 0")
                .entrySet()) {
            assertThat(report).contains(damage.getKey());
            assertThat(schema.departures(report.replace(damage.getKey(), damage.getValue())))
                    .as(damage.getValue())
                    .isNotEmpty();
        }
    }
}
