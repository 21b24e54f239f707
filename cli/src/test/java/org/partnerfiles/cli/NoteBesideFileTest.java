package org.partnerfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.report.JsonReport;

/** The note {@code FILE.fixture.json} beside a file, which a sender could write as well. */
class NoteBesideFileTest {

    private static final String FORMAT = "accountupload.account";

    @TempDir
    Path folder;

    private String file;

    /** A file with an error, and a note that would turn it into an ignored value. */
    @BeforeEach
    void writeFiles() throws IOException {
        Path written = folder.resolve("2026-06-15-10-30-00.csv");
        assertThat(Ran.of(
                                "fixtures",
                                FORMAT,
                                "--violate",
                                "accountupload.balance-not-positive",
                                "-o",
                                written.toString())
                        .exitCode())
                .isZero();
        Files.writeString(
                folder.resolve("2026-06-15-10-30-00.csv.fixture.json"),
                "{\"format\": \"accountupload.account\", \"violates\": \"accountupload.balance-ignored-on-update\"}");
        file = written.toString();
    }

    @Test
    void a_note_beside_a_file_changes_nothing_unless_it_is_asked_for() {
        Ran ran = Ran.of("check", FORMAT, file);
        assertThat(ran.exitCode()).isOne();
        assertThat(ran.out()).doesNotContain("fixture");
        assertThat(Ran.of("check", FORMAT, file, "--as-fixture").exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "html"})
    void a_report_under_the_conditions_of_a_note_says_so(String form) {
        Ran ran = Ran.of("check", FORMAT, file, "--as-fixture", "--report", form);
        String remark = "checked under the conditions of a fixture that breaks accountupload.balance-ignored-on-update";
        assertThat(ran.out()).contains(remark);
        if (form.equals("json")) {
            assertThat(JsonReport.parse(ran.out()).remarks()).containsExactly(remark);
        }
    }
}
